"""Which links of a line it is about; the others name people and organisations by the way."""

import re
from bisect import bisect_right

from weeknotes.model.web.canonical import is_within
from weeknotes.read.roundups.inline_text import Anchor, Line
from weeknotes.read.roundups.social import is_profile

DASHES = r"\-–—−―"
_POINTS = re.compile(rf"(?::|(?<=\s)[{DASHES}]+|[–—―])\s*\Z")
_BETWEEN = re.compile(r"[\s,;/&+|·]*(?:(?:and|or|plus)\b)?[\s,;/&+|·]*")
_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_TO_SOMEBODY = re.compile(
    r"[\s,;:(–—-]*(?:[^\W\d]+\s+)?"
    r"(?:at|by|for|from|of|via|with|featuring|ft\.?|courtesy of|thanks to|hat tip(?: to)?|h/t:?)\s+"
    r"(?:the\s+|our\s+|my\s+)?[\"'“‘(]*",
    re.IGNORECASE,
)
"""What comes between a link and who wrote, published or found what it leads to."""

_CREDITS = re.compile(
    r"\W*(?:(?:found|seen|sent|shared|spotted|written|posted|published|photo|picture)\s+)?"
    r"(?:authors?|at|by|credits?|from|hat tip(?: to)?|h/t|photos?|source|thanks(?: to)?|via)\W*",
    re.IGNORECASE,
)
"""The same, where a line says nothing else before a link."""

_GENITIVE = re.compile(r"[’']s\b")


def outward(line: Line, site: str) -> list[Anchor]:
    """The links of a line to other sites."""
    return [anchor for anchor in line.anchors() if not is_within(anchor.href, site)]


def subjects(line: Line, site: str) -> list[Anchor]:
    """The links to other sites that a line is about; all of them where it credits nobody."""
    anchors = outward(line, site)
    if len(anchors) < 2:  # noqa: PLR2004 - only of several, one can be by the way
        return anchors
    starts = [start for start, _ in line.sentences()]
    sentences = [bisect_right(starts, anchor.start) for anchor in anchors]
    about = []
    for at, anchor in enumerate(anchors):
        first = at == 0 or sentences[at - 1] != sentences[at]
        last = at + 1 == len(anchors) or sentences[at + 1] != sentences[at]
        if not (
            names_somebody(line, anchor)
            or (not first and _TO_SOMEBODY.fullmatch(line.text, anchors[at - 1].end, anchor.start))
            or (not last and _GENITIVE.match(line.text, anchor.end))
        ):
            about.append(anchor)
    return about or anchors


def names_somebody(line: Line, anchor: Anchor) -> bool:
    """Whether a link by itself leads to a person or an organisation on a network."""
    return line.text[anchor.start : anchor.end].lstrip().startswith("@") or is_profile(anchor.href)


def leads(line: Line, site: str) -> bool:
    """Whether a line begins with a link that it is about, but for punctuation and a number."""
    anchors = subjects(line, site)
    before = line.text[: anchors[0].start] if anchors else "x"
    return not any(map(str.isalnum, before)) or bool(_NUMBER.fullmatch(before))


def is_alone(line: Line, site: str) -> bool:
    """Whether a line has links to other sites and no other words."""
    anchors = subjects(line, site)
    return leads(line, site) and not any(
        map(str.isalnum, line.text[peers(line, anchors)[-1].end :])
    )


def points(line: Line, site: str) -> bool:
    """Whether a line ends in a link that its other words lead up to: “Lovely piece: [T](u)”."""
    anchors = subjects(line, site)
    return bool(anchors) and is_pointed(line, anchors[-1], (0, len(line.text)))


def credits_somebody(line: Line, site: str) -> bool:
    """Whether a line only says who wrote or found something: “Via: [Cai](u)”."""
    anchors = outward(line, site)
    return bool(anchors) and bool(_CREDITS.fullmatch(line.text, 0, anchors[0].start))


def is_pointed(line: Line, anchor: Anchor, span: tuple[int, int]) -> bool:
    """Whether the words of a stretch lead up to the link at its end."""
    before, after = line.text[span[0] : anchor.start], line.text[anchor.end : span[1]]
    return bool(_POINTS.search(before)) and not any(map(str.isalnum, after))


def peers(line: Line, anchors: list[Anchor]) -> list[Anchor]:
    """The first link and those next to it, with nothing but “and” between them."""
    found = anchors[:1]
    for anchor in anchors[1:]:
        if not _BETWEEN.fullmatch(line.text[found[-1].end : anchor.start]):
            break
        found.append(anchor)
    return found
