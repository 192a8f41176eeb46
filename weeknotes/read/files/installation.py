"""How this weeknotes was installed, and the files that it is made of."""

from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from weeknotes.model.value import Value
from weeknotes.read.files.file_rules import is_content
from weeknotes.read.files.shipped import PACKAGE, SHIPPED_DOCS, SHIPPED_THEMES

NAME = "weeknotes"
_FIRST = f"{NAME}/__init__.py"
_COMPILED = "__pycache__"
_PICTURE = ".png"
"""Of the documentation, a wheel has the text alone: see pyproject.toml."""

_KEPT = ("METADATA", "entry_points.txt")
"""Of the folder `.dist-info`, besides licences: the rest says how the files got onto a machine."""


class Installation(Value, frozen=True):
    """What installers write down when they install a distribution.

    `direct_url.json` is explained in the specification "Recording the Direct URL Origin of
    installed distributions" of the Python Packaging User Guide.
    """

    version: str
    installer: str = ""
    """The program that installed it, such as `pip`."""

    direct_url: str = ""
    """The text of `direct_url.json`; empty where it came from a package index."""

    recorded: bool = True
    """Whether the files that the installer wrote down are those that run: not so for an editable
    installation, and where a checkout hides what is installed."""


class Contents(Value, frozen=True):
    """All that a distribution is made of."""

    files: dict[str, bytes]
    """By their paths, such as `weeknotes/__init__.py`."""

    metadata: dict[str, bytes]
    """By their paths in the folder `.dist-info`."""


def installation() -> Installation | None:
    """How the weeknotes that runs was installed; None where it was not."""
    try:
        found = distribution(NAME)
    except PackageNotFoundError:
        return None
    return Installation(
        version=found.version,
        installer=(found.read_text("INSTALLER") or "").strip(),
        direct_url=(found.read_text("direct_url.json") or "").strip(),
        recorded=_is_recorded(found),
    )


def contents() -> Contents:
    """The files of the weeknotes that runs.

    Raises:
        OSError: one of them is not there or can't be read.
        PackageNotFoundError: it is not installed, so it has no metadata.
    """
    found = distribution(NAME)
    recorded = _is_recorded(found)
    return Contents(
        files={
            name: path.read_bytes() for name, path in (_recorded(found) if recorded else _lying())
        },
        metadata=dict(_metadata(found)),
    )


def _is_recorded(found: Distribution) -> bool:
    """Whether the files that the installer wrote down are those that run."""
    if not any(file.as_posix() == _FIRST for file in found.files or ()):
        return False
    installed = Path(str(found.locate_file(_FIRST)))
    return installed.resolve() == (PACKAGE / "__init__.py").resolve()


def _recorded(found: Distribution) -> Iterator[tuple[str, Path]]:
    """The files of the package by what the installer wrote down."""
    for file in found.files or ():
        if file.parts[0] == NAME and _COMPILED not in file.parts:
            yield file.as_posix(), Path(str(file.locate()))


def _lying() -> Iterator[tuple[str, Path]]:
    """The files of the package by what is in its folders."""
    yield from _below(PACKAGE, NAME)
    yield from _next_to_package(SHIPPED_THEMES)
    docs = _next_to_package(SHIPPED_DOCS)
    yield from ((name, path) for name, path in docs if path.suffix != _PICTURE)


def _next_to_package(places: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """The files of a folder that a wheel has inside the package; none where it is there already."""
    folder = next(place for place in places if place.is_dir())
    if not folder.is_relative_to(PACKAGE):
        yield from _below(folder, f"{NAME}/{folder.name}")


def _below(folder: Path, name: str) -> Iterator[tuple[str, Path]]:
    for path in folder.rglob("*"):
        inner = path.relative_to(folder)
        if path.is_file() and _COMPILED not in inner.parts and all(map(is_content, inner.parts)):
            yield f"{name}/{inner.as_posix()}", path


def _metadata(found: Distribution) -> Iterator[tuple[str, bytes]]:
    for file in found.files or ():
        inner = _in_dist_info(file)
        if inner in _KEPT or inner.startswith("licenses/"):
            yield inner, Path(str(file.locate())).read_bytes()


def _in_dist_info(file: PurePosixPath) -> str:
    """The path of a file in the folder `.dist-info`; empty where it is not there."""
    first, *rest = file.parts
    return "/".join(rest) if first.endswith(".dist-info") else ""
