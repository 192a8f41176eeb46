"""What is to be seen at this moment, and who waits for the next."""

from collections import deque
from contextlib import suppress
from threading import Condition
from typing import Literal

from weeknotes.model.value import Value
from weeknotes.preview.shelf import Shelf

How = Literal["keep", "swap", "reload"]
"""What a page that is open has to do: nothing, take the new text into its place, or load anew."""


class Scene(Value, frozen=True):
    """One state of the preview."""

    version: str
    previous: str = ""
    """The version that `how` leads on from."""

    how: How = "reload"
    base: str = "/"
    shelf: Shelf | None = None
    """The last good site; None before there is one."""

    box: str = ""
    """The HTML that tells what is wrong; empty where nothing is."""


LISTENERS = 4
"""How many open pages are told at a time.

A browser has six connections to a host for all its windows, and a page that listens keeps one. The
one that has listened longest makes room for the next; its browser asks again a second later.
"""


class Board:
    """Where the scene hangs: one thread changes it, many look at it, some wait for the next."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._closed = False
        self._changed = Condition()
        self._listeners: deque[object] = deque(maxlen=LISTENERS)

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
        """Sends home whoever waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def join(self) -> object:
        """Makes somebody a listener, in the place of whoever has listened longest."""
        listener = object()
        with self._changed:
            self._listeners.append(listener)
            self._changed.notify_all()
        return listener

    def leave(self, listener: object) -> None:
        """Makes room for others."""
        with self._changed, suppress(ValueError):
            self._listeners.remove(listener)

    def hears(self, listener: object) -> bool:
        """Whether somebody is still a listener."""
        return not self._closed and listener in self._listeners

    def after(self, version: str, listener: object, *, seconds: float) -> Scene | None:
        """Waits for another scene than that of a version; None where none comes in time."""
        with self._changed:
            self._changed.wait_for(
                lambda: not self.hears(listener) or self._scene.version != version,
                timeout=seconds,
            )
            return self._scene if self._scene.version != version else None
