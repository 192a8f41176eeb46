"""What a visitor will find changed, in words."""

from hypothesis import given
from hypothesis import strategies as st

from weeknotes.publish.changes import Changes, change_lines, changes

FILES = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("123"))
URL = "https://team.example.org/notes/"


@given(FILES, FILES)
def test_the_changes_lead_from_the_old_site_to_the_new(old, new):
    found = changes(old, new)
    kept = {path: old[path] for path in old if path not in (*found.removed, *found.changed)}
    assert {**kept, **{path: new[path] for path in (*found.added, *found.changed)}} == new
    assert bool(found) == (old != new)


@given(FILES)
def test_the_same_site_has_no_changes(files):
    assert not changes(files, dict(files))


def test_pages_are_told_by_address_and_other_files_by_number():
    found = Changes(
        added=("2026/tea & cake/index.html", "feed.xml"),
        changed=("404.html", "index.html"),
        removed=("a.png", "reindex.html"),
    )
    assert list(change_lines(found, URL)) == [
        "1 new page:",
        f"    {URL}2026/tea%20%26%20cake/",
        "2 changed pages:",
        f"    {URL}404.html",
        f"    {URL}",
        "1 removed page:",
        f"    {URL}reindex.html",
        "1 removed file:",
        f"    {URL}a.png",
        "and 1 other file (feeds, pictures, styles)",
    ]


def test_a_long_list_is_cut():
    pages = tuple(f"{number:04}/index.html" for number in range(1022))
    lines = list(change_lines(Changes(added=pages, changed=(), removed=()), URL))
    assert lines[0] == "1,022 new pages:"
    assert len(lines) == 12
    assert lines[-1] == "    and 1,012 more"


def test_a_picture_alone_is_told_too():
    found = Changes(added=("a.png",), changed=(), removed=())
    assert list(change_lines(found, URL)) == [
        "No changed pages, but 1 other file (feeds, pictures, styles)"
    ]


def test_every_address_that_goes_is_named():
    pages = tuple(f"{number:04}/index.html" for number in range(22))
    lines = list(change_lines(Changes(added=(), changed=(), removed=(*pages, "a.pdf")), URL))
    assert lines[0] == "22 removed pages:"
    assert lines[-2:] == ["1 removed file:", f"    {URL}a.pdf"]
    assert len(lines) == 25
