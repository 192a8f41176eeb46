"""A cloned repository can carry links; through none of them is anything written, or removed."""

import os
import tempfile
from pathlib import Path

import pytest
from sites import NOW, Site, snapshot, weeknotes

from weeknotes.check.external_links import asking
from weeknotes.memory.store import place_of
from weeknotes.write import mark

MEMORY = place_of(Path("/site"), Path("/site/public"))
NOTE = "2026-11-20-cakes.md"


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path / "clone" / "site")
    (tmp_path / "clone" / ".git").mkdir()
    return site.post(NOTE, "See [one](https://example.org/one).", title="Cakes", author="Sam")


@pytest.fixture
def precious(tmp_path):
    """What lies on the disk beside the clone, and must be as it was at the end of each test."""
    folder = tmp_path / "precious"
    (folder / "deep").mkdir(parents=True)
    (folder / "thesis.doc").write_bytes(b"years of work")
    (folder / "record").write_bytes(b"of a life")
    (folder / "0123456789abcdef.pack").write_bytes(b"a suitcase")
    (folder / "deep" / "index.html").write_bytes(b"somebody's page")
    for site in (folder, folder / "deep"):  # as if another clone's site had been built there
        (site / mark.MARK).write_bytes(mark.dump(["index.html", "thesis.doc"]))
    before = state(folder)
    yield folder
    assert state(folder) == before


def state(folder):
    return snapshot(folder), {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def link(place, precious):
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(os.path.relpath(precious, place.parent))


@pytest.mark.parametrize("place", [".weeknotes", ".weeknotes/memory", MEMORY])
@pytest.mark.parametrize("times", [1, 2])
def test_no_memory_is_kept_in_a_folder_that_is_a_link(site, precious, place, times):
    link(site.folder / place, precious)
    for _ in range(times):
        built = site.build().exits(0).has("/2026/11/20/cakes/")
    built.tells(f"“{place}” is a link to another place")


@pytest.mark.parametrize("inner", ["record", ".gitignore", "0123456789abcdef.pack"])
def test_a_link_in_the_memory_is_not_written_through(site, precious, inner):
    link(site.folder / MEMORY / inner, precious / "thesis.doc")
    site.build().exits(0)
    site.post(NOTE, "Other words.", title="Cakes").build().exits(0)


def test_what_others_keep_in_the_folder_of_the_memory_stays(site):
    theirs = {"thesis.doc": "mine", "0123.pack": "mine", "notes/record": "mine", "a.new": "mine"}
    for path, text in theirs.items():
        site.file(f"{MEMORY}/{path}", text)
    site.build().exits(0)
    site.post(NOTE, "Other words.", title="Cakes").build().exits(0)
    for path, text in theirs.items():
        assert (site.folder / MEMORY / path).read_text() == text


@pytest.mark.parametrize(
    ("place", "inner"), [(".weeknotes", ""), (".weeknotes/links.json", "thesis.doc")]
)
def test_what_other_sites_answered_is_not_written_through_a_link(
    site, precious, place, inner, monkeypatch
):
    monkeypatch.setattr(asking, "_refuse_private", lambda _: None)
    monkeypatch.setattr(asking, "_request", lambda *_: (200, ""))
    link(site.folder / place, precious / inner)
    weeknotes("check", "--external", "--now", NOW, cwd=site.folder)


@pytest.mark.parametrize(
    ("place", "output"),
    [
        ("site/public", "public"),
        ("site/out", "out"),
        ("site/out", "out/deep"),
        ("site/out", "out/new"),
        ("site/a/b", "a/b/deep"),
        ("shared", "../shared"),
        ("shared", "../shared/new"),
    ],
)
def test_no_site_is_written_through_a_link(site, precious, place, output):
    link(site.folder.parent / place, precious)
    ran = weeknotes("build", "-o", output, "--now", NOW, cwd=site.folder)
    assert ran.code == 2
    assert "is a link to another place" in ran.err


@pytest.mark.parametrize("folder", ["2026", "2026/11", "tags", mark.UNFINISHED])
def test_a_folder_of_the_site_that_is_a_link_is_not_written_through(site, precious, folder):
    link(site.folder / "public" / folder, precious)
    (site.folder / "public" / mark.MARK).write_bytes(
        mark.dump([f"{folder}/thesis.doc", f"{folder}/deep/index.html"])
    )
    site.build().exits(2)


@pytest.mark.parametrize("kind", ["add", "change", "remove"])
@pytest.mark.parametrize("through", ["x", f"{mark.UNFINISHED}/new/x", f"{mark.UNFINISHED}/0.old"])
def test_a_journal_that_was_made_up_leads_nowhere(site, precious, kind, through):
    """It would be undone by the next build, as if a build had been killed."""
    public = site.folder / "public"
    site.file("public/x/evil.desktop", "run me").file(f"public/{mark.UNFINISHED}/0.old", "run me")
    if through == "x":
        (public / "x" / "evil.desktop").unlink()
        (public / "x").rmdir()
    elif through.endswith(".old"):
        (public / through).unlink()
    link(public / through, precious)
    site.file(
        f"public/{mark.UNFINISHED}/{mark.JOURNAL}",
        mark.sealed("steps", [[kind, "x/evil.desktop"]]),
    )
    site.build()


@pytest.mark.parametrize("folder", ["content", "content/weeknotes", ".github", ".github/workflows"])
@pytest.mark.parametrize("force", [True, False])
def test_no_site_is_begun_through_a_link(tmp_path, precious, folder, force):
    link(tmp_path / "new" / folder, precious)
    ran = weeknotes("init", "new", *(["--force"] if force else []), cwd=tmp_path)
    assert ran.code == 2


def test_a_link_in_place_of_a_file_is_replaced_itself(tmp_path, precious):
    for name in ("weeknotes.toml", "README.md", ".github/workflows/publish.yml"):
        link(tmp_path / "new" / name, precious / "thesis.doc")
    assert weeknotes("init", "new", "--force", cwd=tmp_path).code == 0
    assert not (tmp_path / "new" / "README.md").is_symlink()


@pytest.mark.parametrize("folder", ["content", "content/weeknotes"])
def test_no_draft_is_begun_outside_the_site(site, precious, folder):
    if folder == "content":
        site.without(NOTE)
        (site.folder / "content").rmdir()
    link(site.folder / folder, precious)
    ran = weeknotes("new", "weeknote", "Tea", "--now", NOW, cwd=site.folder)
    assert ran.code == 2
    assert "a link that leads out of the site" in ran.err


def test_a_draft_is_begun_through_a_link_inside_the_site(site):
    (site.folder / "content" / "notes").mkdir()
    (site.folder / "content" / "weeknotes").symlink_to("notes")
    assert weeknotes("new", "weeknote", "Tea", "--now", NOW, cwd=site.folder).code == 0
    assert len(list((site.folder / "content" / "notes").iterdir())) == 1


@pytest.mark.parametrize(("place", "output"), [("out", "out"), ("out", "out/deep")])
def test_no_email_is_written_through_a_link(site, precious, place, output):
    link(site.folder / place, precious)
    ran = weeknotes("digest", "-o", output, "--now", NOW, cwd=site.folder)
    assert ran.code == 2
    assert "is a link" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="there, nobody else may write to the folder")
def test_what_others_leave_in_the_temporary_folder_is_not_swept(
    site, tmp_path, precious, monkeypatch
):
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    for prefix in ("weeknotes-preview-", "weeknotes-publish-"):
        link(tmp_path / "temp" / f"{prefix}1", precious)
        (tmp_path / "temp" / f"{prefix}2").mkdir()
        link(tmp_path / "temp" / f"{prefix}2" / "site", precious)
        (tmp_path / "temp" / f"{prefix}3").write_text("mine")
    weeknotes("publish", "--dry-run", cwd=site.folder)
    left = sorted(path.name for path in (tmp_path / "temp").iterdir())
    assert left == [
        *("weeknotes-preview-1", "weeknotes-preview-2", "weeknotes-preview-3"),
        *("weeknotes-publish-1", "weeknotes-publish-2", "weeknotes-publish-3"),
    ]


@pytest.mark.parametrize("folder", ["content", "themes"])
@pytest.mark.parametrize("command", ["build", "check", "status"])
def test_a_folder_that_leads_out_of_the_site_is_refused(site, precious, folder, command):
    if folder == "content":
        (site.folder / "content" / NOTE).rename(precious.parent / "kept.md")
        (site.folder / "content").rmdir()
    link(site.folder / folder, precious)
    ran = weeknotes(command, "--now", NOW, cwd=site.folder)
    assert ran.code == 2
    assert "folder-outside" in ran.err
    assert not (site.folder / "public").exists()


def test_a_content_folder_may_be_a_link_inside_the_site(site):
    (site.folder / "content").rename(site.folder / "posts")
    (site.folder / "content").symlink_to("posts")
    site.build().exits(0).has("/2026/11/20/cakes/")
