"""The answer to a request, as GitHub Pages would give it of the same site."""

from collections.abc import Mapping
from typing import BinaryIO

from weeknotes.model.value import Value
from weeknotes.preview.assets import SCRIPT, SCRIPT_PATH, with_script
from weeknotes.preview.box import alone
from weeknotes.preview.media_types import media_type
from weeknotes.preview.paths import File, Moved, find
from weeknotes.preview.ranges import Part, part_of
from weeknotes.preview.scene import Scene
from weeknotes.preview.shelf import Shelf

_NOT_FOUND = "404.html"
_FOR_MAIL = "email.html"
"""A copy that people paste into their mail program: it stays as it is sent."""

_HTML = "text/html; charset=utf-8"
_PLAIN = "text/plain; charset=utf-8"


class Answer(Value, frozen=True):
    """What is sent back."""

    status: int
    headers: Mapping[str, str]
    """Without `Content-Length`."""

    body: bytes = b""
    file: BinaryIO | None = None
    """Instead of a body: an open file, of which the part is sent."""

    part: Part = Part(start=0, length=0)

    @property
    def length(self) -> int:
        """How many bytes are sent."""
        return self.part.length if self.file else len(self.body)


def plain(status: int, text: str, **headers: str) -> Answer:
    """A sentence for whoever asks."""
    return Answer(
        status=status,
        headers={"Content-Type": _PLAIN, **headers},
        body=f"{text}\n".encode(),
    )


def answer(scene: Scene, target: str, *, wanted: str) -> Answer:
    """What the preview answers to a request for a page or file.

    Args:
        scene: what is shown at this moment.
        target: as the first line of the request has it.
        wanted: the header `Range`.
    """
    if target.partition("?")[0] == SCRIPT_PATH:
        return Answer(
            status=200,
            headers={"Content-Type": media_type(SCRIPT_PATH), "Accept-Ranges": "none"},
            body=SCRIPT,
        )
    if scene.shelf is None:
        return _page(503, with_script(alone(scene.box).encode(), scene.version))
    found = find(target, base=scene.base, files=scene.shelf.files)
    if isinstance(found, Moved):
        return plain(301, "Moved.", Location=found.location)
    if isinstance(found, File) and (file := scene.shelf.take(found.name)):
        return _file(file, found.name, scene.version, wanted)
    return _missing(scene.shelf, scene.version)


def _file(file: BinaryIO, name: str, version: str, wanted: str) -> Answer:
    kind = media_type(name)
    if name.endswith(".html"):
        page = _whole(file)
        mail = name.rpartition("/")[2] == _FOR_MAIL
        return _page(200, page if mail else with_script(page, version))
    size = file.seek(0, 2)
    part = part_of(wanted, size)
    if part == "beyond":
        file.close()
        return plain(416, "The file is shorter than that.", **{"Content-Range": f"bytes */{size}"})
    headers = {"Content-Type": kind, "Accept-Ranges": "bytes"}
    if part == "whole":
        return Answer(status=200, headers=headers, file=file, part=Part(start=0, length=size))
    last = part.start + part.length - 1
    ranged = {**headers, "Content-Range": f"bytes {part.start}-{last}/{size}"}
    return Answer(status=206, headers=ranged, file=file, part=part)


def _missing(shelf: Shelf, version: str) -> Answer:
    file = shelf.take(_NOT_FOUND)
    if file is None:
        return plain(404, "There is nothing here.")
    return _page(404, with_script(_whole(file), version))


def _page(status: int, html: bytes) -> Answer:
    return Answer(
        status=status,
        headers={"Content-Type": _HTML, "Accept-Ranges": "none"},
        body=html,
    )


def _whole(file: BinaryIO) -> bytes:
    with file:
        return file.read()
