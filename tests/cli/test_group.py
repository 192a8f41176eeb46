"""The command line: exit codes, forms of telling, options, and the one boundary for faults."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from sites import NOW, SETTINGS, Built, Site, snapshot, weeknotes, weeknotes_apart

import weeknotes as package
from weeknotes.cli.commands import cli
from weeknotes.commands import build as command

ERROR = "content/2026-11-18-undated.md"


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").post("2026-11-20-cakes.md", "Cakes.", title="Cakes")


@pytest.fixture
def faulty(site):
    """A site with an error, a warning, a draft and a scheduled post."""
    site.post("2026-11-18-undated.md", "One.", date="some day")
    site.post("2026-11-19-warned.md", "See [it](nowhere.md).")
    site.post("2026-11-17-draft.md", "Two.", draft=True)
    return site.post("2027-11-17-later.md", "Three.")


def test_a_build_without_a_fault_exits_0(site):
    built = site.build().exits(0).has("/")
    assert re.fullmatch(
        r"1 post published: \d+ pages in \d+\.\d s \(\d+ files changed\)\.\n", built.out
    )
    assert built.err == "The site is in public\n"


def test_an_error_exits_1_and_a_warning_alone_exits_0(faulty):
    faulty.build().exits(1).tells(f"{ERROR}:2: error: ", "Nothing was written")
    faulty.without("2026-11-18-undated.md").build().exits(0).tells(":1: warning: ", "link-broken")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("build", "nowhere"), "nowhere"),
        (("build", "--frobnicate"), "--frobnicate"),
        (("build", "--format", "xml"), "xml"),
        (("build", "-j", "0"), "0"),
        (("build", "--now", "soon"), "“soon” is not a time"),
        (("build", "--now", "2026-13-01"), "“2026-13-01” is not a time"),
        (("build", "--base-url", "team.github.io"), "“team.github.io” is not the full address"),
        (("build", "--base-url", "https://"), "“https://” is not the full address"),
        (("build", "--base-url", "https://x.org/?a#b"), "is not the full address"),
        (("build", "--base-url", "https://a\udcff.org/"), "is not the full address"),
        (("build", "-o", "/"), "the whole disk"),
        (("bild",), "bild"),
    ],
)
def test_wrong_usage_exits_2_and_writes_nothing(site, arguments, told):
    ran = weeknotes(*arguments, cwd=site.folder)
    assert ran.code == 2
    assert told in ran.err
    assert not (site.folder / "public").exists()


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("build", "--fomat", "json"), "There is no option “--fomat”.", "Did you mean “--format”?"),
        (
            ("build", "--frobnicate=1"),
            "There is no option “--frobnicate”.",
            "weeknotes build --help",
        ),
        (
            ("build", "--format", "xml"),
            "--format can't be “xml”.",
            "Use one of: text, json, github.",
        ),
        (("build", "--format"), "The option “--format” needs a value.", "--help"),
        (("build", "--clean=3"), "The option “--clean” takes no value.", "--help"),
        (("build", "-j", "0"), "--jobs can't be “0”.", "Use a whole number of at least 1."),
        (("build", "-j", "x"), "--jobs can't be “x”.", "Use a whole number of at least 1."),
        (("serve", "-p", "70000"), "--port can't be “70000”.", "number from 0 to 65535."),
        (("build", "nowhere"), "There is no folder “nowhere”.", "weeknotes build --help"),
        (("check", "weeknotes.toml"), "“weeknotes.toml” is a file, not a folder.", "--help"),
        (("new", "links", "--from", "no"), "There is no file “no”.", "weeknotes new --help"),
        (("new",), "KIND is missing.", "Use: weeknotes new [OPTIONS] KIND [TITLE]"),
        (("digest", "a", "b"), "“b” is more than this command takes.", "Use: weeknotes digest"),
        (
            ("digest", "2026-W47", "content"),
            "“content” is more",
            "[WEEK]. For the site's folder, use -C.",
        ),
        (("build", "-C", "content", "."), "given twice: “.” and “content”.", "Leave one"),
        (("biuld",), "There is no command “biuld”.", "Did you mean “weeknotes build”?"),
        (("preview",), "There is no command “preview”.", "Did you mean “weeknotes serve”?"),
        (("deploy",), "There is no command “deploy”.", "Did you mean “weeknotes publish”?"),
        (("xyzzy",), "There is no command “xyzzy”.", "For help, use: weeknotes --help"),
        (("--nope",), "There is no option “--nope”.", "For help, use: weeknotes --help"),
        (("new", "weeknote", "."), "“.” is the folder of a site, not a title.", "-C ."),
    ],
)
def test_wrong_usage_looks_like_any_other_error(site, arguments, message, hint):
    ran = weeknotes(*arguments, cwd=site.folder)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    known = arguments[0] in cli.commands and "needs" not in message and "takes no" not in message
    place = f"weeknotes {arguments[0]}" if known else "weeknotes"
    assert first.startswith(f"{place}: error: ")
    assert message in first
    assert second.startswith("    ")
    assert hint in second
    assert second.endswith(" [wrong-usage]")


def test_every_command_takes_the_folder_of_the_site_in_the_same_way(site):
    for name, one in cli.commands.items():
        options = {option for parameter in one.params for option in parameter.opts}
        assert {"-C", "--site", "-q", "--quiet", "-v", "--verbose"} <= options, name
    outside = site.folder.parent
    clock = ("--now", NOW)
    positional = weeknotes("build", site.folder.name, *clock, cwd=outside)
    for ran in (
        weeknotes("build", "-C", site.folder.name, *clock, cwd=outside),
        weeknotes("build", "--site", site.folder.name, *clock, cwd=outside),
        weeknotes("-C", site.folder.name, "build", *clock, cwd=outside),
    ):
        assert (ran.code, positional.code) == (0, 0)
        assert "The site is in site/public" in ran.err
    for words in (("check",), ("status",), ("digest", "2026-W47")):
        assert weeknotes(*words, "-C", site.folder.name, *clock, cwd=outside).code == 0
    assert weeknotes("new", "links", "-C", site.folder.name, *clock, cwd=outside).code == 0
    assert (site.folder / "content/roundups").is_dir()
    assert weeknotes("init", "-C", "fresh", cwd=outside).code == 0
    assert weeknotes("-C", "other", "init", cwd=outside).code == 0
    assert (outside / "fresh" / "weeknotes.toml").is_file()
    assert (outside / "other" / "weeknotes.toml").is_file()


@pytest.mark.parametrize("arguments", [("-q", "build"), ("build", "-q"), ("build", "--quiet")])
def test_quiet_prints_problems_alone(faulty, arguments):
    site = faulty.without("2026-11-18-undated.md")
    ran = weeknotes(*arguments, "--now", NOW, cwd=site.folder)
    assert (ran.code, ran.out) == (0, "")
    assert [line for line in ran.err.splitlines() if line.startswith(("content", "    "))]
    assert "The site is in" not in ran.err
    assert "link-broken" in ran.err


def test_quiet_leaves_what_was_asked_for(site):
    clock = ("--now", NOW)
    assert json.loads(weeknotes("build", "-q", "--format", "json", *clock, cwd=site.folder).out)
    assert "Cakes" in weeknotes("digest", "2026-W47", "-q", *clock, cwd=site.folder).out
    made = weeknotes("new", "links", "-q", *clock, cwd=site.folder)
    assert made.out.startswith("Created a draft: content/roundups/")
    assert made.err == ""


@pytest.mark.parametrize("arguments", [("-v", "build"), ("build", "--verbose")])
def test_verbose_says_which_weeknotes_and_why_pages_were_rebuilt(site, arguments):
    ran = weeknotes(*arguments, "--now", NOW, cwd=site.folder)
    assert ran.err.startswith(f"weeknotes {package.__version__}, Python 3.")
    assert f"in {site.folder}\n" in ran.err
    assert "Rebuilt " in ran.err


def test_the_version_has_a_short_option(site):
    assert weeknotes("-V", cwd=site.folder).out == weeknotes("--version", cwd=site.folder).out


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("", "title"),
        ("title = ", "weeknotes.toml"),
        ('title = "x"\nurl = "example.org"\n', "weeknotes.toml:2"),
        (SETTINGS + 'tilte = "x"\n', "Did you mean “title”?"),
        (SETTINGS + 'theme = "notbook"\n', "Did you mean “notebook”?"),
    ],
)
def test_wrong_settings_exit_2_with_file_and_line(site, settings, told):
    built = site.file("weeknotes.toml", settings).build().exits(2).tells(told)
    assert built.out == ""
    assert built.files == {}


def test_a_folder_without_settings_exits_2_and_says_what_to_do(tmp_path):
    ran = weeknotes("build", cwd=tmp_path)
    assert ran.code == 2
    assert "There is no weeknotes.toml" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_settings_that_are_no_text_exit_2(site):
    site.file("weeknotes.toml", b"title = '\xff'").build().exits(2).tells("weeknotes.toml")


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("where", ["settings", "option"])
def test_an_address_with_a_password_builds_nothing_and_is_not_shown(site, form, where):
    address = "https://sam:quizz/aciously@notes.example.org/"
    option = ("--base-url", address) if where == "option" else ()
    if where == "settings":
        site.file("weeknotes.toml", f'title = "Notes"\nurl = "{address}"\n')
    built = site.build("--format", form, *option).exits(2).tells("before the @")
    assert "aciously" not in built.out + built.err
    assert "quizz" not in built.out + built.err


def test_a_site_without_content_is_an_error_of_content(tmp_path):
    (tmp_path / "weeknotes.toml").write_text(SETTINGS)
    ran = weeknotes("build", cwd=tmp_path)
    assert ran.code == 1
    assert "no-content" in ran.err


def test_stopping_it_exits_130_and_leaves_the_old_site(site, monkeypatch):
    before = site.build().files

    def stopped(*_args, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "run", stopped)
    ran = weeknotes("build", cwd=site.folder)
    assert (ran.code, ran.out) == (130, "")
    assert ran.err.lstrip() == "Stopped. Nothing has changed.\n"
    assert snapshot(site.folder / "public") == before


def test_a_fault_of_our_own_is_told_in_words(site, monkeypatch):
    def fails(*_args, **_more):
        raise ZeroDivisionError("of a kind")

    monkeypatch.setattr(command, "run", fails)
    ran = weeknotes("build", cwd=site.folder)
    assert ran.code == 3
    assert "ZeroDivisionError: of a kind" in ran.err
    assert "Traceback" not in ran.err
    with pytest.raises(ZeroDivisionError):
        weeknotes("build", cwd=site.folder, WEEKNOTES_DEBUG="1")


def test_json_is_one_object_as_the_contract_has_it(faulty):
    built = faulty.build("--keep-going", "--format", "json").exits(1)
    assert built.err == ""
    report = built.report
    assert list(report) == [
        "problems",
        "published",
        "drafts",
        "scheduled",
        "failed",
        "pages",
        "rendered",
        "held",
        "seconds",
    ]
    told = ("published", "drafts", "scheduled", "failed")
    assert [report[name] for name in told] == [2, 1, 1, 1]
    assert (
        report["pages"]
        == report["rendered"]
        == sum(
            1
            for path in built.files
            if path.endswith((".html", ".xml", ".json", ".opml", "icon.svg", "email.txt", ".eml"))
        )
    )
    assert isinstance(report["seconds"], float)
    for problem in report["problems"]:
        assert set(problem) == {
            "severity",
            "code",
            "path",
            "line",
            "column",
            "message",
            "hint",
        }
    error, warning = report["problems"]
    assert (error["severity"], error["code"]) == ("error", "bad-date")
    assert (error["path"], error["line"], error["column"]) == (ERROR, 2, None)
    assert (warning["severity"], warning["code"]) == ("warning", "link-broken")
    assert error["hint"]
    assert error["message"]


@pytest.mark.parametrize(
    "options", [(), ("--keep-going",), ("--drafts", "--future"), ("--strict",)]
)
def test_the_counts_add_up_to_the_number_of_markdown_files(faulty, options):
    faulty.post("about.md").post("index.md").post("digest/2026-w47.md", "Words.")
    faulty.post("a/2026-11-20-twin.md").post("b/2026-11-20-twin.md").post("c.md", draft=None)
    faulty.file("content/2026-11-16-raw.md", b"\xff")
    report = faulty.build("--format", "json", *options).report
    counts = sum(report[name] for name in ("published", "drafts", "scheduled", "failed"))
    assert counts == len(list((faulty.folder / "content").rglob("*.md")))


def test_json_tells_of_wrong_settings_too(site):
    site.file("weeknotes.toml", "title = 1\n")
    built = site.build("--format", "json").exits(2)
    assert {problem["path"] for problem in built.report["problems"]} == {"weeknotes.toml"}
    assert built.report["pages"] == 0


def test_a_build_that_writes_nothing_has_rendered_nothing(faulty):
    assert faulty.build("--format", "json").exits(1).report["rendered"] == 0


def test_annotations_name_the_file_from_the_working_folder(faulty):
    ran = weeknotes("build", "site", "--format", "github", "--now", NOW, cwd=faulty.folder.parent)
    lines = ran.out.splitlines()
    assert lines[0].startswith(f"::error file=site/{ERROR},line=2,title=")
    assert lines[1].startswith("::warning file=site/content/2026-11-19-warned.md,line=1,")
    inside = faulty.folder / "content"
    ran = weeknotes("build", "..", "--format", "github", "--now", NOW, cwd=inside)
    assert ran.out.startswith("::error file=2026-11-18-undated.md,line=2")


def test_annotations_escape_what_would_end_them(site):
    site.post("a, b: 100%.md", "See [it](x%0A::error::y,z:%.md).", date="2026-11-20")
    built = site.build("--format", "github").exits(0)
    (line, _) = built.out.splitlines()
    assert line.startswith("::warning file=content/a%2C b%3A 100%25.md,line=")
    assert "x%250A::error::y,z:%25.md" in line


def test_strict_turns_a_warning_into_exit_1_and_writes_nothing(site):
    before = site.build("--strict").exits(0).files
    site.post("2026-11-19-warned.md", "See [it](nowhere.md).")
    built = (
        site.build("--strict").exits(1).tells("link-broken", "Nothing was written: 2 posts ready.")
    )
    assert built.files == before


def test_an_error_leaves_the_old_site_untouched(site):
    before = site.build().files
    site.post("2026-11-20-cakes.md", "Better cakes.").post("2026-11-21-x.md", date="x")
    assert site.build().exits(1).files == before


def test_keep_going_publishes_the_rest_and_still_exits_1(faulty):
    built = faulty.build("--keep-going").exits(1)
    built.has("/2026/11/20/cakes/", "/2026/11/19/warned/").lacks("/2026/11/18/undated/")
    built.tells("2 posts published, 1 draft, 1 scheduled, 1 with errors")


def test_a_theme_that_cannot_make_a_page_is_told_and_leaves_the_old_site(site):
    before = site.build().files
    site.file("themes/notebook/post.html", "One.\n\n{{ title.nowhere() }}")
    built = site.build().exits(1).tells("themes/notebook/post.html:3", "theme-fault")
    assert built.files == before


def test_a_template_of_the_sites_own_goes_before_the_given_one(site):
    site.file("themes/notebook/404.html", "<h1>Oh</h1>")
    assert site.build().exits(0).text("/404.html").startswith("<h1>Oh</h1>")


@pytest.mark.parametrize("where", ["..", ".", "content", "content/site", "themes", "~", ".git/x"])
def test_a_folder_where_something_could_be_lost_is_refused(site, where, monkeypatch):
    home = site.folder / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    output = home if where == "~" else Path(where)
    before = snapshot(site.folder.parent)
    ran = weeknotes("build", "-o", output, cwd=site.folder)
    assert ran.code == 2
    assert "unsafe-output" in ran.err
    assert snapshot(site.folder.parent) == before


def test_a_folder_with_foreign_files_is_refused(site, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary.txt").write_text("Dear diary")
    ran = weeknotes("build", "-o", tmp_path / "mine", cwd=site.folder)
    assert ran.code == 2
    assert "diary.txt" in ran.err
    assert snapshot(tmp_path / "mine") == {"diary.txt": b"Dear diary"}


def test_another_folder_can_be_chosen_from_anywhere(site, tmp_path):
    built = site.build(output=tmp_path / "out").exits(0).has("/")
    assert not (site.folder / "public").exists()
    ran = weeknotes("build", site.folder, "-o", "here", "--now", NOW, cwd=tmp_path)
    assert ran.code == 0
    assert snapshot(tmp_path / "here") == built.files


def test_a_page_that_is_no_longer_planned_is_removed_and_nothing_else(site):
    site.post("2026-11-19-gone.md").build().has("/2026/11/19/gone/")
    (site.folder / "public" / "mine.txt").write_text("x")
    built = site.without("2026-11-19-gone.md").build().exits(0).lacks("/2026/11/19/gone/")
    assert built.files["mine.txt"] == b"x"
    built.tells("removed")


def test_a_second_build_changes_nothing(site):
    before = site.build().files
    again = site.build().exits(0).tells("(0 files changed)")
    assert again.files == before


def test_one_process_and_two_make_the_same_site(site):
    for number in range(12):
        site.post(f"2026-11-{number + 1:02}-n.md", f"Note {number}. [x](nowhere.md)", tags=["t"])
    ran = [
        weeknotes_apart("build", "-j", jobs, "--now", NOW, "-o", jobs, cwd=site.folder)
        for jobs in ("1", "2")
    ]
    assert [one.code for one in ran] == [0, 0]
    assert ran[0].err.replace("in 1", "in 2") == ran[1].err
    assert snapshot(site.folder / "1") == snapshot(site.folder / "2")


def test_ctrl_c_in_the_middle_of_a_build_leaves_the_old_site(site):
    before = site.build().files
    site.post("2026-11-19-new.md")
    before_run = (
        "import weeknotes.build.pipeline as p, os, signal\n"
        "def render(*_):\n    os.kill(os.getpid(), signal.SIGINT)\n"
        "p.Files.of_plan = render"
    )
    ran = weeknotes_apart("build", "--now", NOW, cwd=site.folder, before=before_run)
    assert ran.code == 130
    assert "Traceback" not in ran.err
    assert Built(ran, site.folder / "public").files == before


def test_every_command_and_option_is_explained():
    for name, subcommand in cli.commands.items():
        told = CliRunner().invoke(cli, [name, "--help"])
        assert told.exit_code == 0
        assert subcommand.help
        for option in subcommand.params:
            if option.param_type_name == "option":
                assert option.help, f"{name} {option.name}"


def test_the_version_is_told():
    assert weeknotes("--version").out == f"weeknotes {package.__version__}\n"


def test_it_runs_as_a_module_too(site):
    command = [sys.executable, "-m", "weeknotes", "build", "--now", NOW, "--format", "json"]
    done = subprocess.run(command, cwd=site.folder, capture_output=True, check=True)
    assert json.loads(done.stdout)["published"] == 1


@pytest.mark.parametrize(
    "now",
    ["2026-11-23", "2026-11-23T12:00", "2026-11-23T12:00:00Z", "2026-11-23T12:00+01:00", "0"],
)
def test_the_clock_takes_iso_dates_and_times_and_seconds(site, now):
    site.build(now=now).exits(0)
