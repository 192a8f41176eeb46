"""From one scene to the next: a build, and what of it a page that is open has to know."""

import secrets
from pathlib import Path

import msgspec

from weeknotes.build.pipeline import build, settings_of
from weeknotes.build.request import Refusal, Report, Request
from weeknotes.model.value import Value
from weeknotes.plan.addresses.routes import FEED_STYLESHEET, STYLESHEET
from weeknotes.preview.box import box
from weeknotes.preview.paths import base_of
from weeknotes.preview.scene import How, Scene
from weeknotes.preview.shelf import Shelf, Stamps, shelf_of, stamps_of

_SEEN_AS_TEXT = (".html", ".xml", ".json", ".opml", ".txt", ".eml")
_VERSIONED = {STYLESHEET.strip("/"), FEED_STYLESHEET.strip("/")}
"""Style sheets whose address in pages changes whenever they do."""


class Rebuilt(Value, frozen=True):
    """The result of a build."""

    report: Report
    scene: Scene
    changed: bool
    """Whether there is anything new to show."""


class Rebuilder:
    """Builds one site again and again into one folder that nobody publishes.

    Until a site has been built without an error, what can be shown is shown without the posts in
    error. From then on an error leaves all pages as they are, so that the page at which somebody
    is working does not vanish under their hands.
    """

    def __init__(self, request: Request, folder: Path, origin: str) -> None:
        """Sets what to build and where.

        Args:
            request: the site and the clock.
            folder: where to build; its full path, with links followed.
            origin: where the folder is served, without a slash at the end.
        """
        self._request = request
        self._folder = folder
        self._origin = origin
        self._run = secrets.token_hex(8)
        self._number = 0
        self._clean = False
        self._stamps: Stamps = {}
        self._scene = Scene(version=self._version())

    @property
    def scene(self) -> Scene:
        """The latest."""
        return self._scene

    def rebuild(self) -> Rebuilt:
        """Builds, and makes the next scene where there is anything new to show."""
        base = self._base()
        # One process: a fork in a process with threads can hang.
        report = build(
            msgspec.structs.replace(
                self._request,
                output=self._folder,
                memory=self._folder.with_name(f"{self._folder.name}-memory"),
                base_url=self._origin + base,
                drafts=True,
                future=True,
                keep_going=not self._clean,
                jobs=1,
            )
        )
        before = self._scene
        shelf = before.shelf
        how: How = "keep"
        if report.output is not None:
            self._clean |= all(problem.severity != "error" for problem in report.problems)
            shelf, how = self._taken_in()
        outdated = report.output is None and shelf is not None
        html = box(report.problems, self._request.site, outdated=outdated)
        changed = how != "keep" or html != before.box
        if changed:
            self._scene = Scene(
                version=self._version(),
                previous=before.version,
                how=how if base == before.base else "reload",
                base=before.base if outdated else base,
                shelf=shelf,
                box=html,
            )
        return Rebuilt(report=report, scene=self._scene, changed=changed)

    def _base(self) -> str:
        settings = settings_of(self._request.site)
        return self._scene.base if isinstance(settings, Refusal) else base_of(settings.url)

    def _version(self) -> str:
        self._number += 1
        return f"{self._run}-{self._number}"

    def _taken_in(self) -> tuple[Shelf, How]:
        """The files that are there now, and how open pages get what has changed."""
        old, shelf = self._stamps, shelf_of(self._folder)
        self._stamps = stamps_of(shelf)
        return shelf, how_to_follow(old, self._stamps)


def how_to_follow(old: Stamps, new: Stamps) -> How:
    """What an open page has to do where files have changed.

    Text can be taken into the page. A browser shows a picture that it has shown before once more
    without asking, so one that changed needs the page to be reloaded.
    """
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    if not changed:
        return "keep"
    if not old:
        return "reload"
    taken_in = all(
        name.endswith(_SEEN_AS_TEXT) or name in _VERSIONED for name in changed & old.keys()
    )
    return "swap" if taken_in else "reload"
