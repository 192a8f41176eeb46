"""Sections lifted out of a post's page onto another, where there are many of them.

There no two may have the same id, their headings go below those of the page, a link to a place in
the same post has to lead back to it, and a footnote's text, which is at the end of the post, has to
come along.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from urllib.parse import quote, unquote

from weeknotes.html.attributes import attributes, with_values
from weeknotes.html.elements import HEADINGS, RAW_TEXT, VOID
from weeknotes.html.tags import start_tag
from weeknotes.html.tokens import token
from weeknotes.model.posts.document import FOOTNOTES
from weeknotes.plan.streams.plain_html import is_plain

_TOKEN = token()
_CHANGED = token(except_for=rf"/?+(?!{'|'.join(RAW_TEXT)})[a-z]++>")
"""The same without tags that have neither attributes nor a level, which stay as they are."""

_LINK = re.compile(rf"(?:&#160;|&nbsp;|\xa0)?{start_tag('a')}[^<]*</a>")
"""A link of plain words, as the arrow behind a footnote is, with the space before it."""


_HOLDERS = frozenset("li dd dt blockquote td th details figure aside".split())
"""Elements that a section with its heading inside ends with."""

_NAMING = frozenset({"for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"})
"""Attributes that name other elements by their ids."""

_LIST_OF_OURS = "ul "
"""What is opened for items that their author put into no list; known by its space."""

_LISTS = frozenset({"ul", "ol", "menu", _LIST_OF_OURS})
_IN_FRAGMENTS = "/:@!$&'()*+,;=-._~?"
"""What RFC 3986 allows in a fragment besides letters and digits."""

_LOWEST_HEADING = 6


def lifted(section: str, *, prefix: str, top: int, base_href: str, whole: str = "") -> str:
    """A section of a post as it can be shown on another page, with others.

    Every element that is opened is closed, and none that is not. The uppermost heading gets the
    level `top`, the others keep their distance. Ids are prefixed; links to places inside the
    section follow, those to other places of the post lead to its page. The footnotes that the
    section refers to come along below it, numbered as in the post, with their ways back.

    Args:
        section: HTML of a part of a post, its addresses made ready for any page of the site.
        prefix: what makes ids unique on the page; empty where nothing else is on it.
        top: the level of the section's uppermost headings, 2 to 6.
        base_href: the address of the post's own page.
        whole: the HTML of the whole post, where the notes are; without it, the marks of
            footnotes lead to the post.
    """
    if is_plain(section):
        return section.strip()
    body = "".join(_balanced(section))
    body += _notes_of(body, whole)
    return _fitted(body, prefix=prefix, top=top, base_href=base_href)


def _fitted(body: str, *, prefix: str, top: int, base_href: str) -> str:
    """A whole section with headings, ids and links as another page wants them."""
    tags = [found for found in _CHANGED.finditer(body) if found["name"] and not found["slash"]]
    ids = frozenset(name for found in tags for name in _places(found))
    levels = [int(found["name"][1]) for found in tags if found["name"].lower() in HEADINGS]
    shift = top - min(levels, default=top)

    def tag(found: re.Match[str]) -> str:
        name = found["name"]
        if name is None or found["text"] is not None:
            return found[0]
        if is_heading := name.lower() in HEADINGS:
            name = f"h{min(_LOWEST_HEADING, int(name[1]) + shift)}"
        if found["slash"]:
            return f"</{name}>" if is_heading else found[0]
        written = found["attributes"]
        if "=" in written:
            written = with_values(written, ready)
        return f"<{name}{written}{found['tail']}>"

    def ready(key: str, value: str) -> str:
        if key == "id" or (key == "name" and value in ids):
            return prefix + value
        if key in _NAMING:
            return " ".join(prefix + one if one in ids else one for one in value.split())
        if key == "href" and value.strip()[:1] in {"", "#"}:
            return _lead(value.strip(), ids, prefix, base_href)
        return value

    return _CHANGED.sub(tag, _without_ways_elsewhere(body, ids)).strip()


def _places(found: re.Match[str]) -> Iterator[str]:
    """What links can lead to at a tag."""
    if "=" in found["attributes"]:
        values = attributes(found["attributes"])
        yield from filter(None, (values.get("id"),))
        if found["name"].lower() == "a":
            yield from filter(None, (values.get("name"),))


def _lead(written: str, ids: frozenset[str], prefix: str, base_href: str) -> str:
    """Where a link to a place in its own post leads from another page."""
    target = unquote(written[1:])
    if target not in ids:
        return base_href + written
    return "#" + quote(prefix + target, safe=_IN_FRAGMENTS) if prefix else written


def _without_ways_elsewhere(body: str, ids: frozenset[str]) -> str:
    """The text without the arrows of notes that lead back to where the section is not."""

    def kept(link: re.Match[str]) -> str:
        return link[0] if ids.issuperset(_targets(link[0], "footnote-backref")) else ""

    return _LINK.sub(kept, body) if "footnote-backref" in body else body


def _balanced(section: str) -> Iterator[str]:
    """The section up to the end of what holds its heading, with nothing left open."""
    opened: list[str] = []
    at = 0
    for match in _TOKEN.finditer(section):
        yield section[at : match.start()]
        at = match.end()
        name = "" if match["text"] is not None else (match["name"] or "").lower()
        if opened[-1:] == [_LIST_OF_OURS] and name != "li":
            opened.pop()
            yield "</ul>"
        elif name == "li" and not match["slash"] and _LISTS.isdisjoint(opened):
            # It would end the list that the section is in.
            opened.append(_LIST_OF_OURS)
            yield "<ul>"
        if not name or (not match["slash"] and name in VOID):
            yield match[0]
            if match["text"] is not None and match.end("text") == match.end():
                yield f"</{match['name']}>"
        elif not match["slash"]:
            opened.append(name)
            yield match[0]
        elif name in opened:
            while opened.pop() != name:
                pass
            yield match[0]
        elif name in _HOLDERS:
            at = len(section)
            break
    yield section[at:]
    # A `</p>` that closes nothing would be one paragraph more, an empty one.
    yield "".join(f"</{name.strip()}>" for name in reversed(opened) if name != "p")


def _notes_of(body: str, whole: str) -> str:
    """The footnotes that a text refers to, and those that these refer to, as a list."""
    notes = _notes(whole)
    wanted: dict[str, None] = {}
    ahead = [body]
    while ahead:
        for name in _targets(ahead.pop(), "footnote-ref"):
            if name in notes and name not in wanted:
                wanted[name] = None
                ahead.append(notes[name][1])
    if not wanted:
        return ""
    found = sorted((notes[name][0], name, notes[name][1]) for name in wanted)
    items = "\n".join(
        f'<li id="{escape(name)}" value="{number}">{text}</li>' for number, name, text in found
    )
    # Without the role that it has in its post: there may be several on this page.
    return f"{FOOTNOTES}>\n<ol>\n{items}\n</ol>\n</div>"


def _targets(html: str, named: str = "") -> Iterator[str]:
    """The places that links lead to inside their own page.

    Args:
        html: with the links.
        named: what their class has to be.
    """
    for found in _CHANGED.finditer(html) if named in html else ():
        if found["name"] in {"a", "A"} and not found["slash"] and named in found["attributes"]:
            href = attributes(found["attributes"]).get("href", "")
            if href.startswith("#"):
                yield unquote(href[1:])


@lru_cache(maxsize=4)  # the sections of one post come one after the other
def _notes(whole: str) -> dict[str, tuple[int, str]]:
    """The footnotes of a post by their ids, each with its number and its HTML."""
    start = whole.rfind(FOOTNOTES)
    notes: dict[str, tuple[int, str]] = {}
    if start < 0:
        return notes
    depth, begin, name = 0, 0, ""
    for match in _TOKEN.finditer(whole, start):
        tag = (match["name"] or "").lower()
        if tag != "li":
            depth += (-1 if match["slash"] else 1) if tag in {"ol", "ul"} else 0
        elif depth == 1 and not match["slash"]:
            begin = match.end()
            name = attributes(match["attributes"]).get("id", "")
        elif depth == 1 and name:
            notes[name] = (len(notes) + 1, whole[begin : match.start()])
    return notes
