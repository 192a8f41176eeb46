import pytest

from weeknotes.model.page import Blob
from weeknotes.plan.addresses.clashes import clashes, place


def at(url, *sources):
    return Blob(url=url, content=b"", sources=sources)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/a/", "/a/"),
        ("/a/", "/A/"),
        ("/a/", "/a/index.html"),
        ("/caf\u00e9/", "/cafe\u0301/"),
        ("/strasse/", "/straße/"),
        ("/a.html", "/a.html/b/"),
        ("/a.html", "/A.html/b/c.png"),
    ],
)
def test_two_that_need_one_file_clash_and_both_are_named(one, other):
    found = clashes((at(one, "content/1.md"), at(other, "content/2.md")))
    (problem,) = found.problems
    assert problem.code == "address-taken"
    assert "content/1.md" in problem.message
    assert "content/2.md" in problem.message
    assert found.files == {"content/1.md", "content/2.md"}


@pytest.mark.parametrize(
    ("one", "other"), [("/a/", "/b/"), ("/a/", "/a/b/"), ("/a/", "/a/feed.xml"), ("/a", "/ab")]
)
def test_neighbours_do_not(one, other):
    assert clashes((at(one), at(other))).problems == ()


def test_only_content_files_can_be_left_out():
    found = clashes((at("/tags/", "the list of tags"), at("/tags/", "content/tags.md")))
    assert found.files == {"content/tags.md"}
    assert found.problems[0].path == "content/tags.md"


def test_a_clash_of_settings_is_told_of_the_settings():
    found = clashes((at("/archive/", "the archive"), at("/archive/", "the list “Stories”")))
    assert found.problems[0].path == "weeknotes.toml"
    assert found.files == frozenset()


def test_three_at_one_address_are_two_problems_and_none_is_published():
    found = clashes(tuple(at("/a/", f"content/{number}.md") for number in range(3)))
    assert len(found.problems) == 2
    assert len(found.files) == 3


def test_the_place_of_an_address_is_the_same_for_every_disk():
    assert place("/Caf\u00e9/") == place("/cafe\u0301/index.html")
