"""The short way: what is built when only the texts of posts have changed.

Nothing is planned then. Each file that has changed is read, and if its post still has its face
(`model/posts/face.py`), all that it can change are the pages that show its text. They are made from
the inputs that were planned before. In doubt the answer is None, and the whole site is planned.
"""

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from weeknotes.build.context import Context, frame_of, rules_digest_of
from weeknotes.build.files import text_digest
from weeknotes.build.incremental.memory import Memory
from weeknotes.build.incremental.notes import Notes
from weeknotes.build.incremental.record import lasting
from weeknotes.build.incremental.stale import (
    UNKNOWN,
    is_seen_with_its_text_only,
    only_texts_can_differ,
    stale,
)
from weeknotes.build.jobs import TemplateSet, digest_of, maker_of, parts_again
from weeknotes.build.output import finished
from weeknotes.build.processes.progress import Counting
from weeknotes.build.processes.workers import Crew
from weeknotes.build.request import Report, Request
from weeknotes.check.off import switched_on
from weeknotes.memory.record import FileRecord, Record, SourceRecord
from weeknotes.model.problems.problem import Problem, in_reading_order
from weeknotes.model.problems.time_limit import TooLong, time_limit
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.plan.addresses.inside import whole_of
from weeknotes.plan.addresses.links import resolve_again
from weeknotes.plan.feeds.feed_size import LARGEST
from weeknotes.plan.posts.text import Text
from weeknotes.read.files.content import Content
from weeknotes.read.reading import reading_of
from weeknotes.read.site import rules_of
from weeknotes.write.file import File

if TYPE_CHECKING:
    from collections.abc import Callable


class _NotAsLeftError(Exception):
    """A file is not as it was left, and only a plan can say what it should be."""


class _Change(Value, frozen=True):
    """A post whose text has changed."""

    old: SourceRecord
    text: Text
    problems: tuple[Problem, ...]


_Changes = dict[str, _Change]
"""By path of the source."""


def rebuild_texts(
    context: Context,
    content: Content,
    *,
    memory: Memory,
    template_set: TemplateSet,
    crew: Crew,
    counting: Counting,
) -> Report | None:
    """Builds a site of which only texts have changed, or nothing.

    Args:
        context: of the build.
        content: what is in the content folder.
        memory: of the last build.
        template_set: the theme's templates.
        crew: runs what takes long.
        counting: shows the progress.

    Returns:
        None where more may have changed, or the memory does not suffice; nothing is written then.
    """
    record = memory.record
    if record is None or context.output is None:
        return None
    if not only_texts_can_differ(record, frame_of(context, content), context.now):
        return None
    changes = _changes(context, content, memory)
    if changes is None or not _fits(record, changes):
        return None
    notes = Notes(record.files)
    planned = _planned(record, changes, template_set)
    expected = _expected(planned, notes)
    site = whole_of(context.settings.url)
    files = _files(planned, expected, changes, memory=memory, template_set=template_set, site=site)
    report = msgspec.json.decode(record.report, type=Report)
    problems = _problems_now(report.problems, changes, context.settings)
    if files is None or not _may_go_on(problems, context.request):
        return None
    for note in planned:
        notes.add(note)
    try:
        report = finished(
            files,
            notes,
            context,
            msgspec.structs.replace(report, problems=problems),
            memory=memory,
            crew=crew,
            number=len(expected),
            counting=counting,
        )
    except _NotAsLeftError:
        return None
    if report.output and (changes or notes.made or _has_settled(record, content, memory)):
        memory.remember(
            msgspec.structs.replace(
                record,
                sources=_sources(record, changes, content, memory),
                files=notes.stamped(report.output, memory),
                report=msgspec.json.encode(lasting(report)),
                largest_feed=_largest(record, changes),
            )
        )
    return report


def _may_go_on(problems: tuple[Problem, ...], request: Request) -> bool:
    """Whether a site with these problems is wanted, which was built with them before."""
    if request.strict:
        return not problems
    return request.keep_going or all(one.severity != "error" for one in problems)


def _changes(context: Context, content: Content, memory: Memory) -> _Changes | None:
    """The posts whose texts have changed; None where more has changed of one."""
    sources = tuple(one for one in content.sources if one.digest != memory.digest(one.path))
    if not sources:
        return {}
    rules, _ = rules_of(content, context.settings)
    site = whole_of(context.settings.url)
    found: _Changes = {}
    for reading in memory.read(sources, rules, rules_digest_of(context, content), hold=True):
        old = memory.source(reading.path)
        post = reading.post
        if old is None or post is None or reading.failed:
            return None
        if not is_seen_with_its_text_only(old, memory.readings[reading.path].face):
            return None
        try:
            with time_limit(post.path):
                text = resolve_again(post.document, old.ways, site)
        except TooLong:  # which is reported where the whole site is planned
            return None
        if text is None:
            return None
        found[reading.path] = _Change(old=old, text=text, problems=reading.problems)
    return found


def _fits(record: Record, changes: _Changes) -> bool:
    """Whether no feed can have become larger than readers take."""
    return not changes or _largest(record, changes) <= LARGEST


def _largest(record: Record, changes: _Changes) -> int:
    """How large the largest feed can be at most."""
    grown = (len(change.text.html) - change.old.size for change in changes.values())
    return record.largest_feed + sum(max(0, by) for by in grown)


def _problems_now(
    problems: tuple[Problem, ...], changes: _Changes, settings: Settings
) -> tuple[Problem, ...]:
    """What is wrong now: all that was, but of the changed files what is wrong with them now."""
    kept = (problem for problem in problems if problem.path not in changes)
    new = (problem for change in changes.values() for problem in change.problems)
    return in_reading_order(switched_on((*kept, *new), settings.check))


def _planned(
    record: Record, changes: _Changes, template_set: TemplateSet
) -> tuple[FileRecord, ...]:
    """What all files are to be made of: of the same as before, with other texts."""
    digests = {one.path: one.text for one in record.sources}
    digests |= {path: text_digest(change.text) for path, change in changes.items()}

    def renewed(note: FileRecord) -> FileRecord:
        if changes.keys().isdisjoint(note.texts):
            return note
        if note.inputs is None:  # they were lost
            return msgspec.structs.replace(note, digest=UNKNOWN)
        shown = [digests[path] for path in note.texts]
        return msgspec.structs.replace(
            note,
            digest=digest_of(note.template, note.inputs.digest, shown, template_set),
            parts=parts_again(note.parts, note.template, shown, template_set),
        )

    return tuple(map(renewed, record.files))


def _expected(planned: tuple[FileRecord, ...], notes: Notes) -> frozenset[str]:
    """The paths of the files to be made, if those in the output folder are as they were left."""
    found = stale(planned, notes.last, lambda path: notes.last[path].stamp)
    return frozenset(one.path for one in found)


def _files(
    planned: tuple[FileRecord, ...],
    expected: frozenset[str],
    changes: _Changes,
    *,
    memory: Memory,
    template_set: TemplateSet,
    site: str,
) -> list[File] | None:
    """The files of the site; None where one that has to be made can't be."""
    texts = {path: change.text for path, change in changes.items()}
    files = []
    for note in planned:
        content: Callable[[], bytes] = partial(_not_as_left, note.path)
        if note.path in expected and note.inputs is not None:
            inputs = memory.piece(note.inputs)
            shown = [(path, _text(path, texts, memory, site)) for path in note.texts]
            if inputs is None or any(text is None for _, text in shown):
                return None
            pieces = tuple((path, text) for path, text in shown if text is not None)
            content = maker_of(note.template, inputs, pieces, template_set)
        files.append(File(path=note.path, content=content))
    return files


def _not_as_left(path: str) -> bytes:
    raise _NotAsLeftError(path)


def _text(path: str, texts: dict[str, Text], memory: Memory, site: str) -> Text | None:
    """The text of a post with its links made ready, remembered where it has not changed."""
    if path not in texts:
        old = memory.source(path)
        data = memory.piece(old.reading) if old and old.reading else None
        post = reading_of(data).post if data else None
        text = resolve_again(post.document, old.ways, site) if old and post else None
        if text is None:
            return None
        texts[path] = text
    return texts[path]


def _sources(
    record: Record, changes: _Changes, content: Content, memory: Memory
) -> tuple[SourceRecord, ...]:
    """The notes of all sources, as they are now."""
    found = {source.path: source for source in content.sources}

    def renewed(old: SourceRecord) -> SourceRecord:
        source = found[old.path]
        stamp = memory.settle(source.stamp, memory.moment)
        change = changes.get(old.path)
        if change is None:
            return old if stamp == old.stamp else msgspec.structs.replace(old, stamp=stamp)
        kept = memory.readings[old.path]
        return msgspec.structs.replace(
            old,
            stamp=stamp,
            digest=kept.digest,
            key=kept.key,
            reading=kept.ref,
            text=text_digest(change.text),
            size=len(change.text.html),
        )

    return tuple(map(renewed, record.sources))


def _has_settled(record: Record, content: Content, memory: Memory) -> bool:
    """Whether a file had to be read that need not be the next time."""
    stamps = {one.path: one.stamp for one in record.sources}
    return any(
        stamps[one.path] != one.stamp and memory.settle(one.stamp, memory.moment) == one.stamp
        for one in content.sources
    )
