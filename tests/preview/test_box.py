"""The box that tells what is wrong."""

import pytest
from sites import Html

from weeknotes.model.problems.problem import error, warning
from weeknotes.preview.box import alone, box

ERROR = error("bad-date", "content/a.md", "“<b>” is no date.", "Write a day.", line=2)
WARNING = warning("link-broken", "content/b.md", "There is no “x”.", "Mend the link.", line=9)


@pytest.fixture
def site(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("---\ndate: <b>\n---\n")
    return tmp_path


def test_where_nothing_is_wrong_there_is_no_box(site):
    assert box((), site, outdated=True) == ""


def test_a_problem_is_told_with_its_place_its_line_and_what_to_do(site):
    html = Html(box((ERROR,), site, outdated=False))
    assert html.texts("li p") == [
        "Error content/a.md, line 2",
        "“<b>” is no date.",
        "Write a day.",
    ]
    assert html.one("pre").get_text() == "2 | date: <b>\n  |       ^^^"
    assert html.texts("summary") == ["1 error"]


def test_nothing_that_stands_in_a_file_becomes_part_of_the_page(site):
    evil = "<script>alert(1)</script>"
    (site / "content" / "a.md").write_text(f"\n{evil}\n")
    problem = error("bad-date", f"content/{evil}.md", evil, evil, line=2)
    shown = (problem, error("bad-date", "content/a.md", evil, evil, line=2))
    assert Html(box(shown, site, outdated=True)).all("script") == []
    assert Html(alone(box(shown, site, outdated=True))).all("script") == []


@pytest.mark.parametrize(
    ("problems", "outdated", "told"),
    [
        ((ERROR,), True, "1 error. You are seeing the site as it was before."),
        (
            (ERROR, WARNING),
            True,
            "1 error and 1 warning. You are seeing the site as it was before.",
        ),
        ((ERROR, ERROR), False, "2 errors"),
        ((WARNING,), False, "1 warning"),
    ],
)
def test_the_summary_says_how_many_and_what_is_seen(site, problems, outdated, told):
    assert Html(box(problems, site, outdated=outdated)).texts("summary") == [told]


def test_errors_come_first_and_stand_open_and_are_told_to_a_screen_reader(site):
    html = Html(box((WARNING, ERROR), site, outdated=True))
    assert [item["class"] for item in html.all("li")] == [["error"], ["warning"]]
    assert html.one("details").has_attr("open")
    assert html.texts("[role=alert]") == html.texts("summary")


def test_of_very_many_the_first_are_shown(site):
    html = Html(box((ERROR,) * 100, site, outdated=True))
    assert len(html.all("li")) == 40
    assert "And 60 more" in html.words(".all")
