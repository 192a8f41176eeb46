"""What the email of a week is made from: its digest with nothing that needs a page around it.

Every address is absolute, every name is text. `docs/themes.md` explains the same to theme makers.
"""

from datetime import datetime

from weeknotes.model.value import Value


class EmailWay(Value, frozen=True):
    """A named way to go: an author, a neighbouring week."""

    title: str
    href: str
    """Absolute."""


class EmailPost(Value, frozen=True):
    """A post as the email lists it: enough to decide whether to read on."""

    title: str
    href: str
    """Absolute."""

    authors: str
    """The names, joined; empty where the post names nobody."""

    minutes: int
    """Reading time."""

    summary: str
    """Plain text."""

    kind: str
    """One of its kind: "Weeknote"."""

    week: str
    """"Week 47", the one it is about; empty where it is about none."""

    lang: str = ""
    """Empty where it is the site's."""
    summary_html: str = ""
    """The summary as inline HTML, where it has mark-up."""


class EmailGroup(Value, frozen=True):
    """Posts under one heading."""

    title: str
    posts: tuple[EmailPost, ...]


class EmailExcerpt(Value, frozen=True):
    """A section of a post, shown apart from it."""

    heading: str
    text: str
    """The first sentences."""

    href: str
    """The section in its post, absolute."""

    author: str
    """One name or several, joined; empty where the post names nobody."""

    post: str
    """The post's title."""

    lang: str = ""


class EmailLink(Value, frozen=True):
    """A link that somebody shared."""

    title: str
    href: str
    host: str
    sharers: tuple[EmailWay, ...]
    """Who shared it, each linked to the post."""

    comment: str = ""
    """What they said of it, as text."""


class EmailView(Value, frozen=True):
    """`email.html` and `email.txt`: one week across all authors, as a message."""

    subject: str
    """The site's title and the week's label, on one line."""

    preheader: str
    """What a list of messages shows next to the subject: the editor's first sentence, else who
    wrote."""

    language: str
    site_title: str
    home: str
    """The site's first page, absolute."""

    title: str
    """The week's label."""

    code: str
    """2026-W47."""

    short: str
    """Week 47."""

    days: str
    """16 to 22 November 2026."""

    online: str
    """The digest's page, absolute and for good."""

    feed: str
    """The digest's feed, absolute."""

    so_far: bool
    """Whether the week is still open, so that notes may come in after this email."""

    until: str
    """In an open week: the day it closes, in words. Empty in a closed one."""

    closed: datetime | None
    """The moment the week closed, which is the email's date; None while it is open."""

    editorial: str
    """An editor's words as HTML, safe and with absolute addresses."""

    editorial_text: str
    """The same as plain text, a paragraph a line."""

    writers: tuple[EmailWay, ...]
    groups: tuple[EmailGroup, ...]
    """The weeknotes, in one group."""

    learning: tuple[EmailExcerpt, ...]
    learning_title: str
    roundups: tuple[EmailPost, ...]
    """The posts that are there for their links, which follow them."""

    links: tuple[EmailLink, ...]
    others: tuple[EmailGroup, ...]
    """Posts of other kinds, a group each."""

    ahead: tuple[EmailExcerpt, ...]
    """What comes next; nothing where the site has no stream of that."""

    ahead_title: str
    late: tuple[EmailPost, ...]
    """Notes on earlier weeks that came in after those had closed."""

    previous: EmailWay | None
    """The week before that has notes. The email names no later week: it is of its day."""

    hint: str
    """Why one gets this, and how to stop it."""
