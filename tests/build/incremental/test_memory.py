"""What one build leaves in the memory, and what the next takes from it."""

import pytest
from contexts import context_of
from sites import Site

from weeknotes.build.context import as_known, rules_digest_of
from weeknotes.build.incremental.memory import Memory, memory_of
from weeknotes.build.incremental.record import of_readings
from weeknotes.build.processes.workers import Crew
from weeknotes.memory.record import Record
from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.read.files.content import read_content
from weeknotes.read.site import rules_of

NOTE = "content/2026-11-20-tea.md"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Dot</title></svg>'


class Counted(Crew):
    """A crew that notes how much it was given to do."""

    def __init__(self) -> None:
        super().__init__(1)
        self.given: list[int] = []

    def mapped(self, function, values, number):
        self.given.append(number)
        return super().mapped(function, values, number)


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").post("2026-11-20-tea.md", "Tea.").asset("dot.svg", SVG)


def read(site, *, hold=False, **request):
    """What a build reads: how many files it was given to read, and the titles that it got."""
    context = context_of(site, **request)
    crew = Counted()
    with memory_of(context, crew) as memory:
        content = read_content(site.folder, memory.known_digest)
        rules, _ = rules_of(content, context.settings)
        rules_digest = rules_digest_of(context, content)
        found = [r.post.title for r in memory.read(content.sources, rules, rules_digest, hold=hold)]
        drawn = list(memory.drawings(content.assets))
        assert [one.path for one in drawn] == ["content/dot.svg"]
        memory.remember(of_readings(content, memory))
    return crew.given, found


def test_what_was_read_is_not_read_again(site):
    assert read(site) == ([1, 1], ["Tea"])
    assert read(site)[0][0] == 0


def test_what_has_changed_is_read_again(site):
    read(site)
    site.post("2026-11-20-tea.md", "Tea.", title="Green tea").post("2026-11-13-a.md", title="A")
    (number, _), titles = read(site)
    assert (number, titles) == (2, ["A", "Green tea"])


def test_other_rules_read_all_again(site):
    read(site)
    site.settings('language = "cy"')
    assert read(site)[0][0] == 1


def test_a_clean_build_takes_nothing_and_leaves_nothing(site):
    read(site)
    memory = {file: file.read_bytes() for file in site.folder.glob(".weeknotes/memory/*/*")}
    assert read(site, clean=True)[0] == [1, 1]
    assert {file: file.read_bytes() for file in memory} == memory


def test_another_place_for_the_memory_can_be_given(site, tmp_path):
    place = tmp_path / "memory"
    read(site, memory=place)
    assert (place / "record").is_file()
    assert not (site.folder / ".weeknotes").exists()
    assert read(site, memory=place)[0][0] == 0


def test_what_is_held_is_read_once_in_a_build(site):
    context, crew = context_of(site), Counted()
    memory = Memory(site.folder, None, crew)
    content = read_content(site.folder)
    rules, _ = rules_of(content, context.settings)
    for hold in (True, False, False):
        list(memory.read(content.sources, rules, rules_digest_of(context, content), hold=hold))
    assert crew.given == [1, 0, 0]


def test_a_failed_reading_is_not_remembered(site):
    site.post("2026-11-20-tea.md", date="x")
    context = context_of(site)
    with memory_of(context, Crew(1)) as memory:
        content = read_content(site.folder)
        rules, _ = rules_of(content, context.settings)
        (reading,) = memory.read(content.sources, rules, rules_digest_of(context, content))
        assert reading.failed
        assert memory.readings[NOTE].ref is None


def test_the_name_of_a_site_is_known_where_it_was_built(site, tmp_path):
    context = context_of(site)
    with memory_of(context, Crew(1)) as memory:
        memory.remember(Record(output=as_known(context.output), name="Team notes"))
    with memory_of(context, Crew(1)) as memory:
        assert memory.name_at(context.output) == "Team notes"
        assert memory.name_at(tmp_path) == ""


def test_a_stamp_counts_once_the_clock_of_the_disk_has_moved_on(site):
    memory = Memory(site.folder, None, Crew(1))
    stamp = (1, 10**9 + 1, 10**9 + 1, 1)
    assert memory.settle(stamp, 10**10) == stamp
    assert memory.settle(stamp, 10**9 + 2) == NO_STAMP
    assert memory.settle(stamp, 0) == NO_STAMP


def test_without_a_store_nothing_is_known(site):
    memory = Memory(site.folder, None, Crew(1))
    assert (memory.record, memory.moment, memory.now(), memory.notes()) == (None, 0, 0, ())
    assert memory.known_digest(NOTE, (1, 1, 1, 1)) == memory.digest(NOTE) == b""
    assert memory.source(NOTE) is memory.keep(b"piece") is None
    memory.remember(Record())


def test_why_nothing_could_be_kept_is_said(site, tmp_path):
    (site.folder / ".weeknotes").symlink_to(tmp_path)
    with memory_of(context_of(site), Crew(1)) as memory:
        (note,) = memory.notes()
    assert "is a link to another place" in note
    assert "The next build will rebuild every page." in note
