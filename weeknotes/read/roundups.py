"""The links that a post shares, each with what the post says of it.

Real roundups have a dozen shapes. What all of them have in common: a link stands first, or the
words lead up to it, and what is said of it stands in the same paragraph or item, or below it.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import takewhile

from weeknotes.model.canonical import canonical_link, host_of, is_within
from weeknotes.model.document import Document, Share
from weeknotes.read.blocks import Block, blocks_of
from weeknotes.read.elements import tree
from weeknotes.read.said import Said, is_alone, leads, points, shared_in

_SHORT = 120
"""Words of a post of one link that stand as its comment in full."""


def shares_of(document: Document, *, site: str) -> tuple[Share, ...]:
    """The links that a roundup shares, each address once, in the order they stand.

    Every link to another site is an entry, or stands in the comment of one. What leads into the
    site, within the page or to a mailbox is not shared.

    Args:
        document: the post's text as it is found when it is read.
        site: the site's own address.
    """
    if not any(map(host_of, (link.href for link in document.links))):
        return ()
    gathering = _Gathering(site)
    gathering.walk(tuple(blocks_of(tree(document.html))))
    found = gathering.shares()
    return (*found, *_left_over(document, found, site))


def _left_over(document: Document, found: tuple[Share, ...], site: str) -> Iterator[Share]:
    """Links of a text that are no entries and stand in no comment, wherever they hide."""
    told = {canonical_link(share.href) for share in found}
    comments = "".join(share.comment for share in found)
    for link in document.links:
        href = link.href.strip()
        key = canonical_link(href)
        if not host_of(href) or is_within(href, site) or key in told:
            continue
        if f'href="{escape(href)}"' not in comments:
            told.add(key)
            yield Share(href=href, title=link.text or key.removeprefix("//"))


def share_of_link(href: str, *, title: str, document: Document, summary: str, site: str) -> Share:
    """What a post of one link shares: the post's title, and its text where that is short.

    Args:
        href: where the post's link leads, on the web.
        title: of the post.
        document: its text.
        summary: what stands for a long text, as text.
        site: the site's own address.
    """
    key = canonical_link(href)
    comment = escape(summary, quote=False)
    if document.words <= _SHORT:
        parts = [
            block.line.html(0, len(block.line.text), site=site, without=frozenset({key}))
            for block in _flat(blocks_of(tree(document.html)))
        ]
        comment = "<br>".join(filter(None, parts)) or comment
    return Share(href=href, title=title, comment=comment)


class _Gathering:
    """The walk over the blocks of a post."""

    def __init__(self, site: str) -> None:
        self._site = site
        self._anchor = ""
        self._found: list[tuple[Said, str]] = []

    def walk(self, blocks: tuple[Block, ...]) -> None:
        """Takes from blocks in a row what they share."""
        at = 0
        while at < len(blocks):
            block = blocks[at]
            at += 1
            if block.role == "heading":
                self._anchor = block.id
            last = self._take(block)
            if not last:
                self.walk(block.inner)
                continue
            about = _below(block, blocks[at:], self._site)
            at += len(about)
            self._add(last, about)
            below = tuple(takewhile(lambda one: not _shares(one, self._site), block.inner))
            self._add(last, below)
            self.walk(block.inner[len(below) :])

    def _take(self, block: Block) -> list[Said]:
        """What the line of a block shares; what follows is about the last of it."""
        last: list[Said] = []
        if not block.line.anchors():
            return last
        for line in block.line.lines():
            for last in shared_in(line, site=self._site, whole=block.role == "item"):
                self._found += ((said, self._anchor) for said in last)
        return last

    def _add(self, last: list[Said], about: Iterable[Block]) -> None:
        for block in _flat(about):
            for said in last:
                line = block.line
                without = frozenset({said.key})
                if html := line.html(0, len(line.text), site=self._site, without=without):
                    said.comments.append(html)

    def shares(self) -> tuple[Share, ...]:
        """All that was found, links to one page put together."""
        by_key: dict[str, list[tuple[Said, str]]] = {}
        for said, anchor in self._found:
            by_key.setdefault(said.key, []).append((said, anchor))
        return tuple(map(_together, by_key.values()))


def _together(found: list[tuple[Said, str]]) -> Share:
    """One entry of all that a post says of a page: a linked picture often stands by the words."""
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


def _below(block: Block, following: Iterable[Block], site: str) -> tuple[Block, ...]:
    """The blocks after one that are about its link: a quotation, or all up to the next link."""
    following = tuple(following)
    quotes = tuple(takewhile(lambda one: one.role == "quote", following))
    opens = block.role in {"heading", "paragraph"} and is_alone(block.line, site)
    if not opens:
        return quotes
    return tuple(
        takewhile(
            lambda one: one.role not in {"heading", "rule"} and not _shares(one, site), following
        )
    )


def _shares(block: Block, site: str) -> bool:
    """Whether a block has an entry of its own, and is not about the one before it."""
    if block.role == "quote":
        return False
    own = leads(block.line, site) or points(block.line, site)
    return own or any(_shares(inner, site) for inner in block.inner)


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks and what they hold, in the order they are read."""
    for block in blocks:
        yield block
        yield from _flat(block.inner)
