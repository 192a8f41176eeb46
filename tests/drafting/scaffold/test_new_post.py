"""Drafts of every kind: whatever they begin with, `build` reads them and keeps them back."""

from datetime import date

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from weeknotes.drafting.scaffold.headings import Section
from weeknotes.drafting.scaffold.new_post import NewPost, draft_text
from weeknotes.drafting.scaffold.template import UnknownPlaceholderError, fill
from weeknotes.model.posts.prompt import PROMPT
from weeknotes.model.settings import GIVEN_KINDS, Settings
from weeknotes.read.files.source import Source
from weeknotes.read.posts import read_post
from weeknotes.read.reading import Rules

RULES = Rules(settings=Settings(title="Notes", url="https://notes.example.org/"))
TEXT = st.text(max_size=40)
ONE_NAME = st.text(st.characters(exclude_characters=",;&@"), max_size=40)
"""Of what may be several names, or an address, somebody is asked."""

PLAIN = {"title": 'A "title": \\one', "next": "", "headings": "", "number": "", "author": "Ann"}


def read(text: str, kind: str = "weeknote"):
    folder = RULES.settings.kind(kind).folder
    path = f"content/{folder}/a.md"
    return read_post(Source(path=path, inner=f"{folder}/a.md", data=text.encode()), RULES)


SECTIONS = st.lists(st.builds(Section, text=TEXT, level=st.integers(2, 6)), max_size=4)
BEGINNINGS = st.builds(
    NewPost,
    kind=st.sampled_from([kind.name for kind in GIVEN_KINDS]),
    title=TEXT,
    author=ONE_NAME,
    day=st.just(date(2026, 11, 20)),
    number=st.none() | st.integers(0, 99999),
    number_in_header=st.just(True),
    sections=SECTIONS.map(tuple),
    carried=st.sampled_from(["", "- [ ] one"]),
    tags=st.lists(TEXT, max_size=3).map(tuple),
)
ODD = NewPost(
    kind="weeknote",
    title='": {x}\\',
    author="# \ud800\x85\u2028---",
    day=date(2026, 11, 20),
    sections=(Section(text="---"), Section(text="\x00")),
    tags=("]", '"'),
)


@given(BEGINNINGS)
@example(ODD)
@example(msgspec.structs.replace(ODD, author=" \t"))
@example(msgspec.structs.replace(ODD, author="\u200b"))
@example(msgspec.structs.replace(ODD, sections=(Section(text="<!--"), Section(text="<b>"))))
def test_whatever_it_begins_with_it_is_a_draft_without_a_fault(post):
    reading = read(draft_text(post), post.kind)
    assert reading.problems == ()
    assert reading.draft
    assert reading.post.kind == post.kind
    assert reading.post.number == post.number


@given(TEXT, TEXT)
def test_a_template_s_header_takes_any_words(title, author):
    template = "---\ntitle: On {title}\nauthor: '{author}'\ntags: [a, {title}]\ndraft: no\n---\nHi."
    post = NewPost(kind="weeknote", title=title, author=author, day=date(2026, 11, 20))
    reading = read(draft_text(post, template))
    assert [p for p in reading.problems if p.severity == "error"] == []
    assert reading.draft


@pytest.mark.parametrize("kind", [kind.name for kind in GIVEN_KINDS])
def test_each_kind_asks_for_words_and_is_not_finished_until_it_has_them(kind):
    text = draft_text(NewPost(kind=kind, title="A", day=date(2026, 11, 20)))
    assert PROMPT.search(text)
    assert read(text.replace("draft: true\n", ""), kind).post.held.why == "unfinished"
    done = PROMPT.sub("Words.", text).replace("draft: true\n", "")
    assert read(done, kind).post.held is None


def test_a_heading_over_nothing_goes():
    template = "Hi.\n\n## From last time\n\n{next}\n\n## More\n\n{headings}\n\nBye.\n"
    assert fill(template, PLAIN) == ({}, "Hi.\n\nBye.")
    assert "## More\n\n## A" in fill(template, PLAIN | {"headings": "## A"})[1]


@pytest.mark.parametrize(
    "text",
    ["{ title }", "\\{title}", "{}", "{% include title %}", "{Title}", "{title", "title}", "{a b}"],
)
def test_a_brace_that_is_no_place_stays(text):
    assert fill(text, PLAIN) == ({}, text)


def test_what_is_filled_in_is_not_looked_at_again():
    assert fill("{title}", PLAIN | {"title": "{author} \\{x}"})[1] == "{author} \\{x}"


def test_an_unknown_place_is_told_with_its_line():
    with pytest.raises(UnknownPlaceholderError) as told:
        fill("---\ntitle: A\n---\n\n{titel}", PLAIN)
    assert (told.value.name, told.value.line) == ("titel", 5)


def test_a_smaller_heading_below_another_has_the_prompt():
    sections = (Section(text="Work"), Section(text="C#", level=3), Section(text="Next week"))
    text = draft_text(
        NewPost(kind="weeknote", title="A", day=date(2026, 11, 20), sections=sections)
    )
    assert "## Work\n\n### C\\#\n\n[Write here: C#]\n\n## Next week\n\n[Write here" in text
