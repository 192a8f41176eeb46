"""What is stale, and why: from values alone, without a disk."""

from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from weeknotes.build.incremental import stale as rules
from weeknotes.build.incremental.stale import (
    UNKNOWN,
    is_seen_with_its_text_only,
    only_texts_can_differ,
    reading_of_same,
    stale,
    unchanged,
)
from weeknotes.build.jobs import TemplateSet, order_of, parts_of
from weeknotes.memory.packs import Ref
from weeknotes.memory.record import DrawingRecord, FileRecord, Record, SourceRecord
from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.model.page import OpmlView, Page
from weeknotes.model.theme import Theme

TROUBLESHOOTING = Path(__file__).parents[3] / "docs" / "troubleshooting.md"
TEA, CAKES = "2026/11/20/tea/index.html", "2026/11/13/cakes/index.html"
PICTURE = "wall.png"
STAMP, OTHER = (1, 2, 3, 4), (1, 2, 5, 4)

SITE = (
    FileRecord(path=TEA, digest=b"tea", template="post.html", stamp=(1, 1, 1, 1)),
    FileRecord(path=CAKES, digest=b"cakes", template="post.html", stamp=(2, 2, 2, 2)),
    FileRecord(path=PICTURE, digest=b"wall", stamp=(3, 3, 3, 3)),
)
"""What the last build made."""

LEFT = {file.path: file.stamp for file in SITE}
"""The stamps in the output folder, as the last build left it."""


def out_of_date(planned=SITE, last=SITE, there=LEFT):
    found = stale(
        planned, {file.path: file for file in last}, lambda path: there.get(path, NO_STAMP)
    )
    return {one.path: one.why for one in found}


def changed(path, site=SITE, **fields):
    return tuple(msgspec.structs.replace(f, **fields) if f.path == path else f for f in site)


def test_nothing_is_stale_where_nothing_has_changed():
    assert out_of_date() == {}


def test_everything_is_stale_for_the_first_build():
    why = "there is no record of an earlier build"
    assert out_of_date(last=()) == {TEA: why, CAKES: why, PICTURE: why}
    assert out_of_date(last=(), there={}) == {TEA: why, CAKES: why, PICTURE: why}


def test_a_page_that_was_added_is_stale_and_no_other():
    assert out_of_date((*SITE, FileRecord(path="a.html", digest=b"a"))) == {"a.html": "it is new"}


def test_a_page_that_was_removed_makes_no_other_stale():
    assert out_of_date(SITE[1:]) == {}


def test_what_is_made_of_something_else_is_stale():
    planned = changed(PICTURE, digest=b"door")
    assert out_of_date(planned) == {PICTURE: "its content changed"}
    moved = changed(TEA, digest=b"tea!", template="page.html")
    assert out_of_date(moved) == {TEA: "it uses another template"}


def test_the_things_that_changed_of_a_page_are_named():
    template_set = TemplateSet(
        Theme(name="notebook", templates={"a": "", "b": "{% if b %}"}, assets={})
    )

    def page(title, text):
        order = order_of(Page(url="", template="opml", inputs=OpmlView(title=title, outlines=())))
        parts = parts_of(order.fields, "opml", [text], template_set)
        return FileRecord(path="a", digest=parts, parts=parts, template="opml", stamp=STAMP)

    def why(planned):
        return out_of_date([planned], [page("Tea", b"old")], {"a": STAMP}).get("a")

    assert why(page("Tea", b"old")) is None
    assert why(page("Cakes", b"old")) == "changed: title"
    assert why(page("Tea", b"new")) == "changed: the text"
    assert why(page("Cakes", b"new")) == "changed: title, the text"
    # Short digests of two things can be the same, and the long one says that something changed.
    same_parts = msgspec.structs.replace(page("Tea", b"old"), digest=b"other")
    assert why(same_parts) == "its inputs changed"


def test_a_copy_that_can_not_be_told_from_another_is_stale_each_time():
    unsure = changed(PICTURE, digest=UNKNOWN)
    assert out_of_date(unsure) == {PICTURE: "its content changed"}
    why = "the original file may have changed"
    assert out_of_date(unsure, unsure) == {PICTURE: why}


def test_a_file_that_is_not_as_it_was_left_is_stale_and_says_how():
    there = LEFT | {TEA: OTHER}
    del there[CAKES]
    young = changed(PICTURE, stamp=NO_STAMP)
    assert out_of_date(last=young, there=there) == {
        TEA: "the file was touched after the last build",
        CAKES: "it was missing from the output folder",
        PICTURE: "the file may have been touched after the last build",
    }


def test_a_file_that_is_missing_is_stale_even_if_it_had_no_stamp():
    young = changed(TEA, stamp=NO_STAMP)
    assert out_of_date(last=young, there=LEFT | {TEA: NO_STAMP}).keys() == {TEA}


def test_what_a_file_is_made_of_is_a_better_reason_than_what_happened_to_it():
    assert out_of_date(changed(PICTURE, digest=b"door"), there={})[PICTURE] == "its content changed"


def test_the_reasons_come_in_the_order_of_the_plan():
    assert list(out_of_date(SITE[::-1], last=())) == [PICTURE, CAKES, TEA]


def test_every_reason_is_in_the_docs():
    table = TROUBLESHOOTING.read_text(encoding="utf-8")
    reasons = {value for name, value in vars(rules).items() if name.isupper()} - {UNKNOWN, NO_STAMP}
    assert len(reasons) > 5
    assert [why for why in reasons if f"| `{why}` |" not in table] == []


SOURCE = SourceRecord(
    path="content/a.md",
    stamp=STAMP,
    digest=b"bytes",
    key=b"key",
    reading=Ref(pack="p", at=0, size=1, digest=b"d"),
    face=b"face",
    plain=True,
)


@pytest.mark.parametrize(
    "old", [SOURCE, DrawingRecord(path="a.svg", stamp=STAMP, made=None, size=3)]
)
def test_a_file_is_unchanged_if_its_stamp_is(old):
    assert unchanged(old, STAMP) is old
    assert unchanged(old, OTHER) is None
    assert unchanged(None, STAMP) is None


def test_a_reading_counts_for_the_same_key():
    assert reading_of_same(SOURCE, b"key") == SOURCE.reading
    assert reading_of_same(SOURCE, b"other") is None
    assert reading_of_same(msgspec.structs.replace(SOURCE, reading=None), b"key") is None
    assert reading_of_same(None, b"key") is None


def test_a_post_with_the_same_face_changes_only_what_shows_its_text():
    assert is_seen_with_its_text_only(SOURCE, b"face")
    assert not is_seen_with_its_text_only(SOURCE, b"another")
    assert not is_seen_with_its_text_only(msgspec.structs.replace(SOURCE, plain=False), b"face")
    assert not is_seen_with_its_text_only(None, b"face")


SINCE, UNTIL = "2027-01-18T09:00:00+00:00", "2027-01-25T12:00:00+00:00"


@pytest.mark.parametrize(
    ("frame", "now", "can"),
    [
        (b"frame", SINCE, True),
        (b"frame", "2027-01-18T10:00:00+01:00", True),  # the same moment elsewhere
        (b"frame", "2027-01-25T11:59:59+00:00", True),
        (b"frame", UNTIL, False),
        (b"frame", "2027-01-18T08:59:59+00:00", False),  # the clock was set back
        (b"another", SINCE, False),
        (b"", SINCE, False),
    ],
)
def test_only_texts_can_differ_in_the_same_frame_until_something_is_due(frame, now, can):
    record = Record(frame=b"frame", since=SINCE, until=UNTIL)
    assert only_texts_can_differ(record, frame, datetime.fromisoformat(now)) is can


def test_what_depended_on_more_can_always_differ():
    record = Record(frame=b"", since=SINCE, until=UNTIL)
    assert not only_texts_can_differ(record, b"", datetime.fromisoformat(SINCE))
