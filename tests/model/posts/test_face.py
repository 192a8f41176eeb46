"""What other pages see of a post, and what they don't."""

import pytest

from weeknotes.model.posts.face import face_of
from weeknotes.model.settings import Settings, Stream
from weeknotes.read.files.source import Source
from weeknotes.read.posts import read_post
from weeknotes.read.reading import Rules

STREAMS = (Stream(name="learning", title="Learning", headings=("What I learned",)),)
SETTINGS = Settings(title="Notes", url="https://example.org/", streams=STREAMS)

POST = """---
title: A week
tags: [tea]
author: sam
part: 2
mood: calm
---

We drank tea in the morning, and what we found is on [the wall](https://example.org/wall). That
is where everybody passes who comes in from the rain, hangs up a coat and looks for a chair, and
so it is read by more people than any email that we ever sent. We wrote it by hand, in large
letters, and left a pen beside it. By four there were nine questions below it and one drawing of
a cat, and nobody had taken the pen.

We talked until noon. Nobody left.

![The wall](wall.png)

## What we did

- Tea was poured, and a kettle was bought.
- Later there was [more of it](https://example.org/more).[^kettle]

## What I learned

Ask first.

Then ask again. It is in the [guide](guide.md).[^guide]

## Next

Cake and coffee.

[^kettle]: A red kettle.
[^guide]: The guide has a page on it.
"""


def face(text, streams=STREAMS):
    path = "weeknotes/2026-11-20-a.md"
    source = Source(path=f"content/{path}", inner=path, data=text.encode())
    reading = read_post(source, Rules(settings=SETTINGS))
    assert reading.post is not None
    assert not [one for one in reading.problems if one.severity == "error"]
    return face_of(reading.post, streams)


def changed(old, new, text=POST):
    assert text.count(old) == 1, old
    return face(text.replace(old, new)) != face(text)


NO_NOTES = POST.partition("[^kettle]: ")[0].replace("[^kettle]", "").replace("[^guide]", "")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We talked until noon", "We sat until one"),
        ("Nobody left.", "Nobody left. Nobody came. <em>Nobody</em> called."),
        ("a kettle was bought", "a **kettle** was bought"),
        ("Cake and coffee.", "Cake.\n\n> And coffee.\n\n- Milk\n- Sugar"),
        ("Nobody left.", "Nobody `left`.\n\n```\ncode\n```"),
        ("Nobody left.\n", "Nobody left.\n\nWe came back.\n\n\n"),
    ],
)
def test_running_text_is_no_part_of_the_face(old, new):
    assert not changed(old, new, NO_NOTES)


def test_where_things_stand_is_no_part_of_the_face():
    """A line further down, or behind a longer text, all is as it was."""
    assert not changed("tags: [tea]\n", "# A comment.\ntags: [tea]\n")
    assert not changed("title: A week\n", "\ntitle: A week\n")
    assert not changed("We talked until", "\n\nWe talked for hours and hours, until", NO_NOTES)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A week", "title: A day"),
        ("[tea]", "[tea, cake]"),
        ("[tea]", "[cake]"),
        ("author: sam", "author: kim"),
        ("part: 2", "part: 3"),
        ("mood: calm", "mood: grim"),
        ("mood: calm", "mood: calm\ndraft: true"),
        ("mood: calm", "mood: calm\nkind: diary"),
        ("mood: calm", "mood: calm\ndate: 2026-11-21"),
        ("mood: calm", "mood: calm\nupdated: 2026-11-21"),
        ("mood: calm", "mood: calm\naliases: [/old/]"),
        ("mood: calm", "mood: calm\nlang: cy"),
        ("mood: calm", "mood: calm\nsummary: On tea."),
        ("mood: calm", "mood: calm\nimage: wall.png"),
    ],
)
def test_the_header_is_part_of_the_face(old, new):
    assert changed(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("## What we did", "## What we made"),
        ("## What we did", "### What we did"),
        ("## What we did", "What we did"),
        ("Nobody left.", "Nobody left.\n\n## Tea\n\nMore."),
        ("## What we did", "## What we did {#did}"),
        ("https://example.org/wall", "https://example.org/hall"),
        ("[the wall]", "[a wall]"),
        ("[more of it]", "[plenty]"),
        ("Nobody left.", "[Nobody](b.md) left."),
        ("Nobody left.", "<https://example.org/nobody> left."),
        ("Nobody left.", '<a id="nobody"></a>Nobody left.'),
        ("![The wall](wall.png)", ""),
        ("![The wall]", "![A wall]"),
        ("(wall.png)", "(hall.png)"),
        ("We drank tea in", "We drank coffee in"),
    ],
    ids=str,
)
def test_what_other_pages_want_to_know_is_part_of_the_face(old, new):
    """Headings, links, images, ids, and the first words, which are the summary."""
    assert changed(old, new, NO_NOTES)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ask first.", "Ask twice."),
        ("Then ask again.", "Then ask *again*."),
        ("Ask first.", ""),
        ("## Next", "### Next"),
    ],
)
def test_a_section_of_a_stream_is_part_of_the_face(old, new):
    assert changed(old, new, NO_NOTES)


def test_only_the_sites_streams_count():
    old, new = NO_NOTES, NO_NOTES.replace("Ask first.", "Ask twice.")
    assert face(old, ()) == face(new, ())
    streams = (Stream(name="next", title="Next", headings=("Next",)),)
    assert face(old, streams) == face(new, streams)
    assert face(old, streams) != face(old.replace("Cake and", "Tea and"), streams)


def test_a_footnote_of_a_stream_is_part_of_the_face():
    """The section takes it along to the stream's page."""
    assert changed("has a page on it", "has a chapter on it")


def test_a_footnote_is_no_part_of_the_face_where_no_section_is_shown_elsewhere():
    text = POST.replace("## What I learned", "## What was said")
    assert not changed("A red kettle", "A blue kettle", text)


def test_minutes_are_part_of_the_face():
    """Cards tell them."""
    assert not changed("Nobody left.", "Nobody left." + " Tea." * 10, NO_NOTES)
    assert changed("Nobody left.", "Nobody left." + " Tea." * 400, NO_NOTES)


def test_a_text_that_becomes_long_has_another_face_at_the_same_minutes():
    """A long post has a list of contents, from 700 words on."""
    words = len(NO_NOTES.split())
    short = NO_NOTES.replace("Nobody left.", "Tea. " * (680 - words))
    long = NO_NOTES.replace("Nobody left.", "Tea. " * (760 - words))
    assert face(short) != face(long)
