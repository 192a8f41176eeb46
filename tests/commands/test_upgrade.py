"""`weeknotes upgrade`: what is as it was made is renewed, what is the team's stays."""

import os
import shutil
import subprocess

import pytest
from newcomers import Newcomer
from sites import snapshot

from weeknotes.commands import init, upgrade
from weeknotes.drafting.pin.pin import NoPinError, Pin
from weeknotes.drafting.pin.wheel import Wheel
from weeknotes.drafting.scaffold import site_files
from weeknotes.drafting.upgrade.record import read_record

WEEKLY = ".github/workflows/weekly.yml"
CHECK = ".github/workflows/check.yml"
OLD_WHEEL, NEW_WHEEL = "vendor/weeknotes-1.whl", "vendor/weeknotes-2.whl"


@pytest.fixture
def newcomer(tmp_path, at_home, monkeypatch):
    for command in (init, upgrade):
        monkeypatch.setattr(command, "pin", lambda: Pin(line="weeknotes==1.0"))
    (tmp_path / "work").mkdir()
    at_home('[user]\nname = "Sam Lee"\nemail = sam@example.org\n')
    return Newcomer(tmp_path / "work")


@pytest.fixture
def notes(newcomer):
    """The folder of a site whose repository is known."""
    place = newcomer.cloned("git@github.com:team/notes.git")
    assert newcomer.init("notes").code == 0
    return place


@pytest.fixture
def later(monkeypatch):
    """Go on with a later weeknotes, which writes some files differently."""

    def change(version="99.0", **texts):
        made = upgrade.maintained_files
        paths = {"readme": "README.md", "check": CHECK, "weekly": WEEKLY, "notice": "NOTICE.txt"}
        files = {paths.get(name, name): text for name, text in texts.items()}

        def of(settings, pin, host):
            found = made(settings, pin, host) | {
                path: text.encode() for path, text in files.items() if text is not None
            }
            return {path: data for path, data in found.items() if files.get(path, "") is not None}

        monkeypatch.setattr(upgrade, "maintained_files", of)
        monkeypatch.setattr(upgrade, "__version__", version)

    return change


def states(ran):
    """What was said of each file."""
    rows = ran.out.partition("\n\n")[0].splitlines()
    return dict(row.split(": ", 1) for row in rows)


def test_a_new_site_is_up_to_date(newcomer, notes):
    before = snapshot(notes)
    ran = newcomer.upgrade()
    assert (ran.code, ran.err) == (0, "")
    assert set(states(ran).values()) == {"unchanged"}
    assert {"README.md", "requirements.txt", CHECK, WEEKLY} <= states(ran).keys()
    assert snapshot(notes) == before


def test_what_nobody_has_changed_is_renewed_in_a_fresh_clone_too(newcomer, notes, later):
    newcomer.git("add", "-A", cwd=notes)
    newcomer.git("commit", "-qm", "Begin", cwd=notes)
    newcomer.git("clone", "-q", "notes", "clone")
    newcomer.git(
        "remote",
        "set-url",
        "origin",
        "git@github.com:team/notes.git",
        cwd=newcomer.folder / "clone",
    )
    later(readme="New words.\n", check="new: steps\n", notice="Licences.\n")
    ran = newcomer.upgrade(place="clone")
    assert ran.code == 0
    assert states(ran)["README.md"] == states(ran)[CHECK] == "renewed"
    assert states(ran)["NOTICE.txt"] == "new in this version"
    assert states(ran)[WEEKLY] == "unchanged"
    assert ran.err == "Look at the changes with git diff, then commit and push them.\n"
    files = newcomer.files("clone")
    assert (files["README.md"], files[CHECK]) == ("New words.\n", "new: steps\n")
    assert files["NOTICE.txt"] == "Licences.\n"
    record = read_record(files[".weeknotes.lock"].encode())
    assert record.files["README.md"].version == "99.0"
    assert set(states(newcomer.upgrade(place="clone")).values()) == {"unchanged"}


def test_so_it_is_where_git_has_changed_the_ends_of_lines(newcomer, notes, later):
    for path in ("README.md", CHECK, ".weeknotes.lock", "weeknotes.toml"):
        file = notes / path
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    before = snapshot(notes)
    assert set(states(newcomer.upgrade()).values()) == {"unchanged"}
    assert snapshot(notes) == before
    later(readme="New words.\n")
    assert states(newcomer.upgrade())["README.md"] == "renewed"


def test_what_the_team_has_changed_stays_and_the_difference_is_shown(newcomer, notes, later):
    mine = "# Ours\n\nOur words.\n"
    (notes / "README.md").write_text(mine)
    later(readme="# Ours\n\nNew words.\n", check="new: steps\n")
    ran = newcomer.upgrade()
    assert ran.code == 0
    assert states(ran)["README.md"] == "yours differs, so it stays as it is"
    assert states(ran)[CHECK] == "renewed"
    assert ran.out.endswith(
        "\n\n--- a/README.md\n+++ b/README.md\n@@ -1,3 +1,3 @@\n"
        " # Ours\n \n-Our words.\n+New words.\n"
    )
    assert "take all of it: weeknotes upgrade --dry-run | git apply" in ran.err
    assert newcomer.files()["README.md"] == mine


def test_what_is_shown_can_be_applied_and_is_then_kept_up_to_date(newcomer, notes, later):
    (notes / "README.md").write_text("# Ours\n\tOur words.")
    later(readme="# Ours\n\tNew words.\n")
    told = newcomer.upgrade("--dry-run").out
    subprocess.run(["git", "apply"], cwd=notes, input=told.encode(), check=True)
    assert newcomer.files()["README.md"] == "# Ours\n\tNew words.\n"
    assert states(newcomer.upgrade())["README.md"] == "unchanged"
    later(readme="Newer words.\n")
    assert states(newcomer.upgrade())["README.md"] == "renewed"


def test_of_a_changed_file_nothing_is_shown_if_there_is_nothing_new(newcomer, notes):
    (notes / CHECK).write_text("ours: true\n")
    ran = newcomer.upgrade()
    assert states(ran)[CHECK] == (
        "yours differs, so it stays as it is; there is nothing new for it"
    )
    assert "---" not in ran.out
    assert ran.err == ""


def test_what_the_team_has_deleted_does_not_come_back(newcomer, notes, later):
    (notes / WEEKLY).unlink()
    later(weekly="new: times\n")
    for _ in range(2):
        assert states(newcomer.upgrade())[WEEKLY] == "you deleted it, so it was not written again"
    assert not (notes / WEEKLY).exists()


@pytest.mark.parametrize("path", ["README.md", ".github"])
def test_a_link_is_not_followed(newcomer, notes, later, tmp_path, path):
    (notes / path).rename(tmp_path / "elsewhere")
    (notes / path).symlink_to(tmp_path / "elsewhere")
    later(readme="New words.\n", check="new: steps\n")
    before = snapshot(tmp_path)
    ran = newcomer.upgrade("--dry-run")
    assert ran.code == 0
    assert ": stays as it is: it" in ran.out
    assert snapshot(tmp_path) == before
    newcomer.upgrade()
    assert (notes / path).is_symlink()
    assert "new: steps" not in "".join(
        file.read_text() for file in (tmp_path / "elsewhere").rglob("*.yml")
    )


def test_nothing_moves_a_terminal(newcomer, notes, later):
    (notes / "README.md").write_text("# Ours\x1b[2J\n")
    later(readme="New words.\n")
    assert "\x1b" not in newcomer.upgrade().out


def test_a_dry_run_says_the_same_and_writes_nothing(newcomer, notes, later):
    later(readme="New words.\n", notice="Licences.\n", check=None)
    (notes / WEEKLY).write_text("ours: true\n")
    before = snapshot(notes)
    dry = newcomer.upgrade("--dry-run")
    assert dry.code == 0
    assert snapshot(notes) == before
    assert "Nothing was written, because of --dry-run." in dry.err
    assert newcomer.upgrade().out == dry.out
    assert snapshot(notes) != before


# What comes with weeknotes beside texts


def carried(later, *, name, data):
    later(**{"requirements.txt": f"./{name}\n", name: data})


def test_a_wheel_that_an_upgrade_wrote_gives_way_to_the_next(newcomer, notes, later):
    carried(later, name=OLD_WHEEL, data="PK old")
    assert states(newcomer.upgrade())[OLD_WHEEL] == "new in this version"
    later(**{OLD_WHEEL: None})
    carried(later, name=NEW_WHEEL, data="PK new")
    ran = newcomer.upgrade()
    assert states(ran)[OLD_WHEEL] == "removed, because it is not needed any more"
    assert states(ran)["requirements.txt"] == "renewed"
    assert not (notes / OLD_WHEEL).exists()
    assert (notes / NEW_WHEEL).read_text() == "PK new"
    assert OLD_WHEEL not in newcomer.files()[".weeknotes.lock"]
    later(**{NEW_WHEEL: None, "requirements.txt": "weeknotes==99\n"})
    newcomer.upgrade()
    assert not (notes / "vendor").exists()


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (OLD_WHEEL, "PK ours", "yours differs, so it stays, but it is not needed any more"),
        (
            "requirements.txt",
            f"./{OLD_WHEEL}\nmore==1\n",
            "not needed any more, but a file of yours names it, so it stays",
        ),
    ],
)
def test_a_wheel_that_is_changed_or_needed_stays(notes, later, path, text, told):
    newcomer = Newcomer(notes.parent)
    carried(later, name=OLD_WHEEL, data="PK old")
    newcomer.upgrade()
    (notes / path).write_text(text)
    later(**{OLD_WHEEL: None})
    carried(later, name=NEW_WHEEL, data="PK new")
    assert states(newcomer.upgrade())[OLD_WHEEL] == told
    assert (notes / OLD_WHEEL).exists()


def test_the_weeknotes_that_runs_is_the_one_that_builds_the_site(newcomer, notes, monkeypatch):
    wheel = Wheel(name="weeknotes-2.whl", data=b"PK\x03\x04\r\n\xff")
    carried = Pin(line=f"./{NEW_WHEEL} --hash=sha256:{wheel.digest}", carried=wheel)
    monkeypatch.setattr(upgrade, "pin", lambda: carried)
    ran = newcomer.upgrade()
    assert states(ran)["requirements.txt"] == states(ran)[".gitignore"] == "renewed"
    assert states(ran)[NEW_WHEEL] == "new in this version"
    assert (notes / NEW_WHEEL).read_bytes() == wheel.data
    assert f"\n{carried.line}\n" in newcomer.files()["requirements.txt"]
    monkeypatch.setattr(upgrade, "pin", lambda: Pin(line="weeknotes==3.0"))
    newcomer.upgrade()
    assert newcomer.files()["requirements.txt"].endswith("\nweeknotes==3.0\n")
    assert not (notes / "vendor").exists()


def test_a_weeknotes_that_no_site_can_get_upgrades_none(newcomer, notes, monkeypatch):
    def nowhere():
        raise NoPinError("This weeknotes is not installed.", "Install it first.")

    monkeypatch.setattr(upgrade, "pin", nowhere)
    before = snapshot(notes)
    ran = newcomer.upgrade()
    assert ran.code == 2
    assert "Install it first. [init-no-weeknotes]" in ran.err
    assert snapshot(notes) == before


def test_a_wheel_that_nobody_knows_stays(newcomer, notes, later):
    (notes / "vendor").mkdir()
    (notes / OLD_WHEEL).write_text("PK ours")
    carried(later, name=NEW_WHEEL, data="PK new")
    assert OLD_WHEEL not in states(newcomer.upgrade())
    assert (notes / OLD_WHEEL).read_text() == "PK ours"


# A site that started before its repository existed


def test_after_the_repository_exists_its_name_is_filled_in(newcomer):
    newcomer.init("notes")
    assert newcomer.files()["README.md"].count("github.com/OWNER/REPO") == 8
    told = newcomer.upgrade().err
    assert "git does not know the repository yet, so links still say OWNER/REPO." in told
    newcomer.cloned("git@github.com:Team/notes.git")
    ran = newcomer.upgrade()
    assert states(ran)["README.md"] == "renewed"
    assert states(ran)["weeknotes.toml"] == "filled in what was left open"
    assert '+url = "https://team.github.io/notes/"\n' in ran.out
    assert '+repository = "Team/notes"\n' in ran.out
    files = newcomer.files()
    assert "OWNER/REPO" not in "".join(
        text for path, text in files.items() if path != "weeknotes.toml"
    )
    assert files["README.md"].count("https://github.com/Team/notes/") == 8
    newcomer.cloned("git@github.com:Team/notes.git", name="known")
    newcomer.init("known", "--title", "Notes")
    same = newcomer.files("known")
    wanted = {path: text for path, text in same.items() if path != ".weeknotes.lock"}
    wanted["weeknotes.toml"] = wanted["weeknotes.toml"].replace("/known/", "/notes/")
    assert {path: files[path] for path in wanted} == {
        path: text.replace("team.github.io/known/", "team.github.io/notes/")
        for path, text in wanted.items()
    }
    assert newcomer.report()["problems"] == []
    assert set(states(newcomer.upgrade()).values()) == {"unchanged"}


def test_the_steps_that_init_names_lead_there(newcomer):
    told = newcomer.init("notes").out
    steps = told.partition("instead of ADDRESS:\n")[2].partition("\n3. ")[0]
    git, upgraded = (line.strip() for line in steps.splitlines())
    assert upgraded == "weeknotes upgrade"
    line = git.replace("ADDRESS", "git@github.com:team/notes.git")
    assert os.system(f"cd '{newcomer.folder}' && {line} >/dev/null 2>&1") == 0
    assert states(newcomer.upgrade())["weeknotes.toml"] == "filled in what was left open"


def test_after_the_repository_is_on_gitlab_the_site_has_its_files(newcomer):
    newcomer.init("notes")
    (newcomer.folder / "notes" / CHECK).write_text("ours: true\n")
    newcomer.cloned("git@gitlab.com:Team/notes.git")
    told = states(newcomer.upgrade())
    assert told[".gitlab-ci.yml"] == "new in this version"
    assert told["README.md"] == "renewed"
    assert told[WEEKLY] == "removed, because it is not needed any more"
    assert told[CHECK] == "yours differs, so it stays, but it is not needed any more"
    settings = newcomer.files()["weeknotes.toml"]
    assert 'url = "https://team.gitlab.io/notes/"\n' in settings
    assert 'repository = "https://gitlab.com/Team/notes"\n' in settings
    assert set(states(newcomer.upgrade()).values()) == {"unchanged"}


def test_workflows_that_were_asked_for_stay_on_any_host(newcomer):
    newcomer.init("notes", "--host", "github")
    newcomer.cloned("git@gitlab.com:Team/notes.git")
    told = states(newcomer.upgrade())
    assert told[WEEKLY] == told[CHECK] == "unchanged"
    assert ".gitlab-ci.yml" not in told


def test_in_the_repository_of_something_else_nothing_is_filled_in(newcomer):
    newcomer.cloned("git@github.com:team/all.git", name=".")
    newcomer.init("notes")
    before = newcomer.files()
    newcomer.upgrade()
    assert newcomer.files() == before


def test_what_the_team_has_written_into_the_settings_is_taken_from_there(newcomer, notes):
    settings = (notes / "weeknotes.toml").read_text()
    (notes / "weeknotes.toml").write_text(
        settings.replace('"Notes"', '"Week by week"').replace('branch = "main"', 'branch = "live"')
    )
    ran = newcomer.upgrade()
    assert states(ran)["README.md"] == states(ran)[".github/workflows/publish.yml"] == "renewed"
    files = newcomer.files()
    assert files["README.md"].startswith("# Week by week\n")
    assert 'branches: ["live"]' in files[".github/workflows/publish.yml"]


# A site from before, and what is in the way


def test_a_site_without_a_record_gets_differences_only(newcomer, notes, later):
    (notes / ".weeknotes.lock").unlink()
    later(readme="New words.\n", notice="Licences.\n")
    before = snapshot(notes)
    ran = newcomer.upgrade()
    assert ran.code == 0
    assert snapshot(notes) == before
    assert states(ran)["README.md"] == "yours differs, so it stays as it is"
    assert states(ran)["NOTICE.txt"] == "not in your site; this version has it"
    assert states(ran)[CHECK] == "unchanged"
    assert "+New words.\n" in ran.out
    assert "Nothing was written. There is no .weeknotes.lock" in ran.err


def test_an_empty_record_is_where_it_starts(newcomer, notes, later):
    (notes / ".weeknotes.lock").write_bytes(b"")
    (notes / WEEKLY).write_text("ours: true\n")
    assert states(newcomer.upgrade())[WEEKLY] == "yours differs, so it stays as it is"
    later(readme="New words.\n")
    assert states(newcomer.upgrade())["README.md"] == "renewed"
    assert (notes / WEEKLY).read_text() == "ours: true\n"


def test_a_damaged_record_is_told_and_nothing_is_written(newcomer, notes, later):
    (notes / ".weeknotes.lock").write_text("<<<<<<< HEAD\n")
    later(readme="New words.\n")
    before = snapshot(notes)
    ran = newcomer.upgrade()
    assert ran.code == 2
    assert ".weeknotes.lock: error: This file is damaged" in ran.err
    assert "[upgrade-record]" in ran.err
    assert snapshot(notes) == before


def test_an_earlier_weeknotes_takes_nothing_back(newcomer, notes, later):
    later(version="99.0", readme="New words.\n")
    newcomer.upgrade()
    before = snapshot(notes)
    later(version="98.5", readme="Old words.\n")
    ran = newcomer.upgrade()
    assert ran.code == 2
    assert "A file of this site is from weeknotes 99.0, and you run 98.5." in ran.err
    assert snapshot(notes) == before


def test_without_settings_there_is_nothing_to_upgrade(newcomer):
    (newcomer.folder / "empty").mkdir()
    ran = newcomer.upgrade(place="empty")
    assert ran.code == 2
    assert "[no-settings]" in ran.err


def test_a_disk_that_fails_half_way_loses_nothing(newcomer, notes, later, monkeypatch):
    later(readme="New words.\n", check="new: steps\n")
    put, replaced = os.replace, []

    def full(*arguments, **more):
        if replaced:
            raise OSError(28, "No space left on device")
        replaced.append(arguments)
        put(*arguments, **more)

    monkeypatch.setattr(os, "replace", full)
    ran = newcomer.upgrade()
    assert ran.code == 2
    assert "README.md: error: This can't be written: the disk is full." in ran.err
    monkeypatch.setattr(os, "replace", put)
    again = states(newcomer.upgrade())
    assert (again[CHECK], again["README.md"]) == ("unchanged", "renewed")
    later(check="newer: steps\n")
    assert states(newcomer.upgrade())[CHECK] == "renewed"


def test_content_and_settings_are_never_renewed(newcomer, notes, monkeypatch):
    texts = site_files.starter_files("github")
    later = {path: f"# Later\n{text}" for path, text in texts.items()}
    monkeypatch.setattr(site_files, "starter_files", lambda _host: later)
    before = newcomer.files()
    ran = newcomer.upgrade()
    after = newcomer.files()
    assert not [path for path in states(ran) if path.startswith("content/")]
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {*states(ran), ".weeknotes.lock"}


def test_a_site_that_moved_to_another_folder_is_upgraded_there(newcomer, notes, later):
    shutil.move(notes, newcomer.folder / "moved")
    later(readme="New words.\n")
    assert states(newcomer.upgrade(place="moved"))["README.md"] == "renewed"
