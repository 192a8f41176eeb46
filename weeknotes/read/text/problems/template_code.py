"""Code from other website tools that came with a text, reported to its author."""

import re
from collections.abc import Iterable

from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.weeks.wording import count
from weeknotes.read.text.problems.foreign_code import ForeignCode

_LINES_REPORTED = 5
"""Lines of a post that are reported one by one; a post from another tool has dozens."""

_LONGEST_QUOTE = 60
"""Characters of the code that a message quotes."""

_NAME = re.compile(r"(?:\{\{[<%#/]|\{%-?|<%[-=]*|\[)\s*(/?[\w-]+)")
_HINTS = {
    "/.*": "Take it out.",
    "post_url|link|ref|relref": "Link to the other post's file: "
    "[What it says](2026-11-13-last-week.md)",
    "(?:end)?highlight": "Put the code between two lines of three backticks (```).",
    "(?:end)?(?:raw|comment|if|unless|for|else|assign|capture)": "Remove it; "
    "what is around it is shown as it is.",
    ".*(?:figure|img|image|caption|gallery|photo|picture).*": "Write the image in Markdown: "
    "![What it shows](picture.jpg)",
    ".*(?:youtube|vimeo|video|audio|embed|tweet|twitter|soundcloud|slideshare).*|x": "Write a link "
    "instead: [What is there](https://example.org/page)",
}
"""What to write instead of code, by the pattern of its name."""

_OWN_ADDRESS = re.compile(r"\{\{-?\s*(?:site|page)\.(?:base_?)?url\b", re.IGNORECASE)
_ANY = (
    "Take it out, or write in Markdown what it was for. To show it, put it between backticks (`)."
)


def template_code(
    seen: Iterable[ForeignCode], left_out: Iterable[ForeignCode], *, path: str
) -> tuple[Problem, ...]:
    """A warning for each line that has code of another tool, the first few of them at most.

    Args:
        seen: what readers see.
        left_out: what is not on the page.
        path: of the file.
    """
    by_line: dict[int, tuple[ForeignCode, bool]] = {}
    for found, is_seen in (*((one, True) for one in seen), *((one, False) for one in left_out)):
        by_line.setdefault(found.line or 0, (found, is_seen))
    each = [by_line[line] for line in sorted(by_line)]
    problems = [_problem(path, found, is_seen=is_seen) for found, is_seen in each[:_LINES_REPORTED]]
    if rest := each[_LINES_REPORTED:]:
        first = rest[0][0]
        start = re.match(r"\W*[\w-]*", first.code)
        problems.append(
            warning(
                "template-code",
                path,
                f"From here on, {count(len(rest), 'more line')} of this post "
                f"{'has' if len(rest) == 1 else 'have'} code from another website tool.",
                f"Look for {f'“{start[0]}” and the like' if start else 'more of it'} in the text, "
                "and change each as above.",
                line=first.line,
            )
        )
    return tuple(problems)


def code_left_out(code: str, key: str, *, path: str, line: int | None) -> Problem:
    """A warning for code in a line of the header."""
    return warning(
        "template-code",
        path,
        f"“{_short(code)}” in “{key}” is code from another website tool, so it is left out.",
        "Write the words that it was meant to give. To show it, put it between backticks (`).",
        line=line,
    )


def _problem(path: str, found: ForeignCode, *, is_seen: bool) -> Problem:
    return warning(
        "template-code",
        path,
        f"“{_short(found.code)}” is code from another website tool, so "
        f"{'readers see it as it is' if is_seen else 'it is left out'}.",
        _hint(" ".join(found.code.split())),
        line=found.line,
    )


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}…"


def _hint(code: str) -> str:
    if code.endswith("#}"):
        return "Take it out. For a note that readers do not see, write <!-- a note -->."
    if code.startswith("{:toc"):
        return "Take it out, with the list that it belongs to: long posts get a list of contents."
    if code.startswith("{#"):
        return "Take it out: each heading gets an id from its words, for links."
    if code.startswith(("{:", "{.")):
        return "Take it out: the theme decides how things look."
    if _OWN_ADDRESS.match(code):
        return "Write the address from its first slash, such as /about/, or the file's name."
    name = _NAME.match(code)
    fitting = (hint for form, hint in _HINTS.items() if name and re.fullmatch(form, name[1]))
    return next(fitting, _ANY)
