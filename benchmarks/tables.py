"""Results as tables in Markdown.

Seconds have three digits behind the point, megabytes one; both are rounded as usual. Ratios are
taken before rounding, and are rounded up.
"""

from collections.abc import Iterable, Sequence

from peers.everyone import EVERYONE
from results import Results
from targets import PLAIN, SAME, Verdict, verdicts

SCENARIOS = {
    "cold": "cold build",
    "nothing": "nothing changed",
    "body": "one body edited",
    "title": "one title edited",
    "tag": "one tag added",
    "template": "one template edited",
}


def report(results: Results) -> str:
    """All that was measured."""
    parts = [
        "\n".join(f"- {key}: {value}" for key, value in results.machine.items()),
        "\n".join(f"- {key} {value}" for key, value in results.versions.items()),
        "## What it has to reach",
        _targets(results),
        *_builds(results),
        *_servers(results),
        *_scale(results),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _targets(results: Results) -> str:
    rows = [
        (
            same.target.what,
            f"{same.target.size:,}",
            f"≤ {same.target.most}",
            *_verdict(same),
            *_verdict(plain),
        )
        for same, plain in zip(verdicts(results, SAME), verdicts(results, PLAIN), strict=True)
    ]
    head = (
        "ratio",
        "posts",
        "target",
        "to Hugo, the same outputs",
        "",
        "to Hugo, a plain blog",
        "",
    )
    return _table(head, rows)


def _verdict(one: Verdict) -> tuple[str, str]:
    return one.shown, f"**{one.word}**" if one.word == "missed" else one.word


def _builds(results: Results) -> Iterable[str]:
    for size in sorted({run.size for run in results.runs}):
        rows = [
            (SCENARIOS[scenario], EVERYONE[tool].name, *_cells(results, tool, size, scenario))
            for scenario in SCENARIOS
            for tool in EVERYONE
            if results.walls(tool, size, scenario)
        ]
        yield f"## Builds of {size:,} posts, each in a new process"
        yield _table(
            ("", "tool", "wall, s", "least to most, s", "rounds", "CPU, s", "peak, MB"), rows
        )


def _cells(results: Results, tool: str, size: int, scenario: str) -> tuple[str, ...]:
    walls = results.walls(tool, size, scenario)
    return (
        _seconds(results.wall(tool, size, scenario)),
        f"{_seconds(min(walls))} to {_seconds(max(walls))}",
        str(len(walls)),
        _seconds(results.cpu(tool, size, scenario)),
        _megabytes(results.peak(tool, size, scenario)),
    )


def _servers(results: Results) -> Iterable[str]:
    if results.edits:
        rows = []
        for size, server in dict.fromkeys((edit.size, edit.server) for edit in results.edits):
            found = [e.seconds for e in results.edits if (e.server, e.size) == (server, size)]
            spread = f"{_seconds(min(found))} to {_seconds(max(found))}"
            shown = _seconds(results.edit(server, size))
            rows.append((server, f"{size:,}", shown, spread, str(len(found))))
        yield "## From an edited body to the finished rebuild, in a server"
        yield _table(("server", "posts", "s", "least to most, s", "edits"), rows)
    if results.helps:
        yield f"`weeknotes --help` takes {_seconds(results.help())} s."


def _scale(results: Results) -> Iterable[str]:
    rows = []
    for tool in ("weeknotes", "hugo-same", "hugo"):
        sizes = sorted({run.size for run in results.runs if run.tool == tool})
        for size in sizes:
            wall, peak = results.wall(tool, size, "cold"), results.peak(tool, size, "cold")
            if wall is not None:
                rows.append(
                    (
                        EVERYONE[tool].name,
                        f"{size:,}",
                        _seconds(wall),
                        f"{1000 * wall / size:.3f}",
                        _megabytes(peak),
                        "–" if peak is None else f"{1024 * peak / size:.1f}",
                    )
                )
        rows += [
            (EVERYONE[tool].name, f"{failure.size:,}", failure.why, "–", "–", "–")
            for failure in results.failures
            if failure.tool == tool
        ]
    if rows:
        yield "## Scale: cold builds"
        yield _table(("tool", "posts", "wall, s", "ms a post", "peak, MB", "KB a post"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _seconds(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _megabytes(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"
