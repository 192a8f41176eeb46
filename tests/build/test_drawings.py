"""The drawings of a site in one build: what is published of those that something names."""

import pytest
from contexts import context_of
from sites import Site

from weeknotes.build.drawings import Drawings
from weeknotes.build.incremental.memory import Memory
from weeknotes.build.processes.workers import Crew
from weeknotes.model.page import Blob, Copy
from weeknotes.read.files.content import read_content

SHAPE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Dot</title>%s</svg>'
FILES = {
    "plain.svg": SHAPE % b"",
    "runs.svg": SHAPE % b"<script>alert(1)</script>",
    "torn.svg": b"<svg",
    "unnamed.svg": SHAPE % b"<script>alert(2)</script>",
}


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path / "site")
    for path, data in FILES.items():
        site.asset(path, data)
    return site


def drawings(site, more=""):
    site.settings(more)
    memory = Memory(site.folder, None, Crew(1))
    return Drawings(memory, context_of(site).settings)


@pytest.fixture
def assets(site):
    found = read_content(site.folder).assets
    return {asset.path: asset for asset in found}


@pytest.fixture
def named(assets):
    return tuple(assets[path] for path in ("plain.svg", "runs.svg", "torn.svg"))


def test_those_published_in_another_length_are_found(site, named):
    found = drawings(site).found(named, {})
    assert found.keys() == {"content/runs.svg", "content/torn.svg"}
    assert found["content/runs.svg"] not in {0, len(FILES["runs.svg"])}
    assert found["content/torn.svg"] == 0


def test_what_was_thought_of_others_stays_and_of_these_is_put_right(site, named):
    thought = {"content/unnamed.svg": 7, "content/plain.svg": 8}
    found = drawings(site).found(named, thought)
    assert found["content/unnamed.svg"] == 7
    assert "content/plain.svg" not in found


def test_nothing_is_expected_of_what_nobody_has_looked_at(site, assets):
    assert drawings(site).expected(assets.values()) == {}


def test_problems_are_those_of_the_named(site, named, assets):
    looked_at = drawings(site)
    looked_at.found((*named, assets["unnamed.svg"]), {})
    paths = {problem.path for problem in looked_at.problems(named)}
    assert paths == {"content/runs.svg", "content/torn.svg"}


def test_what_is_published_takes_the_place_of_the_file(site, named, assets):
    looked_at = drawings(site)
    copies = tuple(
        Copy(url=f"/{path}", asset=asset, sources=(f"content/{path}",))
        for path, asset in assets.items()
    )
    assert looked_at.ready(copies) == copies
    looked_at.found(named, {})
    ready = {output.url: output for output in looked_at.ready(copies)}
    assert ready["/plain.svg"].content == FILES["plain.svg"]
    assert b"script" not in ready["/runs.svg"].content
    assert isinstance(ready["/unnamed.svg"], Copy)
    other = Blob(url="/a", content=b"a")
    assert looked_at.ready((other,)) == (other,)


def test_a_site_that_trusts_its_html_trusts_its_drawings(site, named, assets):
    trusting = drawings(site, '[markdown]\nhtml = "trusted"\n')
    assert trusting.found(named, {"content/torn.svg": 0}) == {}
    assert trusting.expected(assets.values()) == {}
    assert trusting.problems(named) == ()
