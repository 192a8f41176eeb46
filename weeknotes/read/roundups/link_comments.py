"""What one line of a roundup shares, and which of its words are about which link.

People write a shared link in a few ways, all of them here: the link first and words behind it; the
link within a sentence; words that lead up to it; a title with a bare address.
"""

import re
from bisect import bisect_left

from weeknotes.model.web.canonical import canonical_link
from weeknotes.model.web.vague_words import is_pointing, is_vague
from weeknotes.read.roundups.inline_text import BREAK, Anchor, Line
from weeknotes.read.roundups.subjects import (
    DASHES,
    credits_somebody,
    is_pointed,
    leads,
    names_somebody,
    outward,
    peers,
    points,
    subjects,
)

_SEPARATOR = re.compile(
    rf"\s*(?:(?:[–—―]+|(?<=\s)[{DASHES}]+|(?:[:;,.!?|·•~→>={DASHES}]|//)"
    rf"(?=[\s{BREAK}\"'“‘(\[]|\Z))\s*)+|\s*\Z|[ ]*[\n{BREAK}]\s*"
)
"""What parts a link from the words about it; a hyphen within a word does not."""

_ENDS_OPEN = re.compile(rf"(?:[:;,|]|(?<=\s)[{DASHES}]+|[–—―])\s*\Z")
_GOES_ON = re.compile(r"\s*(?:about|at|by|for|from|in|of|on|via|with)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LONGEST_TITLE = 120
_MOST_LINKS_TOGETHER = 6
"""Links that can have their words in common; of more in one sentence it says nothing of each."""

_MINUTES = (
    r"(?:~|about |approx\.? |c\. ?)?(?P<{0}>\d{{1,3}})[\s\xa0-]*(?:minutes?|mins?|m)\b\.?"
    r"(?:[\s-]+(?:read|watch|listen)\b)?(?: long)?"
)
_DIGIT = re.compile(r"\d")
_TIMED_FIRST = re.compile(
    rf"(?:\({_MINUTES.format('a')}\)|\[{_MINUTES.format('b')}\]|{_MINUTES.format('c')}"
    rf"(?=\s*(?:[,;:{DASHES}]|\.?\Z)))(?:\s*[,;:.{DASHES}]+(?=\s|\Z))?\s*",
    re.IGNORECASE,
)
_TIMED_LAST = re.compile(
    rf"\s*(?:\({_MINUTES.format('a')}\)|\[{_MINUTES.format('b')}\]"
    rf"|[,{DASHES}]\s+{_MINUTES.format('c')})\s*\.?\s*\Z",
    re.IGNORECASE,
)


class CommentedLink:
    """A link and what is said of it so far; what follows may add to it."""

    def __init__(self, anchor: Anchor, title: str, comment: str, minutes: int | None) -> None:
        self.href = anchor.href
        self.key = canonical_link(anchor.href)
        self.pictured = anchor.pictured
        self.title = title
        self.comments = [comment] if comment else []
        self.minutes = minutes


def shared_in(line: Line, *, site: str, whole: bool) -> list[list[CommentedLink]]:
    """What a line shares, links that have their words in common together.

    Links in the words about another one (“via”, who wrote it) stay in its comment.

    Args:
        line: a paragraph, or the first line of an item.
        site: the site's own address; links to it are not shared.
        whole: whether all of the line is about its links, as in an item, and not only the
            sentences from the first link on.
    """
    anchors = subjects(line, site)
    if not anchors:
        return []
    if title := _title_before(line, outward(line, site)):
        return [_commented(line, anchors, (anchors[0].end, len(line.text)), site, title=title)]
    if leads(line, site):
        return _led(line, anchors, site)
    return _within(line, anchors, site, whole=whole)


def sets_out(line: Line, site: str) -> bool:
    """Whether a line is an entry of its own where the words about another one might go on.

    A title set off from what is said of it, or words that point to a link. A sentence that begins
    with a link is none, and neither is a line that only says who wrote or found something.
    """
    anchors = subjects(line, site)
    if not anchors or names_somebody(line, anchors[0]) or credits_somebody(line, site):
        return False
    if not leads(line, site):
        return points(line, site)
    last = peers(line, anchors)[-1]
    rest = line.text[last.end :]
    set_off = _SEPARATOR.match(rest) and not rest.lstrip().startswith(",")
    return bool(set_off) or _is_strong(line, last)


def title_of(line: Line, anchor: Anchor) -> str:
    """What a link's words say of where it leads; empty where they say nothing."""
    words = " ".join(line.text[anchor.start : anchor.end].split())
    says = any(map(str.isalnum, words)) and not is_vague(words) and not _is_bare(line, anchor)
    return words if says else ""


def is_pointer(line: Line, anchor: Anchor) -> bool:
    """Whether the words of a link, and those next to it in its sentence, only point to it."""
    words = line.text[anchor.start : anchor.end]
    says_nothing = is_pointing(words) or is_vague(words) or _is_bare(line, anchor)
    return says_nothing and any(
        _only_points(line, span, anchor) for span in line.sentences() if _holds(span, anchor)
    )


def about_title(line: Line, anchor: Anchor, site: str, *, whole: bool) -> str:
    """What a line below a title says of the title's link, as HTML.

    Args:
        line: the line that holds the link.
        anchor: the link.
        site: the site's own address.
        whole: as for `shared_in`.
    """
    key = canonical_link(anchor.href)
    if sets_out(line, site):
        shared = (said for some in shared_in(line, site=site, whole=whole) for said in some)
        return "<br>".join(one for said in shared if said.key == key for one in said.comments)
    parts = (
        line.html(*span, site=site, without=frozenset({key}))
        for span in line.sentences()
        if not (_holds(span, anchor) and _only_points(line, span, anchor))
    )
    return " ".join(filter(None, parts))


def _holds(span: tuple[int, int], anchor: Anchor) -> bool:
    return span[0] <= anchor.start < span[1]


def _only_points(line: Line, span: tuple[int, int], anchor: Anchor) -> bool:
    """Whether all other words of a link's sentence point to it: “Read [T](u).”."""
    return is_pointing(f"{line.text[span[0] : anchor.start]} {line.text[anchor.end : span[1]]}")


def _is_bare(line: Line, anchor: Anchor) -> bool:
    """Whether a link's words are its address, long ones often cut."""
    return bool(_ADDRESS.fullmatch(line.text[anchor.start : anchor.end].strip()))


def _title_before(line: Line, anchors: list[Anchor]) -> str:
    """The title before a bare address: “T – <u>”."""
    before = line.text[: anchors[0].start].strip()
    if len(anchors) > 1 or not _is_bare(line, anchors[0]):
        return ""
    title = _ENDS_OPEN.sub("", before).strip().strip('“”"(')
    one = len(line.part(0, anchors[0].start).sentences()) <= 1 and not before.endswith((".", "!"))
    return " ".join(title.split()) if one and len(title) <= _LONGEST_TITLE else ""


def _title(line: Line, anchor: Anchor) -> str:
    """A link's words, or the address where they say nothing."""
    return title_of(line, anchor) or canonical_link(anchor.href).removeprefix("//")


def _led(line: Line, anchors: list[Anchor], site: str) -> list[list[CommentedLink]]:
    """A link first, and words about it behind."""
    together = peers(line, anchors)
    end = len(line.text)
    rest = line.text[together[-1].end :]
    if parted := _SEPARATOR.match(rest):
        start = together[-1].end + parted.end()
    elif _starts_a_sentence(rest) or _is_strong(line, together[-1]):
        start = together[-1].end
    else:
        start = together[0].start  # all is one sentence: “[T](u) made me laugh”
    found = [_commented(line, together, (start, end), site)]
    last = anchors[-1]
    colon = line.text[: last.start].rstrip().endswith(":")
    if last not in together and colon and is_pointed(line, last, (0, end)):
        begin = max(begin for begin, _ in line.sentences() if begin <= last.start)
        found.append(_commented(line, [last], _lead_up(line, last, max(begin, start)), site))
    return found


def _starts_a_sentence(rest: str) -> bool:
    """Whether the words behind a link are about it, and not the rest of its sentence."""
    words = rest.lstrip()
    set_off = rest[:1].isspace() or rest[:1] in {"(", "["}
    return set_off and (not words[0].isalnum() or words[0].isupper() or bool(_GOES_ON.match(rest)))


def _is_strong(line: Line, anchor: Anchor) -> bool:
    """Whether a link is set off by bold letters, as a title is."""
    runs = [run for run in line.runs if anchor.element in run.path]
    return any(element.tag in {"strong", "b"} for run in runs for element in run.path)


def _within(
    line: Line, anchors: list[Anchor], site: str, *, whole: bool
) -> list[list[CommentedLink]]:
    """Links in running text: each with its sentence and those that follow without a link."""
    places = [anchor.start for anchor in anchors]
    starts = [
        start
        for start, end in line.sentences()
        if bisect_left(places, start) < bisect_left(places, end)
    ]
    # Who is named in the words before the first of them comes along.
    first = outward(line, site)[0].start
    if whole:
        starts[0] = 0
    elif first < places[0]:
        starts[0] = max(start for start, _ in line.sentences() if start <= first)
    found = []
    for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
        inside = anchors[bisect_left(places, start) : bisect_left(places, end)]
        span = (start, end)
        last, minutes = inside[-1], None
        if len(inside) == 1:
            (_, stop), minutes = _without_minutes(line.text, (last.end, end))
            bare = _is_bare(line, last) and not any(map(str.isalnum, line.text[last.end : stop]))
            if bare or is_pointed(line, last, (start, stop)):
                span = _lead_up(line, last, start)
        found.append(_commented(line, inside, span, site, minutes=minutes))
    return found


def _lead_up(line: Line, anchor: Anchor, start: int) -> tuple[int, int]:
    """The words before a link that they point to, without the punctuation that points."""
    words = line.text[start : anchor.start].rstrip()
    while words.endswith((":", "–", "—", "―", " -", " −", " --")):
        words = words[:-1].rstrip()
    return start, start + len(words)


def _commented(
    line: Line,
    anchors: list[Anchor],
    span: tuple[int, int],
    site: str,
    *,
    title: str = "",
    minutes: int | None = None,
) -> list[CommentedLink]:
    (start, end), written = _without_minutes(line.text, span)
    minutes = written or minutes
    start, end = _bare_words(line.text, start, end)
    words = line.text[start:end]
    about = any(map(str.isalnum, words)) and len(anchors) <= _MOST_LINKS_TOGETHER
    said = []
    for anchor in anchors:
        key = canonical_link(anchor.href)
        name = title or _title(line, anchor)
        comment = ""
        if about and words.strip(" .") != name:
            comment = line.html(start, end, site=site, without=frozenset({key}))
        said.append(CommentedLink(anchor, name, comment, minutes))
    return said


def _without_minutes(text: str, span: tuple[int, int]) -> tuple[tuple[int, int], int | None]:
    """A stretch without the time that its link takes to read, and that time."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    if not _DIGIT.search(text, start, end):
        return (start, end), None
    if match := _TIMED_FIRST.match(text, start, end):
        return (match.end(), end), _number(match)
    if match := _TIMED_LAST.search(text[:end], start):
        return (start, match.start()), _number(match)
    return (start, end), None


def _number(match: re.Match[str]) -> int:
    return int(next(value for value in match.group("a", "b", "c") if value))


def _bare_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the space around it, or the brackets that hold all of it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    held = text[start:end].rstrip(".")
    for opening, closing in ("()", "[]"):
        inner = held[1:-1]
        if held.startswith(opening) and held.endswith(closing) and opening not in inner:
            return start + 1, start + len(held) - 1
    return start, end
