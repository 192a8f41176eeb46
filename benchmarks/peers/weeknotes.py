"""The posts as a site of weeknotes itself."""

import json
from pathlib import Path

import installed
from posts import Archive, Entry, Post

from peers.headers import path_of
from peers.peer import Peer, Server
from peers.writing import address_posts, write_text

SETTINGS = """\
title = "Notes from a made-up council"
url = "https://notes.example/"
description = "What the digital programme did, got wrong and is learning."

[kinds.story]
folder = "stories"
title = "Practice story"
plural = "Practice stories"

[streams.next]
"""

_ABOUT = """\
---
title: About these notes
---

A council that does not exist, whose digital programme writes down what it does every week.
"""


NOW = "2026-11-24T09:00"
"""The clock of every build: a Tuesday, the day after the newest week has closed."""

_POST = Path(__file__).parents[2] / "themes" / "notebook" / "post.html"


def source_of(entry: Entry) -> str:
    """A post's file, below the site's folder."""
    return f"content/{path_of(entry)}"


def write_site(archive: Archive, folder: Path) -> None:
    """Writes settings, people and posts into a folder."""
    content = folder / "content"
    write_text(folder / "weeknotes.toml", SETTINGS)
    write_text(content / "people.toml", _people(archive))
    write_text(content / "about.md", _ABOUT)
    for post in archive.posts():
        write_text(folder / source_of(post.entry), text_of(archive, post))


def text_of(archive: Archive, post: Post) -> str:
    """A post's file."""
    return f"---\n{_header(post)}---\n\n{_linked(archive, post)}"


def _header(post: Post) -> str:
    entry = post.entry
    names = [author.slug for author in entry.authors]
    lines = [
        f"title: {json.dumps(entry.title)}",
        f"date: {entry.date}",
        f"author: {names[0]}" if len(names) == 1 else f"authors: [{', '.join(names)}]",
        f"tags: [{', '.join(entry.tags)}]",
        *([f"number: {entry.number}"] if entry.number else []),
        *([f"series: {json.dumps(entry.series)}"] if entry.series else []),
        *([f"summary: {json.dumps(post.summary)}"] if post.summary else []),
    ]
    return "\n".join(lines) + "\n"


def _linked(archive: Archive, post: Post) -> str:
    return address_posts(post.body, lambda index: f"../../{path_of(archive.entries[index])}")


def _people(archive: Archive) -> str:
    return "\n".join(
        f'[{author.slug}]\nname = "{author.name}"\nrole = "{author.role}"\n'
        for author in archive.authors
    )


def _with_template(archive: Archive, folder: Path) -> None:
    """Writes a site that has a post's template of its own, for one that can be edited."""
    write_site(archive, folder)
    own = _POST.read_text(encoding="utf-8")
    marked = own.replace('<article class="', '<article data-edition="0" class="')
    write_text(folder / "themes" / "notebook" / "post.html", marked)


PEER = Peer(
    name="weeknotes",
    write_site=_with_template,
    source_of=source_of,
    text_of=text_of,
    program=installed.weeknotes,
    build=("build", ".", "--now", NOW),
    template="themes/notebook/post.html",
    caches=(".weeknotes",),
    servers={
        "weeknotes serve": Server(
            ("serve", ".", "--now", NOW, "--port", "{port}"), r"Showing .* in .* s"
        )
    },
)
