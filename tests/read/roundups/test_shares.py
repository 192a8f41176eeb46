"""What roundups share: shapes in `roundups.md`, each a title, a text and its entries."""

from html import unescape
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from weeknotes.model.web.canonical import canonical_link, host_of, is_within
from weeknotes.read.html.outline import outline
from weeknotes.read.roundups.shares import shares_of
from weeknotes.read.text.markdown import to_html

SITE = "https://notes.example.org/team/"
CASES = [
    case.split("\n.\n")[:3]
    for case in Path(__file__).with_name("roundups.md").read_text(encoding="utf-8").split("\n.\n\n")
]


def document(text, mode="safe"):
    return outline(to_html(text, html_mode=mode).html, title="")


def told(share):
    """An entry on one line, and its comment below."""
    minutes = f"{share.minutes} min" if share.minutes else ""
    anchor = f"#{share.anchor}" if share.anchor else ""
    line = " | ".join(filter(None, (share.title, share.href, minutes, anchor)))
    return f"{line}\n    {share.comment}" if share.comment else line


@pytest.mark.parametrize(("title", "text", "entries"), CASES, ids=[case[0] for case in CASES])
def test_a_shape_is_understood(title, text, entries):
    found = shares_of(document(text), site=SITE)
    assert ("\n".join(map(told, found)) or "–") == entries.removesuffix("\n.\n")


def test_every_case_has_three_parts():
    assert len(CASES) > 40
    assert all(len(case) == 3 for case in CASES)


def test_no_script_comes_along_where_html_is_trusted():
    text = (
        '<p><a href="https://a.example/1" onclick="x()">One</a> – '
        '<em onclick="x()" style="x">fine</em> <script>x()</script>'
        '<a href="javascript:x()">click</a><iframe src="https://b.example/"></iframe>'
    )
    (share,) = shares_of(document(text, "trusted"), site=SITE)
    assert share.comment == "<em>fine</em> click"


WORDS = st.sampled_from(
    [
        "Ada wrote this",
        "good",
        "It is long.",
        "5 mins",
        "see also:",
        "by",
        "’s",
        "Read",
        "via:",
        "T",
        "(twice)",
        "–",
        "",
        "and",
        "a*b",
    ]
)
ADDRESSES = st.sampled_from(
    [
        "https://a.example/1",
        "http://www.a.example/1/?utm_source=x",
        "https://a.example/2?b=1&c=2",
        "https://b.example/",
        "HTTPS://B.example#part",
        "https://social.example/@ada",
        "https://www.linkedin.com/in/ben",
        "https://notes.example.org/team/x/",
        "mailto:ada@example.org",
        "#below",
    ]
)
LINKS = st.builds(
    lambda words, address, form: form.format(words=words, address=address),
    st.sampled_from(["One", "here", "", "*Two* things", "Who? Us.", "T"]),
    ADDRESSES,
    st.sampled_from(
        [
            "[{words}]({address})",
            "**[{words}]({address})**",
            "<{address}>",
            "![x](y.png) [a]({address})",
        ]
    ),
)
LINES = st.lists(st.one_of(WORDS, LINKS), min_size=1, max_size=6).map(" ".join)
BLOCKS = st.builds(
    lambda start, line: start + line,
    st.sampled_from(["", "- ", "1. ", "  - ", "## ", "> ", "| a |\n|---|\n| ", "  ", "\n"]),
    LINES,
)
ROUNDUPS = st.lists(BLOCKS, min_size=1, max_size=8).flatmap(
    lambda blocks: st.sampled_from(["\n", "\n\n", "  \n"]).map(lambda between: between.join(blocks))
)


@examples(max_examples=300)
@given(ROUNDUPS)
def test_no_link_is_lost_and_none_is_told_twice_whatever_the_shape(text):
    found = document(text)
    shares = shares_of(found, site=SITE)
    keys = [canonical_link(share.href) for share in shares]
    assert len(keys) == len(set(keys))
    comments = unescape("".join(share.comment for share in shares))
    for link in found.links:
        if host_of(link.href) and not is_within(link.href, SITE):
            assert canonical_link(link.href) in keys or f'href="{link.href}"' in comments
    for share in shares:
        assert host_of(share.href)
        assert not is_within(share.href, SITE)
        assert share.title.strip()


@examples(max_examples=200)
@given(ROUNDUPS)
def test_a_comment_is_whole_html_that_can_stand_anywhere(text):
    for share in shares_of(document(text), site=SITE):
        root = html5lib.parseFragment(f"<p>{share.comment}</p>", namespaceHTMLElements=False)
        assert len(root) == 1, share.comment
        for element in root[0].iter():
            assert element.tag in {"p", "a", "em", "strong", "br", "code"}
            assert set(element.attrib) <= {"href"}
            assert host_of(element.get("href", "https://x.example"))
