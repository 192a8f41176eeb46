"""Links and images that are none, or that lead nowhere, for a slip in their brackets."""

import re
from collections.abc import Iterator
from itertools import islice

from weeknotes.model.web.own_computer import move_it, name_on_computer
from weeknotes.read.near_misses.near import MOST_CANDIDATES, NearMiss, short
from weeknotes.read.near_misses.seen import ShownText
from weeknotes.read.near_misses.source import TypedText
from weeknotes.read.near_misses.target import better_target, first_part, is_address

_TEXT = r"\[[^\[\]]*+\]"
_LINK = re.compile(rf"(!?{_TEXT})(\]*)\(((?:[^()\n]|\([^()\n]*+\))*+)(\)?)")
_TYPED_TARGET = re.compile(r"\](?:\]|\((?!\{[{%]))")
"""What readers see of a link that is none, unless all that they see is code of another tool."""

_GAP = re.compile(rf"(!?{_TEXT})[ \t]*(?:[ \t]|\n[ \t]*)\(([^()\s]++)\)")
_TURNED = re.compile(r"\(([^()\[\]\n]++)\)\[([^\[\]\s]++)\]")
_REFERENCE = re.compile(r"(?<![\w\]])(!?\[([^\[\]]++)\])\[([^\[\]\n]*+)\]")
_WIKI = re.compile(r"(?<![\w\[])\[\[([^\[\]\n|]++)(?:\|([^\[\]\n]++))?\]\](?!\()")
_EMPTY = re.compile(rf"(!?)({_TEXT})\([ \t]*(?:<>)?[ \t]*\)")
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]\n^][^\[\]\n]*+)\]:[ \t]*+([^\n]++)$", re.MULTILINE)
_FILE = re.compile(r"[^\s<>\"']+(?:[ \t]+[^\s<>\"']+)+\.\w{2,5}\s*")
_PICTURE = re.compile(r"\.(?:avif|gif|jpe?g|png|svg|webp)\Z", re.IGNORECASE)
_BRACKETS = re.compile(r"[\[\]]")
_CODE = re.compile(r"\{[{%]|<%")
_NUMBER = re.compile(r"\W*\d{0,3}\W*")
"""A number in a list of sources, such as [1][2]."""

_LONGEST_TEXT = 40


def targets(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """Links whose target can't be one: `[report](https://example.org/a report.pdf)`."""
    if not _TYPED_TARGET.search(seen.html):
        return
    for match in _shown(_LINK, source, seen):
        if not match[4] and _BRACKETS.search(match[3]):
            continue  # brackets in brackets, and no way to know what was meant
        why, hint = _better(match, source.typed(match, 3).strip())
        yield NearMiss(match.start(), f"{_quoted(source, match)}: {why}.", hint)


def _better(match: re.Match[str], target: str) -> tuple[str, str]:
    """Why a link is none, and what to write."""
    start = _start(match[1])
    is_image = match[1].startswith("!")
    if name := name_on_computer(target):
        return "the file is on somebody's own computer", move_it(name, image=is_image)
    if match[2]:
        return "there is one square bracket too many", f"Write {start}({target})"
    if not match[4]:
        return "a round bracket is never closed", f"Write {start}({first_part(target)})"
    if found := better_target(target):
        return found[0], f"Write {start}({found[1]})"
    tag = f'<img src="{target}" alt="…">' if is_image else f'<a href="{target}">…</a>'
    return "Markdown has no effect within HTML", f"Write it as {tag}"


def gaps(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A link with a space between its brackets: `[report] (https://example.org/)`."""
    for match in _shown(_GAP, source, seen):
        if is_address(match[2]) and not _NUMBER.fullmatch(match[1].lstrip("!")[1:-1]):
            yield NearMiss(
                match.start(),
                f"{_quoted(source, match)}: there is a space between the brackets.",
                f"Write {_start(match[1])}({match[2]})",
            )


def turned(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A link with its brackets the other way round: `(report)[https://example.org/]`."""
    for match in _shown(_TURNED, source, seen):
        if is_address(match[2]):
            yield NearMiss(
                match.start(),
                f"{_quoted(source, match)}: the brackets are the other way round.",
                f"Write {_start(f'[{match[1]}]')}({match[2]})",
            )


def references(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A link by a name that is defined nowhere: `[the report][report]`."""
    for match in _shown(_REFERENCE, source, seen):
        words, name = match[2], match[3].strip() or match[2]
        defined = f"\n[{name}]: " in source.words  # in a way that can't be read: see below
        if not (_NUMBER.fullmatch(words) or defined):
            yield NearMiss(
                match.start(),
                f"{_quoted(source, match)}: no line of the text says where “{short(name)}” leads.",
                f"Write the address in round brackets: {_start(match[1])}(https://…)",
            )


def definitions(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """The target of a name that holds spaces: `[report]: annual report.pdf`."""
    for match in _shown(_DEFINITION, source, seen):
        target = match[2].strip()
        if _FILE.fullmatch(target) and (is_address(target) or f"][{match[1]}]" in source.words):
            yield NearMiss(
                match.start(),
                f"{_quoted(source, match)}: an address can't have spaces in it.",
                f"Write [{match[1]}]: <{target}>",
            )


def wiki(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A link as wikis have it: `[[Our plan]]`."""
    for match in _shown(_WIKI, source, seen):
        page, words = match[1].strip(), (match[2] or match[1]).strip()
        if page.lower().strip("_") == "toc":
            continue  # see `marks`
        is_file = is_address(page) or _PICTURE.search(page)
        name = page if is_file else f"{'-'.join(page.lower().split())}.md"
        is_picture = source.words[: match.start()].endswith("!")
        bang = "!" if is_picture and _PICTURE.search(page) else ""
        yield NearMiss(
            match.start(),
            f"{_quoted(source, match)}: double brackets only make a link in a wiki.",
            f"Write the name of the file, or an address: {bang}[{words}]({_target(name)})",
        )


def _target(name: str) -> str:
    return name.replace(" ", "%20")


def empty(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A link or an image without an address: `[report]()`."""
    for match in islice(_EMPTY.finditer(source.words), MOST_CANDIDATES):
        image, words = bool(match[1]), source.typed(match, 2)
        if ('src=""' if image else 'href=""') not in seen.html:
            continue
        typed = short(source.typed(match))
        if image and words.startswith("[Uploading"):
            message = (
                f"“{typed}” shows no picture: the text was saved before the upload had finished."
            )
            hint = "Add the picture again, and save once its address is in the round brackets."
        elif image:
            message = f"“{typed}” shows no picture, because there is no address in it."
            hint = f"Write the name of the file in the round brackets: !{words}(picture.jpg)"
        else:
            message = f"“{typed}” leads nowhere, because there is no address in it."
            hint = f"Write one in the round brackets: {_start(words)}(https://…)"
        yield NearMiss(match.start(), message, hint)


def _shown(pattern: re.Pattern[str], source: TypedText, seen: ShownText) -> Iterator[re.Match[str]]:
    """The matches outside code that readers see as they were typed.

    Code for another tool, which is often in an address, has a rule of its own.
    """
    found = islice(pattern.finditer(source.words), MOST_CANDIDATES)
    return (match for match in found if not _CODE.search(match[0]) and seen.shows(match[0]))


def _quoted(source: TypedText, match: re.Match[str]) -> str:
    return f"“{short(source.typed(match))}” is shown as typed"


def _start(text: str) -> str:
    """The words of a link in its brackets, for a hint; long ones are left out."""
    bang, words = ("!", text[1:]) if text.startswith("!") else ("", text)
    line = " ".join(words.split())
    return bang + (line if len(line) <= _LONGEST_TEXT else "[…]")
