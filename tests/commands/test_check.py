"""`weeknotes check`: forms of telling, exit codes, and that nothing is written."""

import json
from contextlib import contextmanager

import pytest
from sites import NOW, SETTINGS, snapshot, weeknotes

from weeknotes.build.request import Request
from weeknotes.check.external_links.answer import PAGE_FOUND, Answer, unknown
from weeknotes.check.external_links.look import Pace
from weeknotes.commands.check import Web, run


def checked(site, *options, **env):
    return weeknotes("check", "--now", NOW, *options, cwd=site.folder, **env)


@pytest.fixture
def clean(site):
    return site.post("2026-11-20-cakes.md", "Cakes, and [the recipe](about.md).").post(
        "about.md", "About us."
    )


@pytest.fixture
def slips(clean):
    """A site with an error, a warning and two pieces of advice."""
    clean.post("2026-11-18-undated.md", "One.", date="some day")
    clean.post("2026-11-19-warned.md", "See [it](nowhere.md) and [here](about.md).", title="W")
    return clean.post("2026-11-17-picture.md", "Look: ![](https://example.org/a.png)")


def test_a_clean_site_has_nothing_to_mend(clean):
    ran = checked(clean, "--strict")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "Checked 2 posts: no problems found.\n"


def test_nothing_is_written(slips):
    before = snapshot(slips.folder)
    checked(slips)
    assert snapshot(slips.folder) == before


def test_all_is_told_at_once_and_an_error_exits_1(slips):
    ran = checked(slips)
    assert ran.code == 1
    for code in ("bad-date", "link-broken", "link-text-vague", "alt-missing"):
        assert f"[{code}]" in ran.err
    assert ran.out == "Checked 5 posts: 1 error and 3 warnings.\n"


def test_warnings_and_advice_exit_0_unless_strict(clean):
    clean.post("2026-11-19-warned.md", "See [here](about.md).")
    assert checked(clean).code == 0
    assert checked(clean, "--strict").code == 1


def test_advice_comes_from_check_alone(clean):
    clean.post("2026-11-19-warned.md", "See [here](about.md).")
    assert "link-text-vague" not in clean.build("--strict").exits(0).err


def test_a_folder_of_somebody_else_s_does_not_matter(clean):
    clean.file("public/mine.txt", "mine")
    assert checked(clean).code == 0


def test_the_line_is_shown_with_a_caret_under_the_fault(slips):
    rows = checked(slips).err.splitlines()
    at = next(n for n, row in enumerate(rows) if "date: " in row and " | " in row)
    assert rows[at].strip() == '2 | date: "some day"'
    assert rows[at + 1].index("^") == rows[at].index("some")


def test_the_build_shows_the_line_too(slips):
    assert '    2 | date: "some day"' in slips.build().exits(1).err


def test_a_rule_can_be_switched_off_for_check_and_build(slips):
    off = '[check]\noff = ["link-broken", "link-text-vague"]\n'
    slips.file("weeknotes.toml", SETTINGS + off)
    told = checked(slips).err + slips.build().err
    assert "link-broken" not in told
    assert "link-text-vague" not in told
    assert "alt-missing" in told


@pytest.mark.parametrize("command", ["check", "build"])
def test_an_unknown_rule_in_the_settings_exits_2(clean, command):
    clean.file("weeknotes.toml", SETTINGS + '[check]\noff = ["alt-mising"]\n')
    ran = weeknotes(command, "--now", NOW, cwd=clean.folder)
    assert ran.code == 2
    assert "weeknotes.toml:4" in ran.err
    assert "Did you mean “alt-missing”?" in ran.err


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_wrong_settings_exit_2_in_every_form(clean, form):
    clean.file("weeknotes.toml", "titel = 1\n")
    ran = checked(clean, "--format", form)
    assert ran.code == 2
    assert "bad-setting" in ran.out + ran.err


def test_json_has_the_form_of_a_build_s(slips):
    told = json.loads(checked(slips, "--format", "json").out)
    built = json.loads(slips.build("--format", "json").out)
    assert told.keys() == built.keys()
    assert {problem["code"] for problem in told["problems"]} >= {"bad-date", "alt-missing"}
    assert (told["published"], told["failed"], told["rendered"]) == (4, 1, 0)
    for problem in told["problems"]:
        assert problem["path"].startswith("content/")
        assert problem["message"]
        assert problem["hint"]


def test_annotations_stand_on_the_lines(slips):
    ran = checked(slips, "--format", "github")
    assert "::error file=content/2026-11-18-undated.md,line=2,title=" in ran.out
    assert "[bad-date]" in ran.out
    assert "[alt-missing]" in ran.out


def test_drafts_are_looked_at_on_demand(clean):
    clean.post("2026-11-17-draft.md", "See [here](about.md).", draft=True)
    assert "link-text-vague" not in checked(clean).err
    assert "link-text-vague" in checked(clean, "--drafts").err


def test_the_clock_of_the_environment_counts(clean):
    ran = weeknotes("check", cwd=clean.folder, SOURCE_DATE_EPOCH="nonsense")
    assert ran.code == 2
    assert "bad-clock" in ran.err


def test_without_external_nobody_is_asked(slips, monkeypatch):
    monkeypatch.setattr("weeknotes.check.external_links.asking._opener", pytest.fail)
    checked(slips)


def test_a_private_host_is_in_doubt_and_no_problem(clean):
    clean.post("2026-11-19-in.md", "See [the wiki](http://127.0.0.1:9/wiki).")
    ran = checked(clean, "--external", "--strict")
    assert ran.code == 0
    assert "Could not check – http://127.0.0.1:9/wiki: it is not on the public internet" in ran.err
    assert "1 link to other sites: 0 fine, 0 dead, 1 could not be checked." in ran.out


class Said:
    """Collects what a command says."""

    def __init__(self):
        self.lines, self.problems, self.notes, self.steps = [], [], [], []

    def line(self, text):
        self.lines.append(text)

    def note(self, text):
        self.notes.append(text)

    def problem(self, problem):
        self.problems.append(problem)

    @contextmanager
    def counting(self, label, total):
        self.steps.append((label, total))
        yield lambda: self.steps.append(1)


ANSWERS = {
    "https://example.org/fine": PAGE_FOUND,
    "https://example.org/gone": Answer(verdict="dead", reason="gone (404)", reached=True),
    "https://example.org/shut": unknown("the site does not show it to everybody (403)"),
    "https://example.org/old": Answer(verdict="moved", to="https://example.org/new", reached=True),
}


@pytest.fixture
def linking(clean):
    links = " ".join(f"[A {address[20:]} page]({address})" for address in ANSWERS)
    return clean.post("2026-11-19-links.md", links)


def asked(site, form="text", ask=ANSWERS.__getitem__, **request):
    say = Said()
    web = Web(ask=ask, pace=Pace(pause=0))
    wanted = Request(site=site.folder, now=NOW, **request)
    return run(wanted, form=form, external=True, say=say, web=web), say


def test_dead_links_are_warnings_and_doubtful_ones_are_listed(linking):
    code, say = asked(linking)
    assert code == 0
    assert sorted(problem.code for problem in say.problems) == ["link-dead", "link-moved"]
    assert any("example.org/shut: the site does not show" in note for note in say.notes)
    assert say.lines[0] == "4 links to other sites: 2 fine, 1 dead, 1 could not be checked."
    assert say.lines[-1].endswith("2 warnings.")
    assert say.steps == [("Checking links", 4), 1, 1, 1, 1]


def test_a_dead_link_is_a_fault_for_the_strict(linking):
    assert asked(linking, strict=True)[0] == 1


def test_a_dead_link_can_be_switched_off(linking):
    linking.file("weeknotes.toml", SETTINGS + '[check]\noff = ["link-dead", "link-moved"]\n')
    assert asked(linking)[1].problems == []


def test_answers_are_remembered_and_doubtful_ones_asked_again(linking):
    asked(linking)
    known = {"https://example.org/shut": PAGE_FOUND}
    _, say = asked(linking, ask=known.__getitem__)
    assert (
        say.lines[0]
        == "4 links to other sites: 3 fine, 1 dead, 0 could not be checked (3 checked earlier)."
    )


def test_json_tells_of_other_sites_too(linking):
    _, say = asked(linking, form="json")
    told = json.loads("\n".join(say.lines))
    assert told["elsewhere"] == {
        "addresses": 4,
        "remembered": 0,
        "fine": 1,
        "moved": 1,
        "dead": 1,
        "unknown": [
            {
                "address": "https://example.org/shut",
                "reason": "the site does not show it to everybody (403)",
            }
        ],
    }
    assert "link-dead" in {problem["code"] for problem in told["problems"]}


@pytest.mark.parametrize("form", ["text", "github"])
def test_nothing_is_told_twice_when_other_sites_have_answered(linking, form):
    linking.post("2026-11-18-vague.md", "See [here](about.md).")
    _, say = asked(linking, form=form)
    codes = [problem.code for problem in say.problems]
    codes += [line.rpartition("[")[2].rstrip("]") for line in say.lines[:-2]]
    assert sorted(codes) == ["link-dead", "link-moved", "link-text-vague"]


def test_a_cache_that_cannot_be_written_is_told_and_no_harm(linking):
    linking.file(".weeknotes", "a file")
    _, say = asked(linking)
    assert any("could not be saved" in note for note in say.notes)


def test_ctrl_c_keeps_what_was_learned(linking):
    class Stopped(Said):
        @contextmanager
        def counting(self, label, total):
            def stop():
                raise KeyboardInterrupt

            yield stop

    web = Web(ask=lambda _: PAGE_FOUND, pace=Pace(workers=1, pause=0))
    wanted = Request(site=linking.folder, now=NOW)
    with pytest.raises(KeyboardInterrupt):
        run(wanted, form="text", external=True, say=Stopped(), web=web)
    told = json.loads((linking.folder / ".weeknotes/links.json").read_text())
    assert len(told["answers"]) == 1


def test_help_explains_every_option():
    ran = weeknotes("check", "--help")
    for option in ("--external", "--drafts", "--now", "--strict", "--format"):
        assert option in ran.out
