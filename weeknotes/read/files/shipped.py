"""Where the files are that came with this weeknotes."""

from pathlib import Path

PACKAGE = Path(__file__).parents[2]
SHIPPED_THEMES = (PACKAGE / "themes", PACKAGE.parent / "themes")
SHIPPED_DOCS = (PACKAGE / "docs", PACKAGE.parent / "docs")
"""In a wheel both are inside the package, in a checkout next to it."""
