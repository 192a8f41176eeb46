"""Which headings belong to which stream."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.settings import GIVEN_STREAMS, Stream
from weeknotes.model.streams.headings import goes_on, stream_named, stream_of, words
from weeknotes.model.streams.presets import STREAM_PRESETS
from weeknotes.read.html.outline import outline

STREAMS = (*GIVEN_STREAMS, *STREAM_PRESETS.values())


def name_of(heading, streams=STREAMS):
    stream = stream_named(heading, streams)
    return stream and stream.name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        # As listed, whatever the signs
        ("Something I'm learning", "learning"),
        ("Something I’m learning…", "learning"),
        ("SOMETHING IM LEARNING", "learning"),
        ("Something I am learning", "learning"),
        ("🌱 Something 🌱 I`m learning:", "learning"),
        ("What I learnt", "learning"),
        ("3. What I learned", "learning"),
        ("2) What I learned", "learning"),
        # With more to say
        ("What I learned about agile this week", "learning"),
        ("Something I'm learning (again)", "learning"),
        ("What I learned: never to plan a launch for the week of the school play", "learning"),
        ("What we learned – in a church hall, in the rain, from a man with a van", "learning"),
        ("What we learned from a morning in the library", "learning"),
        ("Today I learned what a mangle is", "learning"),
        ("Things I’ve learned so far this week", "learning"),
        ("What did I learn?", "learning"),
        ("What have we learned so far?", "learning"),
        ("Learned things", "learning"),
        ("7 – What I learned", "learning"),
        ("What I learned while all seven tills broke down", "learning"),
        # Which is too much, or another thing
        ("12 things I learned", None),
        ("What I learned while all the seven tills broke down", None),
        ("What we learned when all of the seven tills broke down", None),
        ("This week I learned", None),
        ("Learning", None),
        ("Something", None),
        ("Something I am baking", None),
        ("What we did", None),
        ("What we did not learn", None),
        ("I am always learning", None),
        ("", None),
        ("🌱", None),
        ("2026", None),
        # A retro
        ("What went well", "retro"),
        ("What’s going well?", "retro"),
        ("What's *not* going so well?", "retro"),
        ("Went well 🎉", "retro"),
        ("Not so well", "retro"),
        ("What didn’t go so well", "retro"),
        ("What did not go well", "retro"),
        ("What went not so well", "retro"),
        ("Could be better", "retro"),
        ("Even better if…", "retro"),
        ("Ideas", "retro"),
        ("Ideas for next time", "retro"),
        ("Ideas: what Bethan said", "retro"),
        ("Ideas that nobody had time for", None),
        ("Idea", None),
        ("2. Ideas", "retro"),
        ("2016 Ideas", None),
        ("2016: ideas", None),
        ("3 ideas", None),
        ("What I could do better", "retro"),
        ("What could I have done better", None),
        ("What I’d do differently next time", "retro"),
        # What comes
        ("Next week", "next"),
        ("Next week:", "next"),
        ("Next week at the library", "next"),
        ("Next week will be about tea and cake", None),
        ("Next week, maybe", "next"),
        ("Next week's agenda items that failed", None),
        ("Next week’s plan", None),
        ("What's next for the repairs form?", "next"),
        ("What’s next?", "next"),
        ("What is next", "next"),
        ("What we’re doing next", "next"),
        ("Coming up", "next"),
        ("Next steps for the register", "next"),
        ("Next steps for the whole register", None),
        ("Next door", None),
        ("What we’ll do next", "next"),
        ("What will we do next?", "next"),
        ("What I'll do next week", "next"),
        ("Coming up in March", "next"),
        ("Coming up for the team", "next"),
        ("Coming up with the questions", None),
        ("4. Coming up against the limit", None),
        # What people read
        ("Reading", "reading"),
        ("Reading this week", "reading"),
        ("Reading / watching", "reading"),
        ("Reading Borough Council", None),
        ("What I'm reading", "reading"),
        ("What I’ve been reading lately", "reading"),
        ("Things I read on the train", "reading"),
        ("Reading list", "reading"),
    ],
)
def test_whose_section_a_heading_starts(heading, name):
    assert name_of(heading) == name


PHRASES = [(stream.name, phrase) for stream in STREAMS for phrase in stream.headings]


@pytest.mark.parametrize(("name", "phrase"), PHRASES)
def test_every_phrase_is_its_own_stream_s(name, phrase):
    assert name_of(phrase) == name


signs = st.sampled_from(
    ["", "", " 🎓", ":", "!", " …", "?", ",", "  ", " –", "🌱", "*", "“", "\u200d"]
)
apostrophes = st.sampled_from(["'", "’", "‘", "ʼ", "`", ""])
cases = st.sampled_from([str.upper, str.lower, str.title, str.swapcase, str])


@given(st.sampled_from(PHRASES), st.data())
def test_case_punctuation_apostrophes_and_emoji_never_matter(listed, data):
    name, phrase = listed
    parts = [data.draw(cases)(word) for word in phrase.split()]
    told = data.draw(signs) + "".join(f"{word}{data.draw(signs)} " for word in parts)
    heading = told.replace("'", data.draw(apostrophes))
    assert name_of(heading) == name


LETTERS = st.text(st.characters(), max_size=30)


@given(LETTERS, LETTERS)
def test_no_heading_is_too_odd_and_the_case_of_its_letters_never_matters(heading, more):
    told = f"{heading} {more}"
    assert words(told) == words(told.casefold())
    assert stream_named(told, STREAMS) in {None, *STREAMS}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("<h2>What I learned</h2>", "learning"),
        ('<h2><a href="https://example.org/">What I learned</a></h2>', None),
        ('<h2>3. <a href="2026-11-13-note.md">What I learned</a> (last week)</h2>', None),
        ('<h2><em><a href="/x/">What I learned</a></em></h2>', None),
        ('<h2><a href="#what-i-learned">What I learned</a></h2>', "learning"),
        ('<h2><a id="x"></a>What I learned</h2>', "learning"),
        ('<h2>What I learned from <a href="https://example.org/">Ada</a></h2>', "learning"),
        ('<h2>Reading: <a href="https://example.org/">a book</a></h2>', "reading"),
    ],
)
def test_a_heading_that_is_a_link_to_another_page_is_no_stream_s(heading, name):
    (found,) = outline(f"{heading}<p>Words.</p>", title="").headings
    stream = stream_of(found, STREAMS)
    assert (stream and stream.name) == name


def test_what_is_never_a_stream_s_may_be_another_s():
    one = Stream(name="a", title="", headings=("Ideas",), never=("Ideas for",))
    other = Stream(name="b", title="", headings=("Ideas for tea",))
    assert name_of("Ideas", (one, other)) == "a"
    assert name_of("Ideas for tea", (one, other)) == "b"
    assert name_of("Ideas for: cake", (one, other)) is None


def test_of_two_streams_the_longer_phrase_has_the_heading():
    short = Stream(name="short", title="", headings=("What I learned",))
    long = Stream(name="long", title="", headings=("What I learned about cakes",))
    for streams in ((short, long), (long, short)):
        assert name_of("What I learned about cakes", streams) == "long"
        assert name_of("What I learned about bread", streams) == "short"


def test_of_two_streams_with_one_phrase_the_first_has_the_heading():
    one, other = (Stream(name=name, title="", headings=("Ideas",)) for name in ("a", "b"))
    assert name_of("Ideas", (one, other)) == "a"


@pytest.mark.parametrize(
    ("heading", "phrase", "does"),
    [
        ("Next steps for the whole register", "Next steps", True),
        ("Next steps for the whole register of cats", "Next steps", False),
        ("Next steps for the register", "Next steps", False),
        ("Next steps", "Next steps", False),
        ("Ideas of ours", "Ideas", False),
        ("The next steps", "Next steps", False),
    ],
)
def test_a_heading_that_starts_like_one_and_goes_on_a_little_too_long(heading, phrase, does):
    assert goes_on(heading, phrase) is does
