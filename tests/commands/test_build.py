"""The command as a function: what it says and returns, without a command line."""

from contextlib import contextmanager

import pytest

from weeknotes.build.processes import progress
from weeknotes.build.request import Request
from weeknotes.commands.build import run
from weeknotes.model.problems.problem import Problem


class Heard:
    """Collects what a command says."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.counted: list[tuple[str, int]] = []

    def line(self, text: str) -> None:
        self.lines.append(text)

    def problem(self, problem: Problem) -> None:
        self.problems.append(problem)

    def note(self, text: str) -> None:
        self.notes.append(text)

    @contextmanager
    def counting(self, label, total):
        self.counted.append((label, total))
        yield lambda: None


def build(site, form="text", **request):
    heard = Heard()
    asked = Request(site=site.folder, now="2027-01-18T09:00", jobs=1, **request)
    return run(asked, form=form, say=heard), heard


def test_only_what_takes_a_while_is_counted(site, monkeypatch):
    assert build(site.post("2026-11-20-a.md"))[1].counted == []
    monkeypatch.setattr(progress, "_WORTH_SHOWING", 1)
    labels = [label for label, _ in build(site, clean=True)[1].counted]
    assert labels == ["Reading", "Writing"]


def test_all_is_well(site):
    code, heard = build(site.post("2026-11-20-a.md"))
    assert code == 0
    assert len(heard.lines) == 1
    assert heard.problems == []
    assert heard.notes == [f"The site is in {site.folder / 'public'}"]


def test_problems_come_in_reading_order_and_each_once(site):
    site.post("2026-11-20-b.md", "[x](no.md)\n\n[y](no.md) [z](nowhere.md)")
    site.post("2026-11-20-a.md", "![x](no.png)")
    code, heard = build(site)
    assert code == 0
    assert [(problem.path[-4:], problem.line) for problem in heard.problems] == [
        ("a.md", 1),
        ("b.md", 1),
        ("b.md", 3),
    ]


def test_each_post_that_waits_is_named(site):
    for number in range(33):
        site.post(f"drafts/{number:02}.md")
    _, heard = build(site)
    told = [note for note in heard.notes if note.startswith("Not published")]
    assert len(told) == 33
    assert told[0] == "Not published – draft: content/drafts/00.md (in the folder “drafts”)"


@pytest.mark.parametrize("form", ["json", "github"])
def test_machines_are_told_problems_in_lines_only(site, form):
    site.post("2026-11-20-a.md", "![x](no.png)")
    code, heard = build(site, form)
    assert code == 0
    assert heard.problems == []
    assert "image-missing" in heard.lines[0]


def test_refused_settings_leave_no_summary(site):
    code, heard = build(site.file("weeknotes.toml", ""))
    assert code == 2
    assert heard.lines == []
    assert heard.problems


def test_strict_exits_1_for_a_warning(site):
    site.post("2026-11-20-a.md", "![x](no.png)")
    assert build(site, strict=True)[0] == 1
