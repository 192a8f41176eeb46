"""What other machines ask for beside feeds: the list of all feeds, and the list of all pages."""

from weeknotes.model.page import OpmlView, SitemapView
from weeknotes.render.reader_text import reader_text
from weeknotes.render.xml_text import xml_escape

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def opml(view: OpmlView) -> bytes:
    """Write every feed of the site as OPML 2.0, which feed readers import in one go.

    Each outline has `text`, `title`, `type`, `xmlUrl` and `htmlUrl`: readers differ in which of
    them they need (http://opml.org/spec2.opml, "Subscription lists").
    """
    title = xml_escape(reader_text(view.title))
    outlines = "".join(
        f'    <outline text="{(name := xml_escape(reader_text(outline.title)))}" title="{name}"'
        f' type="rss" xmlUrl="{xml_escape(outline.feed)}" htmlUrl="{xml_escape(outline.page)}"/>\n'
        for outline in view.outlines
    )
    return (
        f'{_DECLARATION}<opml version="2.0">\n'
        f"  <head>\n    <title>{title}</title>\n  </head>\n"
        f"  <body>\n{outlines}  </body>\n</opml>\n"
    ).encode()


def sitemap(view: SitemapView) -> bytes:
    """Write every address as a sitemap for search engines (https://www.sitemaps.org/protocol.html).

    One file holds at most 50,000 addresses by that protocol; more are written all the same.
    """
    lines = "".join(
        f"  <url><loc>{xml_escape(entry.url)}</loc>"
        + (f"<lastmod>{xml_escape(entry.modified)}</lastmod>" if entry.modified else "")
        + "</url>\n"
        for entry in view.entries
    )
    return (
        f'{_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{lines}</urlset>\n"
    ).encode()
