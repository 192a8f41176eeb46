"""The files of one build: what each is made of, whether it has to be made, its stamp afterwards."""

import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from weeknotes.build.incremental.memory import Memory
from weeknotes.build.incremental.stale import reason
from weeknotes.build.request import Made
from weeknotes.memory.record import FileRecord
from weeknotes.model.files.stamp import CLOCK_TICK, NO_STAMP, Stamp
from weeknotes.write.contents import stamps_of

_WAITS = (1.25, 1.5, 2)
"""How long to wait for the clock of the disk, in times of CLOCK_TICK. It shows the last tick, so
a wait of one CLOCK_TICK may end too early; after two it has surely moved on far enough."""


class Notes:
    """The notes on the files of one build, while it is at work."""

    def __init__(self, last: Iterable[FileRecord]) -> None:
        """Nothing is noted yet.

        Args:
            last: what the last build noted.
        """
        self.last = {note.path: note for note in last}
        self.made: list[Made] = []
        """The files that have to be made, each with the reason."""

        self._notes: dict[str, FileRecord] = {}

    def add(self, note: FileRecord) -> None:
        """Notes what a file is to be made of."""
        self._notes[note.path] = msgspec.structs.replace(note, stamp=NO_STAMP)

    def is_stale(self, path: str, there: Stamp) -> bool:
        """Whether a file that was noted has to be made; asked once of each.

        Args:
            path: its path.
            there: the stamp of the one that is there; NO_STAMP where an earlier build's is not.
        """
        note = self._notes[path]
        if why := reason(note, self.last, there):
            self.made.append(Made(path=path, why=why))
            return True
        self._notes[path] = msgspec.structs.replace(note, stamp=there)
        return False

    @property
    def rendered(self) -> int:
        """How many pages and feeds have to be made."""
        return sum(1 for one in self.made if self._notes[one.path].template)

    def stamped(self, output: Path, memory: Memory) -> tuple[FileRecord, ...]:
        """All notes, with the stamps of the files that were made, once they are in place.

        Args:
            output: the folder that they are in.
            memory: knows the disk's time.
        """
        made = [one.path for one in self.made]
        since, moment = time.monotonic(), memory.now()
        fresh = {path: memory.settle(stamp, moment) for path, stamp in stamps_of(output, made)}
        for wait in _WAITS:
            young = [path for path in made if fresh.get(path, NO_STAMP) == NO_STAMP]
            if not young:
                break
            # They are looked at again when the clock has moved on from the last of them.
            time.sleep(max(0, since + wait * CLOCK_TICK / 1e9 - time.monotonic()))
            moment = memory.now()
            fresh |= {
                path: memory.settle(stamp, moment) for path, stamp in stamps_of(output, young)
            }
        for path, stamp in fresh.items():
            self._notes[path] = msgspec.structs.replace(self._notes[path], stamp=stamp)
        return tuple(self._notes.values())
