"""Each link in the docs leads somewhere, each page is in their index, and the words are plain."""

import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[1]
GENERATED = {"docs/rules.md", "docs/commands.md"}
PAGES = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "benchmarks/README.md",
    *sorted(f"docs/{file.name}" for file in (ROOT / "docs").glob("*.md")),
]
OPEN_TO_ALL = {"README.md", "docs/README.md", "ARCHITECTURE.md"}
BY_HAND = [page for page in PAGES if page not in GENERATED]

FENCED = re.compile(r"^( *)(```|~~~).*?^ *\2", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
HEADING = re.compile(r"^#{1,6} +(.+?)(?: +#+)? *$", re.MULTILINE)
LINK = re.compile(r"(?<!\\)\[(?:[^\[\]]|!\[[^\]]*\]\([^)]*\))*\]\(([^()\s]+)(?: \"[^\"]*\")?\)")


def read(page: str) -> str:
    return FENCED.sub("", (ROOT / page).read_text(encoding="utf-8"))


def links(text: str) -> list[str]:
    """Where the links and pictures of a text lead, but for other sites."""
    found = LINK.findall(CODE.sub("", text))
    return [target for target in found if not re.match(r"[a-z]+:", target)]


def anchors(text: str) -> set[str]:
    """The anchors that GitHub gives the headings of a text.

    Lower case, spaces as hyphens, no punctuation, and a number where one comes back.
    """
    seen: dict[str, int] = {}
    found = set()
    for heading in HEADING.findall(text):
        words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").lower()
        kept = "".join(
            one for one in words if one in "-_ " or unicodedata.category(one)[0] in "LNM"
        )
        anchor = kept.replace(" ", "-")
        times = seen.get(anchor, 0)
        seen[anchor] = times + 1
        found.add(f"{anchor}-{times}" if times else anchor)
    return found


def leads_nowhere(page: str, target: str) -> bool:
    path, _, anchor = unquote(target).partition("#")
    file = (ROOT / page).parent / path if path else ROOT / page
    if not file.exists():
        return True
    return bool(anchor) and anchor not in anchors(read(str(file.resolve().relative_to(ROOT))))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    assert [target for target in links(read(page)) if leads_nowhere(page, target)] == []


def test_every_page_is_in_the_index():
    listed = {target.partition("#")[0] for target in links(read("docs/README.md"))}
    pages = {file.name for file in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert pages - listed == set()


@pytest.mark.parametrize("page", [page for page in BY_HAND if page not in OPEN_TO_ALL])
def test_each_page_begins_with_whom_it_is_for(page):
    _title, first, *_rest = (ROOT / page).read_text(encoding="utf-8").split("\n\n")
    assert first.startswith(("For ", "What "))


@pytest.mark.parametrize("page", BY_HAND)
def test_no_page_has_the_old_words(page):
    """Words that mark a sentence as a translation."""
    text = (ROOT / page).read_text(encoding="utf-8")
    assert re.findall(r"\b(?:told|anew)\b.*", text, re.IGNORECASE) == []


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## What each template receives", "what-each-template-receives"),
        ("## `weeknotes new`, and more!", "weeknotes-new-and-more"),
        ("### Number & part", "number--part"),
        ("## Cymraeg: tân", "cymraeg-tân"),
        ("## snake_case and half-time", "snake_case-and-half-time"),
        ("## [A link](x.md) in it ##", "a-link-in-it"),
    ],
)
def test_anchors_are_those_of_github(heading, anchor):
    assert anchors(f"{heading}\n") == {anchor}


def test_a_heading_that_comes_back_has_a_number():
    assert anchors("## Draft\n\n## Draft\n\n## Draft\n") == {"draft", "draft-1", "draft-2"}


def test_links_in_code_are_not_links():
    text = "[a](b.md) and `[c](d.md)`, ``[`e`](f.md)``, [h](https://example.org), ![i](j.png)"
    assert links(text) == ["b.md", "j.png"]


def test_a_broken_link_is_found():
    assert leads_nowhere("docs/README.md", "no-such-page.md")
    assert leads_nowhere("docs/README.md", "authors.md#no-such-heading")
    assert not leads_nowhere("docs/README.md", "authors.md#front-matter")
    assert not leads_nowhere("docs/README.md", "#you-write-posts")
