"""What is to be seen at this moment, and who waits for the next."""

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


class Board:
    """Where the scene hangs: one thread changes it, many look at it and wait."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._closed = False
        self._changed = Condition()

    @property
    def scene(self) -> Scene:
        """The present one."""
        return self._scene

    @property
    def closed(self) -> bool:
        """Whether nothing will ever change any more."""
        return self._closed

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

    def after(self, version: str, *, seconds: float) -> Scene | None:
        """Waits for another scene than that of a version; None where none comes in time."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._closed or self._scene.version != version, timeout=seconds
            )
            return self._scene if self._scene.version != version else None
