"""The posts as a site of MkDocs with the theme Material and its blog."""

from pathlib import Path

import installed
from posts import Archive, Entry, Post

from peers.headers import TITLES, path_of, yaml
from peers.peer import Peer
from peers.writing import address_posts, copy_skeleton, write_text


def write_site(archive: Archive, folder: Path) -> None:
    """Writes settings, a template, people and posts into a folder."""
    copy_skeleton("mkdocs", folder, "docs/assets/style.css")
    people = "".join(
        f"  {author.slug}:\n    name: {author.name}\n    description: {author.role}\n"
        "    avatar: /assets/nobody.svg\n"
        for author in archive.authors
    )
    write_text(folder / "docs" / ".authors.yml", f"authors:\n{people}")
    for post in archive.posts():
        write_text(folder / source_of(post.entry), text_of(archive, post))


def source_of(entry: Entry) -> str:
    """A post's file, below the site's folder."""
    return f"docs/posts/{path_of(entry)}"


def text_of(archive: Archive, post: Post) -> str:
    """What a post's file says; its first paragraph is what listings tell."""
    entry = post.entry
    header = yaml(
        {
            "title": entry.title,
            "date": entry.date,
            "slug": entry.slug,
            "categories": [TITLES[entry.kind]],
            "authors": [author.slug for author in entry.authors],
            "tags": entry.tags,
            "description": post.summary,
        }
    )
    body = address_posts(post.body, lambda index: _link(archive.entries[index]))
    first, _, rest = body.partition("\n\n")
    return f"{header}\n# {entry.title}\n\n{first}\n\n<!-- more -->\n\n{rest}"


def _link(entry: Entry) -> str:
    return f"../../{path_of(entry)}"


PEER = Peer(
    name="MkDocs-Material",
    write_site=write_site,
    source_of=source_of,
    text_of=text_of,
    program=lambda: installed.of_python("mkdocs"),
    build=("build", "--quiet"),
    template="overrides/blog-post.html",
    kind_page=lambda kind: f"category/{TITLES[kind].replace(' ', '-').lower()}/index.html",
    tag_page=lambda _: "tags/index.html",
    author_page=lambda author: f"author/{author}/index.html",
)
