"""What is packed: all that a command needs beside its code, and the same by every way."""

import contextlib
import io
import re
import tarfile
import tomllib
import zipfile
from importlib.metadata import requires
from pathlib import Path

import pytest
from hatchling.build import build_sdist, build_wheel
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from weeknotes.drafting.pin.pin import pin

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "weeknotes/drafting/scaffold/site/requirements.lock"
STARTER = {
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "weeknotes/drafting/scaffold").rglob("*")
    if path.is_file() and path.suffix not in {".py", ".pyc"}
}


def files_in(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def wheel(tmp_path):
    """The files of a wheel as the build backend makes it."""
    with contextlib.chdir(ROOT):
        return files_in(tmp_path / build_wheel(str(tmp_path)))


@pytest.fixture
def sources(tmp_path):
    """The names of the files of a source distribution."""
    with contextlib.chdir(ROOT):
        packed = build_sdist(str(tmp_path))
    with tarfile.open(tmp_path / packed) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def test_the_files_of_a_new_site_and_the_theme_are_in_both_forms(wheel, sources):
    assert len(STARTER) == 20
    assert sorted(STARTER - wheel.keys()) == []
    assert sorted(STARTER - sources) == []
    assert "weeknotes/themes/notebook/home.html" in wheel
    assert "themes/notebook/home.html" in sources


def test_the_text_of_the_documentation_is_in_both_forms(wheel, sources):
    pages = {path.name for path in (ROOT / "docs").glob("*.md")}
    packed = {name for name in wheel if name.startswith("weeknotes/docs/")}
    assert packed == {f"weeknotes/docs/{name}" for name in pages}
    assert {f"docs/{name}" for name in pages} <= sources


def test_a_checkout_packs_itself_as_the_build_backend_packs_it(wheel):
    """But for what names the tool that packed it, and so for the list of digests."""
    [carried] = pin().files.values()
    own = files_in(io.BytesIO(carried))
    assert own.keys() == wheel.keys()
    differ = {name.rpartition("/")[2] for name, data in own.items() if wheel[name] != data}
    assert differ == {"WHEEL", "RECORD"}


def locked(path):
    """Each distribution of a lock: its lines, by name, version and marker."""
    blocks = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip())
    return {block.partition(" \\\n")[0]: block for block in blocks}


def test_a_site_installs_what_the_project_is_tested_with():
    ours = locked(ROOT / "requirements.lock")
    for told, block in locked(LOCK).items():
        assert ours[told] == block, f"{told}: run `make lock`"
        assert block.count("--hash=sha256:")


@pytest.mark.parametrize("python", ["3.11.4", "3.11.9", "3.12.3", "3.13.1", "3.14.0"])
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_a_site_installs_all_that_weeknotes_needs_and_nothing_more(python, system):
    """On each Python and system, as what is installed here says what it needs."""
    machine = {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "sys_platform": system,
        "platform_system": {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}[system],
        "os_name": "nt" if system == "win32" else "posix",
        "extra": "",
    }
    found = {}
    for told in locked(LOCK):
        pinned, _, marker = told.partition(" ; ")
        name, _, version = pinned.partition("==")
        if not marker or Marker(marker).evaluate(machine):
            assert found.setdefault(canonicalize_name(name), version) == version
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed, ahead = set(), list(project["dependencies"])
    while ahead:
        wanted = Requirement(ahead.pop())
        name = canonicalize_name(wanted.name)
        if wanted.marker and not wanted.marker.evaluate(machine):
            continue
        assert name in found, f"{name} is not in the lock: run `make lock`"
        assert found[name] in wanted.specifier, f"{name}: run `make lock`"
        if name not in needed:
            needed.add(name)
            ahead += requires(name) or ()
    assert found.keys() == needed
