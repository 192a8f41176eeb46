"""The record that a build leaves for the next: what it read, planned and made."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from weeknotes.build.context import Context, as_known, frame_of, name_of, next_turn
from weeknotes.build.incremental.memory import Memory
from weeknotes.build.request import Report
from weeknotes.memory.record import FileRecord, Record, SourceRecord
from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.model.value import Value
from weeknotes.plan.feeds.feed_size import largest_feed
from weeknotes.read.files.content import Content
from weeknotes.read.files.source import Source
from weeknotes.read.site import ReadSite

if TYPE_CHECKING:
    from weeknotes.plan.site import Plan


class Seen(Value, frozen=True):
    """What the record says of the posts that were read, besides what was planned of them."""

    shown: frozenset[str] = frozenset()
    """Paths of the posts that are published."""

    waiting: tuple[datetime, ...] = ()
    """The moments that posts wait for: to come out, to expire, or to have been updated."""

    depends_on_more: bool = False
    """As `ReadSite` has it."""


def seen_of(found: ReadSite) -> Seen:
    """What the record says of a site that was read."""
    posts = (*found.site.texts, *found.site.held)
    return Seen(
        shown=frozenset(post.path for post in found.site.posts),
        waiting=(
            *(post.held.until for post in posts if post.held and post.held.until),
            *(post.updated for post in posts if post.updated),
            *(post.expires for post in posts if post.expires),
        ),
        depends_on_more=found.depends_on_more,
    )


def record_of(
    context: Context,
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
        context: of the build.
        content: what was in the content folder.
        seen: what was read of it.
        plan: what was planned of that.
        report: the result.
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
        frame=b"" if seen.depends_on_more or young else frame_of(context, content),
        since=context.now.isoformat(),
        until=next_turn(context, seen.waiting).isoformat(),
        sources=tuple(map(noted, content.sources)),
        files=files,
        drawings=tuple(memory.drawn.values()),
        report=msgspec.json.encode(lasting(report)),
        largest_feed=largest_feed(plan.outputs, texts)[0],
        output=as_known(context.output) if context.output else b"",
        name=name_of(context.settings),
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


def lasting(report: Report) -> Report:
    """What the next build will say too, if nothing changes."""
    return msgspec.structs.replace(
        report, output=None, made=(), rendered=0, written=0, removed=0, notes=()
    )
