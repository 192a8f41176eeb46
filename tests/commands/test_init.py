"""`weeknotes init`: what it makes of what it can know, what it never does, what comes next."""

import os
import re
import tomllib
from contextlib import suppress
from importlib.metadata import PackageNotFoundError

import pytest
from newcomers import Newcomer
from sites import snapshot, weeknotes

from weeknotes import __version__
from weeknotes.cli.commands import cli
from weeknotes.disk.folder import Folder
from weeknotes.drafting.pin import pin as pinning
from weeknotes.drafting.scaffold.hosts import HOSTS
from weeknotes.read.files import installation as reading
from weeknotes.read.files.installation import Installation

SITE = {
    ".github/workflows/check.yml",
    ".github/workflows/publish.yml",
    ".github/workflows/weekly.yml",
    ".gitignore",
    ".weeknotes.lock",
    "README.md",
    "content/pages/about.md",
    "content/pages/accessibility.md",
    "content/people.toml",
    "content/roundups/2026-11-20-three-links-to-start-with.md",
    "content/weeknotes/2026-11-20-a-place-for-our-notes.md",
    "requirements.lock",
    "requirements.txt",
    f"vendor/weeknotes-{__version__}-py3-none-any.whl",
    "weeknotes.toml",
}


@pytest.fixture
def newcomer(tmp_path, at_home):
    (tmp_path / "work").mkdir()
    at_home('[user]\nname = "Sam Lee"\nemail = sam@example.org\n')
    return Newcomer(tmp_path / "work")


def settings_in(newcomer, place="notes"):
    return tomllib.loads(newcomer.files(place)["weeknotes.toml"])


def test_a_new_folder_becomes_a_site(newcomer):
    ran = newcomer.init("notes")
    assert ran.code == 0, ran.err
    assert ran.out.startswith("Created a site in notes: 15 files.\n\nNext:\n1. ")
    assert newcomer.files().keys() == SITE


def test_the_current_folder_becomes_a_site_without_a_word_more(newcomer):
    place = newcomer.cloned("git@github.com:team/notes.git")
    ran = newcomer.init(cwd=place)
    assert ran.out.startswith("Created a site in this folder: 15 files.")
    assert "cd " not in ran.out
    assert newcomer.files().keys() == SITE


def test_no_marker_of_a_template_is_left(newcomer):
    for number, place in enumerate(("notes", newcomer.cloned("git@github.com:a/b.git", name="b"))):
        newcomer.init(place)
        for path, text in newcomer.files(place).items():
            assert not starter_markers(text), f"{number} {path}"


def starter_markers(text):
    return [word for word in text.split("@") if word.isalpha() and f"@{word}@" in text]


def test_the_author_is_whom_git_knows(newcomer):
    newcomer.init("notes")
    assert newcomer.built().page("/authors/sam-lee/").words("h1") == "Sam Lee"


@pytest.mark.parametrize(
    "name",
    ["", "🙂", 'Sam "Ace" Lee', "Sam and Kim", "Lee, Sam; Ph\\D", "Łucja Ó Sé", "李四", "#1: x"],
)
def test_any_name_that_git_knows_is_one_author_or_none(newcomer, at_home, name):
    at_home("")
    newcomer.git("config", "--global", "user.name", name)
    newcomer.init("notes")
    authors = newcomer.built().page("/weeknotes/").texts(".p-author .p-name")
    assert sorted(set(authors)) in ([], [name])
    assert newcomer.report()["problems"] == []


@pytest.mark.parametrize(
    ("address", "url", "repository"),
    [
        ("https://github.com/Team/notes.git", "https://team.github.io/notes/", "Team/notes"),
        ("git@github.com:team/notes.git", "https://team.github.io/notes/", "team/notes"),
        ("ssh://git@ssh.github.com:443/a/b.git", "https://a.github.io/b/", "a/b"),
        ("https://x:secret@github.com/a/B.c", "https://a.github.io/B.c/", "a/B.c"),
        ("git@github.com:Team/Team.github.io", "https://team.github.io/", "Team/Team.github.io"),
        (
            "git@github.council.example:team/notes.git",
            "https://github.council.example/pages/team/notes/",
            "https://github.council.example/team/notes",
        ),
        (
            "git@gitlab.com:Team/all/notes.git",
            "https://team.gitlab.io/all/notes/",
            "https://gitlab.com/Team/all/notes",
        ),
        (
            "https://oauth2:secret@gitlab.example/team/notes.git",
            "https://your-team.example/notes/",
            "https://gitlab.example/team/notes",
        ),
        (
            "git@ssh.dev.azure.com:v3/acme/Our%20work/notes",
            "https://your-team.example/notes/",
            "https://dev.azure.com/acme/Our%20work/_git/notes",
        ),
        (
            "https://acme@dev.azure.com/acme/work/_git/notes",
            "https://your-team.example/notes/",
            "https://dev.azure.com/acme/work/_git/notes",
        ),
        (
            "git@bitbucket.org:team/notes.git",
            "https://your-team.example/notes/",
            "https://bitbucket.org/team/notes",
        ),
        (
            "ssh://git@codeberg.org/team/notes.git",
            "https://your-team.example/notes/",
            "https://codeberg.org/team/notes",
        ),
        (
            "https://git.council.example:8443/team/notes.git",
            "https://your-team.example/notes/",
            "https://git.council.example:8443/team/notes",
        ),
        ("git@git.council.example:/srv/notes.git", "https://your-team.example/notes/", None),
        ("git@work:team/notes.git", "https://your-team.github.io/notes/", None),
        ("../elsewhere.git", "https://your-team.github.io/notes/", None),
    ],
)
def test_the_address_follows_from_where_the_repository_is(newcomer, address, url, repository):
    newcomer.cloned(address)
    ran = newcomer.init("notes")
    found = settings_in(newcomer)
    assert (found["url"], found.get("repository")) == (url, repository)
    assert "secret" not in "".join(newcomer.files().values()) + ran.out + ran.err
    assert newcomer.report()["problems"] == []


def test_the_next_steps_lead_to_the_very_pages(newcomer):
    newcomer.cloned("git@github.com:team/notes.git", branch="master")
    assert newcomer.init("notes").out == (
        "Created a site in notes: 15 files.\n\nNext:\n"
        "1. On GitHub, set the source of Pages to “GitHub Actions”:\n"
        "   https://github.com/team/notes/settings/pages\n"
        "   For a private repository, Pages needs a paid plan. A public one needs none.\n"
        "2. Push the site to GitHub:\n"
        '   cd notes && git add -A && git commit -m "Begin our notes" && '
        "git push -u origin master\n"
        "   A few minutes later, the site is at https://team.github.io/notes/\n"
        "3. Complete the accessibility statement, which is a draft until you do:\n"
        "   https://github.com/team/notes/edit/master/content/pages/accessibility.md\n"
    )
    assert settings_in(newcomer)["branch"] == "master"
    assert 'branches: ["master"]' in newcomer.files()[".github/workflows/publish.yml"]


@pytest.mark.parametrize("branch", ["trunk", "it's", "a/b", "wip#(1),2", "é"])
def test_any_branch_will_do(newcomer, branch):
    newcomer.cloned("git@github.com:team/notes.git", branch=branch)
    ran = newcomer.init("notes")
    assert ran.code == 0, ran.err
    assert settings_in(newcomer)["branch"] == branch
    assert newcomer.report()["problems"] == []


def test_the_commands_of_the_next_steps_do_what_they_say(newcomer):
    newcomer.git("init", "-q", "--bare", "-b", "main", str(newcomer.folder / "there.git"))
    place = newcomer.cloned("git@github.com:team/notes.git", name="our notes")
    told = newcomer.init("our notes").out
    newcomer.git("remote", "set-url", "origin", "../there.git", cwd=place)
    (line,) = (line for line in told.splitlines() if "git push" in line)
    assert os.system(f"cd '{newcomer.folder}' && {line} >/dev/null 2>&1") == 0
    sent = newcomer.git("ls-tree", "-r", "--name-only", "main", cwd=newcomer.folder / "there.git")
    assert set(sent.splitlines()) == {path.replace("notes/our notes/", "") for path in SITE}


def test_the_readme_leads_to_the_editor_of_the_very_repository(newcomer):
    newcomer.cloned("git@github.com:team/notes.git")
    newcomer.init("notes")
    readme = newcomer.files()["README.md"]
    assert "](https://github.com/team/notes/new/main/content/weeknotes?filename=YYYY" in readme
    assert "(https://github.com/team/notes/edit/main/weeknotes.toml)" in readme
    assert "OWNER" not in readme
    newcomer.init("other")
    assert "replace OWNER/REPO with the name of" in newcomer.files("other")["README.md"]


def test_a_folder_within_another_repository_is_told_of(newcomer):
    newcomer.cloned("git@github.com:team/notes.git")
    ran = newcomer.init("notes/site")
    assert "inside another repository" in " ".join(ran.err.split())
    assert "repository" not in settings_in(newcomer, "notes/site")


def test_title_and_address_can_be_told(newcomer):
    newcomer.init("notes", "--title", 'Ein "Heft" \\ & *mehr*', "--url", "https://n.example/x")
    found = settings_in(newcomer)
    assert (found["title"], found["url"]) == ('Ein "Heft" \\ & *mehr*', "https://n.example/x")
    assert newcomer.files()["README.md"].startswith('# Ein "Heft" \\\\ \\& \\*mehr\\*\n')
    assert newcomer.built().page("/").words("title") == 'Ein "Heft" \\ & *mehr*'


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("digital-notes", "Digital notes"),
        ("my_notes", "My notes"),
        ("Our notes", "Our notes"),
        ("it's ours", "It's ours"),
        ('"quoted" & <b>', '"quoted" & <b>'),
        ("nodiadau-ŵythnos", "Nodiadau ŵythnos"),
        ("我们的笔记", "我们的笔记"),
        ("team.github.io", "Team"),
        ("2026", "2026"),
        ("🙂", "Our notes"),
        ("$(date) `x` %41", "$(date) `x` %41"),
        ("a\nb", "A b"),
        ("-x", "X"),
    ],
)
def test_any_folder_makes_a_title_and_a_site_without_a_fault(newcomer, folder, title):
    ran = newcomer.init(newcomer.folder / folder)
    assert ran.code == 0, ran.err
    assert settings_in(newcomer, folder)["title"] == title
    assert newcomer.report(folder)["problems"] == []


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (("--url", "team.github.io"), "is not the full address of a site"),
        (("--now", "soon"), "“soon” is not a time"),
    ],
)
def test_what_makes_no_sense_is_told_and_nothing_is_made(newcomer, option, told):
    ran = weeknotes("init", "notes", *option, cwd=newcomer.folder)
    assert ran.code == 2
    assert told in ran.err
    assert not (newcomer.folder / "notes").exists()


def test_what_is_there_is_listed_and_nothing_is_written(newcomer):
    place = newcomer.folder / "notes"
    place.mkdir()
    (place / "README.md").write_text("Mine.")
    (place / "letters.txt").write_text("Mine too.")
    ran = newcomer.init("notes")
    assert ran.code == 2
    assert "“README.md”" in ran.err
    assert "init-there-already" in ran.err
    assert newcomer.files() == {"README.md": "Mine.", "letters.txt": "Mine too."}


def test_by_force_its_own_files_are_replaced_and_no_others(newcomer):
    place = newcomer.folder / "notes"
    place.mkdir()
    (place / "README.md").write_text("Mine.")
    (place / "letters.txt").write_text("Mine too.")
    ran = newcomer.init("notes", "--force")
    assert ran.code == 0
    assert "15 files (1 replaced)" in ran.out
    assert "\nCopies of the old files are in the folder replaced.\n" in ran.out
    files = newcomer.files()
    assert files.pop("letters.txt") == "Mine too."
    assert files.pop("replaced/README.md") == "Mine."
    assert files.keys() == SITE
    assert files["README.md"] != "Mine."


def test_by_force_no_copy_replaces_an_earlier_one(newcomer):
    newcomer.init("notes")
    place = newcomer.folder / "notes"
    for text in ("First.", "Second."):
        (place / ".github/workflows/check.yml").write_text(text)
        newcomer.init("notes", "--force")
    files = newcomer.files()
    assert files["replaced/.github/workflows/check.yml"] == "First."
    assert files["replaced-2/.github/workflows/check.yml"] == "Second."
    assert newcomer.report()["problems"] == []


def test_by_force_without_a_copy_nothing_is_replaced(newcomer, monkeypatch):
    place = newcomer.folder / "notes"
    place.mkdir()
    (place / "README.md").write_text("Mine.")
    put = Folder.put

    def full(folder, path, content):
        if path.startswith("replaced/"):
            raise OSError(28, "No space left on device")
        put(folder, path, content)

    monkeypatch.setattr(Folder, "put", full)
    ran = newcomer.init("notes", "--force")
    assert ran.code == 2
    assert "replaced/README.md: error: This can't be written: the disk is full." in ran.err
    assert newcomer.files() == {"README.md": "Mine."}


def test_what_people_have_written_stays_and_gets_the_rest_of_a_site_around_it(newcomer):
    content = newcomer.folder / "notes" / "content"
    content.mkdir(parents=True)
    mine = {
        "2026-11-13-mine.md": "Mine.",
        "about.md": "About us.",
        "people.toml": '[sam]\nname = "Sam"\n',
    }
    for name, text in mine.items():
        (content / name).write_text(text)
    ran = newcomer.init("notes")
    assert ran.code == 0, ran.err
    files = newcomer.files()
    assert {path for path in files if path.startswith("content/")} == {
        "content/pages/accessibility.md",
        *(f"content/{name}" for name in mine),
    }
    assert all(files[f"content/{name}"] == text for name, text in mine.items())
    assert newcomer.report()["problems"] == []
    assert newcomer.init("notes", "--force").code == 0
    assert newcomer.files("notes/content")["about.md"] == "About us."


def test_no_first_posts_come_a_second_time(newcomer):
    newcomer.init("notes")
    first = newcomer.folder / "notes/content/weeknotes/2026-11-20-a-place-for-our-notes.md"
    first.write_text("Mine.")
    before = newcomer.files()
    assert newcomer.init("notes", "--force", now="2026-12-04").code == 0
    assert newcomer.files() == before


@pytest.mark.parametrize("folder", ["/", "~", "~/..", "file", "file/notes", ".git", ".git/hooks"])
def test_no_site_is_begun_where_it_has_no_business(newcomer, folder, monkeypatch):
    monkeypatch.chdir(newcomer.folder)
    home = newcomer.folder / "people" / "sam"
    home.mkdir(parents=True)
    newcomer.git("init", "-q")
    (newcomer.folder / "file").write_text("Mine.")
    monkeypatch.setenv("HOME", str(home))
    before = snapshot(newcomer.folder)
    ran = newcomer.init(folder.replace("~", str(home)), "--force")
    assert ran.code == 2
    assert "init-not-here" in ran.err
    assert snapshot(newcomer.folder) == before


def test_a_folder_in_place_of_a_file_and_a_link_in_place_of_a_folder_stay(newcomer, tmp_path):
    for spoil in (
        lambda place: (place / "README.md").mkdir(),
        lambda place: (place / "content").symlink_to(tmp_path, target_is_directory=True),
        lambda place: (place / "content").write_text("Mine."),
    ):
        place = newcomer.folder / "notes"
        place.mkdir()
        spoil(place)
        before = snapshot(tmp_path)
        ran = newcomer.init("notes", "--force")
        assert ran.code == 2, ran.out
        assert "Move it somewhere else" in ran.err
        assert snapshot(tmp_path) == before
        for path in place.iterdir():
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        place.rmdir()


def test_a_link_in_place_of_a_file_is_replaced_and_not_followed(newcomer):
    place = newcomer.folder / "notes"
    place.mkdir()
    (newcomer.folder / "secret.txt").write_text("Mine.")
    (place / "README.md").symlink_to(newcomer.folder / "secret.txt")
    assert newcomer.init("notes").code == 2
    assert newcomer.init("notes", "--force").code == 0
    assert (newcomer.folder / "secret.txt").read_text() == "Mine."


def test_a_folder_that_may_not_be_written_to_is_told(newcomer, monkeypatch):
    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    ran = newcomer.init("notes")
    assert ran.code == 2
    assert "weeknotes.toml: error: This can't be written: the disk is full." in ran.err


COMMIT = "1f" * 20


def from_git(url):
    return f'{{"url": "{url}", "vcs_info": {{"vcs": "git", "commit_id": "{COMMIT}"}}}}'


def pinned(newcomer):
    """What the site installs, and the steps of its workflows."""
    files = newcomer.files()
    publish = files[".github/workflows/publish.yml"]
    return files["requirements.txt"].splitlines()[-1], publish, files


@pytest.fixture
def installed(monkeypatch):
    """Say how the weeknotes that runs was installed."""

    def say(direct_url):
        told = Installation(version="1.0", installer="pip", direct_url=direct_url)
        monkeypatch.setattr(pinning, "installation", lambda: told)

    return say


def test_a_weeknotes_from_an_index_is_named_and_not_carried(newcomer, installed, monkeypatch):
    installed("")
    monkeypatch.setattr(pinning, "PROJECT_URL", "https://example.org/team/weeknotes")
    newcomer.init("notes")
    line, publish, files = pinned(newcomer)
    assert line == "weeknotes==1.0"
    assert "uv pip install --no-deps -r requirements.txt" in publish
    assert files.keys() == {path for path in SITE if not path.startswith("vendor/")}
    assert "vendor" not in files[".gitignore"]


def test_a_weeknotes_from_github_is_named_and_does_the_steps_itself(newcomer, installed):
    installed(from_git("https://github.com/a/weeknotes.git"))
    newcomer.init("notes")
    line, publish, files = pinned(newcomer)
    assert line == f"weeknotes @ git+https://github.com/a/weeknotes.git@{COMMIT}"
    for text in (publish, files[".github/workflows/check.yml"]):
        assert f"\n      - uses: a/weeknotes@{COMMIT} # " in text
        assert "pip install" not in text
    assert not any(path.startswith("vendor/") for path in files)


def test_a_weeknotes_from_git_elsewhere_is_named_and_the_steps_are_the_site_s(newcomer, installed):
    installed(from_git("https://git.example.org/a/weeknotes"))
    newcomer.init("notes")
    line, publish, _ = pinned(newcomer)
    assert line == f"weeknotes @ git+https://git.example.org/a/weeknotes@{COMMIT}"
    assert "uv pip install --no-deps -r requirements.txt" in publish
    assert "a/weeknotes@" not in publish


@pytest.mark.parametrize(
    "direct",
    ['{"url": "file:///home/sam/w.whl", "archive_info": {}}', from_git("ssh://git@github.com/a/b")],
)
def test_any_other_weeknotes_goes_along(newcomer, installed, direct):
    installed(direct)
    newcomer.init("notes")
    line, publish, files = pinned(newcomer)
    assert line.startswith("./vendor/weeknotes-1.0-py3-none-any.whl --hash=sha256:")
    assert "vendor/weeknotes-1.0-py3-none-any.whl" in files
    texts = "".join(files.values())
    assert not re.search(r"weeknotes *[=~<>]=|install weeknotes", texts)  # a name for anybody
    assert "uv pip install --no-deps -r requirements.txt" in publish


def test_the_wheel_goes_along_whatever_git_ignores_elsewhere(newcomer, tmp_path, at_home):
    (tmp_path / "ignored").write_text("vendor/\n*.whl\n")
    at_home(f"[core]\nexcludesFile = {tmp_path / 'ignored'}\n")
    newcomer.init("notes")
    place = newcomer.folder / "notes"
    newcomer.git("init", "-q", cwd=place)
    newcomer.git("add", "-A", cwd=place)
    assert f"vendor/weeknotes-{__version__}-py3-none-any.whl" in newcomer.git("ls-files", cwd=place)


def test_a_weeknotes_that_is_not_installed_begins_no_site(newcomer, monkeypatch):
    def nothing(_name):
        raise PackageNotFoundError

    monkeypatch.setattr(reading, "distribution", nothing)
    ran = newcomer.init("notes")
    assert ran.code == 2
    assert "init-no-weeknotes" in ran.err
    assert not (newcomer.folder / "notes").exists()


def test_without_git_there_is_a_site_too(newcomer, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert newcomer.init("notes").code == 0
    with suppress(KeyError):
        assert not settings_in(newcomer)["repository"]


# Where the repository is not on GitHub

WORKFLOWS = {path for path in SITE if path.startswith(".github/")}


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("git@gitlab.com:team/notes.git", "gitlab"),
        ("https://gitlab.council.example/team/all/notes.git", "gitlab"),
        ("git@ssh.dev.azure.com:v3/acme/work/notes", "other"),
        ("git@bitbucket.org:team/notes.git", "other"),
        ("https://codeberg.org/team/notes.git", "other"),
        ("https://git.council.example/team/notes.git", "other"),
        ("git@git.council.example:/srv/notes.git", "other"),
        ("git@github.council.example:team/notes.git", "github"),
        ("https://council.ghe.com/team/notes.git", "github"),
    ],
)
def test_a_site_has_the_files_of_its_host_and_hears_of_no_other(newcomer, address, host):
    newcomer.cloned(address)
    ran = newcomer.init("notes")
    files = newcomer.files()
    added = {"github": WORKFLOWS, "gitlab": {".gitlab-ci.yml"}, "other": set()}[host]
    assert files.keys() == (SITE - WORKFLOWS) | added
    assert starter_markers("".join(files.values())) == []
    others = {"github": "GitLab", "gitlab": "GitHub", "other": "GitHub|GitLab"}[host]
    mine = files["README.md"] + files["requirements.txt"] + files[".gitignore"] + ran.out
    assert not re.search(others, mine)
    assert newcomer.report()["problems"] == []
    record = files[".weeknotes.lock"]
    assert all(f'"{path}" = ' in record for path in added)
    assert set(newcomer.upgrade().out.splitlines()) == {
        f"{path}: unchanged"
        for path in files
        if path not in {".weeknotes.lock", "weeknotes.toml"} and not path.startswith("content/")
    }


@pytest.mark.parametrize(
    ("asked", "address", "path"),
    [
        ("github", "https://git.council.example/team/notes.git", ".github/workflows/check.yml"),
        ("github", "git@gitlab.com:team/notes.git", ".github/workflows/check.yml"),
        ("gitlab", "https://git.council.example/team/notes.git", ".gitlab-ci.yml"),
    ],
)
def test_a_host_that_was_asked_for_stays(newcomer, asked, address, path):
    newcomer.cloned(address)
    ran = newcomer.init("notes", "--host", asked)
    assert ran.err == ""
    files = newcomer.files()
    assert path in files
    assert f'\nhost = "{asked}"\n' in files[".weeknotes.lock"]
    newcomer.upgrade()
    assert newcomer.files() == files


def test_a_host_whose_name_shows_nothing_may_be_a_github_or_a_gitlab(newcomer):
    newcomer.cloned("https://git.council.example/team/notes.git")
    said = " ".join(newcomer.init("notes").err.split())
    assert "The name git.council.example does not show whether" in said
    assert "weeknotes upgrade --host github, or --host gitlab." in said
    assert newcomer.upgrade("--host", "gitlab").code == 0
    assert "https://git.council.example/team/notes/-/new/main/" in newcomer.files()["README.md"]
    assert ".gitlab-ci.yml" in newcomer.files()


def test_each_host_can_be_asked_for():
    option = next(one for one in cli.commands["init"].params if one.name == "host")
    assert list(option.type.choices) == list(HOSTS)
