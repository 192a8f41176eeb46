"""Streams of random sites: nothing is lost, nothing comes twice, nothing hidden shows."""

import re
from collections import Counter

import feed_invariants
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from plans import a_post, a_site, calm, feed, pages, planned, with_settings

from weeknotes.model.posts.post import Held
from weeknotes.model.settings import GIVEN_STREAMS, Stream
from weeknotes.model.streams.headings import stream_of
from weeknotes.model.streams.presets import NEXT, RETRO
from weeknotes.plan.streams.streams import holds_something
from weeknotes.read.html.outline import outline
from weeknotes.read.text.markdown import to_html
from weeknotes.render.feeds.feeds import rss

STREAMS = (*GIVEN_STREAMS, NEXT, RETRO, Stream(name="x", title="X", headings=("What I learned x",)))
HEADINGS = (
    "What I learned",
    "Something I’m learning 🌱",
    "What I learned x",
    "Next week",
    "Ideas",
    "What we did",
    "Part",
)
TEXTS = (
    "w{} plain.",
    "w{} noted[^1] and[^b].",
    "w{} [there](p00.md), [hidden](secret.md), [here](#part), [away](#next-week).",
    "- w{}\n    - w{} deeper[^1]\n- w{}",
    '<p id="own{}">w{}</p></div>',
    "<details><summary>w{}</summary>w{}</details>",
    "| a | b |\n|---|---|\n| w{} | x[^b] |",
    "",
    "<!-- Write me -->",
)
NOTES = "\n\n[^1]: Note w{}, as in[^b].\n[^b]: - Note\n    - in a list\n"


@st.composite
def texts(draw, number):
    """A post's Markdown; every word that starts with a w is there once in the whole site."""
    counter = iter(range(1000))

    def filled(text):
        parts = text.split("{}")
        return parts[0] + "".join(f"{number}x{next(counter)}{part}" for part in parts[1:])

    parts = [filled(draw(st.sampled_from(TEXTS)))]
    for _ in range(draw(st.integers(0, 6))):
        level = draw(st.integers(2, 4))
        parts.append(f"{'#' * level} {draw(st.sampled_from(HEADINGS))}")
        parts.append(filled(draw(st.sampled_from(TEXTS))))
    return "\n\n".join(parts) + (filled(NOTES) if draw(st.booleans()) else "")


@st.composite
def sites(draw):
    """A site with a draft, which every text may link to."""
    posts = []
    for number in range(draw(st.integers(0, 4))):
        html = to_html(draw(texts(number)), html_mode="safe").html
        posts.append(
            a_post(
                f"content/p{number:02}.md",
                date=f"20{draw(st.integers(24, 26))}-11-{number + 10}",
                document=outline(html, title=""),
                kind=draw(st.sampled_from(["weeknote", "weeknote", "learning"])),
                authors=("ann",),
            )
        )
    hidden = a_post(
        "content/secret.md",
        document=outline("<h2>What I learned</h2><p>xyzzy</p>", title=""),
        held=Held(why="draft", reason="draft: true"),
    )
    return a_site(*posts, held=(hidden,), settings=with_settings(streams=STREAMS))


def plan_of(site):
    return planned(site, held=frozenset(post.path for post in site.held))


def streams_of(plan):
    """The views of all streams by their names."""
    found = pages(plan)
    return {one.name: found[f"/{one.name}/"] for one in STREAMS if f"/{one.name}/" in found}


def entries_of(view):
    return [entry for year in view.years for entry in year.entries]


def wanted(site, stream):
    """The headings that a stream should show, with the words below each, by the letter."""
    found = []
    for post in site.posts:
        if post.kind in stream.kinds:
            continue
        inside = -1
        for heading in post.document.headings:
            if heading.start < inside or stream_of(heading, STREAMS) != stream:
                continue
            section = BeautifulSoup(post.document.section(heading), "html5lib")
            if section.get_text(strip=True):
                inside = heading.end
                found.append((heading.text, words(section)))
    return found


def words(soup):
    for note in soup.select(".footnote"):
        note.extract()
    return " ".join(soup.get_text(" ").split())


def every_section_is_on_its_stream_s_page_once_and_in_full(site, plan, shown):
    for stream in STREAMS:
        parts = (
            [
                (part.heading, words(BeautifulSoup(part.html, "html5lib")))
                for entry in entries_of(shown[stream.name])
                for part in entry.parts
            ]
            if stream.name in shown
            else []
        )
        assert Counter(parts) == Counter(wanted(site, stream))


def a_post_of_a_kind_that_comes_along_is_there_once_and_whole(site, plan, shown):
    view = shown.get("learning")
    whole = [entry.post.title for entry in entries_of(view) if not entry.parts] if view else []
    assert sorted(whole) == sorted(post.title for post in site.posts if post.kind == "learning")


def ids_on_a_stream_s_page_are_there_once_and_its_links_arrive(site, plan, shown):
    for view in shown.values():
        html = "".join(part.html for entry in entries_of(view) for part in entry.parts)
        soup = BeautifulSoup(html, "html5lib")
        ids = [tag["id"] for tag in soup.select("[id]")]
        assert len(ids) == len(set(ids))
        inside = [str(link["href"]) for link in soup.select('a[href^="#"]')]
        assert {href[1:] for href in inside} <= set(ids)
        assert all(identifier.startswith("_") for identifier in ids)


def nothing_of_a_draft_and_no_way_to_it_is_on_a_stream_s_page(site, plan, shown):
    for name, view in shown.items():
        assert "xyzzy" not in repr(view), name
        assert "secret" not in repr(view), name


def the_feed_of_a_stream_has_its_sections_as_a_feed_should(site, plan, shown):
    for name, view in shown.items():
        inputs = feed(plan, f"/{name}/feed.xml")
        if inputs.entries:
            assert feed_invariants.rss_faults(rss(inputs), address=inputs.url) == []
        count = sum(len(entry.parts) or 1 for entry in entries_of(view))
        assert len(inputs.entries) == min(20, count)


ALWAYS = (
    every_section_is_on_its_stream_s_page_once_and_in_full,
    a_post_of_a_kind_that_comes_along_is_there_once_and_whole,
    ids_on_a_stream_s_page_are_there_once_and_its_links_arrive,
    nothing_of_a_draft_and_no_way_to_it_is_on_a_stream_s_page,
    the_feed_of_a_stream_has_its_sections_as_a_feed_should,
)
"""What holds of each site. Random sites take longer to make and to plan than to look at."""


@calm
@given(sites())
def test_of_every_site(site):
    plan = plan_of(site)
    shown = streams_of(plan)
    for holds in ALWAYS:
        holds(site, plan, shown)


BITS = st.sampled_from(["<p>", " ", "\n", "&nbsp;", "<!--", "-->", "a", "&amp;", "<", ">", "</p>"])


@given(st.lists(BITS, max_size=8).map("".join))
def test_what_begins_with_words_holds_something(html):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("weeknotes.plan.streams.streams._BEGINS", re.compile(r"(?!)"))
        long_way = holds_something(html)
    assert holds_something(html) is long_way
