"""What each trick of ours gains: cold builds with it and without it, in turns.

    python benchmarks/tricks.py [FOLDER]

FOLDER is a site; by default a thousand made-up posts. Prints a table in Markdown for README.md:
seconds of computing that a build takes longer without the trick, the share of the build, and the
lines of code that could go. A trick that gains less than the noise of the rounds is not worth them.
"""

# ruff: noqa: T201 - a script, which prints

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generate import main as generate

_ROUNDS = 9
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder with a name of its own is made in it
"""Where there is no disk, whose time would drown what is measured."""

_POSTS = "1000"
_CODE = Path(__file__).parents[1] / "weeknotes"
_NOW = "2026-11-23"


@dataclass(frozen=True)
class Trick:
    """Something that is there for speed alone."""

    name: str
    without: str
    """The Python that switches it off, run before anything else of ours is imported."""

    both: str = ""
    """What runs first with and without it."""

    files: tuple[str, ...] = ()
    """Those that could go without it, below the package; none where it is a line or two."""


_COMPILES = (
    "from weeknotes.memory import beside_code\n"
    "beside_code.recall = beside_code.keep = lambda *_: None"
)
"""Each process compiles the templates that it uses."""

TRICKS = (
    Trick(
        "plain YAML headers are read without a parser of YAML",
        "import weeknotes.read.header.yaml.fast as fast\nfast.read_plain = lambda header: None",
        files=("read/header/yaml/fast.py",),
    ),
    Trick(
        "a serializer of our own",
        "import markdown\n"
        "import weeknotes.read.text.serializer as ours\n"
        "from markdown.serializers import to_html_string\n"
        "from markdown.treeprocessors import PrettifyTreeprocessor\n"
        "class Stock(PrettifyTreeprocessor):\n    PRIORITY = 10\n"
        "ours.write_html, ours.LineBreaks = to_html_string, Stock",
        files=("read/text/serializer.py",),
    ),
    Trick(
        "an engine of our own for templates",
        "import jinja2\nfrom weeknotes.render.jinja import engine\n"
        "engine.Engine = jinja2.Environment",
        both=_COMPILES,
        files=("render/jinja/engine.py",),
    ),
    Trick(
        "compiled templates are kept beside the code",
        _COMPILES,
        files=("memory/beside_code.py", "render/jinja/compiled.py"),
    ),
    Trick(
        "circles of references are searched for less often",
        "import weeknotes.build.processes.workers as workers\nworkers._SEARCHED = 700",
    ),
    Trick(
        "names of keys are looked up once",
        "import weeknotes.read.header.keys as keys\n"
        "for name, value in [*vars(keys).items()]:\n"
        "    setattr(keys, name, getattr(value, '__wrapped__', value))",
    ),
)


def seconds(site: Path, before: str) -> float:
    """Seconds of computing that a cold build in one process takes, without the system's.

    Args:
        site: its folder.
        before: Python that runs first.
    """
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as output:
        arguments = ["build", str(site), "-o", f"{output}/site", "--clean", "-j", "1"]
        program = (
            f"{before}\nimport sys\nfrom weeknotes.cli.main import main\n"
            f"sys.argv[1:] = {[*arguments, '--now', _NOW]!r}\nmain()"
        )
        start = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)  # noqa: S603
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return end.ru_utime - start.ru_utime


def gains(site: Path) -> list[tuple[Trick, float, float]]:
    """Each trick with the seconds that it saves and those of a build with all of them."""
    for one in TRICKS:  # once untimed, so that what Python keeps is there
        seconds(site, f"{one.both}\n{one.without}")
    found: dict[Trick, list[float]] = {one: [] for one in TRICKS}
    plain = []
    for _ in range(_ROUNDS):
        for one, differences in found.items():
            with_it = seconds(site, one.both)
            differences.append(seconds(site, f"{one.both}\n{one.without}") - with_it)
        plain.append(seconds(site, ""))
    whole = statistics.median(plain)
    return [(one, statistics.median(all_of_it), whole) for one, all_of_it in found.items()]


def lines(trick: Trick) -> str:
    """How many lines could go."""
    texts = [(_CODE / file).read_text(encoding="utf-8") for file in trick.files]
    return str(sum(text.count("\n") for text in texts)) if texts else "a few"


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(arguments[0]) if arguments else Path(folder, "site")
        if not arguments:
            generate([_POSTS, str(site)])
        print("| trick | seconds saved | of the build | lines |\n|---|---|---|---|")
        for one, saved, whole in gains(site):
            print(f"| {one.name} | {saved:.3f} | {saved / whole:.1%} | {lines(one)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
