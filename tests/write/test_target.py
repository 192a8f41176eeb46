import os
from pathlib import Path

import pytest

from weeknotes.write import mark
from weeknotes.write.file import File
from weeknotes.write.output import write
from weeknotes.write.target import refuse


@pytest.fixture
def site(tmp_path):
    root = tmp_path / "team" / "notes"
    (root / "content" / "posts").mkdir(parents=True)
    (root / "themes" / "ours").mkdir(parents=True)
    return root


def asked(output, site):
    return refuse(output, site=site, content=site / "content")


@pytest.mark.parametrize("place", ["public", "a/b/c", "../elsewhere", ".hidden"])
def test_a_folder_that_is_not_there_yet_is_fine(site, place):
    assert asked(site / place, site) is None


def test_an_empty_folder_is_fine_and_so_is_one_with_litter(site):
    (site / "public").mkdir()
    assert asked(site / "public", site) is None
    (site / "public" / ".DS_Store").touch()
    (site / "public" / ".gitkeep").touch()
    assert asked(site / "public", site) is None


@pytest.mark.parametrize(
    ("place", "why"),
    [
        (".", "the whole project"),
        ("..", "it contains the whole project"),
        ("../..", "it contains the whole project"),
        ("content", "your posts"),
        ("content/posts", "your posts"),
        ("content/new", "your posts"),
        ("content/../content", "your posts"),
        ("themes", "themes"),
        ("themes/ours", "themes"),
        (".git", "git"),
        (".git/pages", "git"),
        ("../.GIT", "git"),
    ],
)
def test_a_folder_that_holds_what_is_yours_is_refused_with_its_reason(site, place, why):
    problem = asked(site / place, site)
    assert problem is not None
    assert problem.severity == "error"
    assert problem.code == "unsafe-output"
    assert why in problem.message
    assert "--output" in problem.hint


def test_the_disk_itself_and_home_are_refused(site, tmp_path, monkeypatch):
    home = tmp_path / "somebody"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    assert "whole disk" in asked(Path(site.anchor), site).message
    assert "home folder" in asked(home, site).message
    assert asked(home / "public", site) is None


def test_a_folder_above_home_is_refused(site, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "users" / "ella"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "users" / "ella"))
    assert "it contains your home folder" in asked(tmp_path / "users", site).message


def test_a_content_folder_elsewhere_is_guarded_too(site, tmp_path):
    content = tmp_path / "writing" / "content"
    content.mkdir(parents=True)
    assert refuse(tmp_path / "writing", site=site, content=content) is not None
    assert refuse(content, site=site, content=content) is not None


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_a_folder_that_git_keeps_is_refused(site, kind):
    checkout = site / "public"
    checkout.mkdir()
    (checkout / ".git").mkdir() if kind == "folder" else (checkout / ".git").write_text("gitdir: x")
    (checkout / mark.MARK).write_bytes(mark.dump([]))
    assert "git" in asked(checkout, site).message


def test_a_file_is_refused_and_so_is_a_folder_below_one(site):
    (site / "public").write_text("mine")
    assert "a file, not a folder" in asked(site / "public", site).message
    assert "a file, not a folder" in asked(site / "public" / "below", site).message


@pytest.mark.parametrize(
    ("link", "leads_to", "output"),
    [
        ("public", "/", "public"),
        ("public", "content", "public"),
        ("public", ".", "public"),
        ("public", "../../served/public", "public"),
        ("public", "../../served", "public"),
        ("public", "../../nowhere", "public"),
        ("out", "../../served", "out/public"),
        ("out", "../../served", "out/new"),
        ("a/b", "../../../served", "a/b/public"),
        ("../shared", "../served", "../shared/public"),
        ("../shared", "../served", "../shared"),
    ],
)
def test_no_link_is_followed_that_a_repository_can_bring_along(
    site, tmp_path, link, leads_to, output
):
    (site.parent / ".git").mkdir()
    (site / "a").mkdir()
    (tmp_path / "served").mkdir()
    write(tmp_path / "served" / "public", [File(path="a", content=b"")], site=site)
    (site / link).symlink_to(leads_to)
    problem = asked(site / output, site)
    assert problem.code == "unsafe-output"
    assert "is a link to another place" in problem.message
    assert link.rpartition("/")[2] in problem.message
    written = write(site / output, [File(path="b", content=b"")], site=site)
    assert [problem.code for problem in written.problems] == ["cannot-write"]
    assert mark.read(tmp_path / "served" / "public") == {"a"}
    assert [each.name for each in (tmp_path / "served").iterdir()] == ["public"]


def test_links_above_the_site_and_on_the_way_to_a_place_of_its_own_are_followed(site, tmp_path):
    (tmp_path / "disk").mkdir()
    (tmp_path / "disk-link").symlink_to("disk")
    (tmp_path / "team-link").symlink_to("team")
    linked = tmp_path / "team-link" / "notes"
    assert asked(linked / "public", linked) is None
    assert asked(tmp_path / "disk-link" / "public", site) is None
    write(tmp_path / "disk-link" / "public", [File(path="a", content=b"")], site=site)
    assert mark.read(tmp_path / "disk" / "public") == {"a"}


def test_another_spelling_is_the_same_folder_where_the_disk_says_so(site, monkeypatch):
    def forgetting_case(one, other):
        return str(one).casefold() == str(other).casefold()

    assert asked(site / "CONTENT", site) is None
    monkeypatch.setattr(Path, "samefile", forgetting_case)
    assert "your posts" in asked(site / "CONTENT" / "new", site).message


def test_links_in_a_circle_are_refused(site):
    (site / "one").symlink_to(site / "two")
    (site / "two").symlink_to(site / "one")
    assert asked(site / "one", site) is not None


def test_a_folder_with_files_of_others_is_refused_by_the_name_of_one(site):
    (site / "public").mkdir()
    (site / "public" / "holiday.jpg").touch()
    problem = asked(site / "public", site)
    assert problem.code == "foreign-files"
    assert "holiday.jpg" in problem.message
    assert problem.path == "public"


def test_a_folder_that_we_made_is_fine_also_with_files_of_others_in_it(site):
    write(site / "public", [File(path="a", content=b"")], site=site)
    (site / "public" / "mine").touch()
    assert asked(site / "public", site) is None


def test_a_damaged_mark_is_refused(site):
    (site / "public").mkdir()
    (site / "public" / mark.MARK).write_text("{}")
    assert asked(site / "public", site).code == "damaged-mark"


def test_the_leavings_of_a_first_build_that_was_killed_are_fine(site):
    leavings = site / "public" / mark.UNFINISHED
    leavings.mkdir(parents=True)
    assert asked(site / "public", site) is None
    (leavings / mark.JOURNAL).touch()
    (site / "public" / "index.html").touch()
    assert asked(site / "public", site) is None


def test_asking_changes_nothing(site):
    write(site / "public", [File(path="a", content=b"")], site=site)
    before = sorted(os.walk(site.parent))
    asked(site / "public", site)
    assert sorted(os.walk(site.parent)) == before


def test_the_problem_of_a_folder_outside_names_it_in_full(site, tmp_path):
    (tmp_path / "served").mkdir()
    (tmp_path / "served" / "x").touch()
    assert asked(tmp_path / "served", site).path == (tmp_path / "served").as_posix()
