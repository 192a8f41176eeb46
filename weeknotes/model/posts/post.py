"""A post: one Markdown file, understood."""

from datetime import datetime
from typing import Literal

from weeknotes.model.posts.document import Document, Image, Share
from weeknotes.model.posts.header_form import HeaderForm
from weeknotes.model.settings import PAGE
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week


class Held(Value, frozen=True):
    """Why a post is not published, although nothing is wrong with it."""

    why: Literal["draft", "unfinished", "scheduled", "expired"]
    """What is unfinished counts as a draft; it has prompts left, see `prompt.py`."""

    reason: str
    """In words: "draft: true", "in the folder drafts", "still says “[Write here: …]”",
    "Friday 27 November 2026" (when it comes out, or expired).
    """

    line: int | None = None
    """Of the file, counted from 1; None where the file's name or folder is the reason."""

    until: datetime | None = None
    """When a scheduled post comes out."""

    @property
    def is_draft(self) -> bool:
        """Whether its author has to do something before it can come out."""
        return self.why in {"draft", "unfinished"}


class Post(Value, frozen=True):
    """One Markdown file: what its header says and what its text holds."""

    path: str
    """Relative to the site's folder, with forward slashes: `content/weeknotes/2026-11-20-….md`."""

    kind: str
    title: str
    """Plain text; may be in any script, never empty."""

    slug: str
    document: Document
    date: datetime | None = None
    """When it came out, in the site's zone; the day's start without a time; None for pages."""

    publish_at: datetime | None = None
    """Not before this moment; else not before `date`."""

    expires: datetime | None = None
    """From this moment on it is not public any more."""

    updated: datetime | None = None
    weeks: tuple[Week, ...] = ()
    """The weeks it is about: usually one, none for pages."""

    authors: tuple[str, ...] = ()
    """Slugs of people."""

    tags: tuple[str, ...] = ()
    """As written; the plan makes one of those that differ by case, blanks and hyphens only."""

    series: str = ""
    part: int | None = None
    number: int | None = None
    """A running number ("Weeknote 61"), which is neither the week nor the part of a series."""

    link: str = ""
    """The address that a post of one link is about."""

    link_title: str = ""
    """What is to be found there; the post's own title where its header does not say."""

    shares: tuple[Share, ...] = ()
    """What a roundup, a section that holds links or a post of one link shares; an address of the
    web is there once.
    """

    summary: str = ""
    """Plain text."""

    summary_html: str = ""
    """The same as inline HTML for any page, where its author used mark-up."""

    is_summary_written: bool = False
    """Whether its author wrote it: else it is the first sentences."""

    image: Image | None = None
    permalink: str = ""
    """An address of the author's choice, below the base path, in place of date and slug."""

    aliases: tuple[str, ...] = ()
    lang: str = ""
    """Empty where it is the site's."""

    ref: str = ""
    """What translations of one text have in common."""

    canonical: str = ""
    guid: str = ""
    extra: dict[str, object] = {}  # noqa: RUF012 - msgspec copies an empty default
    """Unknown front matter, for themes."""

    held: Held | None = None
    header_form: HeaderForm | None = None
    """None where it has no header."""

    header_lines: int = 0
    """How many lines of the file come before its text."""

    lines: dict[str, int] = {}  # noqa: RUF012 - as above
    """The line of each field of the header in the file, by the name that is meant."""

    def line_of(self, *fields: str) -> int | None:
        """The line of the first of some fields that the header has."""
        return next((self.lines[name] for name in fields if name in self.lines), None)

    @property
    def came_out(self) -> datetime | None:
        """The moment from which it is public, and by which it is late or not."""
        return self.publish_at or self.date

    @property
    def introduces_a_list(self) -> bool:
        """Whether it is no post, but words of a list: `content/weeknotes/_index.md`."""
        return not self.slug and not self.weeks and self.path.count("/") > 1

    @property
    def is_page(self) -> bool:
        """Whether it is outside time: no date, week, listing or feed."""
        return self.kind == PAGE
