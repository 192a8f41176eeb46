"""Whatever happened since the last build, a build gives what one from nothing gives.

A warm build runs in place: over the output folder and the memory that earlier builds left. A cold
one runs on a copy of what people wrote, so it can't know anything. Both have to make the same
bytes and tell the same problems.
"""

import tempfile
from pathlib import Path

import msgspec
import pytest
from apart import Apart, apart
from compiling import compiled_once
from edits import SameSize, WhileBuilding
from hypothesis import HealthCheck, given, seed, settings
from stories import Story, stories
from warm_and_cold import compare

from weeknotes.build.pipeline import build
from weeknotes.build.request import Request

calm = settings(suppress_health_check=[*HealthCheck])


@pytest.fixture(autouse=True, scope="module")
def templates_compiled_once():
    with compiled_once():
        yield


@pytest.fixture(scope="module")
def elsewhere():
    with apart() as started:
        yield started


def hold(story: Story, elsewhere: Apart, jobs: tuple[int, ...] = (1,)) -> None:
    """Hold that after each edit of a story a warm build is a cold one.

    The last cold one is built elsewhere: what this process has in its caches by then would mislead
    it just as it misleads a warm one.
    """
    with tempfile.TemporaryDirectory() as base:
        request = story.begin(Path(base) / "site")
        happened = ["At first:"]
        compare(request, Path(base) / "cold-0", build, happened)
        for number, edit in enumerate(story.edits, 1):
            happened.append(f"{number}. {edit}")
            request = edit.apply(request)
            request = msgspec.structs.replace(request, jobs=jobs[number % len(jobs)])
            builder = elsewhere.build if number == len(story.edits) else build
            compare(request, Path(base) / f"cold-{number}", builder, happened)


def tell(part: int, elsewhere: Apart, *, examples: int = 10, jobs: tuple[int, ...] = (1,)) -> None:
    """Hold it for a few stories.

    Hypothesis varies each example after the tenth five times in small ways, most of which change
    nothing here: many short runs try far more than a long one.
    """

    @settings(calm, max_examples=examples)
    @given(stories())
    def held(story):
        hold(story, elsewhere, jobs)

    (seed(part)(held) if settings.default.derandomize else held)()


@pytest.mark.parametrize("part", range(5))
def test_after_any_edits_a_warm_build_is_a_cold_one(elsewhere, part):
    tell(part, elsewhere)


@pytest.mark.long
@pytest.mark.parametrize("part", range(5, 125))
def test_after_very_many_edits_a_warm_build_is_a_cold_one(elsewhere, part):
    tell(part, elsewhere)


@pytest.mark.parametrize("part", range(2))
def test_however_many_processes_are_used_a_build_is_the_same(elsewhere, part):
    tell(part, elsewhere, examples=3, jobs=(1, 2, 8))


@pytest.mark.long
@pytest.mark.parametrize("part", range(2, 12))
def test_over_many_edits_and_any_number_of_processes_a_build_is_the_same(elsewhere, part):
    tell(part, elsewhere, jobs=(2, 8, 1))


@pytest.mark.parametrize("path", ["content/2026-11-20-a.md", "content/picture.png"])
def test_a_file_saved_again_at_any_moment_of_a_build_is_noticed(site, path, tmp_path):
    """Same size, same name, and read a moment ago: what a build remembers must not be too new."""
    site.post("2026-11-20-a.md", "![Tea](picture.png)", title="A").asset("picture.png", b"tea")
    site.post("2026-11-13-b.md", "Cakes.", title="B")
    request = Request(site=site.folder, now="2027-01-18T09:00", jobs=1)
    build(request)
    for openings in range(0, 60, 2):
        edit = SameSize(path=path, clock=openings % 4 == 0)
        between = WhileBuilding(openings=openings, edit=edit)
        edit.apply(request)
        between.apply(request)
        compare(request, tmp_path / f"cold-{openings}", build, [str(edit), str(between)])
