"""What makes a site beside its own files: this tool's code and the libraries that it stands on.

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
    """A digest that is another one whenever other code might run; once for what runs now.

    Raises:
        OSError: the code can't be looked at.
    """
    told = [__version__, sys.version, *_modules(_PACKAGE), *_libraries()]
    return digest("\n".join(told).encode(errors="surrogateescape"))


def _modules(folder: Path) -> Iterator[str]:
    """Each module by name, size and time."""
    for file in sorted(folder.rglob("*.py")):
        found = file.stat()
        yield f"{file.relative_to(folder)} {found.st_size} {found.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    """The libraries that are installed beside ours, each with its version (`jinja2-3.1.6`)."""
    yield from sorted(path.name for path in Path(msgspec.__file__).parents[1].glob("*.dist-info"))
