"""Files that need not be made are left as they are, and what is there is said right."""

import os
from pathlib import Path

import pytest

from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.write.contents import stamps_of
from weeknotes.write.file import File
from weeknotes.write.output import write


class Makers:
    """Files whose making is noted."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def file(self, path: str, content: bytes) -> File:
        def make() -> bytes:
            self.made.append(path)
            return content

        return File(path=path, content=make)


@pytest.fixture
def public(tmp_path):
    return tmp_path / "public"


@pytest.fixture
def makers():
    return Makers()


def build(public, *files, **known):
    """With the stamps that files had, `a` for `a.html`."""
    written = write(public, files, site=public.parent, is_stale=unless_as(**known))
    assert not written.problems
    return written


def unless_as(**known):
    """Whether files have to be made that have these stamps, or none, unless they were changed."""
    stamps = {f"{name}.html": stamp for name, stamp in known.items()}
    return lambda path, there: there == NO_STAMP or stamps.get(path) != there


def stamp_at(public, path):
    return dict(stamps_of(public, [path]))[path]


@pytest.fixture
def stamp(public):
    """That of `a.html`, which holds “old”, beside `b.html`."""
    build(public, File(path="a.html", content=b"old"), File(path="b.html", content=b"b"))
    return stamp_at(public, "a.html")


def test_a_file_with_its_stamp_is_not_made(public, makers, stamp):
    written = build(public, makers.file("a.html", b"old"), a=stamp)
    assert makers.made == []
    assert (written.written, written.unchanged) == (0, 1)
    assert (public / "a.html").read_bytes() == b"old"
    assert stamp_at(public, "a.html") == stamp


def test_a_file_without_a_stamp_is_made_and_left_where_it_is_the_same(public, makers, stamp):
    written = build(public, makers.file("a.html", b"old"))
    assert makers.made == ["a.html"]
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
    files = makers.file("a.html", b"old"), File(path="b.html", content=b"b")
    written = build(public, *files, a=stamp)
    assert makers.made == ["a.html"]
    assert written.written == (0 if change is touched else 1)
    assert (public / "a.html").read_bytes() == b"old"


def test_a_link_in_place_of_a_file_is_never_taken_for_it(public, makers, stamp, tmp_path):
    (public / "a.html").unlink()
    (tmp_path / "elsewhere").write_bytes(b"old")
    (public / "a.html").symlink_to(tmp_path / "elsewhere")
    known = unless_as(a=stamp_at(public, "a.html"))
    written = write(public, [makers.file("a.html", b"new")], site=tmp_path, is_stale=known)
    assert makers.made == ["a.html"]
    assert [problem.code for problem in written.problems] == ["foreign-file"]
    assert (tmp_path / "elsewhere").read_bytes() == b"old"


def test_each_file_is_asked_for_once_after_it_came_with_the_stamp_that_it_has(public, stamp):
    (public / "theirs.html").write_bytes(b"theirs")
    asked = []

    def files():
        for path in ("a.html", "new.html", "b.html"):
            asked.append(path)
            yield File(path=path, content=b"old")

    def is_stale(path, there):
        asked.append((path, there))
        return there == NO_STAMP

    b = stamp_at(public, "b.html")
    write(public, files(), site=public.parent, is_stale=is_stale)
    a = ["a.html", ("a.html", stamp)]
    assert asked == [*a, "new.html", ("new.html", NO_STAMP), "b.html", ("b.html", b)]


def test_a_file_of_somebody_else_has_no_stamp(public, stamp):
    (public / "theirs.html").write_bytes(b"theirs")
    asked = {}
    theirs = File(path="theirs.html", content=b"ours")
    write(public, [theirs], site=public.parent, is_stale=lambda *one: asked.update([one]) or True)
    assert asked == {"theirs.html": NO_STAMP}


def test_a_known_file_of_somebody_else_is_in_the_way(public, makers):
    build(public, File(path="b.html", content=b"b"))
    (public / "a.html").write_bytes(b"theirs")
    known = unless_as(a=stamp_at(public, "a.html"))
    ours = makers.file("a.html", b"ours")
    written = write(public, [ours], site=public.parent, is_stale=known)
    assert written.problems
    assert (public / "a.html").read_bytes() == b"theirs"


def test_known_files_are_not_removed_and_others_are(public, makers, stamp):
    written = build(public, makers.file("a.html", b"old"), a=stamp)
    assert written.removed == 1
    assert not (public / "b.html").exists()
    again = build(public, makers.file("a.html", b"old"), a=stamp)
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
    picture.unlink()
    known = write(public, [copy], site=tmp_path, is_stale=lambda _path, _there: False)
    assert known.unchanged == 1
    assert [one.code for one in write(public, [copy], site=tmp_path).problems] == ["cannot-read"]
