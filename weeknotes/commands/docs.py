"""`weeknotes docs`: the documentation of the installed version, which needs no network."""

from collections.abc import Iterator, Sequence

from weeknotes import PROJECT_URL, __version__
from weeknotes.check.catalogue.every_rule import RULES
from weeknotes.check.catalogue.page import entry
from weeknotes.commands.exit_codes import SUCCESS, WRONG_USAGE
from weeknotes.commands.say import Say
from weeknotes.model.names.spelling import nearest
from weeknotes.model.problems.problem import Problem, error
from weeknotes.read.files.documentation import DocsSection, docs_index, docs_page

_EXAMPLE = "bad-date"
"""The code of a message that most people meet."""


def run(topic: str, *, say: Say) -> int:
    """Prints a page, what a message means, or a list of all pages.

    Args:
        topic: the name of a page, or the code at the end of a message, with or without its
            brackets; empty for the list.
        say: how to print.
    """
    sections = docs_index()
    name = topic.strip().strip("[]").lower().removesuffix(".md")
    if not name:
        for line in _list(sections):
            say.line(line)
        return SUCCESS
    rules = {rule.code: rule for rule in RULES}
    pages = {page.name for section in sections for page in section.pages}
    if name in pages:
        say.line(docs_page(name).rstrip("\n"))
    elif name in rules:
        say.line("\n".join(entry(rules[name])).rstrip("\n"))
    else:
        say.problem(_no_page(topic, nearest(name, [*pages, *rules])))
        return WRONG_USAGE
    return SUCCESS


def _list(sections: Sequence[DocsSection]) -> Iterator[str]:
    yield f"The documentation of weeknotes {__version__}"
    width = max(len(page.name) for section in sections for page in section.pages)
    for section in sections:
        yield from ("", section.title)
        for page in section.pages:
            yield f"  {page.name:<{width}}  {page.summary}"
    yield from ("", "To read a page, use: weeknotes docs authors")
    yield f"To read what a message means, use the code at its end: weeknotes docs {_EXAMPLE}"
    if PROJECT_URL:
        yield f"In a browser: {PROJECT_URL}/tree/v{__version__}/docs"


def _no_page(topic: str, meant: str | None) -> Problem:
    return error(
        "wrong-usage",
        "weeknotes docs",
        f"There is no page or message called “{topic}”.",
        f"Did you mean “weeknotes docs {meant}”?"
        if meant
        else "To list all pages, use: weeknotes docs",
    )
