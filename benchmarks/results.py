"""What was measured, kept as JSON so that tables can be made of it again."""

import json
import os
import platform
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Run:
    """A build that was timed."""

    tool: str
    size: int
    scenario: str
    wall: float
    cpu: float


@dataclass(frozen=True)
class Peak:
    """The most megabytes that all processes of a build held at once."""

    tool: str
    size: int
    scenario: str
    megabytes: float


@dataclass(frozen=True)
class Edit:
    """From an edit to the end of the rebuild, in a server that was running."""

    server: str
    size: int
    seconds: float


@dataclass(frozen=True)
class Failure:
    """A tool that could not do it, where only the largest sizes were tried."""

    tool: str
    size: int
    why: str


@dataclass
class Results:
    """Everything of one run of the suite."""

    machine: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    peaks: list[Peak] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    helps: list[float] = field(default_factory=list)
    """Seconds of `weeknotes --help`."""

    failures: list[Failure] = field(default_factory=list)

    def walls(self, tool: str, size: int, scenario: str) -> list[float]:
        """Seconds of each round."""
        return [run.wall for run in self._runs(tool, size, scenario)]

    def wall(self, tool: str, size: int, scenario: str) -> float | None:
        """The median."""
        return _middle(self.walls(tool, size, scenario))

    def cpu(self, tool: str, size: int, scenario: str) -> float | None:
        """The median."""
        return _middle(run.cpu for run in self._runs(tool, size, scenario))

    def peak(self, tool: str, size: int, scenario: str) -> float | None:
        """The median of the megabytes."""
        key = (tool, size, scenario)
        return _middle(
            peak.megabytes for peak in self.peaks if (peak.tool, peak.size, peak.scenario) == key
        )

    def edit(self, server: str, size: int) -> float | None:
        """The median of a server's rebuilds."""
        return _middle(
            edit.seconds for edit in self.edits if (edit.server, edit.size) == (server, size)
        )

    def help(self) -> float | None:
        """The median of `--help`."""
        return _middle(self.helps)

    def _runs(self, tool: str, size: int, scenario: str) -> list[Run]:
        key = (tool, size, scenario)
        return [run for run in self.runs if (run.tool, run.size, run.scenario) == key]


def save(results: Results, file: Path) -> None:
    """Writes them as JSON."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(results), indent=1) + "\n", encoding="utf-8")


def load(file: Path) -> Results:
    """Reads them again."""
    told = json.loads(file.read_text(encoding="utf-8"))
    return Results(
        machine=told["machine"],
        versions=told["versions"],
        runs=[Run(**each) for each in told["runs"]],
        peaks=[Peak(**each) for each in told["peaks"]],
        edits=[Edit(**each) for each in told["edits"]],
        helps=told["helps"],
        failures=[Failure(**each) for each in told["failures"]],
    )


def this_machine() -> dict[str, str]:
    """What a reader has to know of where it was measured."""
    models = [
        line.partition(":")[2].strip()
        for line in _lines("/proc/cpuinfo")
        if line.startswith("model name")
    ]
    memory = [line.split()[1] for line in _lines("/proc/meminfo") if line.startswith("MemTotal")]
    return {
        "processor": f"{os.cpu_count()} × {models[0] if models else platform.machine()}",
        "memory": f"{int(memory[0]) // 1024**2} GB" if memory else "unknown",
        "system": f"{platform.system()} {platform.release()}",
        "Python": platform.python_version(),
    }


def _lines(file: str) -> list[str]:
    path = Path(file)
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def _middle(values: Iterable[float]) -> float | None:
    found = list(values)
    return median(found) if found else None
