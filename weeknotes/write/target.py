"""Whether a folder may be written to, asked before anything is read or rendered."""

import os
from collections.abc import Iterator
from pathlib import Path

from weeknotes.disk.way import LinkError, way_to
from weeknotes.model.problems.problem import Problem, error
from weeknotes.write import mark, refusal

_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".keep"})
"""What systems and git users leave in folders that count as empty; kept like any foreign file."""

_ANOTHER = "Choose another folder with --output, such as --output public."


def refuse(output: Path, *, site: Path, content: Path) -> Problem | None:
    """Why the site may not be written to the folder; None where it may.

    The rule is that nothing of anybody's can be lost: only a new folder, an empty one and one that
    this tool made are written to, and none is reached through a link that may have come with the
    site (see `way_of`).

    Args:
        output: the folder to write to; it need not be there yet.
        site: the folder that holds `weeknotes.toml`.
        content: the folder that holds the posts.

    Returns:
        A problem that ends the command with exit code 2, for the choice of the folder is at fault.
    """
    name = refusal.shown(output, site)
    try:
        real = Path(*way_of(output, site))
        why = _why_not_here(real, site.resolve(), content.resolve())
        if why is not None:
            message = f"The site cannot be written to “{name}”: {why}."
            return error("unsafe-output", name, message, _ANOTHER)
        return _why_not_ours(real, name) if real.exists() else None
    except LinkError as link:
        return refusal.through_link(name, refusal.shown(Path(link.filename), site))
    except (OSError, RuntimeError) as cause:  # RuntimeError: links in a circle, before Python 3.13
        why = f": {cause.strerror}" if isinstance(cause, OSError) and cause.strerror else ""
        message = f"The folder “{name}” cannot be opened{why}."
        return error("unsafe-output", name, message, _ANOTHER)


def way_of(output: Path, site: Path) -> tuple[Path, str]:
    """The way to an output folder, on which no link is followed that a repository can bring along.

    Args:
        output: the folder; it need not be there yet.
        site: the folder that holds `weeknotes.toml`; links on the way to it are followed.

    Returns:
        As `way_to` does.

    Raises:
        LinkError: the folder is a link, or there is one on the way to it inside of the site's
            folder or the repository that this lies in.
        OSError: the links lead in a circle.
    """
    real = site.resolve()
    if output.is_relative_to(site):
        output = real / output.relative_to(site)
    repository = (each for each in (real, *real.parents) if os.path.lexists(each / ".git"))
    return way_to(output, next(repository, real))


def why_no_site(folder: Path) -> str | None:
    """Why a new site may not be started in a folder, which need not exist yet; None where it may.

    Links are followed first.
    """
    try:
        return next((why for why, guilty in _no_places(folder.resolve()) if guilty), None)
    except (OSError, RuntimeError) as cause:  # RuntimeError: links in a circle, before Python 3.13
        reason = (
            cause.strerror
            if isinstance(cause, OSError) and cause.strerror
            else "its links lead in a circle"
        )
        return f"it can't be opened ({reason})"


def stranger_in(output: Path) -> str | None:
    """The name of something in a folder without a mark that keeps us from taking it as empty."""
    with os.scandir(output) as entries:
        names = sorted(entry.name for entry in entries)
    return next((name for name in names if name not in _LITTER), None)


def _why_not_here(output: Path, site: Path, content: Path) -> str | None:
    for reason, guilty in _places(output, site, content):
        if guilty:
            return reason
    return None


def _no_places(folder: Path) -> Iterator[tuple[str, bool]]:
    """Why nothing of this tool's may lie in a folder, whatever it is."""
    yield "it is the whole disk", folder == Path(folder.anchor)
    above = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    yield "it is a file, not a folder", above == folder and not _is_folder(folder)
    yield f"“{above.name}” is a file, not a folder", not _is_folder(above)
    home = _home()
    if home is not None:
        yield "it is your home folder", _same(folder, home)
        yield "it contains your home folder", _inside(home, folder)
    yield "git keeps its own files there", any(part.casefold() == ".git" for part in folder.parts)


def _places(output: Path, site: Path, content: Path) -> Iterator[tuple[str, bool]]:
    yield from _no_places(output)
    yield "it is the folder of the whole project", _same(output, site)
    yield "it contains the whole project", _inside(site, output)
    for folder, what in (
        (content, "your posts"),
        (site / "static", "files that are published as they are"),
        (site / "themes", "the site's themes"),
    ):
        yield f"it is where {what} are kept", _inside(output, folder)
        yield f"it contains {what}", _inside(folder, output)
    yield "git keeps its own files there", os.path.lexists(output / ".git")


def _why_not_ours(output: Path, name: str) -> Problem | None:
    try:
        if mark.read(output) is not None:
            return None
    except mark.DamagedError:
        return refusal.damaged_mark(name)
    if (output / mark.UNFINISHED / mark.JOURNAL).is_file():
        return None  # the first build here was killed; the writing starts with taking it back
    stranger = stranger_in(output)
    if stranger in (None, mark.UNFINISHED):
        return None
    return refusal.foreign_files(name, stranger or "")


def _is_folder(path: Path) -> bool:
    return path.is_dir() or not path.exists()


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:
        return None


def _same(one: Path, other: Path) -> bool:
    """Whether both are one folder, also where the disk takes two spellings for one name."""
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False


def _inside(path: Path, folder: Path) -> bool:
    """Whether the path is the folder or lies in it."""
    return any(_same(each, folder) for each in (path, *path.parents))
