"""How weeknotes was installed: what installers write down, and the files that it is made of."""

from importlib.metadata import Distribution

import pytest

from weeknotes.read.files import installation as module
from weeknotes.read.files.installation import contents, installation

ABOUT = "weeknotes-1.0.dist-info"
PACKAGE = {
    "weeknotes/__init__.py": "",
    "weeknotes/cli/main.py": "main = 1\n",
    "weeknotes/themes/notebook/home.html": "<main>\n",
    "weeknotes/__pycache__/main.pyc": "compiled",
    "weeknotes/cli/__pycache__/main.pyc": "compiled",
}
WRITTEN = {
    "METADATA": "Metadata-Version: 2.4\nName: weeknotes\nVersion: 1.0\n",
    "entry_points.txt": "[console_scripts]\n",
    "licenses/LICENSE": "Free.\n",
    "WHEEL": "Wheel-Version: 1.0\n",
    "INSTALLER": "pip\n",
    "REQUESTED": "",
    "direct_url.json": '{"url": "file:///x"}\n',
}


def put(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


@pytest.fixture
def site_packages(tmp_path, monkeypatch):
    """A folder with weeknotes installed, the one that runs."""
    put(tmp_path, PACKAGE)
    put(tmp_path / ABOUT, WRITTEN)
    names = ["../bin/weeknotes", *PACKAGE, *(f"{ABOUT}/{name}" for name in (*WRITTEN, "RECORD"))]
    (tmp_path / ABOUT / "RECORD").write_text("".join(f"{name},,\n" for name in names))
    found = Distribution.at(tmp_path / ABOUT)
    monkeypatch.setattr(module, "distribution", lambda _name: found)
    monkeypatch.setattr(module, "PACKAGE", tmp_path / "weeknotes")
    return tmp_path


def test_what_the_installer_wrote_down_is_read(site_packages):
    told = installation()
    assert (told.version, told.installer, told.recorded) == ("1.0", "pip", True)
    assert told.direct_url == '{"url": "file:///x"}'


def test_what_it_did_not_write_down_is_empty(site_packages):
    (site_packages / ABOUT / "INSTALLER").unlink()
    (site_packages / ABOUT / "direct_url.json").unlink()
    told = installation()
    assert (told.installer, told.direct_url) == ("", "")


def test_its_files_are_those_that_came_not_those_that_arose(site_packages):
    put(site_packages, {"weeknotes/mine.py": "mine = 1\n"})
    own = contents()
    assert own.files.keys() == {path for path in PACKAGE if "__pycache__" not in path}
    assert own.files["weeknotes/cli/main.py"] == b"main = 1\n"
    assert own.metadata.keys() == {"METADATA", "entry_points.txt", "licenses/LICENSE"}


def test_a_file_that_has_gone_is_missed(site_packages):
    (site_packages / "weeknotes/cli/main.py").unlink()
    with pytest.raises(FileNotFoundError):
        contents()


def test_a_checkout_that_runs_is_read_in_place_of_what_is_installed(
    site_packages, monkeypatch, tmp_path_factory
):
    checkout = tmp_path_factory.mktemp("checkout")
    put(
        checkout,
        {
            "weeknotes/__init__.py": "",
            "weeknotes/new.py": "new = 1\n",
            "weeknotes/scaffold/gitignore": "/public/\n",
            "weeknotes/.new.py.swp": "",
            "weeknotes/__pycache__/new.pyc": "compiled",
            "themes/notebook/home.html": "<main>\n",
            "docs/README.md": "Choose.\n",
            "docs/digest.png": "a picture",
            "README.md": "Read.\n",
        },
    )
    monkeypatch.setattr(module, "PACKAGE", checkout / "weeknotes")
    for name, folder in (("SHIPPED_THEMES", "themes"), ("SHIPPED_DOCS", "docs")):
        monkeypatch.setattr(module, name, (checkout / "weeknotes" / folder, checkout / folder))
    assert not installation().recorded
    assert contents().files.keys() == {
        "weeknotes/__init__.py",
        "weeknotes/new.py",
        "weeknotes/scaffold/gitignore",
        "weeknotes/themes/notebook/home.html",
        "weeknotes/docs/README.md",
    }
    assert b"Version: 1.0" in contents().metadata["METADATA"]
