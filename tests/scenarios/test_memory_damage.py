"""Whatever happens to the memory of earlier builds, a build gives what one without it gives."""

import itertools
import json
import os
import pickle
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from compiling import compiled_once
from killed import killer
from sites import NOW, Site, snapshot, weeknotes_apart
from warm_and_cold import told

from weeknotes.build.pipeline import build
from weeknotes.build.request import Report, Request

FOLDER = ".weeknotes"
POST = "content/2026-11-20-a.md"
TEXTS = (
    b"---\ntitle: Tea\n---\n\nFirst tea.\n",
    b"---\ntitle: Tea\n---\n\nThen cakes, and more.\n",
)
STEP = 97
"""In the short form, a memory is cut at each length that this divides."""

ENDS = 64
"""So many bytes at both ends of a file are cut off one by one."""

root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root"
)


@pytest.fixture(autouse=True, scope="module")
def templates_compiled_once():
    with compiled_once():
        yield


class Remembering:
    """A small site in two states, built; and what both look like when built from nothing."""

    def __init__(self, base: Path) -> None:
        self.request = Request(site=base / "site", now=NOW, jobs=1)
        self.folder = self.request.site
        Site(self.folder).file(POST, TEXTS[0])
        self.state = 0
        self.clean = [self._from_nothing(base / f"clean-{state}", state) for state in (0, 1)]
        self.good()

    def good(self) -> dict[str, bytes]:
        """Build the first state; its memory then."""
        self.write(0)
        self.holds()
        return self.memory()

    def write(self, state: int) -> None:
        """Make the site's text another; saved only if it is."""
        self.state = state
        if (self.folder / POST).read_bytes() != TEXTS[state]:
            (self.folder / POST).write_bytes(TEXTS[state])

    def memory(self) -> dict[str, bytes]:
        """The files of the memory by their paths, the smallest first."""
        found = snapshot(self.folder / FOLDER)
        assert found, "nothing is remembered"
        return dict(sorted(found.items(), key=lambda one: (len(one[1]), one[0])))

    def put(self, memory: dict[str, bytes]) -> None:
        """Make the memory hold these files and no others."""
        self.forget()
        for path, content in memory.items():
            place = self.folder / FOLDER / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)

    def forget(self) -> None:
        """Remove the memory, whatever it is by now."""
        place = self.folder / FOLDER
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)

    def holds(self, what: object = "") -> None:
        """Hold that a build in place gives what one from nothing gave."""
        report = build(self.request)
        expected, files = self.clean[self.state]
        assert told(report) == told(expected), what
        assert snapshot(self.folder / "public") == files, what

    def _from_nothing(self, folder: Path, state: int) -> tuple[Report, dict[str, bytes]]:
        Site(folder).file(POST, TEXTS[state])
        report = build(Request(site=folder, now=NOW, jobs=1))
        return report, snapshot(folder / "public")


@pytest.fixture
def remembering(tmp_path):
    return Remembering(tmp_path)


AFTERWARDS = ("nothing", "an edit", "nothing", "no output")
"""What else happens before the next build, from one damage to the next."""


def damaged(site: Remembering, then: str, which: int, harm: Callable[[bytes], bytes]) -> None:
    """Damage a file of the memory and hold that it does no harm.

    Where nothing else happens, the site's own files stand untouched as the memory has them.
    """
    memory = site.memory()
    path = list(memory)[which]
    bad = harm(memory[path])
    site.put(memory | {path: bad})
    if then == "an edit":
        site.write(1)
    elif then == "no output":
        shutil.rmtree(site.folder / "public")
    site.holds((path, len(bad), then))
    site.put(memory)
    if then != "nothing":
        site.good()


def lengths(size: int, step: int) -> list[int]:
    """At which lengths a file of a size is cut: all at both ends, and some between."""
    near = (length for length in range(size) if length < ENDS or length >= size - ENDS)
    return sorted({*near, *range(0, size, step)})


def cut_everywhere(site: Remembering, step: int) -> None:
    afterwards = itertools.cycle(AFTERWARDS + ("nothing",) * 7)
    for which, content in enumerate(site.memory().values()):
        for length in lengths(len(content), step):
            damaged(site, next(afterwards), which, lambda data, length=length: data[:length])


def test_a_memory_cut_at_any_length_does_no_harm(remembering):
    cut_everywhere(remembering, STEP)


@pytest.mark.long
def test_a_memory_cut_at_every_length_does_no_harm(remembering):
    cut_everywhere(remembering, 1)


def flip_bits(site: Remembering, count: int) -> None:
    chance = random.Random(5)
    sizes = [len(content) for content in site.memory().values()]
    for then in itertools.islice(itertools.cycle(AFTERWARDS), count):
        which = chance.choices(range(len(sizes)), weights=sizes)[0]
        place, bit = chance.random(), 1 << chance.randrange(8)
        damaged(site, then, which, lambda data, place=place, bit=bit: flipped(data, place, bit))


def flipped(data: bytes, place: float, bit: int) -> bytes:
    """The bytes with one bit turned over, at a place between 0 and 1."""
    at = int(place * len(data))
    return data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]


def test_a_bit_that_flips_does_no_harm(remembering):
    flip_bits(remembering, 100)


@pytest.mark.long
def test_a_thousand_bits_that_flip_do_no_harm(remembering):
    flip_bits(remembering, 1000)


# Other things in its place


def a_file(place: Path, _memory: dict[str, bytes]) -> None:
    place.write_bytes(b"junk")


def an_empty_folder(place: Path, _memory: dict[str, bytes]) -> None:
    place.mkdir()


def a_link_to_nowhere(place: Path, _memory: dict[str, bytes]) -> None:
    place.symlink_to("nowhere")


def a_link_to_itself(place: Path, _memory: dict[str, bytes]) -> None:
    place.symlink_to(place.name)


def a_link_to_a_folder(place: Path, _memory: dict[str, bytes]) -> None:
    place.with_name("other").mkdir()
    place.symlink_to("other")


def junk(place: Path, memory: dict[str, bytes]) -> None:
    for number, path in enumerate((*memory, "junk", "more/junk")):
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(random.Random(number).randbytes(5000))


def nothing_but_names(place: Path, memory: dict[str, bytes]) -> None:
    for path in memory:
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).touch()


def folders_for_files(place: Path, memory: dict[str, bytes]) -> None:
    for path in memory:
        (place / path).mkdir(parents=True)


def one_file_for_another(place: Path, memory: dict[str, bytes]) -> None:
    for path, content in zip(memory, reversed(memory.values()), strict=True):
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)


THINGS = (
    a_file,
    an_empty_folder,
    a_link_to_nowhere,
    a_link_to_itself,
    a_link_to_a_folder,
    junk,
    nothing_but_names,
    folders_for_files,
    one_file_for_another,
)


@pytest.mark.parametrize("state", [0, 1], ids=["all as it was", "a text is another"])
@pytest.mark.parametrize("put_in_place", THINGS, ids=lambda thing: thing.__name__)
def test_other_things_in_its_place_do_no_harm(remembering, put_in_place, state):
    memory = remembering.memory()
    remembering.forget()
    put_in_place(remembering.folder / FOLDER, memory)
    remembering.write(state)
    for _ in range(2):
        remembering.holds(put_in_place.__name__)
    remembering.write(1 - state)
    remembering.holds(put_in_place.__name__)


def test_one_of_its_files_may_be_missing(remembering):
    memory = remembering.good()
    for path in memory:
        for state in (0, 1):
            remembering.put({other: memory[other] for other in memory if other != path})
            remembering.write(state)
            remembering.holds(path)


def test_the_memory_of_another_state_does_no_harm(remembering):
    """As from a backup, or from the cache of a service that builds on other machines."""
    first = remembering.memory()
    remembering.write(1)
    remembering.holds()
    second = remembering.memory()
    for memory, state in ((first, 1), (first, 0), (second, 0), (second, 1), (first | second, 0)):
        remembering.put(memory)
        remembering.write(state)
        remembering.holds()
        remembering.put(memory)
        shutil.rmtree(remembering.folder / "public")
        remembering.holds()


def test_the_memory_of_another_site_does_no_harm(remembering, tmp_path):
    other = Site(tmp_path / "other").file(POST, TEXTS[1]).post("2026-11-13-b.md", "B.")
    other.build().exits(0)
    remembering.put(snapshot(other.folder / FOLDER))
    remembering.holds()


@root
@pytest.mark.parametrize("mode", [0o500, 0o000])
def test_a_memory_that_may_not_be_changed_does_no_harm(remembering, mode):
    folder = remembering.folder / FOLDER
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for path in reversed(folders):
        path.chmod(mode)
    try:
        remembering.holds()
        remembering.write(1)
        remembering.holds()
    finally:
        for path in folders:
            path.chmod(0o700)


@root
def test_a_memory_that_may_not_be_read_does_no_harm(remembering):
    for path in remembering.memory():
        (remembering.folder / FOLDER / path).chmod(0o000)
    remembering.holds()
    remembering.write(1)
    remembering.holds()


# What made it


class _Trap:
    """Runs code where it is unpickled."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def __reduce__(self):
        return Path.touch, (self._place,)


def test_no_code_is_run_from_it(remembering, tmp_path):
    trap = pickle.dumps(_Trap(tmp_path / "sprung"))
    remembering.put(dict.fromkeys(remembering.memory(), trap))
    remembering.holds()
    assert not (tmp_path / "sprung").exists()


OTHER_VERSION = """
import weeknotes
weeknotes.__version__ = "9.9"
from weeknotes.read.text import markdown
from weeknotes.read.text.raw import sanitise
clean = sanitise.sanitise
markdown.sanitise = sanitise.sanitise = lambda html: clean(html).upper()
"""
"""A version that makes other HTML of the same text."""


def test_the_memory_of_another_version_does_no_harm(remembering):
    remembering.forget()
    other = weeknotes_apart("build", "--now", NOW, cwd=remembering.folder, before=OTHER_VERSION)
    assert other.code == 0
    shouted = snapshot(remembering.folder / "public")
    assert shouted != remembering.clean[0][1]
    assert remembering.memory()
    remembering.holds()
    weeknotes_apart("build", "--now", NOW, cwd=remembering.folder, before=OTHER_VERSION)
    assert snapshot(remembering.folder / "public") == shouted


def test_a_new_process_finds_nothing_to_do_whatever_its_hash_seed(remembering):
    """The first one may have to: a file that was written a moment ago is not trusted yet."""
    rendered = []
    for seed in ("1", "2", "3"):
        ran = weeknotes_apart(
            "build", "--now", NOW, "--format", "json", cwd=remembering.folder, PYTHONHASHSEED=seed
        )
        rendered.append(json.loads(ran.out)["rendered"])
        assert snapshot(remembering.folder / "public") == remembering.clean[0][1]
    assert rendered[1:] == [0, 0]


# Killed


def test_a_build_killed_at_any_step_does_no_harm(remembering):
    killed_at_steps(remembering, 7)


@pytest.mark.long
def test_a_build_killed_at_every_step_does_no_harm(remembering):
    killed_at_steps(remembering, 1)


def killed_at_steps(site: Remembering, stride: int) -> None:
    """Each build has a new text to build, and every second time the next has the old one again."""
    with killer(site.folder, NOW) as kill:
        number = 0
        while True:
            site.write(1 - site.state)
            if not kill.at_step(number):
                break
            if number // stride % 2:
                site.write(1 - site.state)
            site.holds(number)
            number += stride
    assert number > stride


@pytest.mark.long
def test_a_build_killed_at_a_random_moment_does_no_harm(remembering):
    chance = random.Random(7)
    with killer(remembering.folder, NOW) as kill:
        for number in range(20):
            remembering.write(1 - remembering.state)
            kill.after(chance.randrange(150))
            remembering.holds(number)
