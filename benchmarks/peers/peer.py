"""What the measuring has to know of a tool."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from posts import Archive, Entry, Post

from peers.headers import FOLDERS, address_of

OUTPUT = "public"
"""Every tool builds into this folder of its site."""


@dataclass(frozen=True)
class Server:
    """How a tool shows a site while it is written."""

    arguments: tuple[str, ...]
    """What follows the program; `{port}` is put in."""

    finished: str
    """What its log says at the end of a build, as a regular expression."""


@dataclass(frozen=True, kw_only=True)
class Peer:
    """A tool."""

    name: str
    write_site: Callable[[Archive, Path], None]
    """Writes settings, templates and posts into a new folder."""

    source_of: Callable[[Entry], str]
    """A post's file, below the site's folder."""

    text_of: Callable[[Archive, Post], str]
    program: Callable[[], tuple[str, ...]]
    """What is run, with full paths."""

    build: tuple[str, ...] = ()
    """What follows the program."""

    template: str
    """The template of posts, which says `data-edition="0"`."""

    caches: tuple[str, ...] = ()
    """What a cold build finds gone, beside the output."""

    needs: Callable[[], Mapping[str, Path]] = dict
    """What the site's folder has to lead to, as names and what they are links to."""

    kind_page: Callable[[str], str] = lambda kind: f"{FOLDERS[kind]}/index.html"
    tag_page: Callable[[str], str] = lambda tag: f"tags/{tag.replace(' ', '-').lower()}/index.html"
    author_page: Callable[[str], str] = lambda author: f"authors/{author}/index.html"
    servers: Mapping[str, Server] = field(default_factory=dict)
    """By a name for the tables."""

    @staticmethod
    def page_of(entry: Entry) -> str:
        """A post's page below the output."""
        return f"{address_of(entry)}index.html"
