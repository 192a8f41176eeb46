"""What a request asks for: one of the site's files, by its name, or nothing.

A request never becomes a path on the disk. It is looked up among the names of the files that the
build made, so there is no way of writing it that leads anywhere else. What is found where is as
GitHub Pages has it.
"""

from collections.abc import Set as AbstractSet
from urllib.parse import quote, unquote, unquote_to_bytes, urlsplit

from weeknotes.model.value import Value

_INDEX = "index.html"
_OF_QUERIES = "!$&'()*+,;=:@/?%-._~"


class File(Value, frozen=True):
    """One of the site's files."""

    name: str


class Moved(Value, frozen=True):
    """Another address of this site, to which the browser is sent."""

    location: str


class Missing(Value, frozen=True):
    """Nothing of this site."""


def base_of(url: str) -> str:
    """The base path of a site's address: `/notes/`, or `/`."""
    inner = unquote(urlsplit(url).path).strip("/")
    return f"/{inner}/" if inner else "/"


def find(target: str, *, base: str, files: AbstractSet[str]) -> File | Moved | Missing:
    """What is at the target of a request.

    Args:
        target: as the first line of the request has it, in the form of http.server: a character for
            each byte.
        base: the site's base path, with a slash at both ends.
        files: the names of all files of the site.
    """
    written, _, query = target.partition("#")[0].partition("?")
    try:
        path = unquote_to_bytes(written.encode("latin-1")).decode()
    except UnicodeError:
        return Missing()
    if path in {"/", base.removesuffix("/")} and path != base:
        return _moved(base, query)
    if not path.startswith(base):
        return Missing()
    return _within(path.removeprefix(base), base, query, files)


def _within(name: str, base: str, query: str, files: AbstractSet[str]) -> File | Moved | Missing:
    if not name or name.endswith("/"):
        index = name + _INDEX
        return File(name=index) if index in files else Missing()
    for found in (name, f"{name}.html"):
        if found in files:
            return File(name=found)
    if f"{name}/{_INDEX}" in files:
        return _moved(f"{base}{name}/", query)
    return Missing()


def _moved(path: str, query: str) -> Moved:
    asked = f"?{quote(query, safe=_OF_QUERIES, encoding='latin-1')}" if query else ""
    return Moved(location=quote(path) + asked)
