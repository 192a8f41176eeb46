"""What a build depends on besides the texts of posts: the request, the settings, the theme."""

import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from weeknotes.build.request import Request
from weeknotes.model.hashing import digest
from weeknotes.model.problems.problem import Problem
from weeknotes.model.settings import Settings
from weeknotes.model.theme import Theme
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week, instant
from weeknotes.read.files.content import Content
from weeknotes.read.site import Show


class Context(Value, frozen=True):
    """What a build is given before it reads any content."""

    request: Request
    settings: Settings
    text: str
    """Of the settings' file."""

    theme: Theme
    problems: tuple[Problem, ...]
    """Of the theme, and of files outside the content folder."""

    url: str
    """Where this build will be served."""

    now: datetime
    output: Path | None

    @property
    def show(self) -> Show:
        """What is shown besides public posts."""
        return Show(drafts=self.request.drafts, future=self.request.future)


def rules_digest_of(context: Context, content: Content) -> bytes:
    """The digest of the rules by which posts are read."""
    people = content.people.data if content.people else b""
    return digest(b"\0".join((context.text.encode(errors="surrogateescape"), people)))


def frame_of(context: Context, content: Content) -> bytes:
    """The digest of all that a build depends on, apart from the texts of posts and the clock."""
    request = context.request
    return digest(
        msgspec.json.encode(
            (
                rules_digest_of(context, content),
                context.theme,
                context.problems,
                context.url,
                str(request.site.resolve()),
                str(context.output),
                (request.drafts, request.future),
                content.problems,
                [source.path for source in content.sources],
                [source.path for source in content.unread],
                [(asset.path, asset.stamp) for asset in content.assets],
                [(asset.path, asset.stamp) for asset in content.static],
            )
        )
    )


def name_of(settings: Settings) -> str:
    """What a site is called in the mark of its output folder, which is public."""
    return f"{settings.title} ({settings.url})"


def as_known(output: Path) -> bytes:
    """The digest of an output folder's path."""
    return digest(os.fsencode(output.resolve()))


def next_turn(context: Context, waiting: Iterable[datetime]) -> datetime:
    """The first moment at which the same files may make another site.

    That is when a post comes out, or a week closes, whether or not any page shows it.

    Args:
        context: of the build, with its clock.
        waiting: when posts come out.
    """
    closes, zone = context.settings.weeks.closes, context.settings.zone
    week = Week.of(context.now.astimezone(zone).date() - timedelta(days=14))
    while instant(closes.moment(week, zone)) <= instant(context.now):
        week = week.following
    later = (moment for moment in waiting if instant(moment) > instant(context.now))
    return min((closes.moment(week, zone), *later), key=instant)
