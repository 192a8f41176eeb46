"""What can be wrong with the text of a post, reported to its author."""

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

_LINES_REPORTED = 5
"""Lines of a post that are reported one by one; a page pasted as HTML has hundreds."""

_PICTURE = re.compile(r"\.(?:avif|gif|heic|jpe?g|png|svg|webp)$", re.IGNORECASE)
_ATTACHED = re.compile(r"(?:attachment|blob|cid):(?:.*/)?(?P<name>[^/]*)", re.IGNORECASE)
"""Names that emails, Jupyter notebooks and open pages give to what they hold."""

_GAP = re.compile(r"\n[ \t]*\n")


def unreadable(fault: Exception, header: Header, path: str) -> Problem:
    """The problem that a text can't be made into a page.

    Args:
        fault: what was raised.
        header: whose text it is.
        path: of the file.
    """
    # Not at the top, as it brings Python-Markdown along.
    from weeknotes.gfm import NestingTooDeep  # noqa: PLC0415

    if isinstance(fault, NestingTooDeep):
        return error(
            "too-deep",
            path,
            f"Lists, quotations or tags are more than {fault.limit} levels deep here.",
            "Look for a line with many “>” characters, for lines that are indented further and "
            "further, or for tags that are never closed.",
            line=fault.line,
        )
    if isinstance(fault, RecursionError):
        return error(
            "too-deep",
            path,
            "Brackets, stars or tags are nested too deeply in this text.",
            "Look for one of these that is repeated many times.",
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
    """The name of a file that is only in the email, or the like, that the text comes from."""
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
                f"“{name}” is inside an email, a notebook or an open page, so nobody else can "
                "see it.",
                move_it(name, image=True),
                line=one.line,
            )
        else:
            others.append(one)
    lines = [(line, list(found)) for line, found in groupby(others, lambda one: one.line)]
    for line, found in lines[:_LINES_REPORTED]:
        if all(one.typed for one in found):
            names = dict.fromkeys(f"“{one.typed}”" for one in found)
            looks = "looks like an HTML tag" if len(names) == 1 else "look like HTML tags"
            yield warning(
                "html-dropped",
                path,
                f"{join_names(names)} {looks}, so {_left_out(len(names))}.",
                "If it is text, write &lt; instead of <, or put it between backticks (`).",
                line=line,
            )
            continue
        names = dict.fromkeys(one.name for one in found)
        are = "is" if len(names) == 1 else "are"
        yield warning(
            "html-dropped",
            path,
            f"{join_names(names)} {are} not safe on a page, so {_left_out(len(names))}.",
            "Take it out of the text. To show something from another site, link to it.",
            line=line,
        )
    if len(lines) > _LINES_REPORTED:
        yield warning(
            "html-dropped",
            path,
            f"On {count(len(lines) - _LINES_REPORTED, 'more line')} of this text, something is "
            "left out because it is not safe on a page.",
            "Take it out of the text. It may have come with a web page that was pasted.",
            line=lines[_LINES_REPORTED][0],
        )


def _left_out(number: int) -> str:
    return "it is left out" if number == 1 else "they are left out"
