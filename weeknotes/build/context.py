"""What a build depends on beside the texts of the posts: the request, the settings, the theme."""

import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from weeknotes.build.request import Request
from weeknotes.model.hashing import digest
from weeknotes.model.problems.problem import Problem
from weeknotes.model.settings import Settings
from weeknotes.model.site import Theme
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week, instant
from weeknotes.read.files.content import Content
from weeknotes.read.site import Show


class Terms(Value, frozen=True):
    """All that was settled before the content is looked at."""

    request: Request
    settings: Settings
    text: str
    """Of the settings' file."""

    theme: Theme
    problems: tuple[Problem, ...]
    """Of the theme, and of what lies outside the content folder."""

    url: str
    """Where this build will be served."""

    now: datetime
    output: Path | None

    @property
    def show(self) -> Show:
        """What is shown beside what is public."""
        return Show(drafts=self.request.drafts, future=self.request.future)


def law_of(terms: Terms, content: Content) -> bytes:
    """What stands for the rules by which posts are read."""
    people = content.people.data if content.people else b""
    return digest(b"\0".join((terms.text.encode(errors="surrogateescape"), people)))


def frame_of(terms: Terms, content: Content) -> bytes:
    """What stands for all that a build depends on beside the texts of its posts and the clock."""
    request = terms.request
    return digest(
        msgspec.json.encode(
            (
                law_of(terms, content),
                terms.theme,
                terms.problems,
                terms.url,
                str(request.site.resolve()),
                str(terms.output),
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
    """What a site is called where its built files lie, which are public."""
    return f"{settings.title} ({settings.url})"


def as_known(output: Path) -> bytes:
    """What stands for the place of an output folder."""
    return digest(os.fsencode(output.resolve()))


def next_turn(terms: Terms, waiting: Iterable[datetime]) -> datetime:
    """The first moment at which the same files may make another site.

    That is when a post comes out, or a week closes, whether or not anything tells of it.

    Args:
        terms: of the build, with its clock.
        waiting: when posts come out.
    """
    closes, zone = terms.settings.weeks.closes, terms.settings.zone
    week = Week.of(terms.now.astimezone(zone).date() - timedelta(days=14))
    while instant(closes.moment(week, zone)) <= instant(terms.now):
        week = week.following
    later = (moment for moment in waiting if instant(moment) > instant(terms.now))
    return min((closes.moment(week, zone), *later), key=instant)
