"""The file that somebody meant who named one that is not there."""

import pytest

from weeknotes.plan.addresses.near_files import NearFiles

FILES = (
    "content/weeknotes/2026-11-20-here.md",
    "content/weeknotes/2026-11-13-last-week.md",
    "content/weeknotes/2026-11-06-week.md",
    "content/weeknotes/wall.jpeg",
    "content/weeknotes/Burn up.png",
    "content/images/map.png",
    "content/images/team.png",
    "content/diary/team.png",
    "content/about.md",
)
HERE = FILES[0]


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("content/weeknotes/wall.jpg", "wall.jpeg"),
        ("content/weeknotes/WALL.PNG", "wall.jpeg"),
        ("content/weeknotes/map.png", "../images/map.png"),
        ("content/map.png", "../images/map.png"),
        ("content/weeknotes/burn-up.png", "Burn up.png"),
        ("content/weeknotes/2026-11-13-lst-week.md", "2026-11-13-last-week.md"),
        ("content/about.html", "../about.md"),
        ("content/weeknotes/about.md", "../about.md"),
    ],
)
def test_the_one_file_that_is_nearly_it(wanted, near):
    assert NearFiles(FILES).nearest(wanted, HERE, image=False) == near


@pytest.mark.parametrize(
    "wanted",
    [
        "content/weeknotes/team.png",  # there are two
        "content/weeknotes/2026-11-27-last-week.md",  # another day
        "content/weeknotes/plan.pdf",
        "content/nowhere/",
        "",
    ],
)
def test_no_guess_is_better_than_a_wild_one(wanted):
    assert NearFiles(FILES).nearest(wanted, HERE, image=False) == ""


def test_a_text_is_no_picture():
    wanted = "content/weeknotes/2026-11-13-last-week.jpg"
    assert NearFiles(FILES).nearest(wanted, HERE, image=False) == "2026-11-13-last-week.md"
    assert NearFiles(FILES).nearest(wanted, HERE, image=True) == ""
