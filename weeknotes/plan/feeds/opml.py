"""`feeds.opml`: the list of every RSS feed, which feed readers import in one go."""

from collections.abc import Iterator, Sequence

from weeknotes.model.page import FeedView, OpmlOutline, OpmlView, Output, Page
from weeknotes.plan.addresses.routes import OPML
from weeknotes.plan.family import Context, Family


def _opml(context: Context, outputs: Sequence[Output]) -> Iterator[Page]:
    pages = (one for one in outputs if isinstance(one, Page) and one.template == "rss")
    feeds = (page.inputs for page in pages)
    outlines = tuple(
        OpmlOutline(title=feed.title, feed=feed.url, page=feed.page)
        for feed in feeds
        if isinstance(feed, FeedView)
    )
    yield Page(
        url=OPML,
        template="opml",
        inputs=OpmlView(title=f"Feeds of {context.site.settings.title}", outlines=outlines),
        sources=("the list of all feeds",),
    )


FAMILY = Family(addresses=lambda _: (OPML,), overview=_opml)
