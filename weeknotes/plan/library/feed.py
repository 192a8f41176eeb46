"""The feed of single links: an item for each page on the web that somebody shared."""

from collections.abc import Iterable
from html import escape

from weeknotes.model.page import FeedEntry, Page
from weeknotes.model.weeks.week import instant
from weeknotes.model.weeks.wording import join_names, say_date
from weeknotes.plan.addresses.routes import LINKS, feed_url
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.family import Family
from weeknotes.plan.feeds.feeds import feed_authors, feed_view
from weeknotes.plan.frame import Surroundings
from weeknotes.plan.library.pages import Library, library_feed_link
from weeknotes.plan.library.shared_links import LinkSharings, shared_link


def library_feed(around: Surroundings, whole: Library) -> tuple[Page, ...]:
    """The feed of single links; none where nothing was shared."""
    if not whole.links:
        return ()
    catalogue = around.catalogue
    settings = catalogue.settings
    view = feed_view(
        catalogue,
        url=feed_url(LINKS),
        page=LINKS,
        title=library_feed_link(catalogue).title,
        description=f"Each link that {settings.title} shares, with what was said of it.",
        entries=(_entry(one, catalogue) for one in whole.links[: settings.feeds.items]),
    )
    return (Page(url=feed_url(LINKS), template="rss", inputs=view, sources=("the feed of links",)),)


def _entry(link: LinkSharings, catalogue: Catalogue) -> FeedEntry:
    """A link as an item: known by its canonical address alone, whatever else changes."""
    view = shared_link(link)
    names = (sharing.way.title for sharing in link.sharings if sharing.post.authors)
    dates = [sharing.post.date for sharing in link.sharings if sharing.post.date]
    people = (person for sharing in link.sharings for person in sharing.card.authors)
    first = link.sharings[0]
    comment = next((one.text for one in view.comments), "")
    return FeedEntry(
        url=view.href,
        guid=f"{catalogue.identity.absolute(LINKS)}#{view.id}",
        title=view.title,
        html="\n".join(_paragraphs(link, catalogue)),
        summary=comment or f"{view.host}, shared by {join_names(dict.fromkeys(names))}",
        published=link.date,
        updated=max(dates, key=instant),
        authors=feed_authors(dict.fromkeys(people), catalogue),
        tags=tuple(tag.title for tag in view.tags),
        language=first.post.lang,
    )


def _paragraphs(link: LinkSharings, catalogue: Catalogue) -> Iterable[str]:
    """Who said what of a link, and where."""
    for sharing in link.sharings:
        post = sharing.post
        lang = f' lang="{escape(post.lang)}"' if post.lang else ""
        if sharing.share.comment:
            yield f"<p{lang}>{sharing.share.comment}</p>"
        place = f"#{sharing.share.anchor}" if sharing.share.anchor else ""
        href = escape(catalogue.roots.origin + catalogue.hrefs[post.path] + place)
        names = join_names(catalogue.people[slug].name for slug in post.authors)
        by = f"Shared by {escape(names)}" if names else "Shared"
        on = f" on {say_date(post.date)}" if post.date else ""
        yield f'<p>{by} in <a href="{href}"{lang}>{escape(post.title)}</a>{on}.</p>'


FAMILY = Family(
    addresses=lambda context: (feed_url(LINKS),) if context.library.links else (),
    pages=lambda resolved: library_feed(resolved.around, resolved.context.library),
)
