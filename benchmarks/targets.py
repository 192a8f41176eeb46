"""What weeknotes has to reach, as ratios of one run, and whether it did."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from results import Results

SAME, PLAIN = "hugo-same", "hugo"
"""What ours is held against: Hugo's site with the same outputs, which decides, and the plain blog,
which makes much less of the same posts and is told beside it."""

_SMALL, _LARGE = 1_000, 10_000


@dataclass(frozen=True)
class Target:
    """A ratio that may not be passed."""

    what: str
    size: int
    most: float
    ours: Callable[[Results, int], float | None]
    theirs: Callable[[Results, int, str], float | None]
    """Of one of Hugo's two sites, by the name of the tool."""


@dataclass(frozen=True)
class Verdict:
    """A ratio to one of Hugo's sites, and what came of it; None where it was not measured."""

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


def _build(what: str, scenario: str, size: int, most: float) -> Target:
    """To Hugo's build in the same situation."""
    return Target(
        what,
        size,
        most,
        lambda results, size: results.wall("weeknotes", size, scenario),
        lambda results, size, tool: results.wall(tool, size, scenario),
    )


def _memory(size: int, most: float) -> Target:
    return Target(
        "cold build, peak memory of all processes, to Hugo's",
        size,
        most,
        lambda results, size: results.peak("weeknotes", size, "cold"),
        lambda results, size, tool: results.peak(tool, size, "cold"),
    )


_BUILDS = (
    ("cold build, wall, to Hugo's", "cold", 1.0, 0.8),
    ("nothing changed (a new process), to Hugo's build", "nothing", 0.25, 0.05),
    ("one body edited (a new process), to Hugo's build", "body", 0.3, 0.07),
)

_SERVERS = {SAME: "hugo server, the same outputs", PLAIN: "hugo server"}

TARGETS = (
    *(_build(what, scenario, _SMALL, small) for what, scenario, small, _ in _BUILDS),
    _memory(_SMALL, 1.0),
    Target(
        "`--help`, wall, to Hugo's cold build",
        _SMALL,
        0.15,
        lambda results, _: results.help(),
        lambda results, size, tool: results.wall(tool, size, "cold"),
    ),
    *(_build(what, scenario, _LARGE, large) for what, scenario, _, large in _BUILDS),
    _memory(_LARGE, 0.35),
    Target(
        "edit to finished rebuild inside `serve`, to `hugo server`",
        _LARGE,
        0.25,
        lambda results, size: results.edit("weeknotes serve", size),
        lambda results, size, tool: results.edit(_SERVERS[tool], size),
    ),
)


def verdicts(results: Results, tool: str = SAME) -> list[Verdict]:
    """Each target with what came of it, against one of Hugo's two sites."""
    found = []
    for target in TARGETS:
        ours = target.ours(results, target.size)
        theirs = target.theirs(results, target.size, tool)
        found.append(Verdict(target, None if ours is None or not theirs else ours / theirs))
    return found
