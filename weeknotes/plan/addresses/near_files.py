"""The file that somebody meant who named one that is not there."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from posixpath import dirname, relpath, splitext

from weeknotes.model.names.file_names import alike
from weeknotes.model.names.spelling import FILE_NAME, nearest

_TEXTS = (".md", ".markdown")


class NearFiles:
    """The files of a site, to be searched where a link misses them.

    Nothing is made ready before the first search, as most sites need none.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = tuple(paths)

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        return _grouped(self._paths, _name)

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        return _grouped(self._paths, lambda path: splitext(path)[0])

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        return _grouped(self._paths, dirname)

    def nearest(self, wanted: str, seen_from: str, *, image: bool) -> str:
        """How to write the name of the one file that was surely meant; empty if there is none.

        It has another extension (`wall.jpeg` for `wall.jpg`), is in another folder, or has a name
        in the same folder that differs by a slip.

        Args:
            wanted: a path that leads to no file.
            seen_from: the path of the file that it is named in.
            image: whether an image is wanted, which no text can be.
        """
        stem, extension = splitext(wanted)
        for paths in (
            self._by_stem.get(alike(stem), []) if extension else [],
            self._by_name.get(alike(_name(wanted)), []),
            self._slips(wanted),
        ):
            found = [path for path in paths if not (image and path.lower().endswith(_TEXTS))]
            if len(found) == 1:
                return relpath(found[0], dirname(seen_from))
        return ""

    def _slips(self, wanted: str) -> list[str]:
        siblings = self._by_folder.get(alike(dirname(wanted)), [])
        digits = _digits(wanted)
        names = {alike(_name(path)): path for path in siblings if _digits(path) == digits}
        near = nearest(alike(_name(wanted)), names, FILE_NAME)
        return [names[near]] if near else []


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _grouped(paths: Iterable[str], key: Callable[[str], str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        found[alike(key(path))].append(path)
    return found


def _digits(path: str) -> str:
    return "".join(filter(str.isdecimal, path))
