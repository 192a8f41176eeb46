"""Files handed over to be written, and what the report says of it."""

import msgspec
import pytest
from contexts import context_of
from sites import Site

from weeknotes.build.incremental.memory import Memory
from weeknotes.build.incremental.notes import Notes
from weeknotes.build.output import finished
from weeknotes.build.processes.progress import unseen
from weeknotes.build.processes.workers import Crew
from weeknotes.build.request import Made, Report
from weeknotes.memory.record import FileRecord
from weeknotes.model.problems.problem import warning
from weeknotes.model.problems.time_limit import TooLong
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.write.file import File

BEFORE = warning("file-name", "content/a b.md", "No.", "Yes.")
PAGE = FileRecord(path="a.html", digest=b"a", template="post.html")
COPY = FileRecord(path="a.png", digest=b"png")


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site")


def report_of(site, contents, *, last=(), **request):
    context = context_of(site, **request)
    notes = Notes(last)
    for note in (PAGE, COPY):
        notes.add(note)
    return finished(
        [File(path=path, content=content) for path, content in contents.items()],
        notes,
        context,
        Report(problems=(BEFORE,), published=3),
        memory=Memory(site.folder, None, Crew(1)),
        crew=Crew(1),
        number=2,
        counting=unseen,
    )


def fails_with(fault):
    def make() -> bytes:
        raise fault

    return make


def test_the_report_counts_what_was_made_and_written(site):
    report = report_of(site, {"a.html": lambda: b"a", "a.png": b"png"})
    assert (site.folder / "public" / "a.html").read_bytes() == b"a"
    assert report.output == site.folder / "public"
    assert (report.rendered, report.written, report.removed) == (1, 2, 0)
    assert (report.problems, report.published, report.made) == ((BEFORE,), 3, ())


def test_reasons_are_given_to_those_who_ask(site):
    report = report_of(site, {"a.html": b"a", "a.png": b"png"}, explain=True)
    why = "there is no record of an earlier build"
    assert report.made == (Made(path="a.html", why=why), Made(path="a.png", why=why))


def test_what_is_not_stale_is_not_made(site):
    report_of(site, {"a.html": b"a"})
    found = (site.folder / "public" / "a.html").lstat()
    stamp = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
    known = msgspec.structs.replace(PAGE, stamp=stamp)
    report = report_of(site, {"a.html": fails_with(AssertionError())}, last=[known])
    assert (report.rendered, report.written) == (0, 0)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (TemplateFault("post.html", 3, "No."), "theme-fault"),
        (TooLong("content/a.md"), "too-slow"),
    ],
)
def test_a_page_that_can_not_be_made_is_a_problem_next_to_the_others(site, fault, code):
    report = report_of(site, {"a.html": fails_with(fault)}, explain=True)
    assert [problem.code for problem in report.problems] == ["file-name", code]
    assert (report.output, report.made, report.rendered, report.refused) == (None, (), 0, False)
    assert not (site.folder / "public").exists()


def test_faults_of_the_output_folder_are_no_faults_of_the_content(site):
    site.file("public/theirs.html", "theirs")
    report = report_of(site, {"a.html": b"a"})
    assert [problem.code for problem in report.problems] == ["file-name", "foreign-files"]
    assert (report.output, report.refused) == (None, True)


def test_a_file_that_is_gone_is_a_fault_of_the_content(site):
    report = report_of(site, {"a.png": site.folder / "content" / "a.png"})
    assert [problem.code for problem in report.problems] == ["file-name", "cannot-read"]
    assert not report.refused


def test_the_site_that_was_there_before_is_named(site):
    report_of(site, {"a.html": b"a"})
    site.file("weeknotes.toml", 'title = "Other"\nurl = "https://other.example/"\n')
    (note,) = report_of(site, {"a.html": b"a"}).notes
    assert "Team notes" in note
