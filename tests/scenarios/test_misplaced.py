"""A post that lies where nothing reads it is reported by build, check and status alike."""

import pytest
from sites import NOW, weeknotes

PLACES = {
    "2026-11-20-root.md": "Move it to content/2026-11-20-root.md.",
    "weeknotes": "Move the folder into content, so that it is content/weeknotes/.",
    "content/weeknotes/2026-11-20-word.docx": "content/weeknotes/2026-11-20-word.md",
}


@pytest.fixture
def untidy(site):
    site.post("weeknotes/2026-11-13-a.md").asset("weeknotes/2026-11-20-word.docx")
    return site.file("2026-11-20-root.md", "x").file("weeknotes/2026-11-20-b.md", "x")


@pytest.mark.parametrize("command", ["build", "check", "status"])
def test_every_command_says_where_it_belongs(untidy, command):
    ran = weeknotes(command, "--now", NOW, cwd=untidy.folder)
    assert ran.code == 0
    for path, hint in PLACES.items():
        assert path in ran.seen
        assert hint in ran.seen


def test_it_is_reported_again_when_nothing_else_has_changed(untidy):
    untidy.build().tells(*PLACES)
    untidy.build().tells(*PLACES)
    (untidy.folder / "2026-11-20-root.md").rename(untidy.folder / "content/2026-11-20-root.md")
    built = untidy.build().has("/2026/11/20/root/")
    assert "Move it to" not in built.err


def test_a_document_is_reported_until_a_post_links_to_it(untidy):
    untidy.build().tells("2026-11-20-word.docx")
    untidy.post("weeknotes/2026-11-13-a.md", "[The minutes](2026-11-20-word.docx)")
    assert "2026-11-20-word.docx" not in untidy.build().err


def test_a_site_without_content_says_which_folder_was_meant(site):
    site.file("Content/2026-11-20-a.md", "x")
    (site.folder / "content").rmdir()
    site.build().exits(1).tells("no-content", "Rename the folder to content, in small letters.")
