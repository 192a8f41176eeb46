"""A site for each scenario."""

from pathlib import Path

import pytest
from sites import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """An empty site, to be written by the scenario."""
    return Site(tmp_path / "site")
