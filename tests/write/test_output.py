import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.write import mark
from weeknotes.write.file import File
from weeknotes.write.output import Written, write
from weeknotes.write.target import refuse

SITE = {
    "index.html": b"home",
    "about/index.html": b"about",
    "2026/11/20/launch/index.html": b"launch",
    ".nojekyll": b"",
}


def build(output, tree, **more):
    files = (File(path=path, content=content) for path, content in tree.items())
    return write(output, files, site=output.parent, **more)


def tree_of(output):
    """All files below the folder but the mark, and the empty folders as None."""
    found = {}
    for folder, folders, files in os.walk(output):
        below = Path(folder).relative_to(output)
        for name in files:
            found[(below / name).as_posix()] = (Path(folder) / name).read_bytes()
        if not folders and not files and folder != str(output):
            found[below.as_posix()] = None
    found.pop(mark.MARK, None)
    return found


def stamps(output):
    return {
        path: (path.lstat().st_mtime_ns, path.lstat().st_ino)
        for path in (output, *output.rglob("*"))
    }


@pytest.fixture
def public(tmp_path):
    return tmp_path / "public"


@pytest.fixture
def built(public):
    build(public, SITE)
    return public


def codes(written):
    return [problem.code for problem in written.problems]


# What is written


def test_a_new_folder_holds_the_planned_files_and_their_mark(public):
    assert build(public, SITE) == Written(written=4)
    assert tree_of(public) == SITE
    assert mark.read(public) == set(SITE)
    assert mark.is_whole(public)


def test_folders_above_the_output_are_made_too(tmp_path):
    output = tmp_path / "a" / "b" / "public"
    assert write(output, [], site=tmp_path).problems == ()
    assert mark.is_whole(output)


def test_the_same_site_is_the_same_bytes_whatever_stood_before(tmp_path):
    build(tmp_path / "cold", SITE)
    build(tmp_path / "warm", {"old.html": b"", "about/index.html": b"old"})
    build(tmp_path / "warm", dict(reversed(SITE.items())))
    assert tree_of(tmp_path / "warm") == tree_of(tmp_path / "cold")
    marks = {(tmp_path / each / mark.MARK).read_bytes() for each in ("cold", "warm")}
    assert len(marks) == 1


def test_an_unchanged_site_is_not_touched_at_all(built):
    before = stamps(built)
    assert build(built, SITE) == Written(unchanged=4)
    assert stamps(built) == before


def test_only_what_changed_is_touched(built):
    before = stamps(built)
    assert build(built, SITE | {"about/index.html": b"more"}) == Written(written=1, unchanged=3)
    after = stamps(built)
    assert {p.relative_to(built).as_posix() for p in after if after[p] != before[p]} == {
        ".",
        "about",
        "about/index.html",
    }


def test_a_change_that_keeps_the_size_is_seen(built):
    assert build(built, SITE | {"index.html": b"HOME"}).written == 1
    assert (built / "index.html").read_bytes() == b"HOME"


def test_a_page_that_somebody_deleted_comes_back(built):
    (built / "about" / "index.html").unlink()
    (built / "about").rmdir()
    assert not mark.is_whole(built)
    assert build(built, SITE).written == 1
    assert tree_of(built) == SITE


def test_files_and_folders_have_the_permissions_of_any_new_file(public):
    before = os.umask(0o022)
    try:
        build(public, SITE)
    finally:
        os.umask(before)
    for path in public.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o755 if path.is_dir() else 0o644)


# Copies


def test_a_big_file_is_copied_and_then_left_alone(tmp_path, public):
    source = tmp_path / "photo.jpg"
    source.write_bytes(os.urandom(600_000))
    photo = File(path="images/photo.jpg", content=source)
    assert write(public, [photo], site=tmp_path) == Written(written=1)
    assert (public / "images" / "photo.jpg").read_bytes() == source.read_bytes()
    source.touch()
    assert write(public, [photo], site=tmp_path) == Written(unchanged=1)


@pytest.mark.parametrize("at", [0, 300_000, 599_999])
def test_one_byte_of_a_big_file_makes_it_changed(tmp_path, public, at):
    source = tmp_path / "photo.jpg"
    source.write_bytes(bytes(600_000))
    photo = File(path="photo.jpg", content=source)
    write(public, [photo], site=tmp_path)
    with source.open("r+b") as file:
        file.seek(at)
        file.write(b"x")
    assert write(public, [photo], site=tmp_path) == Written(written=1)
    assert (public / "photo.jpg").read_bytes() == source.read_bytes()


@pytest.mark.parametrize("there", [True, False])
def test_a_source_that_is_gone_is_told_and_the_old_site_stands(tmp_path, built, there):
    if there:
        (tmp_path / "photo.jpg").mkdir()
    before = stamps(built)
    files = [
        File(path="index.html", content=b"new"),
        File(path="photo.jpg", content=tmp_path / "photo.jpg"),
    ]
    written = write(built, files, site=tmp_path)
    assert codes(written) == ["cannot-read"]
    assert written.problems[0].path == "photo.jpg"
    assert tree_of(built) == SITE
    assert {p: s for p, s in stamps(built).items() if p != built} == {
        p: s for p, s in before.items() if p != built
    }


# What is removed


def test_what_is_no_longer_planned_goes_with_its_folders(built):
    assert build(built, {"index.html": b"home"}) == Written(unchanged=1, removed=3)
    assert tree_of(built) == {"index.html": b"home"}


def test_files_and_empty_folders_of_others_stay(built):
    (built / "about" / "photo.jpg").write_bytes(b"mine")
    (built / "2026" / "mine").mkdir()
    build(built, {})
    assert tree_of(built) == {"about/photo.jpg": b"mine", "2026/mine": None}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"about": b"1"}, {"about/index.html": b"2"}),
        ({"about/index.html": b"1"}, {"about": b"2"}),
        ({"a/b/c": b"1", "a/d": b"1"}, {"a": b"2"}),
        ({"a": b"1"}, {"a/b/c": b"2", "a/d": b"2"}),
        ({"About/index.html": b"1"}, {"about/index.html": b"1"}),
    ],
)
def test_a_name_may_change_between_file_and_folder_and_case(public, before, after):
    build(public, before)
    build(public, after)
    assert tree_of(public) == after
    build(public, before)
    assert tree_of(public) == before


# What is refused


def test_a_folder_with_files_of_others_is_refused(public):
    public.mkdir()
    (public / "thesis.doc").write_bytes(b"mine")
    assert codes(build(public, SITE)) == ["foreign-files"]
    assert tree_of(public) == {"thesis.doc": b"mine"}


def test_a_file_of_somebody_elses_where_a_page_should_go_is_told_and_nothing_written(built):
    (built / "new.html").write_bytes(b"mine")
    (built / "also").write_bytes(b"mine")
    plan = SITE | {"new.html": b"ours", "also/index.html": b"ours", "index.html": b"changed"}
    written = build(built, plan)
    assert codes(written) == ["foreign-file", "foreign-file"]
    assert [problem.path for problem in written.problems] == ["public/also", "public/new.html"]
    assert tree_of(built) == SITE | {"new.html": b"mine", "also": b"mine"}
    assert mark.is_whole(built)


def test_a_linked_folder_is_never_followed(built, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (built / "about").rename(elsewhere)
    (built / "about").symlink_to(elsewhere)
    assert codes(build(built, SITE | {"about/index.html": b"new"})) == ["foreign-file"]
    assert build(built, {"index.html": b"home"}).removed == 2
    assert (elsewhere / "index.html").read_bytes() == b"about"
    assert (built / "about").is_symlink()


def test_a_link_in_the_place_of_our_file_is_not_ours(built, tmp_path):
    (tmp_path / "mine").write_bytes(b"mine")
    (built / "index.html").unlink()
    (built / "index.html").symlink_to(tmp_path / "mine")
    assert codes(build(built, SITE)) == ["foreign-file"]
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_a_damaged_mark_is_refused_and_nothing_is_removed(built):
    (built / mark.MARK).write_bytes(mark.dump(["a"])[1:])
    assert codes(build(built, {})) == ["damaged-mark"]
    assert set(SITE) < set(tree_of(built) | {"x": b""})


@pytest.mark.parametrize("kind", ["file", "link"])
def test_something_else_by_the_name_of_our_records_is_refused(built, tmp_path, kind):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.doc").touch()
    records = built / mark.UNFINISHED
    records.touch() if kind == "file" else records.symlink_to(tmp_path / "mine")
    assert codes(build(built, {})) == ["damaged-mark"]
    assert (tmp_path / "mine" / "thesis.doc").exists()


@pytest.mark.parametrize("path", ["../out.html", "/out.html", ".git/config", "a\nb.png", "\udcff"])
def test_a_file_that_would_leave_the_folder_is_told(built, path):
    written = build(built, SITE | {path: b""})
    assert codes(written) == ["unsafe-path"]
    written.problems[0].message.encode()
    assert tree_of(built) == SITE


def test_two_files_at_one_path_are_a_fault_of_the_program(built):
    with pytest.raises(ValueError, match="planned twice"):
        write(built, [File(path="a", content=b""), File(path="a", content=b"")], site=built.parent)
    assert tree_of(built) == SITE
    assert mark.is_whole(built)


@pytest.mark.parametrize("paths", [("a", "a/b"), ("a/b", "a"), ("a/b/c", "a")])
def test_a_file_below_another_is_a_fault_of_the_program(built, paths):
    with pytest.raises(ValueError, match="as a file and a folder"):
        write(built, [File(path=path, content=b"") for path in paths], site=built.parent)
    assert tree_of(built) == SITE
    assert mark.is_whole(built)


def test_an_output_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    written = write(tmp_path / "file" / "public", [], site=tmp_path)
    assert codes(written) == ["cannot-write"]


# What goes wrong half way


class StopHereError(Exception):
    pass


def failing(tree, error):
    for path, content in tree.items():
        yield File(path=path, content=content)
    raise error


@pytest.mark.parametrize("error", [StopHereError, KeyboardInterrupt, OSError, MemoryError])
def test_a_page_that_cannot_be_rendered_leaves_the_old_site(built, error):
    before = stamps(built)
    with pytest.raises(error):
        write(built, failing({"index.html": b"new", "new.html": b""}, error), site=built.parent)
    before.pop(built)
    after = stamps(built)
    after.pop(built)
    assert after == before
    assert mark.is_whole(built)


def test_a_first_build_that_fails_leaves_no_folder(tmp_path):
    with pytest.raises(StopHereError):
        write(tmp_path / "a" / "b", failing(SITE, StopHereError), site=tmp_path)
    assert list(tmp_path.iterdir()) == []


AFTER = {
    "index.html": b"new home",
    "about": b"a file now",
    "2026/11/20/launch/index.html": b"launch",
    "2026/11/27/next/index.html": b"next",
}


def disturbed(monkeypatch, name, at, error):
    """Makes the `at`-th call of a function of `os` fail; says whether it came to that."""
    real = getattr(os, name)
    calls = []

    def fails(*args, **kwargs):
        calls.append(args)
        if len(calls) == at:
            raise error
        return real(*args, **kwargs)

    monkeypatch.setattr(os, name, fails)
    return lambda: len(calls) >= at


@pytest.mark.parametrize("error", [OSError(errno.EACCES, "no"), KeyboardInterrupt()])
@pytest.mark.parametrize("name", ["replace", "link", "mkdir", "rmdir", "unlink", "fsync"])
def test_whatever_fails_at_whatever_moment_the_site_is_wholly_old_or_wholly_new(
    tmp_path, monkeypatch, name, error
):
    happened = True
    at = 0
    while happened:
        at += 1
        output = tmp_path / str(at)
        build(output, SITE)
        before = stamps(output)
        before.pop(output)
        with monkeypatch.context() as patch:
            came_to_it = disturbed(patch, name, at, error)
            try:
                written = build(output, AFTER)
            except KeyboardInterrupt:
                written = None
            happened = came_to_it()
        after = tree_of(output)
        clean = {path: data for path, data in after.items() if not path.startswith(mark.UNFINISHED)}
        assert clean in (SITE, AFTER)
        if clean == SITE:
            assert written is None or codes(written) == ["cannot-write"]
            shared = {p: s for p, s in stamps(output).items() if p.is_file() and p in before}
            assert shared == {p: before[p] for p in shared}
        build(output, AFTER)
        assert tree_of(output) == AFTER
        assert mark.is_whole(output)
    assert at > 1 or name == "link"


def test_an_interruption_that_cannot_be_taken_back_is_told_and_mended_by_the_next_build(
    built, monkeypatch
):
    real, calls = os.replace, []

    def stuck(source, target, **folders):
        calls.append(target)
        if len(calls) > 4:
            raise OSError(errno.EIO, "Input/output error")
        return real(source, target, **folders)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", stuck)
        written = build(built, AFTER)
    assert codes(written) == ["unfinished-site"]
    assert not mark.is_whole(built)
    assert refuse(built, site=built.parent, content=built.parent / "content") is None
    with pytest.raises(StopHereError):
        write(built, failing({}, StopHereError), site=built.parent)
    assert tree_of(built) == SITE
    assert mark.is_whole(built)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "this disk is read-only"),
        (errno.EACCES, "not allowed"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_a_disk_that_fails_is_told_in_plain_words(built, monkeypatch, number, words):
    def full(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "write_bytes", full)
    written = build(built, AFTER)
    assert codes(written) == ["cannot-write"]
    assert written.problems[0].path == "public/index.html"
    assert words in written.problems[0].message
    assert "Errno" not in written.problems[0].message
    assert written.problems[0].hint
    assert tree_of(built) == SITE
    assert mark.is_whole(built)


def test_a_disk_without_hard_links_is_written_too(built, monkeypatch):
    def unknown(*_args, **_more):
        raise OSError(errno.EPERM, "no")

    monkeypatch.setattr(os, "link", unknown)
    build(built, AFTER)
    assert tree_of(built) == AFTER


def test_a_file_of_ours_that_cannot_be_read_is_written_anew(built, monkeypatch):
    real = Path.read_bytes

    def unreadable(path):
        if path.name == "index.html":
            raise PermissionError(errno.EACCES, "no")
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", unreadable)
        assert build(built, SITE) == Written(written=3, unchanged=1)
    assert tree_of(built) == SITE


# Whatever the order of events

names = st.sampled_from(["a", "b", "c"])
paths = st.lists(names, min_size=1, max_size=3).map("/".join)


def without_clashes(tree):
    return {p: c for p, c in tree.items() if not any(q.startswith(p + "/") for q in tree)}


trees = st.dictionaries(paths, st.binary(max_size=2), max_size=6).map(without_clashes)
events = st.lists(
    st.one_of(
        st.tuples(st.just("build"), trees),
        st.tuples(st.just("fail"), trees),
        st.tuples(st.just("drop in"), paths),
        st.tuples(st.just("delete"), paths),
    ),
    max_size=8,
)


@given(events)
def test_after_any_events_the_folder_holds_what_was_planned_and_what_others_put_there(
    tmp_path_factory, happenings
):
    output = tmp_path_factory.mktemp("site") / "public"
    build(output, {})
    ours, theirs = {}, {}
    for what, which in happenings:
        if what == "build":
            before = mark.read(output)
            written = build(output, which)
            for problem in written.problems:
                named = problem.path.removeprefix("public/")
                assert problem.code == "foreign-file"
                assert (output / named).exists()
                assert named not in before
            if not written.problems:
                ours = which
        elif what == "fail":
            with pytest.raises(StopHereError):
                write(output, failing(which, StopHereError), site=output.parent)
        elif what == "drop in":
            place = output / which
            if not place.exists() and which not in mark.read(output):
                try:
                    place.parent.mkdir(parents=True, exist_ok=True)
                except OSError:
                    continue
                place.write_bytes(b"theirs")
                theirs[which] = b"theirs"
        elif (output / which).is_file():
            (output / which).unlink()
            ours = {path: content for path, content in ours.items() if path != which}
            theirs.pop(which, None)
        held = {path: content for path, content in tree_of(output).items() if content is not None}
        assert held == ours | theirs
