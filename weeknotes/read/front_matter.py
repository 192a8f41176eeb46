"""The header of a post: found, looked at, and only then loaded.

python-frontmatter splits and loads; on its own it fails *open*: an unclosed fence, a space before
it or `draft:true` lose the draft flag without a word. The handler here fails closed: what is not
surely a header or surely none is a fault, and a post with a fault is not published.
"""

import re

from frontmatter.default_handlers import YAMLHandler

from weeknotes.model.value import Value
from weeknotes.read.header_fault import HeaderFault
from weeknotes.read.stray_header import refuse_flag_in_text, refuse_header_without_fence
from weeknotes.read.yaml_fields import Field, read_fields

__all__ = ["Field", "FrontMatter", "Header", "HeaderFault", "read_header"]

MAX_BYTES = 16 * 1024

_START = 4096
"""How many characters of a text are searched for lines of a header."""

_FENCE = re.compile(r"[ \t]*---+[ \t]*")
_CLOSING = re.compile(r"(?:---+|\.\.\.)[ \t]*")
_ALMOST = re.compile(r"\s+---+\s*|\s*[-‐-―−]{2,}\s*")
"""What was meant as a fence: indented, or with the dashes that phones make of hyphens."""

_PLAIN = {
    **dict.fromkeys(map(ord, "\x0b\x0c\x85\xa0\u2028\u2029\u202f\u205f\u3000\u1680"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(map(ord, "\u200b\u2060\ufeff\xad")),
}
"""Spaces and line ends that keyboards and copying bring along, and signs that nobody sees."""


class Header(Value, frozen=True):
    """A post's header and where its text begins."""

    fields: dict[str, Field]
    """By key in lower case with underscores: `Week-ending` is `week_ending`."""

    body: str
    lines: int
    """How many lines of the file stand before the body."""


def read_header(source: str) -> Header:
    """The header and the body of a post's source.

    Args:
        source: the whole file, decoded, with any line ends and perhaps a byte order mark.

    Raises:
        HeaderFault: it can't be told what the header says.
    """
    text = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    handler = FrontMatter()
    if not handler.detect(text):
        refuse_header_without_fence(text[:_START].translate(_PLAIN))
        refuse_flag_in_text(text[:_START].translate(_PLAIN), 0)
        return Header(fields={}, body=text, lines=0)
    header, body = handler.split(text)
    lines = text.count("\n") - body.count("\n")
    refuse_flag_in_text(body[:_START].translate(_PLAIN), lines)
    return Header(fields=handler.load(header), body=body, lines=lines)


class FrontMatter(YAMLHandler):
    """YAML between two lines of three dashes, refused wherever its meaning is in doubt."""

    def detect(self, text: str) -> bool:
        """Whether the first line that holds anything is a fence."""
        first = next((line for line in text.split("\n") if line.translate(_PLAIN).strip()), "")
        return _FENCE.fullmatch(first.translate(_PLAIN)) is not None

    def split(self, text: str) -> tuple[str, str]:
        """The header, with the lines before it kept as blank ones so that its lines count right."""
        lines = text.split("\n")
        opening = next(i for i, line in enumerate(lines) if line.translate(_PLAIN).strip())
        almost = 0
        for number in range(opening + 1, len(lines)):
            if _CLOSING.fullmatch(lines[number].translate(_PLAIN)):
                if almost:
                    break
                header = "\n" * (opening + 1) + "\n".join(lines[opening + 1 : number]) + "\n"
                return header.translate(_PLAIN), "\n".join(lines[number + 1 :])
            if not almost and _ALMOST.fullmatch(lines[number]):
                almost = number + 1
        if almost:
            raise HeaderFault(
                "header-not-closed",
                almost,
                "This line does not close the header: "
                "it is not three plain dashes at the very left.",
                "Write three dashes (---) there and nothing else, without a space before them.",
            )
        raise HeaderFault(
            "header-not-closed",
            opening + 1,
            "The header at the top of this file is never closed.",
            "Add a line with three dashes (---) after the last line of the header.",
        )

    def load(self, fm: str, **_: object) -> dict[str, Field]:
        """The header's fields, after a look at its size, its depth and its keys."""
        first = len(fm) - len(fm.lstrip("\n"))
        if len(fm.encode(errors="replace")) > MAX_BYTES + first:
            raise HeaderFault(
                "header-too-long",
                first,
                f"The header is longer than {MAX_BYTES // 1024} KB.",
                "Move the text below the closing line of three dashes; "
                "the header holds short facts such as title and date.",
            )
        return read_fields(fm)
