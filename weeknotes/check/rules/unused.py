"""Files next to the posts that nothing published names, so they are not published."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from posixpath import basename, dirname
from urllib.parse import unquote

from weeknotes.model.names.file_names import alike
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.site import Asset
from weeknotes.model.weeks.wording import count, join_names

_MOST_LISTED_FILES = 3
"""Names in one message."""

_MOST_FOLDERS = 5
"""Folders that have a message each; more are counted in one."""

_HINT = (
    "Link to it from a post, or move it out of the folder content. If everybody may have it, move "
    "it to the folder static."
)
_HINT_FOR_SEVERAL = (
    "Link to them from a post, or move them out of the folder content. If everybody may have "
    "them, move them to the folder static."
)


def unused_files(
    unused: Iterable[Asset], held: Iterable[Post], reported: frozenset[str]
) -> Iterator[Problem]:
    """Advice for each folder with files that are not used; the last of many have one together.

    A file that a draft or a scheduled post names is only waiting for it.

    Args:
        unused: the files that nothing published names.
        held: the posts that are not published yet.
        reported: paths of the files with other problems.
    """
    waiting = {_name(one.address) for post in held for one in post.document.references}
    waiting |= {_name(post.image.src) for post in held if post.image}
    by_folder: dict[str, list[str]] = defaultdict(list)
    for asset in unused:
        path = f"content/{asset.path}"
        if path not in reported and alike(basename(path)) not in waiting:
            by_folder[dirname(path)].append(path)
    folders = [*by_folder.items()]
    shown = folders if len(folders) <= _MOST_FOLDERS else folders[: _MOST_FOLDERS - 1]
    for folder, paths in shown:
        if len(paths) == 1:
            message = "Nothing that is published links to this file, so it is not published."
            yield warning("file-unused", paths[0], message, _HINT)
        else:
            yield _several(folder, [*map(basename, paths)], "this folder")
    if rest := [path for _, paths in folders[len(shown) :] for path in paths]:
        yield _several("content", [path.removeprefix("content/") for path in rest], "other folders")


def _several(path: str, names: list[str], where: str) -> Problem:
    more = len(names) - _MOST_LISTED_FILES
    listed = join_names([*names[:_MOST_LISTED_FILES], *([f"{more} more"] if more > 0 else [])])
    return warning(
        "file-unused",
        path,
        f"Nothing that is published links to {count(len(names), 'file')} in {where}, "
        f"so they are not published: {listed}.",
        _HINT_FOR_SEVERAL,
    )


def _name(address: str) -> str:
    """What all spellings of the name have in common that an address ends in."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    return alike(path.replace("\\", "/").rpartition("/")[2])
