"""What `weeknotes init` starts from, as it came with this weeknotes, and how to get that again."""

import json
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from weeknotes import __version__

_FOLDER = Path(__file__).parents[2] / "drafting" / "scaffold" / "site"


def starter_files() -> dict[str, str]:
    """The text of each template of a new site, by its path."""
    return {
        file.relative_to(_FOLDER).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(_FOLDER.rglob("*"))
        if file.is_file()
    }


def requirement() -> tuple[str, bool]:
    """What pip needs to install this very weeknotes, and whether others can surely get it.

    How it was installed is in `direct_url.json`, by the specification "Recording the Direct
    URL Origin of installed distributions" of the Python Packaging User Guide.
    """
    version = f"weeknotes=={__version__}"
    try:
        text = distribution("weeknotes").read_text("direct_url.json")
    except PackageNotFoundError:
        return version, False
    recorded = json.loads(text) if text else {}
    url = str(recorded.get("url", ""))
    commit = recorded.get("vcs_info", {}).get("commit_id")
    if not url:
        return version, True
    if not url.startswith(("https://", "ssh://")):
        return version, False
    return f"weeknotes @ git+{url}@{commit}" if commit else f"weeknotes @ {url}", True
