"""A disk whose clock tells every second second only: what changes within one of them is noticed."""

import os
import sys

import pytest
from apart import apart
from compiling import compiled_once
from edits import PageSpoilt, SameSize
from sites import NOW
from warm_and_cold import compare

from weeknotes.build.request import Request
from weeknotes.read.files import content

TICK = 2_000_000_000
"""That of FAT, in nanoseconds."""


@pytest.fixture(scope="module")
def elsewhere():
    with compiled_once(), apart() as started:
        yield started


@pytest.fixture
def coarse_clock(monkeypatch):
    """Stamps of files as such a disk tells them."""
    known = [module for name, module in sys.modules.items() if name.startswith("weeknotes.")]
    asking = [module for module in known if hasattr(module, "stamp_of")]
    assert asking, "files are told apart in another way now"
    for module in asking:
        monkeypatch.setattr(module, "stamp_of", coarse(module.stamp_of))


@pytest.fixture
def coarse_clock_of_content(monkeypatch):
    """As where the site lies on such a disk, and is built to another."""
    monkeypatch.setattr(content, "stamp_of", coarse(content.stamp_of))


def coarse(stamp_of):
    def rounded(found):
        size, changed, any_change, inode = stamp_of(found)
        return size, changed // TICK * TICK, any_change // TICK * TICK, inode

    return rounded


@pytest.mark.usefixtures("coarse_clock")
@pytest.mark.parametrize(
    "edit",
    [
        SameSize(path="content/2026-11-20-a.md", clock=False),
        SameSize(path="content/picture.png", clock=False),
        PageSpoilt(which=0, clock=False),
    ],
    ids=str,
)
def test_a_file_changed_again_before_its_clock_moves_on_is_noticed(site, elsewhere, edit, tmp_path):
    site.post("2026-11-20-a.md", "![Tea](picture.png)", title="A").asset("picture.png", b"tea")
    request = Request(site=site.folder, now=NOW, jobs=1)
    for number in range(10):
        compare(request, tmp_path / f"cold-{number}", elsewhere.build, [str(edit)])
        edit.apply(request)


@pytest.mark.usefixtures("coarse_clock_of_content")
@pytest.mark.parametrize("path", ["content/2026-11-20-a.md", "content/picture.png"])
def test_nor_does_it_help_that_the_site_is_built_to_a_better_disk(site, elsewhere, path, tmp_path):
    site.post("2026-11-20-a.md", "![Tea](picture.png)", title="A").asset("picture.png", b"tea")
    request = Request(site=site.folder, now=NOW, jobs=1)
    edit = SameSize(path=path, clock=False)
    for number in range(10):
        compare(request, tmp_path / f"cold-{number}", elsewhere.build, [str(edit)])
        edit.apply(request)


@pytest.mark.usefixtures("coarse_clock")
@pytest.mark.parametrize("path", ["content/2026-11-20-a.md", "content/picture.png"])
def test_nor_does_it_help_to_set_the_clock_back(site, elsewhere, path, tmp_path):
    """As `cp -p` and `rsync -t` do: then the time of the change alone tells how young a file is."""
    site.post("2026-11-20-a.md", "![Tea](picture.png)", title="A").asset("picture.png", b"tea")
    os.utime(site.folder / path, (1_000_000_001, 1_000_000_001))
    request = Request(site=site.folder, now=NOW, jobs=1)
    edit = SameSize(path=path, clock=True)
    for number in range(10):
        compare(request, tmp_path / f"cold-{number}", elsewhere.build, [str(edit)])
        edit.apply(request)
