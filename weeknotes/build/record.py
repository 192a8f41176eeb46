"""The files of a planned site, and the record of how they were made."""

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from weeknotes.build.context import Terms, as_known, frame_of, name_of, next_turn
from weeknotes.build.jobs import (
    Making,
    Order,
    digest_of,
    maker_of,
    order_of,
    parts_of,
    what_changed,
)
from weeknotes.build.known import Memory
from weeknotes.build.request import Made, Report
from weeknotes.memory.record import FileRecord, Record, SourceRecord
from weeknotes.model.files.stamp import FINE, NO_STAMP
from weeknotes.model.hashing import digest
from weeknotes.model.page import Blob, Copy, Output, Page
from weeknotes.model.value import Value
from weeknotes.plan.addresses.routes import file_of
from weeknotes.plan.feeds.feed_size import largest_feed
from weeknotes.plan.posts.text import Text
from weeknotes.read.files.content import Content
from weeknotes.read.files.source import Source
from weeknotes.read.site import Found
from weeknotes.write.output import File, stamps_of

if TYPE_CHECKING:
    from weeknotes.plan.site import Plan

_NEVER = b""
"""The digest of what can't be told from something else."""


class Files:
    """The files of a site on their way to be made; each is noted as it is given away."""

    def __init__(self, memory: Memory, making: Making) -> None:
        self._memory = memory
        self._making = making
        record = memory.record
        self._old = {one.path: one for one in record.files} if record else {}
        self._notes: list[FileRecord] = []
        self.digests: dict[str, bytes] = {}
        """What stands for each text, by path of the source."""

        self._last: tuple[Value | None, Order | None] = (None, None)

    def of_plan(self, outputs: tuple[Output, ...], texts: Mapping[str, Text]) -> Iterator[File]:
        """The files of a plan.

        Args:
            outputs: as planned.
            texts: those that pages show, by path of the source.
        """
        self.digests = {path: text_digest(text) for path, text in texts.items()}
        for output in outputs:
            path = file_of(output.url)
            match output:
                case Page():
                    yield self._page(path, output, texts)
                case Copy():
                    stamp = self._memory.settle(output.asset.stamp, self._memory.moment)
                    known = _NEVER if stamp == NO_STAMP else digest(repr(stamp).encode())
                    note = FileRecord(path=path, digest=known)
                    yield self._noted(note, Path(output.asset.source))
                case Blob():
                    note = FileRecord(path=path, digest=digest(output.content))
                    yield self._noted(note, output.content)

    def _page(self, path: str, page: Page, texts: Mapping[str, Text]) -> File:
        order = self._order(page)
        inputs = order.digest
        shown = [self.digests[text] for text in order.texts]
        old = self._old.get(path)
        ref = None
        if order.texts:
            same = old is not None and old.inputs is not None and old.inputs.digest == inputs
            ref = old.inputs if old and same else self._memory.keep(order.inputs)
        note = FileRecord(
            path=path,
            digest=digest_of(order.template, inputs, shown, self._making),
            parts=parts_of(order.fields, order.template, shown, self._making),
            template=order.template,
            inputs=ref,
            texts=order.texts,
        )
        told = tuple((text, texts[text]) for text in order.texts)
        return self._noted(note, maker_of(order.template, order.inputs, told, self._making))

    def _order(self, page: Page) -> Order:
        """The order for a page; the files of a week's email have one view, one after the other."""
        last, order = self._last
        if page.inputs is last and order is not None:
            return msgspec.structs.replace(order, template=page.template)
        order = order_of(page)
        self._last = page.inputs, order
        return order

    def _noted(self, note: FileRecord, content: bytes | Path | Callable[[], bytes]) -> File:
        old = self._old.get(note.path)
        stamp = old.stamp if old and note.digest and old.digest == note.digest else NO_STAMP
        self._notes.append(msgspec.structs.replace(note, stamp=stamp))
        return File(path=note.path, content=content, stamp=stamp)

    def noted(self, output: Path, made: frozenset[str]) -> tuple[FileRecord, ...]:
        """The notes of all files, once they stand.

        Args:
            output: where they stand.
            made: the paths of those that were made.
        """
        return stamped(tuple(self._notes), output, made, self._memory)

    def why(self, made: frozenset[str]) -> tuple[Made, ...]:
        """Why each of the files was made."""
        return tuple(
            Made(path=note.path, why=reason(self._old.get(note.path), note, self._memory.record))
            for note in self._notes
            if note.path in made
        )


class Seen(Value, frozen=True):
    """What the record says of the posts that were read, beside what was planned of them."""

    shown: frozenset[str] = frozenset()
    """Paths of the posts that are published."""

    waiting: tuple[datetime, ...] = ()
    """The moments that posts wait for: to come out, to expire, or to have been updated."""

    depends_on_more: bool = False
    """As `Found` has it."""


def seen_of(found: Found) -> Seen:
    """What the record says of a site that was read."""
    posts = (*found.site.posts, *found.site.held)
    words = (*found.site.editorials, *((found.site.home,) if found.site.home else ()))
    return Seen(
        shown=frozenset(post.path for post in found.site.posts),
        waiting=(
            *(post.held.until for post in posts if post.held and post.held.until),
            *(post.updated for post in posts if post.updated),
            *(post.expires for post in (*posts, *words) if post.expires),
        ),
        depends_on_more=found.depends_on_more,
    )


def record_of(
    terms: Terms,
    content: Content,
    seen: Seen,
    plan: "Plan",
    *,
    report: Report,
    files: tuple[FileRecord, ...],
    digests: Mapping[str, bytes],
    memory: Memory,
) -> Record:
    """The record of a site that was planned as a whole.

    Args:
        terms: of the build.
        content: what lay in the content folder.
        seen: what was read of it.
        plan: what was planned of that.
        report: what came of it.
        files: the notes of all files.
        digests: of the texts, by path of the source.
        memory: of this build.
    """
    doubtful = {problem.path for problem in plan.problems} | {*plan.faulty}

    def noted(source: Source) -> SourceRecord:
        kept = memory.readings.get(source.path)
        linked = plan.linked.get(source.path)
        note = SourceRecord(
            path=source.path,
            stamp=memory.settle(source.stamp, memory.moment),
            digest=kept.digest if kept else source.digest,
            key=kept.key if kept else b"",
            reading=kept.ref if kept else None,
            face=kept.face if kept else b"",
        )
        if linked is None:
            return note
        return msgspec.structs.replace(
            note,
            plain=source.path in seen.shown and source.path not in doubtful,
            text=digests[source.path],
            size=len(linked.text.html),
            ways=linked.ways,
        )

    young = any(
        memory.settle(asset.stamp, memory.moment) == NO_STAMP
        for asset in (*content.assets, *content.static)
    )  # the frame knows them by their stamps
    texts = {path: one.text for path, one in plan.linked.items()}
    return Record(
        frame=b"" if seen.depends_on_more or young else frame_of(terms, content),
        since=terms.now.isoformat(),
        until=next_turn(terms, seen.waiting).isoformat(),
        sources=tuple(map(noted, content.sources)),
        files=files,
        drawings=tuple(memory.drawn.values()),
        report=msgspec.json.encode(_kept(report)),
        largest_feed=largest_feed(plan.outputs, texts)[0],
        output=as_known(terms.output) if terms.output else b"",
        name=name_of(terms.settings),
    )


def of_readings(content: Content, memory: Memory) -> Record:
    """The record of a build that came to nothing: what was read need not be read again."""
    old = memory.record
    sources = [
        SourceRecord(
            path=source.path,
            stamp=memory.settle(source.stamp, memory.moment),
            digest=kept.digest,
            key=kept.key,
            reading=kept.ref,
            face=kept.face,
        )
        for source in content.sources
        if (kept := memory.readings.get(source.path))
    ]
    fresh = msgspec.structs.replace(old, frame=b"", report=b"") if old else Record()
    return msgspec.structs.replace(
        fresh, sources=tuple(sources), drawings=tuple(memory.drawn.values())
    )


def _kept(report: Report) -> Report:
    """What the next build will say too, if nothing changes."""
    return msgspec.structs.replace(
        report, output=None, made=(), rendered=0, written=0, removed=0, notes=()
    )


def text_digest(text: Text) -> bytes:
    """What stands for a text; its headings are found in it."""
    return digest(text.html.encode(errors="surrogatepass"))


def stamped(
    notes: tuple[FileRecord, ...], output: Path, made: frozenset[str], memory: Memory
) -> tuple[FileRecord, ...]:
    """The notes, with the stamps of the files that were made anew.

    Args:
        notes: of all files.
        output: where they stand.
        made: the paths of those that were made anew.
        memory: tells the disk's time.
    """
    since, moment = time.monotonic(), memory.now()
    fresh = {path: memory.settle(stamp, moment) for path, stamp in stamps_of(output, made)}
    young = [path for path in made if fresh.get(path, NO_STAMP) == NO_STAMP]
    if young:
        # They are looked at again when the clock has moved on from the last of them.
        time.sleep(max(0, since + 1.25 * FINE / 1e9 - time.monotonic()))
        moment = memory.now()
        fresh |= {path: memory.settle(stamp, moment) for path, stamp in stamps_of(output, young)}
    return tuple(
        msgspec.structs.replace(note, stamp=fresh.get(note.path, NO_STAMP))
        if note.path in made
        else note
        for note in notes
    )


def reason(old: FileRecord | None, new: FileRecord, record: Record | None) -> str:
    """Why a file was made, in words."""
    if record is None:
        return "nothing is known of an earlier build"
    if old is None:
        return "it is new"
    if old.digest == new.digest:
        return "the file may not be as the last build left it"
    if old.template == new.template and old.template and len(old.parts) == len(new.parts):
        names = what_changed(new.template, old.parts, new.parts)
        return f"changed: {', '.join(names)}" if names else "its inputs changed"
    return "it is made of something else now"
