"""What a post shares: the link that it is about, and those that its text shares."""

from html import escape

from weeknotes.model.posts.document import Document, Share
from weeknotes.model.settings import ROUNDUP, Settings
from weeknotes.model.web.canonical import canonical_link, host_of, is_within
from weeknotes.read.fields.titles import summary_of
from weeknotes.read.roundups.shares import share_of_link, shares_of, shares_of_sections


def shares_of_post(
    document: Document, *, kind: str, link: str, link_title: str, comment: str, settings: Settings
) -> tuple[Share, ...]:
    """All links that a post shares: those of a roundup, else of its sections that hold links.

    Links to the site's own pages are none of them, by their address before a move neither: they
    would be new items in feed readers.

    Args:
        document: the post's text.
        kind: of the post.
        link: the address that the whole post is about, if any.
        link_title: what the page there is called.
        comment: what the header says of the link, as inline HTML fit for any page; else the text.
        settings: the site's.
    """
    site, sections = settings.url, settings.links.sections
    found = (
        shares_of(document, site=site, sections=sections)
        if kind == ROUNDUP
        else shares_of_sections(document, site=site, sections=sections)
    )
    found = tuple(share for share in found if not is_within(share.href, settings.identity))
    if not host_of(link) or is_within(link, site) or is_within(link, settings.identity):
        return found
    about = share_of_link(
        link,
        title=link_title,
        document=Document() if comment else document,
        summary=comment or escape(summary_of(document), quote=False),
        site=site,
    )
    key = canonical_link(link)
    return (about, *(share for share in found if canonical_link(share.href) != key))
