"""What `weeknotes new` begins a post with: number, author, headings, plans."""

import os

import pytest
from sites import Site, snapshot, weeknotes, weeknotes_apart

NOW = "2026-11-20T15:00"
PEOPLE = '[ann]\nname = "Ann Lee"\nalso = ["ann@example.org"]\n[bo]\nname = "Bo Ek"\n'
LAST = "Words.\n\n## Next week\n\n- ring [Bo](2026-11-06-a.md)\n- [x] bake\n  - [ ] eat\n"


@pytest.fixture
def site(tmp_path, monkeypatch):
    for name in os.environ:
        if name.startswith("GIT_") or name in {"XDG_CONFIG_HOME", "VISUAL", "EDITOR"}:
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    site = Site(tmp_path / "site").asset("people.toml", PEOPLE)
    site.post("weeknotes/2026-11-06-a.md", "Words.", title="Weeknote 60", author="ann")
    return site.post("weeknotes/2026-11-13-b.md", LAST, title="Weeknote 61: tea", author="ann")


def new(site, *arguments, now=NOW, **env):
    ran = weeknotes("new", *arguments, "--now", now, cwd=site.folder, **env)
    assert "Traceback" not in ran.err
    assert "This is a bug in weeknotes" not in ran.err
    return ran


def written(site, *arguments, **more):
    ran = new(site, *arguments, **more)
    assert ran.code == 0, ran.err
    return (site.folder / ran.out.split("Created a draft: ")[1].split(".md")[0]).with_suffix(".md")


def as_user(tmp_path, name="", email=""):
    lines = [f"{key} = {value}" for key, value in (("name", name), ("email", email)) if value]
    (tmp_path / ".gitconfig").write_text("\n".join(["[user]", *lines, ""]))


def test_the_next_number_and_what_was_to_be_done_next_come_along(site):
    path = written(site, "weeknote", "--author", "ann")
    assert path.name == "2026-11-20-weeknote-62-ann.md"
    assert path.read_text() == (
        '---\ntitle: "Weeknote 62"\ndate: 2026-11-20\nauthor: "ann"\ndraft: true\n---\n\n'
        "[Write here: what happened this week, and what you make of it]\n\n"
        "## From last time\n\n- [ ] ring [Bo](2026-11-06-a.md)\n- [ ] eat\n\n"
        "## Next week\n\n- [Write here: what comes next, one thing a line]\n\n"
        "## Something I'm learning\n\n[Write here: what you are learning]\n"
    )
    report = site.build("--format", "json", now=NOW).exits(0).report
    assert (report["published"], report["drafts"], report["problems"]) == (2, 1, [])


def test_nobody_s_number_or_plans_become_another_s(site):
    path = written(site, "weeknote", "--author", "Bo Ek")
    text = path.read_text()
    assert path.name == "2026-11-20-weeknote-bo-ek.md"
    assert "ring" not in text
    assert "number" not in text


def test_a_title_gets_the_number_as_the_last_one_had_it(site):
    text = written(site, "weeknote", "On cake", "--author", "ann").read_text()
    assert 'title: "Weeknote 62: On cake"' in text


def test_a_draft_of_last_week_counts_too(site):
    site.post("weeknotes/2026-11-19-c.md", "A", title="Weeknote 62", author="ann", draft=True)
    assert written(site, "weeknote", "--author", "ann").name.endswith("-63-ann.md")


@pytest.mark.parametrize(
    ("user", "author"),
    [
        ({"name": "Ann Lee"}, 'author: "ann"\n'),
        ({"name": "annlee99", "email": "ann@example.org"}, 'author: "ann"\n'),
        ({"name": "BO EK"}, 'author: "bo"\n'),
        ({"name": "root", "email": "root@localhost"}, ""),
        ({}, ""),
    ],
)
def test_who_writes_is_whom_git_knows_if_the_site_does_too(site, tmp_path, user, author):
    as_user(tmp_path, **user)
    ran = new(site, "weeknote", "Hello")
    assert ("has no author" in ran.err) == (not author)
    text = (site.folder / "content/weeknotes/2026-11-20-hello.md").read_text()
    assert (author in text) if author else ("author" not in text)


def test_without_git_there_is_a_draft_all_the_same(site):
    assert new(site, "weeknote", PATH="/nowhere").code == 0


def test_on_a_monday_a_weeknote_is_of_the_week_behind(site):
    text = written(site, "weeknote", "--author", "bo", now="2026-11-23T09:00").read_text()
    assert 'title: "Weeknote: week ending Friday 20 November 2026"\ndate: 2026-11-23\n' in text
    site.build("--drafts", "--strict", now="2026-11-23T12:00").exits(0).has("/digest/2026-w47/")


def test_a_week_whose_day_is_a_monday_is_told_in_the_header(site):
    site.settings('[weeks]\nends = "monday"\n')
    path = written(site, "weeknote", "A", "--week", "2026-W46", "--author", "bo")
    assert "date: 2026-11-09\nweek: 2026-W46\n" in path.read_text()


def test_posts_with_errors_keep_nobody_from_beginning_one(site):
    site.file("content/weeknotes/2026-11-19-x.md", b"\xff").post("2026-11-18-y.md", date="x")
    site.file("content/people.toml", "[ann\n").file("content/weeknotes/2026-11-17.md", "---\n")
    assert new(site, "weeknote").code == 0


def test_a_template_of_the_site_s_own_goes_before_the_given_one(site):
    site.file(
        "templates/new/weeknote.md",
        "---\ntags: [weeknotes]\ndraft: false\n---\n\n# {title}\n\n{ ok } {iso_week}, {author}\n\n"
        "## Quizzes\n\n{next}\n",
    )
    text = written(site, "weeknote", "--author", "ann").read_text()
    assert "tags: [weeknotes]\ndraft: true\n---\n\n# Weeknote 62\n\n{ ok } 2026-W47, ann\n" in text
    assert "## Quizzes\n\n- [ ] ring" in text
    built = site.build(now=NOW).exits(0)
    assert built.where("quizzes") == built.where("templates") == []


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("Hi.\n\n{titel}", "templates/new/weeknote.md:3: error: There is nothing to put in"),
        ("{titel}", "Did you mean “{title}”?"),
        ("---\ntags: [\n---\nHi.", "This template can't be used for a draft"),
        (
            "---\ntags: []\n\nHi.",
            "templates/new/weeknote.md:1: error: This template can't be used for a draft",
        ),
        ("---\ndrfat: false\n---\nHi.", "Did you mean “draft”?"),
        ("<<<<<<< a\n=======\n>>>>>>> b\n", "This template can't be used for a draft"),
    ],
)
def test_a_template_that_can_t_be_used_is_told_and_writes_nothing(site, template, told):
    site.file("templates/new/weeknote.md", template)
    before = snapshot(site.folder)
    ran = new(site, "weeknote")
    assert ran.code == 2
    assert told in ran.err
    assert snapshot(site.folder) == before


def editor(tmp_path, code: int, name="my editor"):
    """An editor that notes what it was asked to open."""
    program = tmp_path / name
    program.write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/asked"\nexit {code}\n')
    program.chmod(0o755)
    return f"'{program}' --wait ';' '$(touch {tmp_path}/harmed)'"


@pytest.mark.parametrize(("ends", "code"), [(0, 0), (3, 1)])
def test_the_editor_opens_the_draft_and_its_end_is_honoured(site, tmp_path, ends, code):
    ran = new(site, "weeknote", "A; b", "--edit", EDITOR=editor(tmp_path, ends))
    assert ran.code == code
    assert (tmp_path / "asked").read_text() == (
        f"--wait ; $(touch {tmp_path}/harmed) content/weeknotes/2026-11-20-a-b.md\n"
    )
    assert not (tmp_path / "harmed").exists()
    assert ("(code 3)" in ran.err) == (ends == 3)


def test_visual_goes_before_editor(site, tmp_path):
    assert new(site, "weeknote", "--edit", VISUAL=editor(tmp_path, 0), EDITOR="nowhere").code == 0


@pytest.mark.parametrize(
    ("env", "told"),
    [
        ({}, "No editor is set"),
        ({"EDITOR": "nowhere-ed"}, "The editor “nowhere-ed”, which EDITOR names, was not found"),
        ({"EDITOR": "'nano"}, "quotation mark"),
        ({"EDITOR": " "}, "No editor is set"),
    ],
)
def test_without_an_editor_nothing_is_written(site, env, told):
    before = snapshot(site.folder)
    ran = new(site, "weeknote", "--edit", **env)
    assert ran.code == 2
    assert told in ran.err
    assert "[no-editor]" in ran.err
    assert snapshot(site.folder) == before


def test_ctrl_c_while_it_writes_leaves_nothing(site):
    before = snapshot(site.folder)
    stopping = (
        "import os, signal\n"
        "given = os.open\n"
        "def opened(path, flags, *a, **k):\n"
        "    file = given(path, flags, *a, **k)\n"
        "    if flags & os.O_EXCL and str(path).endswith('.md'):\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "    return file\n"
        "os.open = opened"
    )
    ran = weeknotes_apart("new", "diary", "--now", NOW, cwd=site.folder, before=stopping)
    assert (ran.code, ran.out) == (130, "")
    assert "Nothing has changed" in ran.err
    assert snapshot(site.folder) == before
    assert not (site.folder / "content/diary").exists()


def test_ctrl_c_is_the_editor_s_while_it_is_open(site, tmp_path):
    program = tmp_path / "ed"
    program.write_text("#!/bin/sh\nkill -INT $PPID\nexit 0\n")
    program.chmod(0o755)
    ran = weeknotes_apart(
        "new", "weeknote", "--edit", "--now", NOW, cwd=site.folder, EDITOR=str(program)
    )
    assert ran.code == 0, ran.err
