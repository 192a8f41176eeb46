"""What is compiled from this tool's own files, kept next to its modules between runs.

Python keeps what it compiles of modules in `__pycache__`. Here the same is done for what Python
does not know to be code, such as the given templates. It is code that will run, so it is never
kept in a site: only where nobody can write who could not change the modules as well.
What was made by other modules or libraries, or is not as it was left, is as good as not there.
"""

import importlib.util
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from weeknotes.memory.maker import maker
from weeknotes.memory.seal import sealed, unsealed
from weeknotes.model.hashing import digest


def recall(name: str, source: bytes) -> bytes | None:
    """What an earlier run kept, or None.

    Args:
        name: what it was kept by.
        source: what it was compiled from, or a digest of that.
    """
    place = _place(name)
    if place is None:
        return None
    try:
        return unsealed(place.read_bytes(), _made_by(source))
    except OSError:
        return None


def keep(name: str, source: bytes, compiled: bytes) -> None:
    """Keeps it for later runs, where the modules' folder can be written to.

    Args:
        name: what to find it by; it takes the place of what was kept by that name.
        source: as in `recall`.
        compiled: what was made of it.
    """
    place = _place(name)
    if place is None or sys.dont_write_bytecode:
        return
    new = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(sealed(compiled, _made_by(source)))
        new.replace(place)
    except OSError:
        with suppress(OSError):
            new.unlink()


def _made_by(source: bytes) -> bytes:
    """A digest of all that the compiled form depends on."""
    return digest(maker() + source)


def _place(name: str) -> Path | None:
    folder = _folder()
    tag = sys.implementation.cache_tag
    return folder / f"{name.replace('/', '-')}.{tag}.kept" if folder else None


@cache
def _folder() -> Path | None:
    """Where Python keeps what it compiles of this very module (PEP 3147), if it does."""
    try:
        return Path(importlib.util.cache_from_source(__file__)).parent
    except NotImplementedError:
        return None
