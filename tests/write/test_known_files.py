"""Files that are as the last build left them are not made, and no others are left."""

import os
from pathlib import Path

import msgspec
import pytest

from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.write.output import File, stamps_of, write


class Makers:
    """Files whose making is noted."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def file(self, path: str, content: bytes, **more: object) -> File:
        def make() -> bytes:
            self.made.append(path)
            return content

        return File(path=path, content=make, **more)


@pytest.fixture
def public(tmp_path):
    return tmp_path / "public"


@pytest.fixture
def makers():
    return Makers()


def build(public, *files):
    written = write(public, files, site=public.parent)
    assert not written.problems
    return written


def stamp_at(public, path):
    return dict(stamps_of(public, [path]))[path]


@pytest.fixture
def stamp(public):
    """That of `a.html`, which holds “old”, beside `b.html`."""
    build(public, File(path="a.html", content=b"old"), File(path="b.html", content=b"b"))
    return stamp_at(public, "a.html")


def test_a_file_with_its_stamp_is_not_made(public, makers, stamp):
    written = build(public, makers.file("a.html", b"old", stamp=stamp))
    assert makers.made == []
    assert "a.html" not in written.made
    assert (written.written, written.unchanged) == (0, 1)
    assert (public / "a.html").read_bytes() == b"old"
    assert stamp_at(public, "a.html") == stamp


def test_a_file_without_a_stamp_is_made_and_left_where_it_is_the_same(public, makers, stamp):
    written = build(public, makers.file("a.html", b"old"))
    assert makers.made == ["a.html"]
    assert written.made == {"a.html"}
    assert (written.written, written.unchanged) == (0, 1)
    assert stamp_at(public, "a.html") == stamp


def edited(file: Path) -> None:
    file.write_bytes(b"old and more")


def of_the_same_size(file: Path) -> None:
    file.write_bytes(b"new")
    os.utime(file, ns=(0, 10**18))


def replaced_at_the_same_time(file: Path) -> None:
    other = file.with_name("other")
    other.write_bytes(b"new")
    os.utime(other, ns=(0, file.stat().st_mtime_ns))
    other.replace(file)


def removed(file: Path) -> None:
    file.unlink()


def touched(file: Path) -> None:
    os.utime(file, ns=(0, 10**18))


@pytest.mark.parametrize(
    "change", [edited, of_the_same_size, replaced_at_the_same_time, removed, touched]
)
def test_a_file_changed_since_is_made_and_put_right(public, makers, stamp, change):
    change(public / "a.html")
    written = build(
        public, makers.file("a.html", b"old", stamp=stamp), File(path="b.html", content=b"b")
    )
    assert makers.made == ["a.html"]
    assert written.written == (0 if change is touched else 1)
    assert (public / "a.html").read_bytes() == b"old"


def test_a_link_in_place_of_a_file_is_never_taken_for_it(public, makers, stamp, tmp_path):
    (public / "a.html").unlink()
    (tmp_path / "elsewhere").write_bytes(b"old")
    (public / "a.html").symlink_to(tmp_path / "elsewhere")
    known = stamp_at(public, "a.html")
    written = write(public, [makers.file("a.html", b"new", stamp=known)], site=tmp_path)
    assert makers.made == ["a.html"]
    assert [problem.code for problem in written.problems] == ["foreign-file"]
    assert (tmp_path / "elsewhere").read_bytes() == b"old"


def test_no_stamp_is_that_of_no_file(public, makers, stamp):
    assert stamp != NO_STAMP
    build(public, makers.file("a.html", b"old", stamp=NO_STAMP))
    assert makers.made == ["a.html"]


def test_a_stamp_of_a_file_that_is_not_there_makes_it(public, makers, stamp):
    build(public, makers.file("new/a.html", b"new", stamp=stamp))
    assert (public / "new" / "a.html").read_bytes() == b"new"


def test_a_known_file_of_somebody_else_is_in_the_way(public, makers):
    build(public, File(path="b.html", content=b"b"))
    (public / "a.html").write_bytes(b"theirs")
    known = makers.file("a.html", b"ours", stamp=stamp_at(public, "a.html"))
    written = write(public, [known], site=public.parent)
    assert written.problems
    assert (public / "a.html").read_bytes() == b"theirs"


def test_known_files_are_not_removed_and_others_are(public, makers, stamp):
    written = build(public, makers.file("a.html", b"old", stamp=stamp))
    assert written.removed == 1
    assert not (public / "b.html").exists()
    again = build(public, makers.file("a.html", b"old", stamp=stamp))
    assert (again.unchanged, again.removed) == (1, 0)


def test_a_fault_of_a_maker_leaves_the_site_with_its_known_files(public, stamp):
    def fault() -> bytes:
        raise ZeroDivisionError

    files = [File(path="a.html", content=b"new"), File(path="c.html", content=fault)]
    with pytest.raises(ZeroDivisionError):
        build(public, *files)
    assert (public / "a.html").read_bytes() == b"old"
    assert stamp_at(public, "a.html") == stamp


def test_only_files_that_can_be_asked_have_stamps(public, stamp):
    assert dict(stamps_of(public, ["a.html", "none.html", "a.html/x"])) == {"a.html": stamp}


def test_a_copy_of_a_known_file_is_not_looked_into(public, tmp_path):
    picture = tmp_path / "a.png"
    picture.write_bytes(b"picture")
    copy = File(path="a.png", content=picture)
    build(public, copy)
    known = msgspec.structs.replace(copy, stamp=stamp_at(public, "a.png"))
    picture.unlink()
    assert build(public, known).unchanged == 1
    assert [one.code for one in write(public, [copy], site=tmp_path).problems] == ["cannot-read"]
