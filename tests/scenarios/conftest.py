"""A site for each scenario."""

from pathlib import Path

import pytest
from example_site import NOW, ROOT, Example
from sites import Site, weeknotes


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """An empty site, to be written by the scenario."""
    return Site(tmp_path / "site")


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    """The example site below a path, built once for all scenarios that only look at it."""
    output = tmp_path_factory.mktemp("example") / "site"
    url = "https://team.example.org/repo/"
    ran = weeknotes("build", ROOT, "-o", output, "--now", NOW, "--base-url", url, "--strict")
    assert ran.code == 0, ran.err
    return Example(output, url)
