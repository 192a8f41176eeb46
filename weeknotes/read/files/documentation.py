"""The documentation that came with this weeknotes: its pages, and the index that lists them."""

import re
from pathlib import Path

from weeknotes.model.value import Value
from weeknotes.read.files.shipped import SHIPPED_DOCS

_INDEX = "README.md"
_HEADING = "## "
_LISTED = re.compile(r"\d+\. \[(?P<title>[^\]]+)\]\((?P<target>[^)#]+)\)(?P<about>.*)")
_IN_DOCS = re.compile(r"(?P<name>[\w-]+)\.md")


class DocsPage(Value, frozen=True):
    """A page, as the index lists it."""

    name: str
    """As people type it, such as `getting-started`."""

    summary: str
    """Its title, and what it is about."""


class DocsSection(Value, frozen=True):
    """The pages for one group of people, in the order in which they read them."""

    title: str
    pages: tuple[DocsPage, ...]


def docs_index() -> tuple[DocsSection, ...]:
    """The sections of the index, each with the pages that came with this weeknotes.

    The index also lists pages for people who work on the code, some of which only a checkout has.
    """
    sections = []
    for part in _text(_first(SHIPPED_DOCS) / _INDEX).split(f"\n{_HEADING}")[1:]:
        title, *lines = part.splitlines()
        pages = tuple(page for line in lines if (page := _listed(line)))
        if pages:
            sections.append(DocsSection(title=title, pages=pages))
    return tuple(sections)


def docs_page(name: str) -> str:
    """The text of a page that the index lists, in Markdown."""
    return _text(_first(SHIPPED_DOCS) / f"{name}.md")


def _listed(line: str) -> DocsPage | None:
    """The page of a line of the index; None where it lists none, or one that a wheel lacks."""
    found = _LISTED.fullmatch(line)
    page = _IN_DOCS.fullmatch(found["target"]) if found else None
    if found is None or page is None:
        return None
    return DocsPage(name=page["name"], summary=found["title"] + found["about"])


def _first(places: tuple[Path, ...]) -> Path:
    """The folder where it is; the one in the package if there is none, to say what is missing."""
    return next((place for place in places if place.is_dir()), places[0])


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
