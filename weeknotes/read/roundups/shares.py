"""The links that a post shares, each with what the post says of it.

Real roundups have a dozen shapes. What all of them have in common: a link comes first, or the
words lead up to it, and what is said of it is in the same paragraph or item, or below it.
"""

from collections.abc import Iterator
from html import escape

from weeknotes.model.posts.code_spans import without_code
from weeknotes.model.posts.document import Document, Share
from weeknotes.model.settings import Stream
from weeknotes.model.streams.headings import stream_of
from weeknotes.model.web.canonical import canonical_link, host_of, is_within
from weeknotes.read.html.tree import Element, tree
from weeknotes.read.roundups.blocks import blocks_of
from weeknotes.read.roundups.gathering import Gathering, flat
from weeknotes.read.roundups.social import links_outside_embeds, text_of
from weeknotes.read.text.problems.foreign_code import holds_code

_SHORT = 120
"""Words of a post of one link that are its comment in full."""


def shares_of(
    document: Document, *, site: str, sections: tuple[Stream, ...] = ()
) -> tuple[Share, ...]:
    """The links that a roundup shares, each address once, in their order.

    Every link to another site is an entry, or is part of the comment of one, but for those in posts
    of social networks that are embedded. What leads into the site, within the page or to a mailbox
    is not shared.

    Args:
        document: the post's text as it is found when it is read.
        site: the site's own address.
        sections: those that hold links, whose headings are no titles of links.
    """
    if not _leads_out(document):
        return ()
    return _shares_in(without_code(document.html), site, sections, anchor="")


def shares_of_sections(
    document: Document, *, site: str, sections: tuple[Stream, ...]
) -> tuple[Share, ...]:
    """The links of those sections of any other post that are there for links.

    Args:
        document: the post's text.
        site: the site's own address.
        sections: what such sections are called.
    """
    if not sections or not _leads_out(document):
        return ()
    found: dict[str, Share] = {}
    end = 0
    for heading in document.headings:
        if heading.start >= end and stream_of(heading, sections):
            end = heading.end
            html = without_code(document.section(heading))
            for share in _shares_in(html, site, sections, anchor=heading.id):
                found.setdefault(canonical_link(share.href), share)
    return tuple(found.values())


def _leads_out(document: Document) -> bool:
    return any(map(host_of, (link.href for link in document.links)))


def _shares_in(
    html: str, site: str, sections: tuple[Stream, ...], anchor: str
) -> tuple[Share, ...]:
    root = tree(html)
    gathering = Gathering(site, sections, anchor)
    gathering.walk(tuple(blocks_of(root)))
    found = gathering.shares()
    return (*found, *_left_over(root, found, site, anchor))


def _left_over(root: Element, found: tuple[Share, ...], site: str, anchor: str) -> Iterator[Share]:
    """Links of a text that are not entries and not in a comment, wherever they are."""
    known = {canonical_link(share.href) for share in found}
    comments = "".join(share.comment for share in found)
    for link in links_outside_embeds(root):
        href = link.attrs.get("href", "").strip()
        key = canonical_link(href)
        if not host_of(href) or is_within(href, site) or key in known or holds_code(href):
            continue
        if f'href="{escape(href)}"' not in comments:
            known.add(key)
            words = " ".join(text_of(link).split())
            yield Share(href=href, title=words or key.removeprefix("//"), anchor=anchor)


def share_of_link(href: str, *, title: str, document: Document, summary: str, site: str) -> Share:
    """What a post of one link shares: the post's title, and its text where that is short.

    Args:
        href: where the post's link leads, on the web.
        title: of the post.
        document: its text.
        summary: of a long text, as inline HTML fit for any page.
        site: the site's own address.
    """
    key = canonical_link(href)
    comment = summary
    if document.words <= _SHORT:
        parts = [
            block.line.html(0, len(block.line.text), site=site, without=frozenset({key}))
            for block in flat(blocks_of(tree(without_code(document.html))))
        ]
        comment = "<br>".join(filter(None, parts)) or comment
    return Share(href=href, title=title, comment=comment)
