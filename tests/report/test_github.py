"""Problems as GitHub's workflow commands, in which some characters have to be escaped."""

import os

from weeknotes.model.problems.problem import error, warning
from weeknotes.report.github import as_annotations


def test_a_problem_is_on_the_line_of_its_file_seen_from_where_the_command_runs(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    problem = error("no-date", "content/a.md", "It has none.", "Write one.", line=3, column=7)
    assert list(as_annotations((problem,), tmp_path / "notes")) == [
        "::error file=notes/content/a.md,line=3,col=7,title=no-date::It has none. Write one."
    ]


def test_a_problem_of_a_whole_file_names_no_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (line,) = as_annotations((warning("x", "weeknotes.toml", "A.", "B."),), tmp_path)
    assert line == "::warning file=weeknotes.toml,title=x::A. B."


def test_nothing_in_a_problem_can_begin_another_command(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    problem = warning("x", "content/a,line=1::b%.md", "100%\r\n::error::no", "B.")
    (line,) = as_annotations((problem,), tmp_path)
    assert line == (
        "::warning file=content/a%2Cline=1%3A%3Ab%25.md,title=x::100%25%0D%0A::error::no B."
    )
    assert os.linesep not in line
