"""What the preview shows at this moment, and who waits for the next."""

from threading import Condition
from typing import Literal

from weeknotes.model.value import Value
from weeknotes.preview.shelf import Shelf

How = Literal["keep", "swap", "reload"]
"""What an open page has to do: nothing, swap in the new text, or reload."""


class Scene(Value, frozen=True):
    """One state of the preview."""

    version: str
    """A number of this run alone, then one that counts: `5f0c…-3`."""

    previous: str = ""
    """The version that `how` leads on from."""

    how: How = "reload"
    base: str = "/"
    shelf: Shelf | None = None
    """The last good site; None before there is one."""

    box: str = ""
    """The HTML that shows what is wrong; empty where nothing is."""


LISTENERS = 4
"""How many open pages listen at a time, each of them once.

A browser has six connections to a host for all its windows, and a page that listens keeps one. The
one that has listened longest makes room for the next; its browser asks again a second later.
"""


class Listener:
    """One connection by which an open page hears of each scene."""

    __slots__ = ("page",)

    def __init__(self, page: str) -> None:
        """Listens for a page, by the name that it has given itself."""
        self.page = page


class Board:
    """Where the scene hangs: one thread changes it, many look at it, some wait for the next."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._closed = False
        self._changed = Condition()
        self._listeners: dict[str, Listener] = {}
        """By page, the one that has listened longest first."""

    @property
    def scene(self) -> Scene:
        """The present one."""
        return self._scene

    def show(self, scene: Scene) -> None:
        """Puts up another scene."""
        with self._changed:
            self._scene = scene
            self._changed.notify_all()

    def close(self) -> None:
        """Ends every wait."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def is_ours(self, version: str) -> bool:
        """Whether a version is one of this run, which a page of another site can't know."""
        return _run_of(version) == _run_of(self._scene.version)

    def join(self, page: str) -> Listener:
        """Makes a page a listener.

        It takes the place of its own earlier connection, which may be gone without our knowledge,
        else, where there are many, that of the page that has listened longest.
        """
        listener = Listener(page)
        with self._changed:
            self._listeners.pop(page, None)
            if len(self._listeners) == LISTENERS:
                del self._listeners[next(iter(self._listeners))]
            self._listeners[page] = listener
            self._changed.notify_all()
        return listener

    def leave(self, listener: Listener) -> None:
        """Makes room for others."""
        with self._changed:
            if self._listeners.get(listener.page) is listener:
                del self._listeners[listener.page]

    def hears(self, listener: Listener) -> bool:
        """Whether a page still listens by this connection."""
        return not self._closed and self._listeners.get(listener.page) is listener

    def after(self, version: str, listener: Listener, *, seconds: float) -> Scene | None:
        """Waits for another scene than that of a version; None where none comes in time."""
        with self._changed:
            self._changed.wait_for(
                lambda: not self.hears(listener) or self._scene.version != version,
                timeout=seconds,
            )
            return self._scene if self._scene.version != version else None


def _run_of(version: str) -> str:
    return version.rpartition("-")[0]
