"""Addresses for machines: the sitemap, robots.txt, redirects, and what GitHub Pages asks for."""

from collections.abc import Iterator, Sequence

from weeknotes.model.page import Blob, Output, Page, SitemapEntry, SitemapView
from weeknotes.model.theme import Theme
from weeknotes.model.views.pages import IconView, RedirectView
from weeknotes.model.views.posts import PostView
from weeknotes.plan.addresses.clashes import place
from weeknotes.plan.addresses.routes import (
    ASSETS,
    CNAME,
    ICON,
    NO_JEKYLL,
    ROBOTS,
    SITEMAP,
    alias_url,
    asset_url,
)
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.family import Context, Family


def _sitemap(context: Context, outputs: Sequence[Output]) -> Iterator[Page]:
    """Every page that search engines may list."""
    roots = context.catalogue.roots
    entries = []
    for page in outputs:
        if not isinstance(page, Page):
            continue
        shown = getattr(page.inputs, "frame", None)
        if shown is None or not shown.indexed:
            continue
        view = page.inputs
        changed = (view.updated or view.date) if isinstance(view, PostView) else None
        entries.append(
            SitemapEntry(url=roots.absolute(page.url), modified=changed.iso[:10] if changed else "")
        )
    yield Page(
        url=SITEMAP,
        template="sitemap",
        inputs=SitemapView(entries=tuple(sorted(entries, key=lambda entry: entry.url))),
        sources=("the sitemap",),
    )


def plain_files(catalogue: Catalogue) -> tuple[Blob, ...]:
    """robots.txt, and what GitHub Pages asks for."""
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {catalogue.roots.absolute(SITEMAP)}\n"
    blobs = [
        Blob(url=ROBOTS, content=robots.encode(), sources=("the file for search engines",)),
        Blob(url=NO_JEKYLL, content=b"", sources=("the mark for GitHub Pages",)),
    ]
    if cname := catalogue.settings.publish.cname:
        blobs.append(
            Blob(url=CNAME, content=f"{cname}\n".encode(), sources=("the name of the host",))
        )
    # A site's own in the folder `static` goes before ours.
    own = {asset_url(asset.path) for asset in catalogue.site.static}
    return tuple(blob for blob in blobs if blob.url not in own)


def theme_files(theme: Theme, catalogue: Catalogue) -> tuple[Output, ...]:
    """The theme's assets, and the icon made from the site's initial."""
    initial = next((c for c in catalogue.settings.title if c.isalnum()), "w").upper()
    files: list[Output] = [
        Blob(url=f"{ASSETS}{name}", content=content, sources=(f"themes/{theme.name}/{name}",))
        for name, content in theme.assets.items()
    ]
    if "icon.svg" in theme.templates:
        files.append(
            Page(
                url=ICON,
                template="icon.svg",
                inputs=IconView(initial=initial),
                sources=("the icon",),
            )
        )
    return tuple(files)


def redirects(catalogue: Catalogue) -> tuple[Page, ...]:
    """Stub pages at the addresses that posts used to have."""
    roots = catalogue.roots
    pages = []
    for post in catalogue.site.posts:
        target = catalogue.urls[post.path]
        # One that differs from another address of the post by case only can't be in the same site.
        places = {place(target)}
        for alias in post.aliases:
            url = alias_url(alias, roots)
            if url is None or place(url) in places:
                continue
            places.add(place(url))
            view = RedirectView(
                title=post.title,
                language=post.lang or catalogue.settings.language,
                target=roots.href(target),
                canonical=roots.absolute(target),
            )
            pages.append(Page(url=url, template="redirect.html", inputs=view, sources=(post.path,)))
    return tuple(pages)


def _files(context: Context) -> Iterator[Output]:
    yield from redirects(context.catalogue)
    yield from theme_files(context.theme, context.catalogue)
    yield from plain_files(context.catalogue)


FAMILY = Family(
    addresses=lambda context: (SITEMAP, *(file.url for file in _files(context))),
    pages=lambda resolved: _files(resolved.context),
    overview=_sitemap,
)
