"""One tool's site of one size, and what is done to it: built, edited, built again, looked at."""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from measure import FailedError, Took, peak_memory, timed
from peers.peer import OUTPUT, Peer
from peers.writing import write_text
from posts import Archive, Post

_EDITION = re.compile(r'data-edition="(\d+)"')
_POST_PAGES = "20[0-9][0-9]/*/*/*/index.html"


class Trial:
    """A site that is built again and again.

    Each edit is to another post of the middle of the archive, so that each build has something to
    do and no feed of the newest posts is touched unless it reaches back that far.
    """

    def __init__(
        self,
        peer: Peer,
        archive: Archive,
        folder: Path,
        *,
        settle: Callable[[], None] = os.sync,
    ) -> None:
        """Writes the site.

        Args:
            peer: the tool.
            archive: the posts.
            folder: where the site goes; what is there is removed.
            settle: called before the clock starts, so that what an earlier run left to be written
                to the disk is not written during this one.
        """
        self.peer = peer
        self._archive = archive
        self._folder = folder
        self._settle = settle
        self._edits = 0
        self._times = 0
        self._aside = folder.with_name(f"{folder.name}-aside")
        self.remove()
        peer.write_site(archive, folder)
        for name, place in peer.needs().items():
            (folder / name).symlink_to(place)
        self._scenarios: dict[str, Callable[[], Callable[[], None]]] = {
            "cold": self._cold,
            "nothing": lambda: self._whole,
            "body": self._body,
            "title": self._title,
            "tag": self._tag,
            "template": self._template,
        }

    @property
    def folder(self) -> Path:
        """The site's."""
        return self._folder

    def remove(self) -> None:
        """Removes the site, and what was built of it before."""
        for folder in (self._folder, self._aside):
            shutil.rmtree(folder, ignore_errors=True)

    def time(self, scenario: str) -> Took:
        """Prepares a scenario, builds in a new process, and sees that the site is right.

        Raises:
            FailedError: the tool failed, or the site is wrong.
        """
        expected = self._scenarios[scenario]()
        self._settle()
        took = timed(self._command, self._folder, self.environment)
        expected()
        return took

    def peak(self, scenario: str) -> float:
        """The same for the memory, in megabytes."""
        expected = self._scenarios[scenario]()
        most = peak_memory(self._command, self._folder, self.environment)
        expected()
        return most

    def body_edit(self) -> tuple[str, str, Callable[[], None]]:
        """A sentence for a post: its page, what that has to say then, and what writes it."""
        index, mark = self._next()
        post = self._archive.post(index)
        edited = replace(post, body=f"{post.body}\nAdded later: {mark}.\n")
        return self.peer.page_of(post.entry), mark, lambda: self._write(edited)

    @property
    def _command(self) -> tuple[str, ...]:
        return (*self.peer.program(), *self.peer.build)

    @property
    def environment(self) -> dict[str, str]:
        """What a program is told besides the command."""
        return {"HUGO_CACHEDIR": str(self._folder / ".hugo_cache")}

    def _cold(self) -> Callable[[], None]:
        # What was built goes aside and is not deleted: ext4 gives out no inode that was deleted a
        # moment ago, and looks through all of those first, which is no work of the tool's.
        self._times += 1
        aside = self._aside / str(self._times)
        aside.mkdir(parents=True)
        for name in (OUTPUT, *self.peer.caches):
            place = self._folder / name
            if place.exists():
                place.rename(aside / name.replace("/", "-"))
        return self._whole

    def _body(self) -> Callable[[], None]:
        page, mark, write = self.body_edit()
        write()
        return lambda: self._see(page, mark)

    def _title(self) -> Callable[[], None]:
        index, mark = self._next()
        post = self._archive.post(index)
        entry = replace(post.entry, title=f"{post.entry.title}, {mark}")
        self._write(replace(post, entry=entry))
        pages = (self.peer.page_of(entry), self.peer.kind_page(entry.kind))
        return lambda: self._see_all(pages, mark)

    def _tag(self) -> Callable[[], None]:
        index, _ = self._next()
        post = self._archive.post(index)
        middle = len(self._archive.tags) // 2
        tag = next(tag for tag in self._archive.tags[middle:] if tag not in post.entry.tags)
        self._write(replace(post, entry=replace(post.entry, tags=(*post.entry.tags, tag))))
        page = self.peer.tag_page(tag)
        address = self.peer.page_of(post.entry).removesuffix("index.html").rstrip("/")
        return lambda: self._see(page, address)

    def _template(self) -> Callable[[], None]:
        self._edits += 1
        file = self._folder / self.peer.template
        text = file.read_text(encoding="utf-8")
        mark = f'data-edition="{self._edits}"'
        file.write_text(_EDITION.sub(mark, text, count=1), encoding="utf-8")
        entries = self._archive.entries
        some = (entries[0], entries[len(entries) // 2], entries[-1])
        pages = tuple(map(self.peer.page_of, some))
        return lambda: self._see_all(pages, mark)

    def _next(self) -> tuple[int, str]:
        """The next post to be edited, and a word that is nowhere yet."""
        self._edits += 1
        return len(self._archive.entries) // 2 + self._edits, f"quillfeather{self._edits}x"

    def _write(self, post: Post) -> None:
        file = self._folder / self.peer.source_of(post.entry)
        write_text(file, self.peer.text_of(self._archive, post))

    def _see_all(self, pages: tuple[str, ...], mark: str) -> None:
        for page in pages:
            self._see(page, mark)

    def _see(self, page: str, mark: str) -> None:
        text = (self._folder / OUTPUT / page).read_text(encoding="utf-8")
        if mark not in text:
            raise FailedError(f"{self.peer.name}: {page} does not say {mark} after the build")

    def _whole(self) -> None:
        """Every post has its page, no post has two, and the listings are there."""
        output = self._folder / OUTPUT
        found = sum(1 for _ in output.glob(_POST_PAGES))
        entries = self._archive.entries
        if found != len(entries):
            raise FailedError(
                f"{self.peer.name}: {found} pages of posts were made, not {len(entries)}"
            )
        listings = {
            *(self.peer.kind_page(entry.kind) for entry in entries),
            *(self.peer.tag_page(tag) for entry in entries for tag in entry.tags),
            *(self.peer.author_page(who.slug) for entry in entries for who in entry.authors),
            *map(self.peer.page_of, entries),
        }
        missing = sorted(page for page in listings if not (output / page).is_file())
        if missing:
            raise FailedError(f"{self.peer.name}: there is no {missing[0]} (of {len(missing)})")
