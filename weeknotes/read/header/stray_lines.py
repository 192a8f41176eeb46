"""Header lines in places where nothing reads them: a `draft: true` there would be lost.

Each check here refuses what may have been meant as a header; none lets a header through.
"""

import re
from collections.abc import Iterable, Iterator

from weeknotes.model.posts.draft_flags import FLAGS, YES, holds_back
from weeknotes.read.header.fault import HeaderFault
from weeknotes.read.header.fences import TOML, YAML, Fence, plain
from weeknotes.read.header.key_slips import meant_by
from weeknotes.read.header.keys import normal_key

_KEY = re.compile(r"\s*(?:[-*+]\s+)?[\"']?([A-Za-z_][\w -]{0,30}?)[\"']?\s*([:：=])")
_UNDERLINE = re.compile(r"\s*([=*_~+;-])(?:\s*\1){2,}\s*")
_FLAG = re.compile(
    r"""(?:<!--)?[\s>*_#,{\[-]*["']?(?P<key>[a-z][a-z_-]{0,30}?)["'*_]*\s*[:：=][\s"'*]*
        (?P<value>\w*)["'*]*[\s.,}\]]*(?:-->\s*|\s\#.*)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_NO_SPACE = re.compile(r"\s*([A-Za-z]\w*)\s*[:：](?=[^\s:/])")
_EQUALS = re.compile(r"([A-Za-z][\w-]*)\s*=(?!=)")
_OTHER_FORMS = re.compile(r"\+\+\+|;;;|-{3,}[^\s-]|-{3,}\s+\S")
_CODE = re.compile(r"\s*(?:```|~~~)")
_TELLTALE = frozenset({"title", "date", "draft", "published", "status", "author", "layout", "tags"})
_SAY_YES = frozenset({"draft", "private"})
_FIRST_LINES = 10
"""How far below the header a lost line of it may be."""


def refuse_header_without_fence(text: str) -> None:
    """Refuses a text that starts like a header but has no line of three dashes above it.

    Raises:
        HeaderFault: it does.
    """
    lines = list(_filled(text))
    if not lines:
        return
    number, first = lines[0]
    if _OTHER_FORMS.match(first.strip()):
        raise HeaderFault(
            "header-unreadable",
            number,
            f"The file starts with “{first.strip()[:60]}”, "
            "which is not a form of header that weeknotes can read.",
            "Write the header between two lines of three dashes, one “name: value” a line.",
        )
    if _CODE.match(first) and starts_like_a_header("\n".join(text.split("\n")[number:])):
        raise HeaderFault(
            "header-not-opened",
            number,
            f"The file starts with “{first.strip()[:60]}”, so its header is shown as code "
            "and nothing reads it.",
            "Remove that line and the matching one below the header: the very first line has to be "
            "three dashes (---), and so has the one after the header.",
        )
    if not starts_like_a_header(text):
        return
    fence = _fence(text)
    if not re.search(r"\w", first):
        raise HeaderFault(
            "header-not-opened",
            number,
            f"The file starts with “{first.strip()[:60]}”, which is not the line of {fence.words} "
            "that opens a header.",
            f"Write {fence.words} ({fence.line}) in its place, and in place of the line that "
            "closes the header.",
        )
    raise HeaderFault(
        "header-not-opened",
        number,
        f"The file starts with “{first.strip()[:60]}”, "
        f"but there is no line of {fence.words} above its header.",
        f"Add a line with {fence.words} ({fence.line}) at the very top of the file, "
        + _closing(lines, fence),
    )


def _fence(text: str) -> Fence:
    """The line that is missing above a header: TOML has an equals sign after each name."""
    after = {match[2] for _, line in _filled(text) if (match := _KEY.match(line))}
    return TOML if after == {"="} else YAML


def _closing(lines: list[tuple[int, str]], fence: Fence) -> str:
    """What to do below a header that has no line above it."""
    for _, line in _up_to_a_gap(lines):
        if fence.closing.fullmatch(line.strip()):
            return "like the one after the header."
        if match := _UNDERLINE.fullmatch(line):
            place = f"and another in place of “{line.strip()[:20]}”."
            is_heading = match[1] == "="  # CommonMark 4.3
            return place + (
                " If the line above that is a heading, start it with # instead." * is_heading
            )
    return "and one after the header."


def starts_like_a_header(text: str) -> bool:
    """Whether the first lines of a text name what headers name: `title:`, `draft =`."""
    lines = list(_filled(text))
    if len(lines) > 1 and not re.search(r"\w", lines[0][1]):
        lines = lines[1:]  # a fence of other characters: `—-` is what phones make of three dashes
    if not lines or not _KEY.match(lines[0][1]):
        return False
    keys = (match[1] for _, line in _up_to_a_gap(lines) if (match := _KEY.match(line)))
    return not _TELLTALE.isdisjoint(map(normal_key, keys))


def refuse_flag_in_text(body: str, lines_before: int) -> None:
    """Refuses a text among whose first lines one says `draft: true`, where nothing would read it.

    Args:
        body: the text, with whatever spaces its author's keyboard made.
        lines_before: how many lines of the file are before it.

    Raises:
        HeaderFault: one does.
    """
    seen = 0
    for number, typed in enumerate(body.split("\n"), 1):
        if not typed:
            continue
        line = plain(typed)
        if not line or line.isspace():
            continue
        seen += 1
        if seen > _FIRST_LINES or _CODE.match(line):
            return
        # Most lines of a text have no such character; the pattern tries each of its letters.
        named = ":" in line or "=" in line or "：" in line
        if not named or not (match := _FLAG.fullmatch(line)):
            continue
        key, value = match["key"].lower(), match["value"].lower().strip("_")
        if _asks_not_to_publish(key, value):
            raise HeaderFault(
                "flag-outside-header",
                lines_before + number,
                f"“{line.strip()[:60]}” is in the text, not in the header, "
                "so it is not clear whether this may be published.",
                "Move the line into the header, between the two lines of three dashes.",
            )


def _asks_not_to_publish(key: str, value: str) -> bool:
    """Whether a line of a text can hardly be anything but a flag, be it spelled right or not."""
    if key in FLAGS:
        return holds_back(key, value) and (key not in _SAY_YES or value in YES)
    return value in YES and meant_by(key) == "draft"


def refuse_stray_flags(header: str, key_lines: Iterable[int]) -> None:
    """Refuses a header that holds a line such as `draft: true` inside of something else.

    An unclosed quotation mark, an indent or a bracket makes a line part of what is above it.

    Args:
        header: its text.
        key_lines: the lines of its own keys, counted from 1.

    Raises:
        HeaderFault: it does.
    """
    own = frozenset(key_lines)
    for number, line in enumerate(header.split("\n"), 1):
        if number in own or line.lstrip().startswith("#"):
            continue
        match = _FLAG.fullmatch(line)
        if match and match["key"].lower() in FLAGS and holds_back(match["key"].lower(), match[2]):
            raise HeaderFault(
                "header-unreadable",
                number,
                f"“{line.strip()[:60]}” is not a line of its own: it belongs to what is above it.",
                "Move it to the very left of its line, with a space after the colon, "
                "and look for a quotation mark or bracket above that is not closed.",
            )


def refuse_other_signs(header: str) -> None:
    """Refuses a header with a line such as `draft:true` or `draft = true`: YAML sees no name there.

    Raises:
        HeaderFault: it has one.
    """
    for number, line in enumerate(header.split("\n"), 1):
        match = _NO_SPACE.match(line)
        if match and normal_key(match[1]) in FLAGS | _TELLTALE:
            raise HeaderFault(
                "header-unreadable",
                number,
                f"There is no space after the colon in “{line.strip()[:60]}”.",
                f"Write “{match[1]}: {line[match.end() :].strip()[:40]}”, "
                "with a space after the colon.",
            )
        match = _EQUALS.match(line)
        if match and normal_key(match[1]) in FLAGS | _TELLTALE:
            raise HeaderFault(
                "header-unreadable",
                number,
                f"“{line.strip()[:60]}” has an equals sign, "
                "but in a header between lines of --- a colon is needed.",
                f"Write {match[1]}: {line[match.end() :].strip()[:40]}, "
                "or put +++ in place of --- above and below the header.",
            )


def _filled(text: str) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())


def _up_to_a_gap(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    expected = lines[0][0]
    for number, line in lines:
        if number != expected:
            return
        expected += 1
        yield number, line
