import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.write import mark


def test_the_mark_of_the_same_files_is_the_same_bytes_in_any_order():
    assert mark.dump(["b.html", "a/é.html"]) == mark.dump(iter(["a/é.html", "b.html"]))


def test_the_mark_holds_one_path_a_line_and_nothing_but_what_is_published():
    document = json.loads(mark.dump(["b.html", "a.html"]))
    assert document["files"] == ["a.html", "b.html"]
    assert document["made-by"] == "weeknotes"
    assert set(document) == {"files", "made-by", "checksum"}


def test_the_mark_names_its_site(tmp_path):
    assert set(json.loads(mark.dump(["a"], "Notes (https://x.org/)"))) == {
        *("files", "made-by", "checksum", "site")
    }
    (tmp_path / mark.MARK).write_bytes(mark.dump(["a"], "Nôtes"))
    assert (mark.read(tmp_path), mark.site_of(tmp_path)) == ({"a"}, "Nôtes")
    (tmp_path / mark.MARK).write_bytes(mark.dump(["a"]))
    assert mark.site_of(tmp_path) == ""
    (tmp_path / mark.MARK).unlink()
    assert mark.site_of(tmp_path) == ""


@given(st.sets(st.text().filter(mark.is_safe)))
def test_a_mark_is_read_as_it_was_written(tmp_path_factory, files):
    output = tmp_path_factory.mktemp("public")
    (output / mark.MARK).write_bytes(mark.dump(files))
    assert mark.read(output) == files


def test_a_folder_without_a_mark_has_none(tmp_path):
    assert mark.read(tmp_path) is None


def test_line_ends_that_git_changed_do_no_harm(tmp_path):
    (tmp_path / mark.MARK).write_bytes(mark.dump(["a", "b"]).replace(b"\n", b"\r\n"))
    assert mark.read(tmp_path) == {"a", "b"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"made-by": "weeknotes", "files": []}',
        b'{"made-by": "weeknotes", "files": "a"}',
        mark.dump(["a", "b"]).replace(b'"b"', b'"c"'),
        mark.dump(["a", "b"]).replace(b"weeknotes", b"somebody"),
        mark.dump(["a"])[:-20],
        mark.dump(["a"], "Ours").replace(b"Ours", b"Yours"),
        mark.dump(["a"], "7").replace(b'"7"', b"7"),
        mark.dump(["a"]).replace(b'"files"', b'"site": "Ours", "files"'),
        b"<<<<<<< HEAD\n" + mark.dump(["a"]),
    ],
)
def test_a_mark_that_was_cut_merged_or_edited_is_damaged(tmp_path, data):
    (tmp_path / mark.MARK).write_bytes(data)
    with pytest.raises(mark.DamagedError):
        mark.read(tmp_path)


@pytest.mark.parametrize(
    "row", ["/etc/passwd", "../a", "a/../../b", "", "a//b", "C:\\a", 7, None, ".git/config"]
)
def test_a_mark_with_a_right_checksum_and_a_path_that_leads_out_is_damaged(tmp_path, row):
    (tmp_path / mark.MARK).write_bytes(mark.sealed("files", ["a", row]))
    with pytest.raises(mark.DamagedError):
        mark.read(tmp_path)


def test_a_mark_that_is_a_link_is_damaged(tmp_path):
    (tmp_path / "elsewhere").write_bytes(mark.dump(["a"]))
    (tmp_path / mark.MARK).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(mark.DamagedError):
        mark.read(tmp_path)


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "a/b/c.png",
        ".nojekyll",
        "CNAME",
        "a b/é ☂.html",
        "...",
        "10:30.png",
        ".gitignore",
    ],
)
def test_a_path_inside_the_site_is_safe(path):
    assert mark.is_safe(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/a",
        "a/",
        ".",
        "..",
        "a/./b",
        "a/../b",
        "a\\b",
        "c:/a",
        "a\x00",
        "a\nb",
        "\udcff.png",
        ".git",
        "a/.GIT/config",
        ".weeknotes-site",
        ".WEEKNOTES-unfinished/x",
    ],
)
def test_a_path_that_leads_out_or_into_our_own_records_is_not_safe(path):
    assert not mark.is_safe(path)


def test_a_folder_is_whole_when_all_that_the_mark_lists_is_there(tmp_path):
    assert not mark.is_whole(tmp_path)
    (tmp_path / mark.MARK).write_bytes(mark.dump(["a"]))
    assert not mark.is_whole(tmp_path)
    (tmp_path / "a").touch()
    assert mark.is_whole(tmp_path)


def test_a_folder_that_is_not_there_is_not_whole(tmp_path):
    assert not mark.is_whole(tmp_path / "public")


@pytest.mark.parametrize("make", ["mkdir", "touch", "link"])
def test_a_folder_with_the_leavings_of_a_build_is_not_whole(tmp_path, make):
    (tmp_path / mark.MARK).write_bytes(mark.dump([]))
    leavings = tmp_path / mark.UNFINISHED
    {
        "mkdir": leavings.mkdir,
        "touch": leavings.touch,
        "link": lambda: leavings.symlink_to("nowhere"),
    }[make]()
    assert not mark.is_whole(tmp_path)


def test_a_folder_with_a_damaged_mark_is_not_whole(tmp_path):
    (tmp_path / mark.MARK).write_bytes(b"{}")
    assert not mark.is_whole(tmp_path)
