"""Hearing of changes: of all that makes the site, and of nothing else."""

import errno
from pathlib import PurePosixPath
from threading import Timer

import pytest
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from weeknotes.preview.debounce import Debouncer
from weeknotes.preview.watching import matters, watching


class Heard:
    """Counts what it is told, and waits until that is over."""

    def __init__(self):
        self.count = 0
        self._changes = Debouncer(quiet=0.15)

    def ring(self):
        self.count += 1
        self._changes.notify()

    def after(self, doing):
        """Whether a deed is heard of."""
        doing()
        patience = Timer(10, self._changes.close)
        patience.start()
        try:
            return self._changes.wait()
        finally:
            patience.cancel()


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    (folder / "content").mkdir(parents=True)
    (folder / "weeknotes.toml").write_text("")
    return folder


def polling():
    return PollingObserver(timeout=0.05)


@pytest.fixture(params=[Observer, polling], ids=["told", "polling"])
def watched(request, site, heard):
    with watching(site, heard.ring, [].append, best=request.param) as sources:
        yield sources


@pytest.mark.parametrize(
    "name",
    [
        "2026-11-20-cakes.md",
        "people.toml",
        "a/b c/picture.png",
        "notes.md.txt",
        "4913.md",
        "x.tmpl",
    ],
)
def test_a_file_of_the_site_matters(name):
    assert matters(PurePosixPath(name))


@pytest.mark.parametrize(
    "name",
    [
        ".cakes.md.swp",
        "cakes.md~",
        "4913",
        "#cakes.md#",
        ".#cakes.md",
        "~$cakes.docx",
        "cakes.md.tmp",
        "cakes.md___jb_tmp___",
        ".git/index",
        "a/.obsidian/workspace.json",
        ".DS_Store",
        ".goutputstream-ABC",
    ],
)
def test_what_editors_leave_does_not(name):
    assert not matters(PurePosixPath(name))


def test_a_new_file_a_change_a_removal_and_the_settings_are_heard_of(watched, site, heard):
    post = site / "content" / "cakes.md"
    assert heard.after(lambda: post.write_text("Cakes."))
    assert heard.after(lambda: post.write_text("More cakes."))
    assert heard.after(post.unlink)
    assert heard.after(lambda: (site / "weeknotes.toml").write_text("title = 1"))


def test_a_folder_that_is_moved_in_is_heard_of_and_so_is_what_changes_in_it(watched, site, heard):
    outside = site.parent / "outside"
    outside.mkdir()
    (outside / "cakes.md").write_text("Cakes.")
    assert heard.after(lambda: outside.rename(site / "content" / "diary"))
    assert heard.after(lambda: (site / "content" / "diary" / "cakes.md").write_text("No cakes."))


@pytest.mark.parametrize("folder", ["themes", "static"])
def test_a_folder_that_comes_later_is_watched_once_it_is_seen_to(watched, site, heard, folder):
    assert heard.after((site / folder).mkdir)
    watched.renew()
    assert heard.after(lambda: (site / folder / "post.html").write_text("x"))


def test_a_content_folder_that_is_replaced_is_watched_again(watched, site, heard):
    (site / "new").mkdir()
    (site / "content").rename(site / "old")
    assert heard.after(lambda: (site / "new").rename(site / "content"))
    watched.renew()
    assert heard.after(lambda: (site / "content" / "cakes.md").write_text("x"))


def test_other_files_of_the_project_and_reading_are_not_heard_of(site, heard):
    (site / "content" / "cakes.md").write_text("Cakes.")
    for folder in ("public", ".git", ".weeknotes"):
        (site / folder).mkdir()
    with watching(site, heard.ring, [].append):
        for place in ("public/index.html", ".git/index", ".weeknotes/x", "notes.txt"):
            (site / place).write_text("x")
        (site / "content" / ".cakes.md.swp").write_text("x")
        (site / "content" / "cakes.md").read_text()
        # What comes before this has been told once this is, by a single event.
        assert heard.after((site / "content" / "last").mkdir)
    assert heard.count == 1


def test_where_the_system_cannot_watch_it_is_said_and_files_are_compared(site, heard):
    said = []
    with watching(site, heard.ring, said.append, best=Limited, other=polling):
        assert heard.after(lambda: (site / "content" / "cakes.md").write_text("Cakes."))
    (note,) = said
    assert "compares the files itself" in note


class Limited(PollingObserver):
    """A system that has no watches left."""

    def schedule(self, *_args, **_more):
        raise OSError(errno.ENOSPC, "inotify watch limit reached")
