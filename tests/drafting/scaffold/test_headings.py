"""Which headings a draft begins with: streams, habits, and nobody's own words."""

from itertools import count

from weeknotes.drafting.scaffold.headings import sections_for
from weeknotes.model.posts.document import Document, Heading
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import GIVEN_STREAMS, Stream

NUMBERS = count()


def note(*headings, author="ann"):
    found = tuple(
        Heading(level=2, id=text, text=text, start=0, end=0, line=at)
        for at, text in enumerate(headings, 1)
    )
    return Post(
        path=f"content/{next(NUMBERS)}.md",
        kind="weeknote",
        title="A",
        slug="a",
        document=Document(headings=found),
        authors=(author,),
    )


def texts(own, team=(), kind="weeknote", streams=GIVEN_STREAMS):
    return [one.text for one in sections_for(own, team, kind=kind, streams=streams)]


LEARNING, NEXT = "Something I'm learning", "Next week"


def test_who_begins_gets_the_headings_of_the_site_s_streams():
    assert texts([]) == [LEARNING, NEXT]
    thing = Stream(name="thing", title="Thing", headings=("Thing of the week",))
    assert texts([], streams=(*GIVEN_STREAMS, thing)) == [LEARNING, "Thing of the week", NEXT]
    own_next = Stream(name="next", title="Next", headings=("To do",))
    assert texts([], streams=(*GIVEN_STREAMS, own_next)) == [LEARNING, "To do"]


def test_headings_that_come_back_are_kept_in_the_newest_note_s_order_and_spelling():
    own = [note("What I did", "Cakes"), note("Pies", "WHAT I DID!", "Things I'm learning")]
    assert texts(own) == ["WHAT I DID!", LEARNING, NEXT]


def test_what_follows_a_colon_was_meant_for_one_week():
    own = [note("What I learned: ask first"), note("What I learned: then build")]
    assert texts(own) == [LEARNING, NEXT]
    own = [note("What I learned: ask"), note("What I learned"), note("What I learned")]
    assert texts(own)[0] == "What I learned"


def test_who_does_without_a_section_is_not_asked_for_it():
    assert texts([note("Cakes"), note("Pies"), note("Tea")]) == []
    assert texts([note("Cakes"), note("Pies")]) == [LEARNING, NEXT]


def test_a_heading_of_one_person_is_not_put_into_another_s_mouth():
    team = [note("I also…"), note("I also…", "Done"), note("Done", author="bo")]
    assert texts([], team) == ["Done", LEARNING, NEXT]


def test_prompts_and_what_was_carried_over_are_no_habit():
    asks = "[Write here: x]"
    assert texts([note(asks, "From last time"), note(asks, "From last time")], kind="diary") == []


def test_other_kinds_have_habits_alone():
    assert texts([note("The week"), note("The week")], kind="diary") == ["The week"]
    assert texts([], kind="diary") == []
