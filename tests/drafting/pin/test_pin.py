"""What a site says of the weeknotes that builds it, and what it carries."""

import io
import zipfile
from hashlib import sha256
from importlib.metadata import PackageNotFoundError

import pytest

from weeknotes import __version__
from weeknotes.drafting.pin import pin as module
from weeknotes.drafting.pin.pin import NoPinError, pin
from weeknotes.read.files import installation as reading
from weeknotes.read.files.installation import Installation

COMMIT = "1f" * 20
GIT = (
    '{"url": "https://github.com/team/weeknotes",'
    f' "vcs_info": {{"vcs": "git", "commit_id": "{COMMIT}"}}}}'
)


@pytest.fixture
def installed(monkeypatch):
    """Say how the weeknotes that runs was installed."""

    def say(**fields):
        told = Installation(version="1.0", installer="pip", **fields)
        monkeypatch.setattr(module, "installation", lambda: told)

    return say


def test_from_an_index_its_version_is_named_once_the_project_is_published(installed, monkeypatch):
    installed()
    assert pin().line.startswith("./vendor/")
    monkeypatch.setattr(module, "PROJECT_URL", "https://example.org/team/weeknotes")
    made = pin()
    assert (made.line, made.action, made.files) == ("weeknotes==1.0", "", {})


def test_from_git_its_commit_is_named(installed):
    installed(direct_url=GIT)
    made = pin()
    assert made.line == f"weeknotes @ git+https://github.com/team/weeknotes@{COMMIT}"
    assert (made.action, made.files) == (f"team/weeknotes@{COMMIT}", {})


def test_else_it_goes_along_as_a_wheel():
    made = pin()
    [(path, data)] = made.files.items()
    assert path == f"vendor/weeknotes-{__version__}-py3-none-any.whl"
    assert made.line == f"./{path} --hash=sha256:{sha256(data).hexdigest()}"
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None


def test_what_is_not_installed_no_site_can_get(monkeypatch):
    def nothing(_name):
        raise PackageNotFoundError

    monkeypatch.setattr(reading, "distribution", nothing)
    with pytest.raises(NoPinError, match="not installed"):
        pin()


def test_what_is_not_whole_no_site_gets_in_part(monkeypatch):
    def broken():
        raise FileNotFoundError(2, "No such file or directory", "weeknotes/cli/main.py")

    monkeypatch.setattr(module, "contents", broken)
    with pytest.raises(NoPinError, match=r"weeknotes/cli/main\.py"):
        pin()
