"""A summary in a header is Markdown, wherever it shows."""

import json

import pytest

WRITTEN = "We **shipped** [the form](https://a.example/?a=1&b=2), see `--all` -- it's *done*."
TEXT = "We shipped the form, see --all – it’s done."
HTML = (
    'We <strong>shipped</strong> <a href="https://a.example/?a=1&amp;b=2">the form</a>, '
    "see <code>--all</code> – it’s <em>done</em>."
)
PAGE = "/2026/11/20/note/"


@pytest.fixture
def built(site):
    site.post("weeknotes/2026-11-20-note.md", title="A note", summary=WRITTEN, tags=["a"])
    return site.build("--strict").exits(0)


@pytest.mark.parametrize("page", ["/", "/digest/2026-w47/"])
def test_cards_and_the_digest_show_its_mark_up(built, page):
    (summary,) = built.page(page).all(".p-summary")
    assert summary.decode_contents() == HTML


def test_emails_show_its_mark_up_and_as_text_its_words(built):
    html = built.page("/digest/2026-w47/email.html")
    assert "shipped" in html.texts("strong")
    assert html.link("the form") == "https://a.example/?a=1&b=2"
    assert "the form, see --all – it’s done." in " ".join(
        built.text("/digest/2026-w47/email.txt").split()
    )


def test_meta_and_feeds_have_its_words(built):
    page = built.page(PAGE)
    assert page.one("meta[name=description]")["content"] == TEXT
    assert page.one("meta[property='og:description']")["content"] == TEXT
    assert page.one("data.p-summary")["value"] == TEXT
    assert built.feed("/feed.xml").entries[0].summary == TEXT
    assert json.loads(built.text("/feed.json"))["items"][0]["summary"] == TEXT
    assert HTML in built.feed("/digest/feed.xml").entries[0].content[0].value
    assert "**" not in "".join(page.source for page in built.pages.values())


def test_links_into_the_site_are_words_and_what_is_unsafe_is_said(site):
    site.post("weeknotes/2026-11-13-other.md", title="Other")
    site.post(
        "weeknotes/2026-11-20-note.md",
        title="A note",
        summary="As [last week](2026-11-13-other.md), **so** [now](javascript:x)",
    )
    built = site.build().exits(0)
    shown = built.page("/digest/2026-w47/").one(".p-summary").decode_contents()
    assert shown == "As last week, <strong>so</strong> now"
    built.tells("content/weeknotes/2026-11-20-note.md:3", "javascript:")


def test_a_link_post_says_of_its_link_what_its_summary_says(site):
    site.post("links/2026-11-20-a.md", title="A", link="https://a.example/", summary=WRITTEN)
    assert "<strong>shipped</strong>" in site.build().exits(0).text("/links/")
