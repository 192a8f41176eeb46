"""What is packed: all that a command needs beside its code."""

import contextlib
import tarfile
import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_sdist, build_wheel

ROOT = Path(__file__).parents[1]
STARTER = {
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "weeknotes/drafting/scaffold/site").rglob("*")
    if path.is_file()
}


@pytest.fixture
def packed(tmp_path):
    """The names of the files of a wheel and of a source distribution."""
    with contextlib.chdir(ROOT):
        wheel = build_wheel(str(tmp_path))
        sources = build_sdist(str(tmp_path))
    with zipfile.ZipFile(tmp_path / wheel) as archive:
        installed = set(archive.namelist())
    with tarfile.open(tmp_path / sources) as archive:
        shipped = {name.partition("/")[2] for name in archive.getnames()}
    return installed, shipped


def test_the_files_of_a_new_site_and_the_theme_are_in_both_forms(packed):
    installed, shipped = packed
    assert len(STARTER) == 12
    assert sorted(STARTER - installed) == []
    assert sorted(STARTER - shipped) == []
    assert "weeknotes/themes/notebook/home.html" in installed
    assert "themes/notebook/home.html" in shipped
