"""Code of other website tools that a text brought along, told to its author."""

import re
from collections.abc import Iterable

from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.weeks.wording import count
from weeknotes.read.text.problems.foreign_code import Found

_MOST = 5
"""Lines of one post that are told each; a post that was moved from another tool has dozens."""

_TOLD = 60
"""Letters of the code that a message holds."""

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
    "in its place: [What is to be seen there](https://example.org/page)",
}
"""What to write in place of code, by the pattern of its name."""

_OWN_ADDRESS = re.compile(r"\{\{-?\s*(?:site|page)\.(?:base_?)?url\b", re.IGNORECASE)
_ANY = "Take it out, or write in Markdown what it stood for; to show it, put it between backticks."


def template_code(
    seen: Iterable[Found], left_out: Iterable[Found], *, path: str
) -> tuple[Problem, ...]:
    """A warning for each line that has code of another tool, the first few of them at most.

    Args:
        seen: what readers see.
        left_out: what is not on the page.
        path: of the file.
    """
    by_line: dict[int, tuple[Found, bool]] = {}
    for found, is_seen in (*((one, True) for one in seen), *((one, False) for one in left_out)):
        by_line.setdefault(found.line or 0, (found, is_seen))
    told = [by_line[line] for line in sorted(by_line)]
    problems = [_problem(path, found, is_seen=is_seen) for found, is_seen in told[:_MOST]]
    if rest := told[_MOST:]:
        first = rest[0][0]
        start = re.match(r"\W*[\w-]*", first.code)
        problems.append(
            warning(
                "template-code",
                path,
                f"{count(len(rest), 'more line')} of this post from here on "
                f"{'has' if len(rest) == 1 else 'have'} code of another website tool.",
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
        f"“{_short(code)}” in “{key}” is code of another website tool, so it is left out.",
        "Write what it stood for. To show it, put it between backticks (`).",
        line=line,
    )


def _problem(path: str, found: Found, *, is_seen: bool) -> Problem:
    return warning(
        "template-code",
        path,
        f"“{_short(found.code)}” is code of another website tool, so "
        f"{'readers see it as it is' if is_seen else 'it is left out'}.",
        _hint(" ".join(found.code.split())),
        line=found.line,
    )


def _short(code: str) -> str:
    told = " ".join(code.split())
    return told if len(told) <= _TOLD else f"{told[:_TOLD]}…"


def _hint(code: str) -> str:
    if code.endswith("#}"):
        return "Take it out. For a note that nobody is to see, write <!-- a note -->."
    if code.startswith("{:toc"):
        return "Take it out, and the list that it belongs to: long posts have a list of contents."
    if code.startswith("{#"):
        return "Take it out: each heading gets a name for links by its words."
    if code.startswith(("{:", "{.")):
        return "Take it out: how things look is the theme's business."
    if _OWN_ADDRESS.match(code):
        return "Write the address from the first slash on, such as /about/, or the file's name."
    name = _NAME.match(code)
    fitting = (hint for form, hint in _HINTS.items() if name and re.fullmatch(form, name[1]))
    return next(fitting, _ANY)
