"""A roundup from bookmarks says on the page what the bookmarks said."""

from datetime import UTC, datetime

import frontmatter
import pytest
from hypothesis import example, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from weeknotes.drafting.scaffold.draft import draft, one_line
from weeknotes.drafting.scaffold.roundup import choose, roundup, tags_of
from weeknotes.importers.bookmarks.bookmark import Bookmark
from weeknotes.model.web.canonical import canonical_link, host_of
from weeknotes.model.web.vague_words import is_vague
from weeknotes.read.html.outline import outline
from weeknotes.read.roundups.shares import shares_of
from weeknotes.read.text.markdown import to_html

NOV = datetime(2026, 11, 20, tzinfo=UTC)


def shares(*bookmarks):
    html = to_html(roundup(bookmarks), html_mode="safe").html
    return shares_of(outline(html, title=""), site="https://notes.example.org/")


@pytest.mark.parametrize(
    "title",
    [
        "Forms [draft] *now*",
        "A_b_c and `code`",
        "R&D &amp; <em>you</em>",
        "1. First, [^1] a note",
        "Back\\slash \\[",
        "~~Gone~~ | here\nand there",
        "# No heading",
        "![No picture](x)",
        "https://a.example/ and more",
        "100% “real” – quotes",
    ],
)
def test_signs_of_markdown_in_a_title_stay_signs(title):
    (share,) = shares(Bookmark(href="https://a.example/", title=title, comment=f"So: {title}"))
    assert share.title == " ".join(title.split())
    assert share.href == "https://a.example/"


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/x_(y)",
        "https://a.example/a b",
        "https://a.example/?a=1&copy;=2",
        "https://a.example/café",
        "https://a.example/<x>",
        "https://a.example/x)",
        "https://a.example/[x]*y*_z_",
    ],
)
def test_an_address_comes_through_whatever_its_signs(address):
    (share,) = shares(Bookmark(href=address, title="One"))
    assert canonical_link(share.href) == canonical_link(address)


SET_AS_IN_PRINT = "\"'.-"
WORDS = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp"), exclude_characters=SET_AS_IN_PRINT
    ),
    max_size=60,
)


@examples(max_examples=300)
@given(WORDS, WORDS)
@example("http", "x")
@example("0://", "x")
def test_any_title_is_the_title_of_the_link(title, comment):
    (share,) = shares(Bookmark(href="https://a.example/one", title=title, comment=comment))
    words = one_line(title)
    silent = not any(map(str.isalnum, words)) or is_vague(words)
    assert share.title == ("a.example/one" if silent else words) or "://" in words or host_of(words)


def test_no_script_and_no_file_of_a_machine_is_shared_and_each_page_once():
    choice = choose(
        (
            Bookmark(href="javascript:alert(1)"),
            Bookmark(href="file:///home/x"),
            Bookmark(href="https://a.example/", title="One"),
            Bookmark(href="http://www.a.example?utm_source=x", title="The same"),
            Bookmark(href="https://b.example/", private=True),
        ),
        since=NOV,
        until=None,
        private=False,
    )
    assert [one.title for one in choice.chosen] == ["One"]
    assert (choice.no_pages, choice.twice, choice.private) == (2, 1, 1)


def test_where_some_have_dates_only_those_of_the_days_come_along():
    old, new = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 11, 21, tzinfo=UTC)
    choice = choose(
        (
            Bookmark(href="https://a.example/", when=old),
            Bookmark(href="https://b.example/", when=new),
            Bookmark(href="https://c.example/"),
        ),
        since=NOV,
        until=None,
        private=False,
    )
    assert [one.href for one in choice.chosen] == ["https://b.example/"]
    assert (choice.other_days, choice.undated) == (1, 1)


def test_tags_that_several_links_have_are_the_roundup_s():
    found = (
        Bookmark(href="x", tags=("Forms", "toread")),
        Bookmark(href="y", tags=("forms", "law")),
        Bookmark(href="z", tags=("law", "forms")),
    )
    assert tags_of(found) == ("Forms", "law")


@examples(max_examples=300)
@given(st.text(st.characters(codec=None, exclude_categories=())), st.text())
def test_any_header_can_be_read_again(title, author):
    text = draft("Words.", title=title, day=NOV.date(), author=author, tags=(author,))
    text.encode()
    header = frontmatter.loads(text).metadata
    assert header["title"] == one_line(title)
    assert header["draft"] is True
