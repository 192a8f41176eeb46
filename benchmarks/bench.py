"""Measures weeknotes beside other tools: `make bench`, or a part of it.

    python benchmarks/bench.py --sizes 1000 --tools weeknotes,hugo-same,hugo --scenarios cold,body
    python benchmarks/bench.py --from results.json

Without --sizes, --tools and --scenarios all is measured, which takes an hour. README.md beside this
file says how, and what each tool does more or less than the others.
"""

# ruff: noqa: T201 - a script, which prints

import argparse
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import serving
from installed import versions, weeknotes
from measure import FailedError, timed
from peers.everyone import EVERYONE
from posts import archive
from results import Edit, Failure, Peak, Results, Run, load, save, this_machine
from tables import SCENARIOS, report
from trial import Trial

_WORK = Path(__file__).parent / ".work"
_ROUNDS = 3
_EDITS = 5
_MAY_FAIL_FROM = 100_000
"""From this size on it is a finding, and no fault of the suite, if another tool gives up."""

_NOT_QUIET = 0.5
"""A load over which times tell more of the neighbours than of the tools."""

_FIRST = 20
"""Posts that each tool builds once, untimed: what Python compiles of a tool, it does then."""

_SERVE, _HELP = "serve", "help"


@dataclass(frozen=True)
class Part:
    """What is measured of one size."""

    size: int
    rounds: dict[str, int]
    """By tool; in each round the tools take turns."""

    scenarios: tuple[str, ...]
    memory: bool = True


_ALL = tuple(SCENARIOS)
_EVERYTHING = (
    Part(100, {"weeknotes": 3, "hugo-same": 3, "hugo": 3}, ("cold",)),
    Part(
        1_000,
        {
            "weeknotes": 3,
            "hugo-same": 3,
            "hugo": 3,
            "pelican": 3,
            "eleventy": 3,
            "nikola": 1,
            "mkdocs": 1,
        },
        (*_ALL, _HELP),
    ),
    Part(
        10_000,
        {"weeknotes": 3, "hugo-same": 3, "hugo": 3, "pelican": 1, "eleventy": 1},
        (*_ALL, _SERVE),
    ),
    Part(100_000, {"weeknotes": 1, "hugo-same": 1, "hugo": 1}, ("cold",)),
)


def main(arguments: Sequence[str]) -> int:
    """Measures, prints, and returns 1 if a tool failed."""
    told = _told(arguments)
    if told.results:
        print(report(load(told.results)))
        return 0
    results = Results(machine=this_machine())
    load_ = os.getloadavg()[0]
    if load_ > _NOT_QUIET:
        print(f"The machine is not quiet (load {load_:.2f}): read the times with care.", flush=True)
    # Python shall keep what it compiles of modules, as it does by itself: where it is told not to,
    # a tool that was not installed by pip is compiled anew in each of its processes.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # So that what runs is ended too, as it is at Ctrl-C.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        results.versions = versions()
        parts = tuple(_parts(told))
        _first_runs(dict.fromkeys(tool for part in parts for tool in part.rounds), told.work)
        for part in parts:
            _measure(part, results, told.work)
            if told.output:
                save(results, told.output)
    except FailedError as fault:
        print(fault, file=sys.stderr)
        return 1
    except FileNotFoundError as fault:
        print(f"There is no {fault.filename}: `make bench` installs it.", file=sys.stderr)
        return 1
    print(report(results))
    return 0


def _told(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure weeknotes beside other tools.")
    parser.add_argument("--sizes", type=_numbers, help="numbers of posts: 1000,10000")
    parser.add_argument("--tools", type=_names, help=f"of {','.join(EVERYONE)}")
    parser.add_argument("--scenarios", type=_names, help=f"of {','.join((*_ALL, _SERVE, _HELP))}")
    parser.add_argument("--rounds", type=int, default=_ROUNDS, help="how often each is timed")
    parser.add_argument(
        "--no-memory", action="store_true", help="leave out the round that measures memory"
    )
    parser.add_argument("-o", "--output", type=Path, help="where the results go, as JSON")
    parser.add_argument("--from", dest="results", type=Path, help="print these results again")
    parser.add_argument("--work", type=Path, default=_WORK, help="where the sites go")
    told = parser.parse_args(arguments)
    for given, known in ((told.tools, EVERYONE), (told.scenarios, (*_ALL, _SERVE, _HELP))):
        for name in given or ():
            if name not in known:
                parser.error(f"{name} is none of {', '.join(known)}")
    return told


def _parts(told: argparse.Namespace) -> Iterable[Part]:
    if not (told.sizes or told.tools or told.scenarios):
        return _EVERYTHING
    tools = told.tools or ("weeknotes", "hugo-same", "hugo")
    return tuple(
        Part(size, dict.fromkeys(tools, told.rounds), told.scenarios or _ALL, not told.no_memory)
        for size in told.sizes or (1_000,)
    )


def _first_runs(tools: Iterable[str], work: Path) -> None:
    posts = archive(_FIRST)
    for tool in tools:
        trial = Trial(EVERYONE[tool], posts, work / f"{tool}-first")
        trial.time("cold")
        trial.remove()


def _measure(part: Part, results: Results, work: Path) -> None:
    """Adds one part to the results."""
    posts = archive(part.size)
    folders = {tool: work / f"{tool}-{part.size}" for tool in part.rounds}
    trials = {}
    for tool, folder in folders.items():
        print(f"writing {part.size:,} posts for {EVERYONE[tool].name}", flush=True)
        trials[tool] = Trial(EVERYONE[tool], posts, folder)
    scenarios = [name for name in _ALL if name in part.scenarios]
    for turn in range(max(part.rounds.values())):
        taking = [tool for tool, rounds in part.rounds.items() if turn < rounds]
        _turn(scenarios, {tool: trials[tool] for tool in taking}, part.size, results)
    if part.memory:
        _memory(scenarios, trials, part.size, results)
    if _SERVE in part.scenarios:
        _serve(trials, part.size, results)
    if _HELP in part.scenarios:
        _help(results, work)
    for trial in trials.values():
        trial.remove()


def _turn(scenarios: Iterable[str], trials: dict[str, Trial], size: int, results: Results) -> None:
    """One round: in each scenario, each tool once."""
    for scenario in scenarios:
        for tool, trial in tuple(trials.items()):
            try:
                took = trial.time(scenario)
            except FailedError as fault:
                if size < _MAY_FAIL_FROM or tool == "weeknotes":
                    raise
                results.failures.append(Failure(tool, size, str(fault).splitlines()[0]))
                del trials[tool]
                continue
            print(f"{size:,} {scenario:9} {tool:10} {took.wall:8.3f} s", flush=True)
            results.runs.append(Run(tool, size, scenario, took.wall, took.cpu))


def _memory(
    scenarios: Iterable[str], trials: dict[str, Trial], size: int, results: Results
) -> None:
    """One round in which nothing is timed."""
    failed = {failure.tool for failure in results.failures if failure.size == size}
    for scenario in scenarios:
        for tool, trial in trials.items():
            if tool not in failed:
                peak = trial.peak(scenario)
                print(f"{size:,} {scenario:9} {tool:10} {peak:8.1f} MB", flush=True)
                results.peaks.append(Peak(tool, size, scenario, peak))


def _serve(trials: dict[str, Trial], size: int, results: Results) -> None:
    for trial in trials.values():
        for name, server in trial.peer.servers.items():
            for seconds in serving.edits(trial, server, _EDITS):
                print(f"{size:,} {name} {seconds:8.3f} s", flush=True)
                results.edits.append(Edit(name, size, seconds))


def _help(results: Results, work: Path) -> None:
    for _ in range(_EDITS):
        results.helps.append(timed([*weeknotes(), "--help"], work, {}).wall)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(each) for each in text.split(","))


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
