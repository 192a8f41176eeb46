"""What is remembered of other sites, and for how long."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from weeknotes.check.external_links.answer import PAGE_FOUND, Answer, unknown
from weeknotes.check.external_links.memory import PLACE, recall, remember

NOW = datetime(2027, 1, 18, 9, tzinfo=UTC)
DEAD = Answer(verdict="dead", reason="gone (404)", reached=True)
A, B = "https://example.org/a", "https://example.org/b"


def test_what_is_sure_is_remembered_and_what_is_not_is_asked_again(tmp_path):
    assert remember(tmp_path, {}, {A: PAGE_FOUND, B: DEAD, "https://c": unknown("x")}, NOW)
    found = recall(tmp_path, NOW)
    assert {address: told.answer for address, told in found.items()} == {A: PAGE_FOUND, B: DEAD}


@pytest.mark.parametrize(
    ("later", "known"),
    [
        (timedelta(), True),
        (timedelta(days=7, seconds=-1), True),
        (timedelta(days=7), False),
        (timedelta(seconds=-1), False),
    ],
)
def test_an_answer_holds_for_a_week_and_never_comes_from_the_future(tmp_path, later, known):
    remember(tmp_path, {}, {A: PAGE_FOUND}, NOW)
    assert (A in recall(tmp_path, NOW + later)) is known


def test_the_zone_of_the_clock_does_not_matter(tmp_path):
    remember(tmp_path, {}, {A: PAGE_FOUND}, NOW.astimezone(timezone(timedelta(hours=5))))
    assert A in recall(tmp_path, NOW)


def test_new_answers_are_added_to_those_that_are_known(tmp_path):
    remember(tmp_path, {}, {A: PAGE_FOUND}, NOW)
    remember(tmp_path, recall(tmp_path, NOW), {B: PAGE_FOUND}, NOW)
    assert recall(tmp_path, NOW).keys() == {A, B}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"version": 2, "answers": {}}',
        b'{"version": 1, "answers": {"a": 3}}',
        b'{"version": 1, "answers": {"a": {"answer": {"verdict": "fine"}, "at": "2027-01-18"}}}',
    ],
)
def test_a_file_that_makes_no_sense_is_no_memory(tmp_path, content):
    place = tmp_path / PLACE
    place.parent.mkdir()
    place.write_bytes(content)
    assert recall(tmp_path, NOW) == {}
    assert remember(tmp_path, {}, {A: PAGE_FOUND}, NOW)
    assert A in recall(tmp_path, NOW)


def test_the_file_is_json_and_nothing_is_left_beside_it(tmp_path):
    remember(tmp_path, {}, {B: PAGE_FOUND, A: PAGE_FOUND}, NOW)
    told = json.loads((tmp_path / PLACE).read_text(encoding="utf-8"))
    assert list(told["answers"]) == [A, B]
    assert told["answers"][A]["at"] == "2027-01-18T09:00:00Z"
    left = sorted(path.name for path in (tmp_path / PLACE).parent.iterdir())
    assert left == [".gitignore", "links.json"]


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / ".weeknotes").write_text("a file")
    assert not remember(tmp_path, {}, {A: PAGE_FOUND}, NOW)
