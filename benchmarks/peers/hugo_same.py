"""The posts as a site of Hugo that makes what ours makes of them."""

from datetime import timedelta
from pathlib import Path

from posts import Archive, Entry, Post

from peers import hugo
from peers.headers import path_of, week_of, yaml
from peers.peer import Peer
from peers.writing import THEME, address_posts, copy_skeleton, write_text

_YEARS_FROM = 100
"""From so many roundups on, the link library has a page a year, as ours has from 500 links on."""


def write_site(archive: Archive, folder: Path) -> None:
    """Writes settings, layouts, people and posts into a folder."""
    copy_skeleton("hugo-same", folder, "static/assets/style.css")
    for name in ("feed.css", "icon.svg"):
        write_text(folder / "static" / "assets" / name, (THEME / name).read_text(encoding="utf-8"))
    roundups = [entry for entry in archive.entries if entry.kind == "links"]
    if len(roundups) >= _YEARS_FROM:
        for year in {entry.date.year for entry in roundups}:
            page = yaml({"title": f"Links of {year}", "year": year})
            write_text(folder / "content" / "links" / f"{year}.md", page)
    hugo.write_posts(archive, folder, text_of)


def text_of(archive: Archive, post: Post) -> str:
    """What a post's file says; links between posts are between files, as in ours."""
    header = yaml({**hugo.header_of(post), "weeks": [_week(post.entry)], "week": ""})
    return header + "\n" + address_posts(post.body, lambda index: _link(archive.entries[index]))


def _week(entry: Entry) -> str:
    """A weeknote of a Monday is of the week before, as in ours."""
    monday = entry.kind == "weeknote" and entry.date.weekday() == 0
    return week_of(entry.date - timedelta(days=1) if monday else entry.date)


def _link(entry: Entry) -> str:
    return f"../../{path_of(entry)}"


PEER = Peer(
    name="Hugo, the same outputs",
    write_site=write_site,
    source_of=hugo.source_of,
    text_of=text_of,
    program=hugo.PEER.program,
    build=hugo.PEER.build,
    template=hugo.PEER.template,
    servers={f"{name}, the same outputs": server for name, server in hugo.PEER.servers.items()},
)
