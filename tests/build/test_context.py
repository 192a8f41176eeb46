"""What a build depends on beside texts: whatever may make another site is in the frame."""

from datetime import timedelta

import msgspec
import pytest
from contexts import context_of
from sites import Site

from weeknotes.build.context import as_known, frame_of, name_of, next_turn, rules_digest_of
from weeknotes.model.problems.problem import warning
from weeknotes.model.site import Asset
from weeknotes.read.files.content import Content
from weeknotes.read.files.source import Source

PROBLEM = warning("file-name", "content/a b.md", "No.", "Yes.")
PICTURE = Asset(path="a.png", source="a.png", size=1, stamp=(1, 2, 3, 4))
CONTENT = Content(sources=(Source(path="content/a.md", inner="a.md", digest=b"a"),))


@pytest.fixture
def context(tmp_path):
    return context_of(Site(tmp_path / "site"))


def test_the_text_of_a_post_is_not_in_the_frame(context):
    edited = msgspec.structs.replace(CONTENT.sources[0], digest=b"b", data=b"b")
    other = Content(sources=(edited,))
    assert frame_of(context, other) == frame_of(context, CONTENT)


@pytest.mark.parametrize(
    "change",
    [
        {"sources": ()},
        {"people": Source(path="content/people.toml", inner="people.toml", data=b"[ella]")},
        {"problems": (PROBLEM,)},
        {"assets": (PICTURE,)},
        {"static": (PICTURE,)},
        {"unread": (Source(path="content/b.md", inner="b.md"),)},
    ],
)
def test_any_other_change_of_the_content_is(context, change):
    assert frame_of(context, msgspec.structs.replace(CONTENT, **change)) != frame_of(
        context, CONTENT
    )


def test_a_picture_is_known_by_its_stamp(context):
    touched = msgspec.structs.replace(PICTURE, stamp=(1, 2, 5, 4))
    one, other = Content(assets=(PICTURE,)), Content(assets=(touched,))
    assert frame_of(context, one) != frame_of(context, other)


def test_so_is_what_was_settled_before(context):
    request = context.request
    template = {"base.html": "mine"}
    others = [
        {"text": context.text + "# a comment\n"},
        {"theme": msgspec.structs.replace(context.theme, templates=template)},
        {"problems": (PROBLEM,)},
        {"url": "https://preview.example/"},
        {"output": context.request.site / "elsewhere"},
        {"request": msgspec.structs.replace(request, drafts=True)},
        {"request": msgspec.structs.replace(request, future=True)},
    ]
    frames = {frame_of(msgspec.structs.replace(context, **other), CONTENT) for other in others}
    assert len(frames | {frame_of(context, CONTENT)}) == len(others) + 1


def test_the_clock_is_not(context):
    later = msgspec.structs.replace(context, now=context.now + timedelta(days=1))
    assert frame_of(later, CONTENT) == frame_of(context, CONTENT)


def test_posts_are_read_by_the_settings_and_the_people(context):
    people = Source(path="content/people.toml", inner="people.toml", data=b"[ella]")
    with_people = msgspec.structs.replace(CONTENT, people=people)
    other = msgspec.structs.replace(context, text='title = "Another"')
    digests = {
        rules_digest_of(context, CONTENT),
        rules_digest_of(context, with_people),
        rules_digest_of(other, CONTENT),
    }
    assert len(digests) == 3


def test_the_next_turn_is_when_a_week_closes_or_a_post_comes_out_before(context):
    closes = next_turn(context, ())
    assert (closes - context.now) == timedelta(hours=3)  # it is Monday, nine o'clock
    soon, late, past = (context.now + timedelta(hours=hours) for hours in (1, 5, -1))
    assert next_turn(context, (late, soon, past)) == soon
    assert next_turn(context, (late, past)) == closes
    at_noon = msgspec.structs.replace(context, now=closes)
    assert next_turn(at_noon, ()) == closes + timedelta(days=7)


def test_a_site_has_a_name_and_a_folder_is_known_by_its_full_path(context, tmp_path, monkeypatch):
    assert name_of(context.settings) == "Team notes (https://notes.example.org/team/)"
    monkeypatch.chdir(tmp_path)
    here = context.request.site.relative_to(tmp_path)
    assert as_known(here) == as_known(context.request.site) != as_known(tmp_path)
