"""What weeknotes has to reach, as ratios of one run, and whether it did."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from results import Results

_SMALL, _LARGE = 1_000, 10_000


@dataclass(frozen=True)
class Target:
    """A ratio that may not be passed."""

    what: str
    size: int
    most: float
    ours: Callable[[Results, int], float | None]
    theirs: Callable[[Results, int], float | None]


@dataclass(frozen=True)
class Verdict:
    """A target, and what came of it; None where it was not measured."""

    target: Target
    ratio: float | None

    @property
    def word(self) -> str:
        """Said of the exact ratio, never of the rounded one."""
        if self.ratio is None:
            return "not measured"
        return "met" if self.ratio <= self.target.most else "missed"

    @property
    def shown(self) -> str:
        """Three digits behind the point, rounded up: never in our favour."""
        if self.ratio is None:
            return "–"
        return f"{math.ceil(self.ratio * 1000) / 1000:.3f}"


def _wall(tool: str, scenario: str) -> Callable[[Results, int], float | None]:
    return lambda results, size: results.wall(tool, size, scenario)


def _peak(tool: str) -> Callable[[Results, int], float | None]:
    return lambda results, size: results.peak(tool, size, "cold")


def _edit(server: str) -> Callable[[Results, int], float | None]:
    return lambda results, size: results.edit(server, size)


def _build(what: str, scenario: str, size: int, most: float) -> Target:
    """To Hugo's build in the same situation."""
    return Target(what, size, most, _wall("weeknotes", scenario), _wall("hugo", scenario))


_MEMORY = "cold build, peak memory of all processes, to Hugo's"
_BUILDS = (
    ("cold build, wall, to Hugo's", "cold", 1.0, 0.8),
    ("nothing changed (a new process), to Hugo's build", "nothing", 0.25, 0.05),
    ("one body edited (a new process), to Hugo's build", "body", 0.3, 0.07),
)

TARGETS = (
    *(_build(what, scenario, _SMALL, small) for what, scenario, small, _ in _BUILDS),
    Target(_MEMORY, _SMALL, 1.0, _peak("weeknotes"), _peak("hugo")),
    Target(
        "`--help`, wall, to Hugo's cold build",
        _SMALL,
        0.15,
        lambda results, _: results.help(),
        _wall("hugo", "cold"),
    ),
    *(_build(what, scenario, _LARGE, large) for what, scenario, _, large in _BUILDS),
    Target(_MEMORY, _LARGE, 0.35, _peak("weeknotes"), _peak("hugo")),
    Target(
        "edit to finished rebuild inside `serve`, to `hugo server`",
        _LARGE,
        0.25,
        _edit("weeknotes serve"),
        _edit("hugo server"),
    ),
)


def verdicts(results: Results) -> list[Verdict]:
    """Each target with what came of it."""
    found = []
    for target in TARGETS:
        ours, theirs = target.ours(results, target.size), target.theirs(results, target.size)
        found.append(Verdict(target, None if ours is None or not theirs else ours / theirs))
    return found
