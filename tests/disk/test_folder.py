"""What is done in a folder stays in it, whatever links lie there; with and without descriptors."""

import errno
import os
import stat
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from sites import snapshot

from weeknotes.disk import open_folder
from weeknotes.disk.folder import Folder
from weeknotes.disk.way import LinkError, way_to


@pytest.fixture(params=["by descriptor", "by path"], autouse=True)
def system(request, monkeypatch):
    """Both ways to work in a folder: of most systems, and of Windows."""
    if request.param == "by path":
        monkeypatch.setattr(open_folder, "_BY_DESCRIPTOR", False)
    return request.param


def names_in(folder):
    return [path.name for path in folder.iterdir()]


OPEN = Path("/proc/self/fd")
"""Where Linux lists what this process has open."""

linux = pytest.mark.skipif(not OPEN.is_dir(), reason="only Linux lists what is open")


@pytest.fixture
def precious(tmp_path):
    place = tmp_path / "precious"
    (place / "deep").mkdir(parents=True)
    (place / "thesis.doc").write_bytes(b"years of work")
    (place / "deep" / "thesis.doc").write_bytes(b"more years")
    return place


@pytest.fixture
def place(tmp_path):
    place = tmp_path / "place"
    (place / "a" / "b").mkdir(parents=True)
    (place / "a" / "b" / "file").write_bytes(b"old")
    return place


@pytest.fixture
def folder(place):
    with Folder(place) as opened:
        yield opened


CHANGES = {
    "make": lambda folder, path: folder.make(f"{path}/new"),
    "write": lambda folder, path: folder.write(f"{path}/new", b"new"),
    "put": lambda folder, path: folder.put(f"{path}/thesis.doc", b"new"),
    "move from": lambda folder, path: folder.move(f"{path}/thesis.doc", "here"),
    "move to": lambda folder, path: folder.move("a/b/file", f"{path}/thesis.doc"),
    "move a folder from": lambda folder, path: folder.move_folder(f"{path}/deep", "here"),
    "move a folder to": lambda folder, path: folder.move_folder("a/b", f"{path}/here"),
    "link from": lambda folder, path: folder.link(f"{path}/thesis.doc", "here"),
    "link to": lambda folder, path: folder.link("a/b/file", f"{path}/here"),
    "copy from": lambda folder, path: folder.copy(f"{path}/thesis.doc", "here"),
    "copy to": lambda folder, path: folder.copy("a/b/file", f"{path}/here"),
    "remove": lambda folder, path: folder.remove(f"{path}/thesis.doc"),
    "remove a folder": lambda folder, path: folder.remove_folder(f"{path}/deep"),
    "remove a tree": lambda folder, path: folder.remove_tree(f"{path}/deep"),
    "read": lambda folder, path: folder.read(f"{path}/thesis.doc"),
    "look": lambda folder, path: folder.is_file(f"{path}/thesis.doc"),
    "open": lambda folder, path: Folder(folder.path, f"{path}/deep"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize("way", ["link", "a/link", "a/link/deep/.."])
def test_nothing_is_done_through_a_link(folder, place, precious, change, way):
    (place / "link").symlink_to(precious)
    (place / "a" / "link").symlink_to(os.path.relpath(precious, place / "a"))
    before = snapshot(precious)
    here = snapshot(place / "a" / "b")
    with pytest.raises((LinkError, ValueError)):
        change(folder, way)
    assert snapshot(precious) == before
    assert snapshot(place / "a" / "b") == here
    assert not (place / "here").exists()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_folder_that_became_a_link_after_it_was_used_is_not_followed(
    place, precious, change, folder
):
    (place / "now" / "deep").mkdir(parents=True)
    (place / "now" / "thesis.doc").write_bytes(b"ours")
    folder.is_file("now/thesis.doc")
    (place / "now").rename(place / "was")
    (place / "now").symlink_to(precious)
    before = snapshot(precious)
    with suppress(LinkError, FileNotFoundError):
        change(folder, "now")  # in the folder that was opened, wherever it is now, or not at all
    assert snapshot(precious) == before


@pytest.mark.parametrize("path", ["..", "../x", "a/../../x", "", "a//b", "./x", "/etc"])
@pytest.mark.parametrize("change", ["make", "write", "remove", "remove_tree"])
def test_no_path_leads_out_of_the_folder(folder, place, path, change):
    arguments = (b"",) if change == "write" else ()
    before = snapshot(place.parent)
    if change == "make" and not path:
        assert folder.make(path) == []
        return
    with pytest.raises((ValueError, OSError)):
        getattr(folder, change)(path, *arguments)
    assert snapshot(place.parent) == before


def test_a_link_at_the_path_is_removed_or_replaced_itself(folder, place, precious):
    for name in ("one", "two", "three"):
        (place / name).symlink_to(precious / "thesis.doc")
    (place / "tree").symlink_to(precious)
    folder.remove("one")
    folder.put("two", b"new")
    folder.move("a/b/file", "three")
    with pytest.raises(OSError, match="link"):
        folder.remove_tree("tree")
    folder.remove("tree")
    assert (precious / "thesis.doc").read_bytes() == b"years of work"
    assert (place / "two").read_bytes() == b"new"
    assert (place / "three").read_bytes() == b"old"
    assert not (place / "two").is_symlink()
    assert not (place / "tree").is_symlink()


def test_a_link_at_the_path_is_neither_read_nor_written_to(folder, place, precious):
    (place / "link").symlink_to(precious / "thesis.doc")
    (place / "dangling").symlink_to(precious / "new.doc")
    with pytest.raises(LinkError):
        folder.read("link")
    for name in ("link", "dangling"):
        with pytest.raises(OSError, match=r"link|exists"):
            folder.write(name, b"new")
    assert folder.has("dangling")
    assert not folder.is_file("link")
    assert snapshot(precious) == {"thesis.doc": b"years of work", "deep/thesis.doc": b"more years"}


def test_a_tree_goes_with_the_links_in_it_and_not_with_what_they_lead_to(folder, place, precious):
    (place / "a" / "b" / "link").symlink_to(precious)
    (place / "a" / "link").symlink_to(precious / "thesis.doc")
    folder.remove_tree("a")
    assert list(place.iterdir()) == []
    assert (precious / "deep" / "thesis.doc").exists()


def test_a_folder_swapped_for_a_link_again_and_again_is_never_followed(tmp_path, precious, system):
    """As an attacker does who waits for the moment between the look and the step."""
    if system == "by path":
        pytest.skip("without descriptors there is such a moment")
    place = tmp_path / "raced"
    (place / "real").mkdir(parents=True)
    (place / "link").symlink_to(precious)
    ended = threading.Event()

    def swap():
        while not ended.is_set():
            for one, other in (("real", "x"), ("link", "real"), ("real", "link"), ("x", "real")):
                (place / one).rename(place / other)

    swapper = threading.Thread(target=swap)
    swapper.start()
    try:
        for _ in range(2_000):
            for change in (CHANGES["remove"], CHANGES["write"], CHANGES["remove a tree"]):
                with Folder(place) as folder:
                    try:
                        change(folder, "real")
                    except OSError:
                        continue
    finally:
        ended.set()
        swapper.join()
    assert snapshot(precious) == {"thesis.doc": b"years of work", "deep/thesis.doc": b"more years"}


def test_folders_are_made_as_far_as_they_are_missing(folder, place):
    assert folder.make("a/c/d") == ["a/c", "a/c/d"]
    assert folder.make("a/c/d") == []
    assert (place / "a" / "c" / "d").is_dir()


def test_a_file_in_place_of_a_folder_is_told(folder):
    with pytest.raises(NotADirectoryError):
        folder.make("a/b/file/below")
    with pytest.raises(NotADirectoryError):
        folder.make("a/b/file")
    assert not folder.has("a/b/file/below")


def test_a_file_is_whole_at_each_moment_and_has_the_permissions_of_any_new_one(folder, place):
    before = os.umask(0o022)
    try:
        folder.put("a/b/file", b"new", durable=True)
        folder.write("a/new", b"new")
    finally:
        os.umask(before)
    assert folder.read("a/b/file") == b"new"
    assert stat.S_IMODE((place / "a" / "b" / "file").stat().st_mode) == 0o644
    assert stat.S_IMODE((place / "a" / "new").stat().st_mode) == 0o644
    assert sorted(folder.names()) == ["a"]
    assert names_in(place / "a" / "b") == ["file"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_beside_it(
    folder, place, monkeypatch, call
):
    def full(*_args, **_more):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space"):
        folder.put("a/b/file", b"new", durable=True)
    assert snapshot(place) == {"a/b/file": b"old"}


@linux
def test_many_folders_can_be_worked_in_with_few_files_open(tmp_path):
    before = len(names_in(OPEN))
    with Folder(tmp_path) as folder:
        for number in range(100):
            folder.make(f"{number}/a")
            folder.write(f"{number}/a/file", b"x")
        for number in range(99):
            folder.move(f"{number}/a/file", f"{number + 1}/a/file")
        assert len(names_in(OPEN)) < before + 30


def test_what_was_moved_as_a_folder_is_found_in_its_new_place_only(folder, place):
    assert folder.read("a/b/file") == b"old"
    folder.move_folder("a", "z")
    assert folder.read("z/b/file") == b"old"
    assert not folder.has("a/b/file")
    folder.make("a/b")
    folder.write("a/b/file", b"new")
    assert (place / "z" / "b" / "file").read_bytes() == b"old"


def test_a_second_name_and_a_copy_have_the_times_of_the_first(folder, place):
    os.utime(place / "a" / "b" / "file", (1, 2))
    folder.link("a/b/file", "link")
    folder.copy("a/b/file", "copy")
    assert (place / "link").samefile(place / "a" / "b" / "file")
    assert (place / "copy").stat().st_mtime == 2
    assert (place / "copy").read_bytes() == b"old"


@linux
def test_a_closed_folder_leaves_nothing_open(place):
    before = names_in(OPEN)
    with Folder(place, "a") as folder:
        folder.read("b/file")
    assert names_in(OPEN) == before


# The way to a folder


@pytest.fixture
def ground(tmp_path):
    ground = tmp_path / "ground"
    (ground / "site" / "real").mkdir(parents=True)
    return ground


@pytest.mark.parametrize("inner", ["public", "site/public", "site/real/a/b", "site/real"])
def test_on_the_ground_the_way_starts_from_it(ground, inner):
    assert way_to(ground / inner, ground) == (ground, inner)


@pytest.mark.parametrize(
    ("link", "leads_to", "path"),
    [
        ("public", "../precious", "public"),
        ("site/public", "real", "site/public"),
        ("site/out", "../../precious", "site/out/public"),
        ("a", "site", "a/real"),
        ("site/loop", "loop", "site/loop/x"),
        ("site/gone", "nowhere", "site/gone"),
        ("up", "..", "up/precious"),
    ],
)
def test_no_link_on_the_ground_is_followed(ground, precious, link, leads_to, path):
    (ground / link).symlink_to(leads_to)
    with pytest.raises(LinkError):
        way_to(ground / path, ground)


def test_a_way_that_leaves_the_ground_by_a_link_and_comes_back_is_not_followed(ground, tmp_path):
    (ground / "out").symlink_to(tmp_path)
    (tmp_path / "in").symlink_to(ground)
    (ground / "inner").symlink_to(tmp_path)
    with pytest.raises(LinkError):
        way_to(ground / "out" / "ground" / "public", ground)
    assert way_to(tmp_path / "in" / "public", ground) == (ground, "public")
    with pytest.raises(LinkError):
        way_to(tmp_path / "in" / "inner" / "x", ground)


def test_outside_links_are_followed_but_for_the_folder_itself(ground, tmp_path):
    (tmp_path / "disk" / "www").mkdir(parents=True)
    (tmp_path / "tmp").symlink_to("disk")
    (tmp_path / "disk" / "current").symlink_to("www")
    real = (tmp_path / "disk").resolve()
    assert way_to(tmp_path / "tmp" / "www", ground) == (real, "www")
    assert way_to(tmp_path / "tmp" / "new" / "deep", ground) == (real, "new/deep")
    assert way_to(tmp_path / "tmp" / "current" / "x", ground) == (real / "www", "x")
    with pytest.raises(LinkError):
        way_to(tmp_path / "tmp" / "current", ground)


def test_links_in_a_circle_end(ground, tmp_path):
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    with pytest.raises(OSError, match="links"):
        way_to(tmp_path / "one" / "x", ground)


def test_steps_upwards_count_from_where_links_lead(ground, tmp_path):
    (tmp_path / "disk" / "www").mkdir(parents=True)
    (tmp_path / "link").symlink_to("disk/www")
    real = tmp_path.resolve()
    assert way_to(tmp_path / "link" / ".." / "x", ground) == (real / "disk", "x")
    assert way_to(ground / ".." / "x", ground) == (real, "x")
    assert way_to(Path(tmp_path.anchor), ground) == (Path(tmp_path.anchor), "")
