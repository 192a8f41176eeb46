"""The walk over a text that shares links, block by block."""

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from weeknotes.model.names.slug import same_name
from weeknotes.model.posts.document import Share
from weeknotes.model.settings import Stream
from weeknotes.model.streams.headings import stream_named
from weeknotes.model.web.canonical import canonical_link
from weeknotes.read.roundups.blocks import Block
from weeknotes.read.roundups.inline_text import Anchor
from weeknotes.read.roundups.link_comments import (
    CommentedLink,
    about_title,
    is_pointer,
    sets_out,
    shared_in,
    title_of,
)
from weeknotes.read.roundups.subjects import (
    credits_somebody,
    is_alone,
    leads,
    names_somebody,
    outward,
    subjects,
)


class Gathering:
    """The walk over the blocks of a text."""

    def __init__(self, site: str, sections: tuple[Stream, ...], anchor: str) -> None:
        """Begin.

        Args:
            site: the site's own address; links to it are not shared.
            sections: those that hold links, whose headings are no titles of links.
            anchor: the id of the heading that the text is below, if any.
        """
        self._site = site
        self._sections = sections
        self._anchor = anchor
        self._found: list[tuple[CommentedLink, str]] = []

    def walk(self, blocks: tuple[Block, ...]) -> None:
        """Takes from blocks in a row what they share."""
        at = 0
        while at < len(blocks):
            block = blocks[at]
            at += 1
            if block.role == "heading":
                self._anchor = block.id
                at += self._titled(block, tuple(takewhile(_goes_on, islice(blocks, at, None))))
            inner = block.inner
            if block.role == "term":
                inner = inner[self._titled(block, inner) :]
            last = self._take(block)
            if not last:
                self.walk(inner)
                continue
            about = tuple(self._about(block, islice(blocks, at, None), last))
            at += len(about)
            self._add(last, about)
            below = tuple(self._until_entry(inner, last))
            self._add(last, below)
            self.walk(inner[len(below) :])

    def _take(self, block: Block) -> list[CommentedLink]:
        """What the line of a block shares; what follows is about the last of it."""
        last: list[CommentedLink] = []
        if not block.line.anchors():
            return last
        for line in block.line.lines():
            for last in shared_in(line, site=self._site, whole=block.role == "item"):
                self._found += ((said, self._anchor) for said in last)
        return last

    def _titled(self, title: Block, section: tuple[Block, ...]) -> int:
        """Takes what a title without a link is of: how many of the blocks below it are about that.

        It is of the link that has its words (“Read [T](u).” below “## T”), or of the only one that
        there is, if that says nothing (“Read it [here](u).”).
        """
        words = " ".join(title.line.text.split())
        if title.line.anchors() or stream_named(words, self._sections):
            return 0
        place, anchor = self._of_title(words, section)
        if anchor is None:
            return 0
        said = CommentedLink(anchor, words, "", None)
        about = tuple(self._until_entry(section, [said]))
        if not any(block is place for block in flat(about)):
            return 0
        for block in flat(about):
            if block is not place:
                self._add([said], (block,))
            elif comment := about_title(block.line, anchor, self._site, whole=block.role == "item"):
                said.comments.append(comment)
        self._found.append((said, self._anchor))
        return len(about)

    def _of_title(
        self, words: str, section: tuple[Block, ...]
    ) -> tuple[Block | None, Anchor | None]:
        """The link below a title that the title is of, and the block that it is in."""
        found = [
            (block, anchor)
            for block in flat(section)
            if block.line.anchors() and not credits_somebody(block.line, self._site)
            for anchor in outward(block.line, self._site)
            if not names_somebody(block.line, anchor)
        ]
        name = same_name(words)
        for block, anchor in found:
            if name and same_name(title_of(block.line, anchor)) == name:
                return block, anchor
        keys = {canonical_link(anchor.href) for _, anchor in found}
        if name and len(keys) == 1 and is_pointer(found[0][0].line, found[0][1]):
            return found[0]
        return None, None

    def _about(
        self, block: Block, following: Iterator[Block], last: list[CommentedLink]
    ) -> Iterable[Block]:
        """The blocks after one that are about its link: a quotation, or all up to the next link."""
        opens = (
            is_alone(block.line, self._site)
            if block.role == "paragraph"
            else (block.role == "heading" and leads(block.line, self._site))
        )
        if not opens:
            return takewhile(lambda one: one.role == "quote", following)
        return self._until_entry(takewhile(_goes_on, following), last)

    def _until_entry(self, blocks: Iterable[Block], last: list[CommentedLink]) -> Iterable[Block]:
        """Blocks up to one that has an entry of its own."""
        return takewhile(lambda one: not self._shares(one, last), blocks)

    def _shares(self, block: Block, last: list[CommentedLink]) -> bool:
        """Whether a block has an entry of its own, and is not about those before it."""
        if block.role == "quote":
            return False
        keys = {said.key for said in last}
        own = {canonical_link(anchor.href) for anchor in subjects(block.line, self._site)}
        if not own <= keys and sets_out(block.line, self._site):
            return True
        return any(self._shares(inner, last) for inner in block.inner)

    def _add(self, last: list[CommentedLink], about: Iterable[Block]) -> None:
        for block in flat(about):
            for said in last:
                line = block.line
                without = frozenset({said.key})
                if html := line.html(0, len(line.text), site=self._site, without=without):
                    said.comments.append(html)

    def shares(self) -> tuple[Share, ...]:
        """All that was found, links to one page put together."""
        by_key: dict[str, list[tuple[CommentedLink, str]]] = {}
        for said, anchor in self._found:
            by_key.setdefault(said.key, []).append((said, anchor))
        return tuple(map(_together, by_key.values()))


def _goes_on(block: Block) -> bool:
    """Whether a block may be about what comes before it."""
    return block.role not in {"heading", "rule"}


def _together(found: list[tuple[CommentedLink, str]]) -> Share:
    """One entry of all that a post says of a page: a linked picture is often next to the words."""
    worded = [said for said, _ in found if not said.pictured] or [said for said, _ in found]
    named = [said for said in worded if said.title != said.key.removeprefix("//")] or worded
    comments = dict.fromkeys(comment for said, _ in found for comment in said.comments)
    minutes = (said.minutes for said, _ in found if said.minutes)
    return Share(
        href=found[0][0].href,
        title=named[0].title,
        comment="<br>".join(comments),
        minutes=next(minutes, None),
        anchor=found[0][1],
    )


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks and what they hold, in the order they are read."""
    for block in blocks:
        yield block
        yield from flat(block.inner)
