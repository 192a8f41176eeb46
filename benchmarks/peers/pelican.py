"""The posts as a site of Pelican."""

import json
from pathlib import Path

import installed
from posts import Archive, Entry, Post

from peers.headers import FOLDERS, TITLES, path_of, week_of
from peers.peer import Peer
from peers.writing import address_posts, copy_skeleton, write_text


def write_site(archive: Archive, folder: Path) -> None:
    """Writes settings, theme, people and posts into a folder."""
    copy_skeleton("pelican", folder, "theme/static/style.css")
    roles = {author.name: author.role for author in archive.authors}
    write_text(folder / "people.json", json.dumps(roles))
    for post in archive.posts():
        write_text(folder / source_of(post.entry), text_of(archive, post))


def source_of(entry: Entry) -> str:
    """A post's file, below the site's folder."""
    return f"content/{path_of(entry)}"


def text_of(archive: Archive, post: Post) -> str:
    """What a post's file says."""
    entry = post.entry
    lines = {
        "Title": entry.title,
        "Date": entry.date.isoformat(),
        "Slug": entry.slug,
        "Category": FOLDERS[entry.kind],
        "Kind": TITLES[entry.kind],
        "Authors": "; ".join(author.name for author in entry.authors),
        "Tags": ", ".join(entry.tags),
        "Week": week_of(entry.date),
        "Series": entry.series,
        "Summary": post.summary,
    }
    header = "".join(f"{key}: {value}\n" for key, value in lines.items() if value)
    return header + "\n" + address_posts(post.body, lambda index: _link(archive.entries[index]))


def _link(entry: Entry) -> str:
    return f"{{filename}}/{path_of(entry)}"


PEER = Peer(
    name="Pelican",
    write_site=write_site,
    source_of=source_of,
    text_of=text_of,
    program=lambda: installed.of_python("pelican"),
    build=("--quiet",),
    template="theme/templates/article.html",
    caches=("cache",),
)
