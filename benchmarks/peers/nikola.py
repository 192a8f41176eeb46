"""The posts as a site of Nikola."""

from pathlib import Path

import installed
from posts import Archive, Entry, Post

from peers.headers import FOLDERS, address_of
from peers.peer import Peer
from peers.writing import address_posts, copy_skeleton, write_text


def write_site(archive: Archive, folder: Path) -> None:
    """Writes settings, a template and posts into a folder."""
    copy_skeleton("nikola", folder, "files/assets/style.css")
    for post in archive.posts():
        write_text(folder / source_of(post.entry), text_of(archive, post))


def source_of(entry: Entry) -> str:
    """A post's file, below the site's folder; where it lies is its address."""
    return f"posts/{address_of(entry).rstrip('/')}.md"


def text_of(archive: Archive, post: Post) -> str:
    """What a post's file says."""
    entry = post.entry
    values = {
        "title": entry.title,
        "slug": entry.slug,
        "date": f"{entry.date} 00:00:00 UTC",
        "category": FOLDERS[entry.kind],
        "author": ", ".join(author.name for author in entry.authors),
        "tags": ", ".join(entry.tags),
        "description": post.summary,
    }
    lines = (f".. {key}: {value}\n" for key, value in values.items() if value)
    header = f"<!--\n{''.join(lines)}-->\n"
    return header + "\n" + address_posts(post.body, lambda index: _link(archive.entries[index]))


def _link(entry: Entry) -> str:
    return f"/{address_of(entry)}"


PEER = Peer(
    name="Nikola",
    write_site=write_site,
    source_of=source_of,
    text_of=text_of,
    program=lambda: installed.of_python("nikola"),
    build=("build", "-n", "2", "-v0"),
    template="templates/post.tmpl",
    caches=("cache", ".doit.db", "__pycache__"),
)
