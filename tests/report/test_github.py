"""A report as GitHub's workflow commands, in which some characters have to be escaped."""

import os

from weeknotes.build.request import Report
from weeknotes.check.catalogue.every_rule import title_of
from weeknotes.model.posts.document import Document
from weeknotes.model.posts.post import Held, Post
from weeknotes.model.problems.problem import error, warning
from weeknotes.report.github import as_annotations, as_notices


def test_a_problem_is_on_the_line_of_its_file_seen_from_where_the_command_runs(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    problem = error("no-date", "content/a.md", "It has none.", "Write one.", line=3, column=7)
    (line,) = as_annotations((problem,), tmp_path / "notes")
    assert line == (
        f"::error file=notes/content/a.md,line=3,col=7,title={title_of('no-date')}::"
        "It has none. Write one. [no-date]"
    )


def test_a_problem_of_a_whole_file_names_no_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (line,) = as_annotations((warning("link-text-vague", "a.md", "A.", "B."),), tmp_path)
    assert line.startswith("::warning file=a.md,title=")
    assert line.endswith("::A. B. [link-text-vague]")


def test_nothing_in_a_problem_can_begin_another_command(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    problem = warning("no-date", "content/a,line=1::b%.md", "100%\r\n::error::no", "B.")
    (line,) = as_annotations((problem,), tmp_path)
    assert line.startswith("::warning file=content/a%2Cline=1%3A%3Ab%25.md,title=")
    assert line.endswith("::100%25%0D%0A::error::no B. [no-date]")
    assert os.linesep not in line


def test_each_post_that_waits_is_a_notice_on_its_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    held = Held(why="draft", reason="draft: true", line=4)
    post = Post(
        path="content/a.md", document=Document(), kind="weeknote", title="A", slug="a", held=held
    )
    (line,) = as_notices(Report(held=(post,)), tmp_path)
    assert line == (
        "::notice file=content/a.md,line=4,title=Not published – draft::"
        "This post is a draft (draft: true)."
    )
