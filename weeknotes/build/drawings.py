"""The drawings of a site in one build: which can't be published, and what is published of the rest.

The plan says which drawings are named, and they are read after it. It has to know which of them are
refused, and how long the others are, so it is made again where that is not as was thought.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from weeknotes.build.incremental.memory import Memory
from weeknotes.model.page import Blob, Copy, Output
from weeknotes.model.problems.problem import Problem
from weeknotes.model.settings import Settings
from weeknotes.model.site import Asset
from weeknotes.read.files.content import FOLDER

if TYPE_CHECKING:
    from weeknotes.model.files.drawing import Drawing


class Drawings:
    """The drawings next to posts that were checked."""

    def __init__(self, memory: Memory, settings: Settings) -> None:
        self._memory = memory
        self._cleans = settings.markdown.html != "trusted"
        self._found: dict[str, Drawing] = {}

    def expected(self, assets: Iterable[Asset]) -> dict[str, int]:
        """As `Site.drawings` has it, by what is remembered of those that are as they were."""
        if not self._cleans:
            return {}
        sizes = ((asset, self._memory.size_of(asset)) for asset in assets)
        return {
            _path(asset): size
            for asset, size in sizes
            if size is not None and _is_another(asset, size)
        }

    def found(self, named: tuple[Asset, ...], expected: dict[str, int]) -> dict[str, int]:
        """As `Site.drawings` has it.

        Args:
            named: the drawings that something published names, all of which are looked at.
            expected: what was thought of them, and of all others.
        """
        if not self._cleans:
            return {}
        wanted = {_path(asset): asset for asset in named}
        missing = [asset for path, asset in wanted.items() if path not in self._found]
        self._found |= {one.path: one for one in self._memory.drawings(missing)}
        others = {path: size for path, size in expected.items() if path not in wanted}
        sizes = ((path, asset, len(self._found[path].data)) for path, asset in wanted.items())
        return others | {path: size for path, asset, size in sizes if _is_another(asset, size)}

    def problems(self, named: Iterable[Asset]) -> tuple[Problem, ...]:
        """What is wrong with the drawings that were looked at."""
        paths = map(_path, named) if self._cleans else ()
        return tuple(problem for path in paths for problem in self._found[path].problems)

    def ready(self, outputs: tuple[Output, ...]) -> tuple[Output, ...]:
        """The outputs, with what can be published of each drawing in the place of its file."""
        return tuple(map(self._ready, outputs)) if self._found else outputs

    def _ready(self, output: Output) -> Output:
        if not isinstance(output, Copy) or output.sources != (_path(output.asset),):
            return output
        drawing = self._found.get(_path(output.asset))
        if drawing is None:
            return output
        return Blob(url=output.url, content=drawing.data, sources=output.sources)


def _is_another(asset: Asset, size: int) -> bool:
    """Whether a drawing is published in another length than its file's, or not at all."""
    return not size or size != asset.size


def _path(asset: Asset) -> str:
    return f"{FOLDER}/{asset.path}"
