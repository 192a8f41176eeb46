"""The posts as a site of Eleventy."""

import json
from pathlib import Path

import installed
from posts import Archive, Entry, Post

from peers.headers import FOLDERS, TITLES, address_of, path_of, week_of, yaml
from peers.peer import Peer, Server
from peers.writing import address_posts, copy_skeleton, write_text


def write_site(archive: Archive, folder: Path) -> None:
    """Writes settings, templates, people and posts into a folder."""
    copy_skeleton("eleventy", folder, "assets/style.css")
    roles = {author.name: author.role for author in archive.authors}
    write_text(folder / "data" / "people.json", json.dumps(roles))
    for post in archive.posts():
        write_text(folder / source_of(post.entry), text_of(archive, post))


def source_of(entry: Entry) -> str:
    """A post's file, below the site's folder."""
    return f"content/posts/{path_of(entry)}"


def text_of(archive: Archive, post: Post) -> str:
    """What a post's file says. Tags are `topics`, as `tags` make collections that no page needs."""
    entry = post.entry
    header = yaml(
        {
            "title": entry.title,
            "date": entry.date,
            "address": entry.slug,
            "kind": TITLES[entry.kind],
            "folder": FOLDERS[entry.kind],
            "authors": [author.name for author in entry.authors],
            "topics": entry.tags,
            "week": week_of(entry.date),
            "series": entry.series,
            "summary": post.summary,
        }
    )
    return header + "\n" + address_posts(post.body, lambda index: _link(archive.entries[index]))


def _link(entry: Entry) -> str:
    return f"/{address_of(entry)}"


PEER = Peer(
    name="Eleventy",
    write_site=write_site,
    source_of=source_of,
    text_of=text_of,
    program=lambda: installed.of_node("eleventy"),
    build=("--quiet",),
    template="includes/post.njk",
    needs=lambda: {"node_modules": installed.MODULES},
    servers={
        "eleventy --serve": Server(("--serve", "--quiet", "--port", "{port}"), r"Wrote \d+ files")
    },
)
