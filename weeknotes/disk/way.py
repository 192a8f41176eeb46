"""The way to a folder, part by part: where it may lead through links, and where it may not."""

# ruff: noqa: PTH115 - paths are text here, see `folder`

import errno
import os
import stat
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

# With O_PATH (Linux) a folder on the way need not be readable.
FOLDER = getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_PATH", 0)
"""How a folder is opened that is trusted."""

_PART = FOLDER | getattr(os, "O_NOFOLLOW", 0)
_MOST_LINKS = 40
"""As many as Linux follows on one way."""


class LinkError(OSError):
    """A part of a path is a symbolic link, or Windows' junction, and was not followed."""

    def __init__(self, path: str) -> None:
        super().__init__(errno.ELOOP, "it is a link to another place", path)


def way_to(path: Path, ground: Path) -> tuple[Path, str]:
    """The way to a folder, which need not be there yet.

    Links that people set up outside of the ground are followed, as `/tmp` is one on a Mac. On the
    ground none is, as a cloned repository could have brought it along; and the folder itself must
    be none wherever it is.

    Args:
        path: of the folder.
        ground: a folder with its links followed.

    Returns:
        A folder that is there, with its links followed, and the rest of the way from it.

    Raises:
        LinkError: there is a link where none may be.
        OSError: the links lead in a circle.
    """
    path = path.absolute()
    real, rest, links = Path(path.anchor), deque(path.parts[1:]), 0
    while rest:
        part = rest.popleft()
        place = real / part
        target = _target(place)
        if part == "..":
            real = real.parent
        elif target is None:
            real = place
        elif not rest or real.is_relative_to(ground):
            raise LinkError(place.as_posix())
        elif links == _MOST_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
        else:
            links += 1
            real = Path(target.anchor) if target.is_absolute() else real
            rest.extendleft(reversed(target.parts[1 if target.is_absolute() else 0 :]))
    start = ground if real.is_relative_to(ground) else real.parent
    base = next(above for above in (start, *start.parents) if above.is_dir())
    return base, "/".join(real.relative_to(base).parts)


def _target(place: Path) -> Path | None:
    """Where a link leads; None where there is none."""
    try:
        return Path(os.readlink(place).removeprefix("\\\\?\\"))  # as Windows marks full paths
    except (OSError, ValueError):
        return None


def entered(top: int, path: str) -> int:
    """A descriptor of a folder below an open one.

    Raises:
        LinkError: a part of the path is a link.
        OSError: one can't be opened.
    """
    descriptor = os.dup(top)
    for above in prefixes(path):
        part = above.rpartition("/")[2]
        try:
            below = os.open(part, _PART, dir_fd=descriptor)
        except OSError as fault:
            raise explained(fault, part, descriptor, above) from None
        finally:
            os.close(descriptor)
        descriptor = below
    return descriptor


def look_at(top: Path, path: str) -> None:
    """Looks at each part of a path, where the system can't refuse to follow links itself.

    Raises:
        LinkError: a part is a link.
        OSError: one is no folder, or is not there.
    """
    for above in prefixes(path):
        found = os.lstat(f"{top}/{above}")
        if is_link(found):
            raise LinkError(above)
        if not stat.S_ISDIR(found.st_mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), above)


def explained(fault: OSError, name: str, folder: int | None, path: str) -> OSError:
    """Why something could not be opened: for a link, systems give various reasons."""
    with suppress(OSError):
        if is_link(os.stat(name, dir_fd=folder, follow_symlinks=False)):
            return LinkError(path)
    return fault


def is_link(found: os.stat_result) -> bool:
    """Whether what `os.lstat` found is a symbolic link, or Windows' junction."""
    tag = getattr(found, "st_reparse_tag", 0)
    return stat.S_ISLNK(found.st_mode) or tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)


def safe(part: str) -> str:
    """A part of a path, which leads neither upwards nor nowhere.

    Raises:
        ValueError: it does.
    """
    if part in {"", ".", ".."}:
        raise ValueError(part)
    return part


def prefixes(path: str) -> Iterator[str]:
    """`a`, `a/b` and `a/b/c` for `a/b/c`."""
    parts = [safe(part) for part in path.split("/")] if path else []
    return ("/".join(parts[:end]) for end in range(1, len(parts) + 1))
