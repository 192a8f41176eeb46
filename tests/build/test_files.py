"""The files of a plan: what each is noted to be made of."""

from pathlib import Path

import pytest
from contexts import context_of
from plans import THEME, a_post, a_site, document, planned
from sites import Site

from weeknotes.build.files import Files, text_digest
from weeknotes.build.incremental.memory import memory_of
from weeknotes.build.incremental.notes import Notes
from weeknotes.build.jobs import TemplateSet
from weeknotes.build.processes.workers import Crew
from weeknotes.memory.record import FileRecord
from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.model.page import Blob, Copy, Page
from weeknotes.model.site import Asset
from weeknotes.plan.posts.text import Text

POST = "content/tea.md"


@pytest.fixture
def memory(tmp_path):
    with memory_of(context_of(Site(tmp_path / "site")), Crew(1)) as memory:
        yield memory


def noted(memory, outputs, texts=None, last=()):
    """The notes of a plan's files, by path, and the files."""
    notes = Notes(last)
    files = list(Files(memory, TemplateSet(THEME), notes).of_plan(tuple(outputs), texts or {}))
    for file in files:
        notes.is_stale(file.path, NO_STAMP)
    return {note.path: note for note in notes.stamped(Path("none"), memory)}, files


def test_bytes_are_known_by_their_digest_and_copies_by_the_stamp_of_the_file(memory):
    asset = Asset(path="a.png", source="/x/a.png", size=1, stamp=(1, 2, 3, 4))
    touched = Asset(path="a.png", source="/x/a.png", size=1, stamp=(1, 2, 4, 4))
    outputs = [Blob(url="/CNAME", content=b"a"), Copy(url="/a.png", asset=asset)]
    found, files = noted(memory, outputs)
    assert [file.content for file in files] == [b"a", Path("/x/a.png")]
    other = [Blob(url="/CNAME", content=b"b"), Copy(url="/a.png", asset=touched)]
    again, _ = noted(memory, other)
    assert [path for path in found if found[path].digest == again[path].digest] == []
    assert noted(memory, outputs)[0] == found


def test_a_copy_of_a_file_that_is_too_young_can_not_be_told_from_another(memory):
    asset = Asset(path="a.png", source="/x/a.png", size=1, stamp=(1, memory.moment, 3, 4))
    assert noted(memory, [Copy(url="/a.png", asset=asset)])[0]["a.png"].digest == b""


@pytest.fixture
def plan():
    return planned(a_site(a_post(POST, document=document("<p>Tea.</p>"))))


def test_pages_that_show_a_text_are_known_by_it(memory, plan):
    pages = [output for output in plan.outputs if isinstance(output, Page)]
    before, _ = noted(memory, pages, {POST: Text(html="<p>Tea.</p>")})
    after, _ = noted(memory, pages, {POST: Text(html="<p>Cake.</p>")})
    changed = {path for path in before if before[path].digest != after[path].digest}
    shows = {path for path, note in before.items() if note.texts}
    assert changed == shows >= {"2026/11/20/tea/index.html", "feed.xml"}
    assert {before[path].texts for path in shows} == {(POST,)}
    assert all((note.inputs is not None) == bool(note.texts) for note in before.values())


def test_inputs_that_are_kept_already_are_not_kept_again(memory, plan):
    texts = {POST: Text(html="<p>Tea.</p>")}
    page = [output for output in plan.outputs if output.url == "/2026/11/20/tea/"]
    first, _ = noted(memory, page, texts)
    again, _ = noted(memory, page, texts, last=first.values())
    (path,) = first
    assert again[path].inputs == first[path].inputs
    without = FileRecord(path=path, digest=first[path].digest)
    kept_anew, _ = noted(memory, page, texts, last=[without])
    assert kept_anew[path].inputs != first[path].inputs


def test_a_text_is_known_by_its_html_also_where_that_is_no_utf8():
    assert text_digest(Text(html="a")) != text_digest(Text(html="b"))
    assert text_digest(Text(html="\udcff")) != text_digest(Text(html="\udcfe"))
