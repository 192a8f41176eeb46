"""Watching for changes to what a site is made of: its texts, its own theme, its settings."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

from weeknotes.read.config.settings import FILE
from weeknotes.read.files.content import FOLDER
from weeknotes.read.files.static import STATIC

_FOLDERS = (FOLDER, STATIC, "themes")
_ONLY_LOOKED_AT = frozenset({"opened", "closed_no_write"})
_LEFT_BY_EDITORS = (".swp", ".swx", ".tmp", ".bak", ".orig", "~", "___jb_tmp___", "___jb_old___")
_VIM_TRIES = "4913"
"""The file by which vim finds out whether it may write to a folder."""

_SECONDS = 0.5
"""How often files are compared where the system does not report changes."""


def matters(inner: PurePath) -> bool:
    """Whether a change to a file can change the site; one too many does no harm.

    Args:
        inner: its path, relative to the folder that is watched.
    """
    name = inner.name
    return not (
        any(part.startswith((".", "~$", "#")) for part in inner.parts)
        or name.endswith(_LEFT_BY_EDITORS)
        or name == _VIM_TRIES
    )


class Watching:
    """Watches a site, and calls a function at each change."""

    def __init__(self, site: Path, changed: Callable[[], None], observer: BaseObserver) -> None:
        self._site = site
        self._changed = changed
        self._observer = observer
        self._watched: dict[Path, tuple[tuple[int, int], ObservedWatch]] = {}

    def renew(self) -> None:
        """Sees that folders are watched which have come, or come back, since.

        Raises:
            OSError: the system does not watch as many.
        """
        for name in ("", *_FOLDERS):
            self._see_to(self._site / name, whole=bool(name))

    def _see_to(self, folder: Path, *, whole: bool) -> None:
        there = _identity(folder)
        known = self._watched.get(folder)
        if known and known[0] == there:
            return
        if known:
            self._observer.unschedule(known[1])
            del self._watched[folder]
        if there:
            heard = _Heard(folder.resolve(), self._changed, only=None if whole else _OF_SITE)
            watch = self._observer.schedule(heard, str(folder.resolve()), recursive=whole)
            self._watched[folder] = there, watch


_OF_SITE = frozenset({FILE, *_FOLDERS})


def _comparing() -> BaseObserver:
    """Compares all files again and again: slower, and works everywhere."""
    return PollingObserver(timeout=_SECONDS)


@contextmanager
def watching(
    site: Path,
    changed: Callable[[], None],
    note: Callable[[str], None],
    *,
    best: Callable[[], BaseObserver] = Observer,
    other: Callable[[], BaseObserver] = _comparing,
) -> Iterator[Watching]:
    """Watches a site's sources for a while.

    Args:
        site: its folder.
        changed: called at each change, from another thread.
        note: called with a sentence where the system can't watch so many folders.
        best: makes the observer that the system notifies.
        other: makes the observer for when that fails.
    """
    try:
        observer, found = _started(best, site, changed)
    except OSError:
        note(
            "This computer can't watch so many folders, so weeknotes compares the files itself. "
            "Changes may take a second longer to show."
        )
        observer, found = _started(other, site, changed)
    try:
        yield found
    finally:
        _end(observer)


def _started(
    start: Callable[[], BaseObserver], site: Path, changed: Callable[[], None]
) -> tuple[BaseObserver, Watching]:
    observer = start()
    found = Watching(site, changed, observer)
    try:
        observer.start()
        found.renew()
    except OSError:
        _end(observer)
        raise
    return observer, found


def _end(observer: BaseObserver) -> None:
    observer.stop()
    if observer.is_alive():
        observer.join()


class _Heard(FileSystemEventHandler):
    """Passes on what matters of all that the system reports about a folder."""

    def __init__(
        self, folder: Path, changed: Callable[[], None], *, only: frozenset[str] | None
    ) -> None:
        self._folder = folder
        self._changed = changed
        self._only = only

    def on_any_event(self, event: FileSystemEvent) -> None:
        kind = event.event_type
        if kind in _ONLY_LOOKED_AT or (event.is_directory and kind in {"modified", "attrib"}):
            return
        if any(self._counts(path) for path in (event.src_path, event.dest_path) if path):
            self._changed()

    def _counts(self, path: bytes | str) -> bool:
        place = Path(path if isinstance(path, str) else path.decode(errors="surrogateescape"))
        if not place.is_relative_to(self._folder):
            return False
        inner = place.relative_to(self._folder)
        if self._only is not None:
            return str(inner) in self._only
        return matters(inner)


def _identity(folder: Path) -> tuple[int, int] | None:
    """What identifies a folder, whatever its name; None where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if folder.is_dir() else None
