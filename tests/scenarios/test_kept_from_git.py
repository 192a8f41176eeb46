"""No draft gets into git by `git add -A`, and a built site only where that is meant."""

import errno
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from killed import killer
from sites import NOW, Site, snapshot, weeknotes

from weeknotes.check.external_links import asking
from weeknotes.memory.store import FOLDER
from weeknotes.write import mark

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

DRAFT = "A sentence that nobody may read yet."


def git(folder, *arguments):
    done = subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout


@pytest.fixture
def site(tmp_path, at_home):
    at_home("[user]\nname = Sam\nemail = sam@example.org\n")
    site = Site(tmp_path / "repository" / "site")
    git(tmp_path / "repository", "init", "-q")
    site.file(".gitignore", "/public/\n")
    site.post("2026-11-20-tea.md", "Tea.", title="Tea")
    return site.post("drafts/2026-11-21-cake.md", DRAFT, title="Cake")


def added(site):
    """What git would commit beside what people wrote."""
    git(site.folder, "add", "-A")
    files = git(site.folder, "ls-files").splitlines()
    return [file for file in files if not file.startswith(("content/", "weeknotes.toml", ".giti"))]


def memory(site):
    (folder,) = (site.folder / FOLDER).iterdir()
    return folder


@pytest.mark.parametrize(
    "text", [b"", b"*", b"# nothing\n", b"\n*\n!*\n", b"\0" * 2, None], ids=repr
)
def test_the_memory_keeps_itself_out_of_git_whatever_became_of_its_file(site, text):
    site.build().exits(0)
    place = memory(site) / ".gitignore"
    place.unlink() if text is None else place.write_bytes(text)
    site.build().exits(0)
    assert place.read_bytes() == b"*\n"
    assert added(site) == []


def test_nothing_is_kept_where_git_can_t_be_kept_away(site):
    site.build().exits(0)
    folder = memory(site)
    shutil.rmtree(folder)
    (folder / ".gitignore" / "mine").mkdir(parents=True)
    site.build().exits(0).tells("Nothing could be saved in “.weeknotes/memory”")
    assert [path.name for path in folder.iterdir()] == [".gitignore"]


def test_on_a_full_disk_there_is_no_draft_beside_a_file_that_was_cut(site, monkeypatch):
    """The few bytes that are left take a file's name, but not what is in it."""
    real, full = os.replace, []

    def replace(source, target, **folders):
        if target == ".gitignore" and not full:
            full.append(target)
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(source, target, **folders)

    monkeypatch.setattr(os, "replace", replace)
    site.build().exits(0)
    assert full
    monkeypatch.undo()
    assert added(site) == []
    site.build().exits(0)
    assert added(site) == []


@pytest.mark.parametrize("stride", [5, pytest.param(1, marks=pytest.mark.long)])
def test_a_build_killed_at_any_step_leaves_nothing_that_git_would_take(site, stride):
    site.file(".gitignore", "")
    (site.folder / "public").mkdir()
    with killer(site.folder, NOW) as kill:
        number = 0
        while kill.at_step(number):
            for folder in (*site.folder.glob(f"{FOLDER}/*"), site.folder / "public"):
                for private in (folder, folder / mark.UNFINISHED):
                    held_back(private, public=private == site.folder / "public")
            shutil.rmtree(site.folder / FOLDER, ignore_errors=True)
            shutil.rmtree(site.folder / "public")
            (site.folder / "public").mkdir()
            number += stride


def held_back(folder, *, public):
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    own = {name for name in names if name.startswith(".") and name.endswith(".new")}
    if not public and names - own - {".gitignore"}:
        assert (folder / ".gitignore").read_bytes() == b"*\n", names


@pytest.mark.parametrize("text", ["", "nothing"])
def test_what_check_remembers_of_drafts_is_kept_out_too(site, text, monkeypatch):
    monkeypatch.setattr(asking, "_refuse_private", lambda _: None)
    monkeypatch.setattr(asking, "_request", lambda *_: (200, ""))
    site.post("drafts/2026-11-21-cake.md", "See [this](https://example.org/secret).", title="Cake")
    site.file(".weeknotes/.gitignore", text)
    weeknotes("check", "--external", "--drafts", "--now", NOW, cwd=site.folder)
    assert "secret" in (site.folder / ".weeknotes" / "links.json").read_text()
    assert added(site) == []


@pytest.mark.parametrize("option", ["--drafts", "--future"])
def test_a_site_that_shows_drafts_is_kept_out_until_it_shows_none(site, option):
    output = site.folder / "look"
    site.build(option, output=output).exits(0).has("/2026/11/20/tea/").lacks("/CNAME")
    assert added(site) == []
    site.build(option, output=output).exits(0)
    assert added(site) == []
    public = site.build(output=output).exits(0).files
    assert ".gitignore" not in public
    assert public == site.build(output=site.folder / "public").files


def test_what_keeps_git_away_is_there_before_the_drafts_and_longer(site, monkeypatch):
    """Seen after each change of the folder, from a site with drafts to one without and back."""
    output = site.folder / "look"
    moments = []

    def seen(name):
        real = getattr(os, name)

        def call(*args, **more):
            done = real(*args, **more)
            held = any(DRAFT in page.read_text() for page in output.glob("2026/11/21/*/*.html"))
            moments.append((held, (output / ".gitignore").exists()))
            return done

        return call

    site.build("--drafts", output=output)
    with monkeypatch.context() as patch:
        for name in ("replace", "rename"):
            patch.setattr(os, name, seen(name))
        site.build(output=output)
        assert {held for held, _ in moments} == {True, False}
        site.build("--drafts", output=output)
    assert moments[-1] == (True, True)
    assert (True, False) not in moments


def test_somebody_s_own_file_for_git_in_the_folder_stays(site):
    output = site.folder / "look"
    site.build(output=output).exits(0)
    (output / ".gitignore").write_text("# mine\n")
    for words in (
        "Tea.",
        "More tea.",
        "More tea.",
    ):  # planned as a whole, by words alone, not at all
        site.post("2026-11-20-tea.md", words, title="Tea")
        site.build("--drafts", output=output).exits(0)
        assert (output / ".gitignore").read_text() == "# mine\n"
        assert ".gitignore" not in mark.read(output)


@pytest.mark.parametrize(
    ("output", "ignored", "said"),
    [
        ("public", "/public/\n", False),
        ("public", "", True),
        ("pub2", "/public/\n", True),
        ("a/pub2", "", True),
        ("a/pub2", "pub2\n", False),
        ("a/pub2", "/a/\n", False),
        ("a/pub2", "*.html\n", True),
        ("../pub2", "pub2\n", True),
        ("../../pub2", "", False),
        ("[a]*", "a\n", True),
        ("-pub", "", True),
        ("tracked", "", False),
    ],
)
def test_a_site_that_git_would_take_is_said_each_time(site, output, ignored, said):
    site.file(".gitignore", ignored).file("tracked/.nojekyll", "")
    if output == "tracked":
        shutil.rmtree(site.folder / "tracked")
        site.build(output=site.folder / output)
        git(site.folder, "add", "-A")
        site.post("2026-11-22-more.md", "More.", title="More")
    for _ in range(2):
        built = site.build(f"--output={output}").exits(0)
        assert ("git does not ignore it" in built.err) is said, built.err
        if said:
            built.tells(f"“{Path(output).name}/” to .gitignore")


def test_without_a_repository_or_git_nothing_is_said(tmp_path, monkeypatch):
    site = Site(tmp_path / "site").post("2026-11-20-tea.md", "Tea.", title="Tea")
    assert "Git" not in site.build().exits(0).err
    git(site.folder, "init", "-q")
    monkeypatch.setenv("PATH", "")
    assert "Git" not in site.build().exits(0).err
    assert snapshot(site.folder / "public")
