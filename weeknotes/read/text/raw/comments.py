"""Comments that hide more than their author meant, or nothing at all.

GitHub takes a comment that nothing closes for one that goes to the end of the text; where it begins
within a paragraph it is text, and so is one with a dash in place of hyphens, as phones write it.
"""

import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.read.text.markdown import Markup
from weeknotes.read.text.raw.raw_html import OpenComment

_DASHES = "-–—―‒"
_NEARLY = re.compile(
    rf"<(?:!\s?|[ ]!(?=--))(?P<opening>[{_DASHES}]++)(?P<words>[^<>]{{0,300}})(?P<end>>?)"
)
_OF_OTHERS = re.compile(
    r"(?P<start>\{%-?[ ]?comment[ ]?-?%\})(?P<liquid>[^{}]{0,300})\{%-?[ ]?endcomment[ ]?-?%\}"
    r"|(?P<kramdown>\{::comment\})(?P<words>[^{}]{0,300})\{:/(?:comment)?\}"
    r"|^[ ]{0,3}(?P<obsidian>%%)(?P<note>[^%\n]{0,300}(?:\n[^%\n]{1,300}){0,9}\n?)%%[ \t]*$",
    re.MULTILINE,
)
"""Comments of Jekyll, kramdown and Obsidian, which hide nothing here."""

_HINTS_OF_OTHERS = ("comment", "%%")
_CLOSING = re.compile(rf"[{_DASHES}\s]*\Z")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_COMMENTS_REPORTED = 3
_COMMENTS_CHECKED = 200
_LONGEST_QUOTE = 60
"""Characters of a comment that a message quotes."""


def comment_faults(
    markup: Markup, body: str, *, path: str, lines_before: int, goes_out: bool
) -> tuple[Problem, ...]:
    """What is wrong with the comments of a text.

    Args:
        markup: what became of the text.
        body: the text itself.
        path: of its file.
        lines_before: how many lines of the file are before the text.
        goes_out: whether the post is no draft: then what was to be hidden would be public.
    """
    found = []
    if markup.open_comment is not None:
        found.append(_hides_all(path, markup.open_comment))
    if "&lt;!" in markup.html or "&lt; !" in markup.html:
        found += _shown(markup, body, path, lines_before)
    if any(hint in markup.html for hint in _HINTS_OF_OTHERS):
        found += _shown_of_others(markup, body, path, lines_before)
    if goes_out:
        return tuple(found)
    return tuple(msgspec.structs.replace(one, severity="warning") for one in found)


def _hides_all(path: str, comment: OpenComment) -> Problem:
    if comment.until is not None:
        message = (
            "Only the end of another comment closes the one that begins here, so readers do not "
            f"see the text down to line {comment.until}."
        )
    elif comment.start == "<!--":
        message = (
            "The comment that begins here is never closed, so readers do not see the text after it."
        )
    else:
        message = (
            f"“{comment.start}” hides what follows, as a comment does, and is never closed, so "
            "readers do not see the text after it as you meant it."
        )
    hint = f"Write {comment.end} where the comment ends."
    if comment.start != "<!--":
        hint = (
            f"Take it out, or write {comment.end} where it ends. "
            f"To show it, put it between backticks: `{comment.start}`"
        )
    return warning("comment-open", path, message, hint, line=comment.line)


def _shown(markup: Markup, body: str, path: str, lines_before: int) -> Iterator[Problem]:
    """Comments that readers see as they are typed; what they hold was to be hidden."""
    # As with other near misses, few texts need it.
    from weeknotes.read.near_misses.seen import ShownText  # noqa: PLC0415
    from weeknotes.read.near_misses.source import TypedText  # noqa: PLC0415

    source, seen, reported = TypedText(body), ShownText(markup), 0
    for match in islice(_NEARLY.finditer(source.words), _COMMENTS_CHECKED):
        if reported == _COMMENTS_REPORTED:
            return
        words = _CLOSING.sub("", _BLANK_LINE.split(match["words"], 1)[0])
        closed = match["end"] and match["words"][-1:] in _DASHES
        if match["opening"] == "-" and not closed:
            continue  # an arrow, or a sum
        if not words.strip() or not seen.shows(f"<!{words}"):
            continue
        reported += 1
        line = lines_before + source.line(match.start())
        yield _would_show(path, line, source.typed(match), words, _why(match, source.words))


def _shown_of_others(markup: Markup, body: str, path: str, lines_before: int) -> Iterator[Problem]:
    """Comments as other tools have them, which readers see here."""
    from weeknotes.read.near_misses.seen import ShownText  # noqa: PLC0415
    from weeknotes.read.near_misses.source import TypedText  # noqa: PLC0415

    source, seen = TypedText(body), ShownText(markup)
    found = islice(_OF_OTHERS.finditer(source.words), _COMMENTS_CHECKED)
    shown = (one for one in found if seen.shows(one["start"] or one["kramdown"] or one["note"]))
    for match in islice(shown, _COMMENTS_REPORTED):
        words = match["liquid"] or match["words"] or match["note"] or ""
        line = lines_before + source.line(match.start())
        yield _would_show(path, line, source.typed(match), words, "only another tool would hide it")


def _would_show(path: str, line: int, typed: str, words: str, why: str) -> Problem:
    typed = " ".join(typed.split())
    short = typed if len(typed) <= _LONGEST_QUOTE else f"{typed[:_LONGEST_QUOTE]}…"
    return error(
        "comment-shown",
        path,
        f"“{short}” was meant to be hidden, and readers would see it: {why}.",
        f"Write <!-- {_short(words)} --> on a line of its own. To show it as it is, put it "
        "between backticks (`).",
        line=line,
    )


def _why(match: re.Match[str], words: str) -> str:
    if match[0].startswith("< "):
        return "a comment begins with <!--, with no space in it"
    if match["opening"] != "--" or match[0].startswith("<! "):
        return "a comment begins with <!-- and ends with -->, with hyphens, not dashes"
    if _BLANK_LINE.search(words, match.start(), words.find("-->", match.start()) + 1):
        return "an empty line ends the paragraph that the comment begins in"
    return "the comment is never closed"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTE else "…"
