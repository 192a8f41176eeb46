"""What the writers of all tools share."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

_SKELETONS = Path(__file__).parents[1] / "skeletons"
THEME = Path(__file__).parents[2] / "themes" / "notebook"
"""Our own theme, whose style sheet all sites of the comparison have."""

_POST = re.compile(r"\(post:(\d+)\)")


def address_posts(body: str, address: Callable[[int], str]) -> str:
    """A text whose links to other posts lead where a tool wants them to."""
    return _POST.sub(lambda found: f"({address(int(found[1]))})", body)


def write_text(path: Path, text: str) -> None:
    """Writes a file, and its folders where they are not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def copy_skeleton(tool: str, folder: Path, style: str) -> None:
    """Puts settings and templates of a tool into a folder that is not there yet.

    Args:
        tool: its folder among the skeletons.
        folder: where its site goes.
        style: where in it the one style sheet goes, which is that of our own theme.
    """
    shutil.copytree(_SKELETONS / tool, folder)
    (folder / style).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(THEME / "style.css", folder / style)
