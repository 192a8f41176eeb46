"""What a site is made by: this tool's code and the libraries that it uses.

The version alone would not do: a checkout is edited without a new one, and a new release of a
library may make other pages of the same posts.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from weeknotes import __version__
from weeknotes.model.hashing import digest

_PACKAGE = Path(__file__).parent.parent


@cache
def maker() -> bytes:
    """A digest that changes whenever other code might run; computed once in a run.

    Raises:
        OSError: the code can't be looked at.
    """
    parts = [__version__, sys.version, *_modules(_PACKAGE), *_libraries()]
    return digest("\n".join(parts).encode(errors="surrogateescape"))


def _modules(folder: Path) -> Iterator[str]:
    """Each module by name, size and time."""
    for file in sorted(folder.rglob("*.py")):
        found = file.stat()
        yield f"{file.relative_to(folder)} {found.st_size} {found.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    """The libraries that are installed next to ours, each with its version (`jinja2-3.1.6`)."""
    yield from sorted(path.name for path in Path(msgspec.__file__).parents[1].glob("*.dist-info"))
