"""The posts as a site of Hugo."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import installed
from posts import Archive, Author, Entry, Post

from peers.headers import TITLES, path_of, week_of, yaml
from peers.peer import Peer, Server
from peers.writing import address_posts, copy_skeleton, write_text


def write_site(archive: Archive, folder: Path) -> None:
    """Writes settings, layouts, people and posts into a folder."""
    copy_skeleton("hugo", folder, "static/assets/style.css")
    write_posts(archive, folder, text_of)


def write_posts(archive: Archive, folder: Path, text: Callable[[Archive, Post], str]) -> None:
    """Writes the people, and each post as a function words it."""
    for author in archive.authors:
        write_text(folder / "content" / "authors" / author.slug / "_index.md", _person(author))
    for post in archive.posts():
        write_text(folder / source_of(post.entry), text(archive, post))


def source_of(entry: Entry) -> str:
    """A post's file, below the site's folder."""
    return f"content/{path_of(entry)}"


def text_of(archive: Archive, post: Post) -> str:
    """What a post's file says."""
    header = yaml(header_of(post))
    return header + "\n" + address_posts(post.body, lambda index: _link(archive.entries[index]))


def header_of(post: Post) -> dict[str, str | date | Sequence[str]]:
    """What stands in a post's header."""
    entry = post.entry
    return {
        "title": entry.title,
        "date": entry.date,
        "slug": entry.slug,
        "kind": TITLES[entry.kind],
        "authors": [author.name for author in entry.authors],
        "tags": entry.tags,
        "week": week_of(entry.date),
        "weeks": [week_of(entry.date)],
        "series": [entry.series] if entry.series else "",
        "description": post.summary,
    }


def _link(entry: Entry) -> str:
    return f'{{{{< relref "/{path_of(entry)}" >}}}}'


def _person(author: Author) -> str:
    return yaml({"title": author.name, "role": author.role})


PEER = Peer(
    name="Hugo, a plain blog",
    write_site=write_site,
    source_of=source_of,
    text_of=text_of,
    program=installed.hugo,
    build=("build",),
    template="layouts/page.html",
    servers={
        "hugo server": Server(("server", "--port", "{port}"), r"Total in|Built in"),
        "hugo server --disableFastRender": Server(
            ("server", "--disableFastRender", "--port", "{port}"), r"Total in|Built in"
        ),
    },
)
