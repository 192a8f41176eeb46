"""Where the files lie that came with this weeknotes."""

from pathlib import Path

PACKAGE = Path(__file__).parents[2]
SHIPPED_THEMES = (PACKAGE / "themes", PACKAGE.parent / "themes")
"""In a wheel the themes lie inside the package, in a checkout beside it."""
