"""What changes for visitors: pure, two listings are compared."""

from collections.abc import Iterator
from itertools import filterfalse
from urllib.parse import quote

from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import count

_MOST_PAGES = 10
"""How many pages of each sort are listed."""


class Changes(Value, frozen=True):
    """The paths of the files that differ, in order."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether anything has changed."""
        return bool(self.added or self.changed or self.removed)


def changes(old: dict[str, str], new: dict[str, str]) -> Changes:
    """How the new site differs from the old one; both give what is in a file by its path."""
    return Changes(
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(path for path in new.keys() & old.keys() if new[path] != old[path])),
        removed=tuple(sorted(old.keys() - new.keys())),
    )


def change_lines(found: Changes, url: str) -> Iterator[str]:
    """The changes as lines: pages by their addresses, other files by their number.

    Args:
        found: what has changed.
        url: of the site, with a trailing slash.
    """
    others = 0
    for paths, one, many in (
        (found.added, "new page", "new pages"),
        (found.changed, "changed page", "changed pages"),
    ):
        pages = [path for path in paths if is_page(path)]
        others += len(paths) - len(pages)
        if pages:
            yield f"{count(len(pages), one, many)}:"
            yield from (f"    {_address(path, url)}" for path in pages[:_MOST_PAGES])
            if len(pages) > _MOST_PAGES:
                yield f"    and {len(pages) - _MOST_PAGES:,} more"
    # Every address that goes is named: somebody may have linked to it.
    for paths, one, many in (
        (tuple(filter(is_page, found.removed)), "removed page", "removed pages"),
        (tuple(filterfalse(is_page, found.removed)), "removed file", "removed files"),
    ):
        if paths:
            yield f"{count(len(paths), one, many)}:"
            yield from (f"    {_address(path, url)}" for path in paths)
    if others and others == len((*found.added, *found.changed, *found.removed)):
        yield f"No changed pages, but {count(others, 'other file')} (feeds, pictures, styles)"
    elif others:
        yield f"and {count(others, 'other file')} (feeds, pictures, styles)"


def is_page(path: str) -> bool:
    """Whether a file is a page."""
    return path.endswith(".html")


def address_below(path: str) -> str:
    """The address of a file below the base path."""
    return "/" + (path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path)


def _address(path: str, url: str) -> str:
    return url + quote(address_below(path).removeprefix("/"))
