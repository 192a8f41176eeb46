"""The header of a post: found, looked at, and only then loaded.

People write it in four forms: YAML, TOML, JSON, or bare `Title: …` lines. Each fails closed: what
is neither surely a header nor surely text is a fault, and a post with a fault is not
published.
"""

from weeknotes.model.posts.header_form import HeaderForm
from weeknotes.model.posts.readable import readable
from weeknotes.model.value import Value
from weeknotes.read.header.fault import HeaderFault
from weeknotes.read.header.fences import plain
from weeknotes.read.header.field import MAX_BYTES, Field
from weeknotes.read.header.stray_lines import refuse_flag_in_text, refuse_header_without_fence

__all__ = ["MAX_BYTES", "Field", "Header", "HeaderFault", "read_header"]

_START = 4096
"""How many characters of a text are searched for lines of a header."""


class Header(Value, frozen=True):
    """A post's header and where its text begins."""

    fields: dict[str, Field]
    """By key in lower case with underscores: `Week-ending` is `week_ending`."""

    body: str
    """Without control characters."""

    lines: int
    """How many lines of the file are before the body."""

    form: HeaderForm | None = None
    """None where there is no header."""


def read_header(source: str) -> Header:
    """The header and the body of a post's source.

    Args:
        source: the whole file, decoded, with any line ends and perhaps a byte order mark.

    Raises:
        HeaderFault: it is not clear what the header says.
    """
    # They import PyYAML, which a build that reads no post is spared.
    import frontmatter  # noqa: PLC0415

    from weeknotes.read.header.handlers import HANDLERS  # noqa: PLC0415

    text = source.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    fields: dict[str, Field] = {}
    body = text
    form: HeaderForm | None = None
    if handler := frontmatter.detect_format(text, HANDLERS):
        header, body = handler.split(text)
        fields = handler.load(header)
        form = next(known.form for known in HANDLERS if known is handler)
    else:
        refuse_header_without_fence(plain(text[:_START]))
    before = text.count("\n", 0, len(text) - len(body))
    refuse_flag_in_text(body[:_START], before)
    return Header(fields=fields, body=readable(body), lines=before, form=form)
