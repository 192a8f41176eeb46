"""A look at all links: what is remembered is not asked for, what is learned is kept."""

from datetime import UTC, datetime

import pytest

from weeknotes.check.external_links.addresses import LinkPlace
from weeknotes.check.external_links.answer import PAGE_FOUND, Answer, unknown
from weeknotes.check.external_links.dead_links import dead_links
from weeknotes.check.external_links.look import Pace, look, prepare
from weeknotes.check.external_links.memory import recall

NOW = datetime(2027, 1, 18, 9, tzinfo=UTC)
A, B, C = (f"https://example.org/{name}" for name in "abc")
GONE = Answer(verdict="dead", reason="gone (404)", reached=True)
NO_NAME = Answer(verdict="dead", reason="there is no site with that name any more")


def looked(folder, addresses, ask, told=lambda: None):
    hunt = prepare(addresses, folder, NOW)
    return look(hunt, folder=folder, now=NOW, ask=ask, answered=told, pace=Pace(workers=1, pause=0))


def test_what_is_remembered_is_not_asked_for(tmp_path):
    looked(tmp_path, [A, B], {A: PAGE_FOUND, B: GONE}.__getitem__)
    again = looked(tmp_path, [A, B, C], {C: PAGE_FOUND}.__getitem__)
    assert {address: answer.verdict for address, answer in again.answers.items()} == {
        A: "fine",
        B: "dead",
        C: "fine",
    }
    assert again.recalled == 2
    assert again.answers[B].reason == "gone (404), asked on 18 January"


def test_ctrl_c_keeps_what_was_learned(tmp_path):
    def told():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        looked(tmp_path, [A, B], lambda _: PAGE_FOUND, told)
    assert list(recall(tmp_path, NOW)) == [A]


def test_a_machine_that_reaches_nobody_takes_no_site_for_dead(tmp_path):
    found = looked(tmp_path, [A, B], {A: NO_NAME, B: unknown("x")}.__getitem__)
    assert {answer.verdict for answer in found.answers.values()} == {"unknown"}
    assert recall(tmp_path, NOW) == {}


def test_a_site_that_is_no_more_is_dead_where_others_answer(tmp_path):
    found = looked(tmp_path, [A, B], {A: NO_NAME, B: PAGE_FOUND}.__getitem__)
    assert found.answers[A].verdict == "dead"


def test_progress_is_told_once_for_each_answer(tmp_path):
    steps = []
    looked(tmp_path, [A, B, C], lambda _: PAGE_FOUND, lambda: steps.append(1))
    assert len(steps) == 3


def test_nothing_is_written_where_nothing_was_asked(tmp_path):
    assert looked(tmp_path, [], lambda _: PAGE_FOUND).kept
    assert list(tmp_path.iterdir()) == []


def test_a_dead_link_is_told_at_each_of_its_places():
    places = {A: (LinkPlace(path="content/1.md", line=4), LinkPlace(path="content/2.md"))}
    found = list(dead_links(places, {A: GONE}))
    assert [(one.code, one.path, one.line) for one in found] == [
        ("link-dead", "content/1.md", 4),
        ("link-dead", "content/2.md", None),
    ]
    assert all(A in one.message for one in found)


@pytest.mark.parametrize("verdict", ["fine", "unknown"])
def test_what_is_fine_or_in_doubt_is_no_problem(verdict):
    assert list(dead_links({A: (LinkPlace(path="x"),)}, {A: Answer(verdict=verdict)})) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("http://example.org/a", "https://www.example.org/a/", False),
        ("http://example.org/a", "https://example.org/b", True),
    ],
)
def test_a_move_is_told_where_more_than_https_and_www_is_new(old, new, told):
    found = list(dead_links({old: (LinkPlace(path="x"),)}, {old: Answer(verdict="moved", to=new)}))
    assert [one.code for one in found] == (["link-moved"] if told else [])
