"""The files of a planned site: each is noted, and passed on to be made."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from weeknotes.build.incremental.memory import Memory
from weeknotes.build.incremental.notes import Notes
from weeknotes.build.incremental.stale import UNKNOWN
from weeknotes.build.jobs import Order, TemplateSet, digest_of, maker_of, order_of, parts_of
from weeknotes.memory.record import FileRecord
from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.model.hashing import digest
from weeknotes.model.page import Blob, Copy, Output, Page
from weeknotes.plan.addresses.routes import file_of
from weeknotes.plan.posts.text import Text
from weeknotes.write.file import File

if TYPE_CHECKING:
    from weeknotes.model.value import Value


class Files:
    """The files of a site on their way to be made."""

    def __init__(self, memory: Memory, template_set: TemplateSet, notes: Notes) -> None:
        self._memory = memory
        self._template_set = template_set
        self._notes = notes
        self.digests: dict[str, bytes] = {}
        """The digest of each text, by path of the source."""

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
                    known = UNKNOWN if stamp == NO_STAMP else digest(repr(stamp).encode())
                    note = FileRecord(path=path, digest=known)
                    yield self._noted(note, Path(output.asset.source))
                case Blob():
                    note = FileRecord(path=path, digest=digest(output.content))
                    yield self._noted(note, output.content)

    def _page(self, path: str, page: Page, texts: Mapping[str, Text]) -> File:
        order = self._order(page)
        inputs = order.digest
        shown = [self.digests[text] for text in order.texts]
        old = self._notes.last.get(path)
        ref = None
        if order.texts:
            same = old is not None and old.inputs is not None and old.inputs.digest == inputs
            ref = old.inputs if old and same else self._memory.keep(order.inputs)
        note = FileRecord(
            path=path,
            digest=digest_of(order.template, inputs, shown, self._template_set),
            parts=parts_of(order.fields, order.template, shown, self._template_set),
            template=order.template,
            inputs=ref,
            texts=order.texts,
        )
        pieces = tuple((text, texts[text]) for text in order.texts)
        return self._noted(note, maker_of(order.template, order.inputs, pieces, self._template_set))

    def _order(self, page: Page) -> Order:
        """The order for a page; the files of a week's email have one view, one after the other."""
        last, order = self._last
        if page.inputs is last and order is not None:
            return msgspec.structs.replace(order, template=page.template)
        order = order_of(page)
        self._last = page.inputs, order
        return order

    def _noted(self, note: FileRecord, content: bytes | Path | Callable[[], bytes]) -> File:
        self._notes.add(note)
        return File(path=note.path, content=content)


def text_digest(text: Text) -> bytes:
    """The digest of a text; its headings are found in it."""
    return digest(text.html.encode(errors="surrogatepass"))
