"""What one build takes from the memory of the site, and what it leaves there.

The readings of files that have not changed are taken as they were. What was made, and of what, is
noted while the build goes on, and becomes the record for the next.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from weeknotes.build.context import Context, as_known
from weeknotes.build.incremental.stale import reading_of_same, unchanged
from weeknotes.build.processes.workers import Crew
from weeknotes.disk.way import LinkError
from weeknotes.memory.packs import Ref
from weeknotes.memory.record import DrawingRecord, Record, SourceRecord
from weeknotes.memory.store import FOLDER, Store, place_of
from weeknotes.model.files.drawing import Drawing
from weeknotes.model.files.stamp import NO_STAMP, Stamp, settled
from weeknotes.model.hashing import digest
from weeknotes.model.site import Asset
from weeknotes.read.encoding import read_as_bytes
from weeknotes.read.files.content import loaded
from weeknotes.read.files.source import Source
from weeknotes.read.reading import Reading, Rules, reading_of
from weeknotes.read.svg.encoding import drawing_as_bytes, drawing_of
from weeknotes.write.refusal import reason


class Remembered(NamedTuple):
    """The reading of one source, and where it is kept."""

    digest: bytes
    """Of the file."""

    key: bytes
    ref: Ref | None
    face: bytes
    """Of the post, see `read_as_bytes`."""


class Memory:
    """The memory of one site while it is built."""

    def __init__(self, site: Path, store: Store | None, crew: Crew) -> None:
        """With no store, nothing is remembered and nothing known."""
        self._site = site
        self._store = store
        self._crew = crew
        self.record = store.recall() if store else None
        self.moment = store.moment() if store else 0
        """When the build began, by the disk's clock."""

        self._sources = {one.path: one for one in self.record.sources} if self.record else {}
        self.readings: dict[str, Remembered] = {}
        """By path of the source, what this build has read."""

        self._fresh: dict[bytes, bytes] = {}
        self._drawings = {one.path: one for one in self.record.drawings} if self.record else {}
        self.drawn: dict[str, DrawingRecord] = {}
        """By path, the drawings that this build has looked at."""

    def known_digest(self, path: str, stamp: Stamp) -> bytes:
        """The digest of a Markdown file that has not changed; empty where it has to be read."""
        old = unchanged(self._sources.get(path), stamp)
        return old.digest if old and old.reading else b""

    def digest(self, path: str) -> bytes:
        """The digest that a source had; empty where there was none."""
        old = self._sources.get(path)
        return old.digest if old else b""

    def source(self, path: str) -> SourceRecord | None:
        """What is known of a source."""
        return self._sources.get(path)

    def name_at(self, output: Path) -> str:
        """What the site was called when it was built to a folder; empty where that is not known."""
        same = self.record is not None and self.record.output == as_known(output)
        return self.record.name if self.record and same else ""

    def read(
        self, sources: tuple[Source, ...], rules: Rules, rules_digest: bytes, *, hold: bool = False
    ) -> Iterator[Reading]:
        """Reads sources, those that are remembered by their reading.

        Args:
            sources: the sources.
            rules: what they are read by.
            rules_digest: of these rules.
            hold: whether they may be asked for once more in this build.
        """
        kept: list[bytes | None] = []
        missing: list[Source] = []
        for source in sources:
            old = self._sources.get(source.path)
            data = None
            key = _key(source, rules_digest)
            if old and (ref := reading_of_same(old, key)):
                data = self.piece(ref)
                self.readings[source.path] = Remembered(old.digest, key, ref, old.face)
            elif key in self._fresh:
                data = self._fresh[key]
            if data is None:
                missing.append(loaded(source, self._site))
            kept.append(data)
        fresh = self._crew.mapped(partial(read_as_bytes, rules=rules), missing, len(missing))
        rest = iter(missing)
        kept.reverse()
        while kept:  # each is let go of once it is given away
            if (data := kept.pop()) is not None:
                yield reading_of(data)
                continue
            source, made = next(rest), next(fresh)
            reading = reading_of(made.data)
            key = _key(source, rules_digest)
            # A failed reading may be one that took too long this time.
            ref = None if reading.failed else self.keep(made.data)
            self.readings[source.path] = Remembered(source.digest, key, ref, made.face)
            if hold:
                self._fresh[key] = made.data
            yield reading

    def size_of(self, asset: Asset) -> int | None:
        """How many bytes were published of a drawing that has not changed; None if unknown."""
        old = unchanged(self._drawings.get(asset.path), asset.stamp)
        return old.size if old else None

    def drawings(self, assets: Sequence[Asset]) -> Iterator[Drawing]:
        """What can be published of drawings, remembered where they have not changed.

        Args:
            assets: the drawings, each of which is asked for once in a build.
        """
        kept = [self._drawing(asset) for asset in assets]
        missing = [one for one, data in zip(assets, kept, strict=True) if data is None]
        fresh = self._crew.mapped(drawing_as_bytes, missing, len(missing))
        for asset, data in zip(assets, kept, strict=True):
            made = next(fresh) if data is None else data
            old = self._drawings.get(asset.path)
            drawing = drawing_of(made)
            self.drawn[asset.path] = DrawingRecord(
                path=asset.path,
                stamp=self.settle(asset.stamp, self.moment),
                made=old.made if old and data is not None else self.keep(made),
                size=len(drawing.data),
            )
            yield drawing

    def _drawing(self, asset: Asset) -> bytes | None:
        old = unchanged(self._drawings.get(asset.path), asset.stamp)
        return self.piece(old.made) if old and old.made else None

    def keep(self, piece: bytes) -> Ref | None:
        """Keeps a piece for the next build, where anything can be kept."""
        return self._store.add(piece) if self._store else None

    def piece(self, ref: Ref) -> bytes | None:
        """A piece that an earlier build kept."""
        return self._store.piece(ref) if self._store else None

    def settle(self, stamp: Stamp, moment: int) -> Stamp:
        """The stamp as it may be trusted by the next build."""
        return stamp if moment and settled(stamp, moment) else NO_STAMP

    def now(self) -> int:
        """The present by the disk's clock."""
        return self._store.moment() if self._store else 0

    def remember(self, record: Record) -> None:
        """Leaves the record for the next build."""
        if self._store is None:
            return
        self._store.remember(record)

    def notes(self) -> tuple[str, ...]:
        """Why the next build will know nothing of this one, where that is so."""
        fault = self._store.fault if self._store else None
        if fault is None:
            return ()
        if isinstance(fault, LinkError):
            why = f"“{fault.filename}” is a link to another place, so it is not used"
        else:
            why = f"Nothing could be saved in “{FOLDER}”: {reason(fault)}"
        return (f"{why}. The next build will rebuild every page.",)

    def close(self) -> None:
        """Lets go of the files."""
        if self._store is not None:
            self._store.close()


@contextmanager
def memory_of(context: Context, crew: Crew) -> Iterator[Memory]:
    """The memory for a build; an empty one that keeps nothing where it is to be clean."""
    request, output = context.request, context.output
    store = None
    if output is not None and not request.clean:
        site = request.site.resolve()
        store = (
            Store(request.memory.parent, request.memory.name)
            if request.memory
            else Store(site, place_of(site, output.resolve()))
        )
    memory = Memory(request.site, store, crew)
    try:
        yield memory
    finally:
        memory.close()


def _key(source: Source, rules_digest: bytes) -> bytes:
    """The digest of all that a reading depends on."""
    facts = (source.path, source.inner, source.first_day, source.preview_day)
    return digest(rules_digest + source.digest + msgspec.json.encode(facts))
