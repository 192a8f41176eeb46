"""Folders whose names are a slip: `_post/` next to `_posts/`, `diray/` for `diary/`."""

from collections import Counter
from collections.abc import Iterator, Mapping

from weeknotes.model.names.slug import same_name
from weeknotes.model.names.spelling import is_slip
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.settings import Kind
from weeknotes.model.weeks.wording import count
from weeknotes.read.files.source import Source, drafts_folder, kinds_by_folder, nearly_drafts

_TIMES_MORE_POSTS = 3
"""How many times as many posts a neighbour has to hold."""


def folder_slips(sources: tuple[Source, ...], kinds: tuple[Kind, ...]) -> Iterator[Problem]:
    """A warning for each folder of posts that was surely meant to be another.

    Another is a neighbour with many more posts, or the folder of a kind where no folder of the
    path is one. A folder that holds nothing but an `index.md` is a post's own: its name is a title.
    """
    posts = Counter(above for source in sources for above in _above(source.path))
    for folder in sorted({source.path.rpartition("/")[0] for source in sources} & _many(sources)):
        names = folder.split("/")[1:]
        if not names or drafts_folder(names) or nearly_drafts(names):
            continue
        if neighbour := _neighbour(folder, posts):
            many = count(posts[f"{folder.rpartition('/')[0]}/{neighbour}"], "post")
            yield _nearly(folder, neighbour, f"next to it is “{neighbour}” with {many}")
        elif kind := _kind_folder(names, kinds):
            yield _nearly(folder, kind, f"“{kind}” is the folder of a kind of posts")


def _above(path: str) -> Iterator[str]:
    """The folders that a file is in, however deep."""
    while path := path.rpartition("/")[0]:
        yield path


def _many(sources: tuple[Source, ...]) -> set[str]:
    """The folders that hold more than one post's own `index.md`."""
    found = set()
    for source in sources:
        folder, _, file = source.path.rpartition("/")
        if file.lower().rpartition(".")[0] not in {"index", "_index"}:
            found.add(folder)
    return found


def _neighbour(folder: str, posts: Mapping[str, int]) -> str | None:
    """The folder next to one that its author surely meant."""
    above, _, name = folder.rpartition("/")
    own = same_name(name)
    for other, many in posts.items():
        place, _, neighbour = other.rpartition("/")
        if place != above or neighbour == name or many < _TIMES_MORE_POSTS * posts[folder]:
            continue
        if same_name(neighbour) == own or is_slip(own, same_name(neighbour)):
            return neighbour
    return None


def _kind_folder(names: list[str], kinds: tuple[Kind, ...]) -> str | None:
    """The folder of a kind that the innermost name is a slip for, where none of them is one."""
    known = kinds_by_folder(kinds)
    if any(same_name(name) in known for name in names):
        return None
    meant = next(
        (kind for name, kind in known.items() if is_slip(same_name(names[-1]), name)), None
    )
    return next((kind.folder for kind in kinds if kind.name == meant), None)


def _nearly(folder: str, meant: str, because: str) -> Problem:
    name = folder.rpartition("/")[2]
    return warning(
        "folder-nearly",
        folder,
        f"The folder “{name}” may be misspelt: {because}.",
        f"Did you mean “{meant}”? If so, move its files there. If not, choose a name that is less "
        "like it.",
    )
