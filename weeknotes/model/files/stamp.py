"""What shows, without reading it, whether a file has changed."""

import os

Stamp = tuple[int, int, int, int]
"""Size in bytes, when its bytes and when anything of it last changed (nanoseconds), its inode.

The third catches what the others can't: programs that set a file's own time back after changing it
(`cp -p`, `rsync -t`) can't set that of the change. Windows keeps the time of creation there.
"""

NO_STAMP: Stamp = (-1, -1, -1, -1)
"""Of a file that has to be read to know: no file has it."""

_SECOND = 1_000_000_000
CLOCK_TICK = 12_000_000
"""Nanoseconds: no file system with parts of a second has a clock coarser than 10 ms."""

_COARSE = 2 * _SECOND
"""Some disks have whole seconds only, FAT every second one."""


def stamp_of(found: os.stat_result) -> Stamp:
    """The stamp of a file."""
    # On Windows a folder's listing has no inode, and asking for it is slow.
    inode = 0 if os.name == "nt" else found.st_ino
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, inode)


def settled(stamp: Stamp, moment: int) -> bool:
    """Whether any later change of a file surely gives it another stamp.

    A file changed twice within one tick of the clock has the same time after both, so a stamp that
    is as young as a tick says nothing (git calls such an entry racily clean).

    Args:
        stamp: of the file.
        moment: the disk's own time when it was taken, in nanoseconds.
    """
    times = stamp[1:3]
    return all(time + (CLOCK_TICK if time % _SECOND else _COARSE) < moment for time in times)
