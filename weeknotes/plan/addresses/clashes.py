"""Two pages at one address: reported with both sources, even where only a Mac would mix them up."""

import unicodedata
from collections.abc import Iterable

from weeknotes.model.page import Output
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.value import Value
from weeknotes.plan.addresses.files import CONTENT, STATIC
from weeknotes.plan.addresses.routes import file_of


def place(url: str) -> str:
    """What addresses have in common that some file system takes for one."""
    return unicodedata.normalize("NFC", file_of(url)).casefold()


class Clashes(Value, frozen=True):
    """Which outputs can't be in one site together."""

    problems: tuple[Problem, ...] = ()
    files: frozenset[str] = frozenset()
    """Paths of the content files that take part: of two at one address, neither is published."""


def clashes(outputs: tuple[Output, ...]) -> Clashes:
    """A problem for each pair of outputs that would be in one file, or one below the other's."""
    first: dict[str, Output] = {}
    pairs: list[tuple[Output, Output]] = []
    places = [place(output.url) for output in outputs]
    for output, own in zip(outputs, places, strict=True):
        other = first.setdefault(own, output)
        if other is not output:
            pairs.append((other, output))
    if not _folders(places).isdisjoint(first):
        for output, own in zip(outputs, places, strict=True):
            parts = own.split("/")[:-1]
            above = ("/".join(parts[:end]) for end in range(1, len(parts) + 1))
            pairs += [(first[path], output) for path in above if path in first]
    return Clashes(
        problems=tuple(_clash(one, other) for one, other in pairs),
        files=frozenset(path for pair in pairs for side in pair for path in content_of(side)),
    )


def _folders(places: Iterable[str]) -> set[str]:
    """All folders that files are in, and the folders of those."""
    found: set[str] = set()
    for path in places:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def content_of(output: Output) -> tuple[str, ...]:
    """The files of the team's that ask for an output's address."""
    return tuple(one for one in output.sources if one.startswith((f"{CONTENT}/", f"{STATIC}/")))


def _clash(one: Output, other: Output) -> Problem:
    """The problem is reported at the later of two files, or at the only one that is a file."""
    files = (*content_of(other), *content_of(one))
    names = " and ".join(dict.fromkeys((*one.sources, *other.sources))) or one.url
    both = f"{one.url}" if one.url == other.url else f"{one.url} and {other.url}"
    if not files:
        hint = "Give the kind or stream another name or folder."
    elif not files[0].lower().endswith((".md", ".markdown")):
        hint = "Give the file another name."
    else:
        hint = (
            "Give one of them another date, or a line such as “slug: another-name” in its header."
        )
    return error(
        "address-taken",
        files[0] if files else "weeknotes.toml",
        f"Two pages would have the same address, {both}: {names}.",
        hint,
    )
