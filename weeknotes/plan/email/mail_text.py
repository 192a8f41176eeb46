"""HTML as plain text, for those who read mail without pictures and styles.

Not Markdown again, though near it: what a person would have typed into a mail. Blocks are
separated by an empty line, each paragraph is one line (who renders wraps them), and a link is
followed by its address, for in a text there is nothing to click on but the address.
"""

import re
from html.parser import HTMLParser

from weeknotes.html.elements import HEADINGS

_BLOCKS = HEADINGS | frozenset(
    """address article aside blockquote dd details div dl dt figcaption figure footer header hr li
    main nav ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
_TOGETHER = frozenset({"dd", "dt", "li", "tbody", "tfoot", "thead", "tr"})
"""Blocks that no empty line parts from their like."""

_CELLS = frozenset({"td", "th"})
_BETWEEN_CELLS = " | "
_SPACE = re.compile(r"[ \t\n\f\r]+")
r"""Not `\s`: a space that does not break stays one."""

_BACK = "↩"
"""What footnotes come back by, alone or with a variation selector."""


def mail_text(source: str) -> str:
    """HTML with absolute addresses as plain text.

    Args:
        source: as `absolute_html` returns it.

    Returns:
        Paragraphs with an empty line between them, and none at the ends. Lists have `- ` or
        their numbers, quotations `> ` and code four spaces; a link is followed by its address,
        and a picture is replaced by its words.
    """
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.flush()
    return "\n".join(reader.lines).strip("\n")


class _Reader(HTMLParser):
    """Gathers text until a block begins or ends, and writes it with what comes before it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._text: list[str] = []
        self._lists: list[int | None] = []  # the next number, None in lists without
        self._marker = ""
        self._quotes = 0
        self._code = 0
        self._links: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a block, or notes what an inline element says."""
        values = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            if tag not in _CELLS:
                self.flush(together=tag in _TOGETHER)
            self._begin(tag, values.get("start", ""))
        elif tag == "br":
            self._text.append("\n")
        elif tag == "img":
            alt = values.get("alt", "").strip()
            self._text.append(f"[Picture: {alt}]" if alt else "")
        elif tag == "a":
            self._links.append((values.get("href", ""), len(self._text)))

    def _begin(self, tag: str, start: str) -> None:
        self._quotes += tag == "blockquote"
        self._code += tag == "pre"
        if tag == "ul":
            self._lists.append(None)
        elif tag == "ol":
            self._lists.append(int(start) if re.fullmatch("[0-9]{1,9}", start) else 1)
        elif tag == "li":
            self._marker = self._next_marker()
        elif tag == "hr":
            self._text.append("* * *")
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        """Ends a block, or a link."""
        if tag == "a" and self._links:
            self._end_link(*self._links.pop())
        elif tag in _CELLS:
            self._text.append(_BETWEEN_CELLS)
        elif tag in _BLOCKS:
            self.flush(together=tag in _TOGETHER)
            self._end(tag)

    def _end(self, tag: str) -> None:
        self._quotes -= tag == "blockquote" and self._quotes > 0
        self._code -= tag == "pre" and self._code > 0
        if tag in {"ol", "ul"} and self._lists:
            self._lists.pop()
            self._gap()
        elif tag == "li":
            self._marker = ""

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        self._text.append(data if self._code else _SPACE.sub(" ", data))

    def flush(self, *, together: bool = False) -> None:
        """Sets down the text gathered so far.

        Args:
            together: whether no empty line follows, as between the items of a list.
        """
        text, self._text = "".join(self._text), []
        self._links = [(href, 0) for href, _ in self._links]
        if self._code:
            lines = [f"    {line}" for line in text.strip("\n").split("\n")]
        else:
            text = text.removesuffix(_BETWEEN_CELLS)
            lines = [_SPACE.sub(" ", line).strip(" ") for line in text.strip().split("\n")]
        if text.strip():
            self._set_down(lines)
        if not together:
            self._gap()

    def _set_down(self, lines: list[str]) -> None:
        indent = "  " * (len(self._lists) - 1)
        hanging = " " * len(self._marker) if self._marker else "  " * bool(self._lists)
        before = indent + (self._marker or hanging)
        for line in lines:
            self.lines.append(f"{'> ' * self._quotes}{before}{line}".rstrip())
            before = indent + hanging
        self._marker = ""

    def _gap(self) -> None:
        if not self._lists and self.lines and self.lines[-1]:
            self.lines.append("")

    def _next_marker(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _end_link(self, href: str, start: int) -> None:
        text = "".join(self._text[start:]).strip()
        if text.startswith(_BACK):
            del self._text[start:]
        elif text.isdecimal() and "#" in href:
            self._text[start:] = [f"[{text}]"]
        elif href and href.removeprefix("mailto:") != text:
            self._text.append(f" ({href})")
