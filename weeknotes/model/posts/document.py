"""What is found in a post's Markdown, once, when it is parsed."""

from weeknotes.model.value import Value

SPACED = "data-spaced"
"""The attribute of a link or image whose target has blanks in it: what is in its brackets.

Whether it is one is decided where files are known: GitHub shows it as it is typed.
"""


class Heading(Value, frozen=True):
    """A heading as it is on the page."""

    level: int
    """2 to 6: the page's title is the one `h1`, and what the post holds is shifted below it."""

    id: str
    text: str
    start: int
    """Where its section begins in the document's HTML, after the heading itself."""

    end: int
    """Where its section ends: before the next heading of its level or above, or the footnotes."""

    line: int | None = None
    """Its line in the file, counted from 1, where that is known."""

    leads_away: bool = False
    """Whether it begins with a link to another page, and so names what is there."""


class Link(Value, frozen=True):
    """A link as its author wrote it."""

    href: str
    text: str
    line: int | None = None


class Share(Value, frozen=True):
    """A link that a post shares, with what the post says of it."""

    href: str
    title: str
    """Plain text, never empty."""

    comment: str = ""
    """Inline HTML for any page: safe, and with no links into the site."""

    minutes: int | None = None
    """How long it takes to read, where the post says so."""

    anchor: str = ""
    """The id of the heading that it is under."""


class Image(Value, frozen=True):
    """An image as its author wrote it."""

    src: str
    alt: str
    line: int | None = None
    decorative: bool = False
    """Whether its HTML says, with `alt=""`, that it is decorative."""

    credit: str = ""
    """Who made it, where a header says so of a cover."""


class Reference(Value, frozen=True):
    """An address in a text, a link's or an image's or a medium's."""

    address: str
    line: int | None = None
    """Its line in the file, counted from 1; only known of addresses inside the site."""


FOOTNOTES = '<div class="footnote"'
"""What the HTML of a text's footnotes starts with, at its end."""


class BoldLine(Value, frozen=True):
    """A line that is bold from end to end, as people write headings who know none."""

    text: str
    line: int
    """Its line in the file, counted from 1."""


class Formatting(Value, frozen=True):
    """HTML that only changes how a text looks, and is left out: `style=`, Word's `<o:p>`."""

    name: str
    line: int
    """Of the file, counted from 1."""


_WORDS_A_MINUTE = 230
_LONG = 700


class Document(Value, frozen=True):
    """A parsed text: its HTML and what other pages want to know of it."""

    html: str = ""
    text: str = ""
    """The first paragraphs without mark-up, for the summary."""

    words: int = 0
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    references: tuple[Reference, ...] = ()
    """Every address in the HTML, images and media included, each once, in their order."""

    anchors: tuple[str, ...] = ()
    """What a link's fragment may name: every id in the HTML, every name of an `<a name="x">`."""

    bold_lines: tuple[BoldLine, ...] = ()
    formatting: tuple[Formatting, ...] = ()
    """What was left out of the text's HTML that nobody misses, each once a line."""

    @property
    def minutes(self) -> int:
        """Reading time, never none."""
        return max(1, round(self.words / _WORDS_A_MINUTE))

    @property
    def is_long(self) -> bool:
        """Whether it is worth a list of contents."""
        return self.words >= _LONG

    def section(self, heading: Heading) -> str:
        """The HTML below a heading, up to the next one of its level or above."""
        return self.html[heading.start : heading.end]

    def line_of(self, address: str) -> int | None:
        """The line of the file where an address appears first, where that is known."""
        return next((found.line for found in self.references if found.address == address), None)
