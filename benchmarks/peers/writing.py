"""What the writers of all tools share."""

import re
from collections.abc import Callable
from pathlib import Path

_POST = re.compile(r"\(post:(\d+)\)")


def address_posts(body: str, address: Callable[[int], str]) -> str:
    """A text whose links to other posts lead where a tool wants them to."""
    return _POST.sub(lambda found: f"({address(int(found[1]))})", body)


def write_text(path: Path, text: str) -> None:
    """Writes a file, and its folders where they are not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
