"""What can be wrong with the text of a post, told to its author."""

import re
from collections.abc import Iterator
from itertools import groupby

from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.problems.time_limit import TooLong
from weeknotes.model.problems.too_slow import too_slow
from weeknotes.model.web.mistyped import without_slip
from weeknotes.model.web.own_computer import move_it, name_on_computer
from weeknotes.model.weeks.wording import count, join_names
from weeknotes.read.header.header import Header
from weeknotes.read.text.raw.raw_html import Dropped

_TOLD = 5
"""On so many lines of a post, what was dropped is told; a page pasted as HTML has hundreds."""

_PICTURE = re.compile(r"\.(?:avif|gif|heic|jpe?g|png|svg|webp)$", re.IGNORECASE)
_ATTACHED = re.compile(r"(?:attachment|blob|cid):(?:.*/)?(?P<name>[^/]*)", re.IGNORECASE)
"""How emails, Jupyter's notebooks and open pages call what they hold."""

_GAP = re.compile(r"\n[ \t]*\n")


def unreadable(fault: Exception, header: Header, path: str) -> Problem:
    """The problem that a text can't be made into a page.

    Args:
        fault: what came up.
        header: whose text it is.
        path: of the file.
    """
    # Not at the top, as it brings Python-Markdown along.
    from weeknotes.gfm import NestingTooDeep  # noqa: PLC0415

    if isinstance(fault, NestingTooDeep):
        return error(
            "too-deep",
            path,
            f"Lists, quotations or tags are nested more than {fault.limit} deep here.",
            "Look for a line with very many “>”, for spaces that grow from line to line, "
            "or for tags that are never closed.",
            line=fault.line,
        )
    if isinstance(fault, RecursionError):
        return error(
            "too-deep",
            path,
            "The text is nested too deep to be read.",
            "Look for brackets, stars or tags that are typed very many times.",
            line=_longest_block(header),
        )
    if isinstance(fault, TooLong):
        return too_slow(path, _longest_block(header))
    return error(
        "text-unreadable",
        path,
        f"The text can't be turned into a page ({type(fault).__name__}).",
        "Look for something unusual in it, such as pasted code, and take it out bit by bit.",
        line=header.lines + 1,
    )


def _longest_block(header: Header) -> int:
    """The line where the longest part without a blank line begins: the likeliest culprit."""
    starts = [0, *(gap.end() for gap in _GAP.finditer(header.body))]
    ends = [*starts[1:], len(header.body)]
    start, _ = max(zip(starts, ends, strict=True), key=lambda block: block[1] - block[0])
    return header.lines + header.body.count("\n", 0, start) + 1


def _attached(address: str) -> str:
    """The name of a file that only the email or the like has where the text comes from."""
    match = _ATTACHED.fullmatch(address.strip())
    name = match["name"].partition("@")[0] if match else ""
    return name if _PICTURE.search(name) else "picture.jpg" if match else ""


def html_dropped(dropped: tuple[Dropped, ...], path: str) -> Iterator[Problem]:
    """What was left out of the HTML in a text, line by line."""
    others: list[Dropped] = []
    for one in dropped:
        if name := name_on_computer(one.address):
            yield warning(
                "own-computer",
                path,
                f"“{name}” is on somebody's own computer, so nobody else can see it.",
                move_it(name, image=_PICTURE.search(name) is not None),
                line=one.line,
            )
        elif meant := without_slip(one.address):
            yield warning(
                "link-broken",
                path,
                f"The address “{one.address}” leads nowhere.",
                f"Did you mean {meant}?",
                line=one.line,
            )
        elif name := _attached(one.address):
            yield warning(
                "own-computer",
                path,
                f"“{name}” is part of somebody's email, notebook or open page, so nobody else can "
                "see it.",
                move_it(name, image=True),
                line=one.line,
            )
        else:
            others.append(one)
    lines = [(line, list(found)) for line, found in groupby(others, lambda one: one.line)]
    for line, found in lines[:_TOLD]:
        if all(one.typed for one in found):
            names = join_names(dict.fromkeys(f"“{one.typed}”" for one in found))
            yield warning(
                "html-dropped",
                path,
                f"Left out, because it is read as a tag of HTML: {names}.",
                "If it is text, write &lt; in place of <, or put it between backticks (`).",
                line=line,
            )
            continue
        names = join_names(dict.fromkeys(one.name for one in found))
        yield warning(
            "html-dropped",
            path,
            f"Left out, because it is not safe on a page: {names}.",
            'Take it out of the text, or set html = "trusted" under [markdown] '
            "if you trust everybody who writes here.",
            line=line,
        )
    if len(lines) > _TOLD:
        yield warning(
            "html-dropped",
            path,
            f"On {count(len(lines) - _TOLD, 'more line')} of this text, something is left out "
            "because it is not safe on a page.",
            "Take it out of the text; it may have come along when a whole page was pasted.",
            line=lines[_TOLD][0],
        )
