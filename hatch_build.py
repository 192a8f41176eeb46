"""Adds the project's addresses to the metadata of the wheel, from the one place that has them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_ADDRESS = re.compile(r'^PROJECT_URL = "(.*)"$', re.MULTILINE)


class ProjectUrls(MetadataHookInterface):
    """Fills in `[project.urls]`, or leaves it empty as long as there is no public address."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        """Sets the addresses.

        Args:
            metadata: the project table of pyproject.toml.

        Raises:
            ValueError: weeknotes/__init__.py has no line with the address.
        """
        text = (Path(self.root) / "weeknotes" / "__init__.py").read_text(encoding="utf-8")
        found = _ADDRESS.search(text)
        if found is None:
            raise ValueError("weeknotes/__init__.py has no line PROJECT_URL = …")
        metadata["urls"] = urls(found[1])


def urls(address: str) -> dict[str, str]:
    """The addresses that package indexes show, by the names they know.

    Args:
        address: the repository's, or empty.
    """
    if not address:
        return {}
    return {
        "Homepage": address,
        "Documentation": f"{address}/tree/main/docs",
        "Changelog": f"{address}/blob/main/CHANGELOG.md",
        "Issues": f"{address}/issues",
    }
