"""Addresses on somebody's own computer."""

import pytest

from weeknotes.model.web.own_computer import move_it, name_on_computer


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (r"C:\Users\Ella Lee\wall.jpg", "wall.jpg"),
        ("C:%5CUsers%5CElla%20Lee%5Cwall.jpg", "wall.jpg"),
        ("d:/notes/plan.docx", "plan.docx"),
        ("file:///Users/ella/my%20wall.jpg", "my wall.jpg"),
        ("FILE://server/wall.jpg", "wall.jpg"),
        (r"\\server\team\wall.jpg", "wall.jpg"),
        ("%5Cserver%5Cteam%5Cwall.jpg", "wall.jpg"),
        ("/Users/ella/Desktop/wall.jpg", "wall.jpg"),
        ("~/Desktop/wall.jpg", "wall.jpg"),
        ("/home/ella/wall.jpg", "wall.jpg"),
    ],
)
def test_the_file_is_known_by_its_name(address, name):
    assert name_on_computer(address) == name


@pytest.mark.parametrize(
    "address",
    ["wall.jpg", "/wall.jpg", "https://example.org/c:/x", "cd:x", "", "/users/", "mailto:a@b.c",
     "~team", "/home/", "a\\b.png", "filed.png", "c:wall"],
)  # fmt: skip
def test_other_addresses_are_left_alone(address):
    assert name_on_computer(address) == ""


def test_the_hint_has_the_name_alone():
    assert move_it("wall.jpg", image=True).endswith("![What it shows](wall.jpg)")
    assert move_it("plan.docx", image=False).endswith(" [What it says](plan.docx)")
