"""What all tests share: golden files, renewed by one switch; a team with a repository."""

import difflib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from teams import Team

Golden = Callable[[str, bytes | str], None]

# On a busy machine an example takes many times as long as usual, which is no fault of the code.
settings.register_profile("weeknotes", deadline=None)
settings.load_profile("weeknotes")

_IN_MEMORY = Path("/dev/shm")
_ROOM = 2 * 10**9
"""Bytes that have to be free there; containers often have 64 MB, which one run may fill."""


def _has_room(folder: Path) -> bool:
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > _ROOM


if "TMPDIR" not in os.environ and _has_room(_IN_MEMORY):
    # The tests write many thousands of small files, which takes a tenth of the time in memory. What
    # they start, and the processes of pytest-xdist, write there too.
    os.environ["TMPDIR"] = str(_IN_MEMORY)
    tempfile.tempdir = None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden",
        action="store_true",
        help="write what the tests got into their golden files, to be read in the diff",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare with `golden/NAME` beside the test, byte for byte; `--renew-golden` rewrites it."""
    folder = Path(request.path).parent / "golden"
    renew = request.config.getoption("--renew-golden")

    def compare(name: str, actual: bytes | str) -> None:
        got = actual.encode() if isinstance(actual, str) else actual
        file = folder / name
        expected = file.read_bytes() if file.exists() else b""
        if got == expected and file.exists():
            return
        if renew:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(got)
            return
        diff = difflib.unified_diff(
            expected.decode(errors="backslashreplace").splitlines(keepends=True),
            got.decode(errors="backslashreplace").splitlines(keepends=True),
            fromfile=f"golden/{name}",
            tofile="what the test got",
        )
        missing = "" if file.exists() else " (there is no such file yet)"
        pytest.fail(
            f"golden/{name}{missing}: if the new form is meant, run pytest with --renew-golden\n"
            + "".join(diff),
            pytrace=False,
        )

    return compare


@pytest.fixture(scope="session")
def first_team(tmp_path_factory: pytest.TempPathFactory) -> Team:
    """A team that others are copied from."""
    folder = tmp_path_factory.mktemp("team")
    home = folder.parent / "home"
    home.mkdir()
    (home / ".gitconfig").write_text("[user]\nname = Sam\nemail = sam@example.org\n")
    with pytest.MonkeyPatch.context() as patch:
        _at_home(patch, home)
        return Team.found(folder)


@pytest.fixture
def team(first_team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Team:
    """A team whose sources are pushed and whose site was never published.

    Its git knows the settings in `home/.gitconfig` only, and temporary files go to `temp`.
    """
    (tmp_path / "home").mkdir()
    (tmp_path / "temp").mkdir()
    settings = first_team.remote.parents[1] / "home" / ".gitconfig"
    (tmp_path / "home" / ".gitconfig").write_bytes(settings.read_bytes())
    _at_home(monkeypatch, tmp_path / "home")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    return first_team.copy(tmp_path / "team")


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Nobody's git settings but those that the test writes."""
    home = tmp_path / "home"
    home.mkdir()
    _at_home(monkeypatch, home)

    def write(settings: str) -> None:
        (home / ".gitconfig").write_text(settings, encoding="utf-8")

    return write


def _at_home(patch: pytest.MonkeyPatch, home: Path) -> None:
    """As if nobody's git settings but those in a folder were on this machine."""
    for name in os.environ:
        if name.startswith("GIT_") or name in {"SSH_ASKPASS", "XDG_CONFIG_HOME"}:
            patch.delenv(name)
    patch.setenv("HOME", str(home))
    patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
