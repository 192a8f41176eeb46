"""The outline of a page: what two renderers must agree on. Used by tests and by the benchmark."""

import html
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

import cmarkgfm
from cmarkgfm.cmark import Options

Event = tuple[str, ...]

# With several underscores in a row in a host, cmark gives up; none of the corpora has one.
_EXTENSIONS = ["table", "strikethrough", "autolink", "tasklist"]
_PIECE = re.compile(
    r"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|([^<]+|<)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_NOTES = re.compile(r'<section class="footnotes".*|<div class="footnote">.*', re.DOTALL)
_MARK = re.compile(r'<sup (?:class="footnote-ref"|id="fnref)[^>]*>.*?</sup>', re.DOTALL)
_TAGS = frozenset(
    "ul ol li blockquote pre code table thead tbody tr td th h1 h2 h3 h4 h5 h6 a img p hr br "
    "input em strong del".split()
)
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n.*?^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)


def github(text: str, *, footnotes: bool = True) -> str:
    """A text as GitHub's own library renders it, without GitHub's filters after it."""
    options = Options.CMARK_OPT_UNSAFE
    if footnotes:
        options |= Options.CMARK_OPT_FOOTNOTES
    return cmarkgfm.markdown_to_html_with_extensions(text, options=options, extensions=_EXTENSIONS)


def outline(page: str) -> tuple[Event, ...]:
    """Tags that mean something, their addresses, and the words between them, in order."""
    page = _MARK.sub("<fnref>", _NOTES.sub("", page))
    events: list[Event] = []
    words: list[str] = []
    pre = 0
    for closing, tag, attributes, text in _pieces(page):
        if text:
            words.append(text)
            continue
        if tag not in _TAGS:
            continue
        _say(events, words, pre=bool(pre))
        pre += (-1 if closing else 1) if tag == "pre" else 0
        events.append(_event(closing, tag, attributes))
    _say(events, words, pre=bool(pre))
    return _boxes_inside(events)


def _pieces(page: str) -> Iterator[tuple[str, str, str, str]]:
    for match in _PIECE.finditer(page):
        if match[4]:
            yield "", "", "", html.unescape(match[4])
        elif match[2]:
            yield match[1], match[2].lower(), match[3], ""


def _say(events: list[Event], words: list[str], *, pre: bool) -> None:
    text = "".join(words)
    words.clear()
    text = text.rstrip().expandtabs(4) if pre else " ".join(text.split())
    if text:
        events.append(("text", text))


def _event(closing: str, tag: str, attributes: str) -> Event:
    if closing:
        return (f"/{tag}",)
    found = {
        m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "")
        for m in _ATTRIBUTE.finditer(attributes)
    }
    if tag == "input":
        return (tag, "checked" if "checked" in attributes else "")
    if tag == "code":
        return (tag, found.get("class", ""))
    kept = {"a": ("href", "title"), "img": ("src", "alt", "title"), "ol": ("start",)}.get(tag, ())
    values = [" ".join(unquote(found.get(name, "")).split()) for name in kept]
    return (tag, *values)


def _boxes_inside(events: Sequence[Event]) -> tuple[Event, ...]:
    """Put the box of a task inside its paragraph, where GitHub puts it after cmark."""
    moved = list(events)
    for index in range(len(moved) - 1):
        if moved[index][0] == "input" and moved[index + 1] == ("p",):
            moved[index], moved[index + 1] = moved[index + 1], moved[index]
    return tuple(moved)


def items(events: Sequence[Event]) -> int:
    """How many list items there are."""
    return sum(event[0] == "li" for event in events)


def corpora() -> Path | None:
    """The folder with real posts, if it is there."""
    named = os.environ.get("WEEKNOTES_CORPORA")
    folder = Path(named) if named else Path(__file__).parents[3] / "shared" / "corpora"
    return folder if folder.is_dir() else None


def posts(folder: Path) -> Iterator[tuple[str, str]]:
    """The posts below a folder: name, and text after the front matter."""
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text(encoding="utf-8", errors="replace")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        match = _FRONT_MATTER.match(text)
        yield path.relative_to(folder).as_posix(), text[match.end() :] if match else text
