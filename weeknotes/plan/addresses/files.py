"""Which files next to the posts are published: what something published names, and nothing else.

So a picture of a draft is as secret as the draft, and a spreadsheet is not public because it is
among the posts. What would run in the site's name is not published at all from there.
"""

import re
from collections.abc import Iterable, Iterator
from posixpath import splitext

from weeknotes.model.files.asset_use import AssetUse
from weeknotes.model.names.file_names import alike
from weeknotes.model.page import Copy
from weeknotes.model.site import Asset, Site
from weeknotes.plan.addresses.routes import asset_url
from weeknotes.plan.family import Context, Family, Resolved

CONTENT = "content"
STATIC = "static"

_ACTIVE = frozenset(
    """.html .htm .xhtml .xht .mht .mhtml .shtml .stm .hta .htc .xml .xsl .xslt .xsd .xul .xbl .rdf
    .rss .atom .mml .mathml .dae .gpx .kml .tcx .wsdl .wml .vml .svgz .js .mjs .cjs .wasm .swf .jar
    .cgi .fcgi .pl .asp .aspx .ashx .cfm .jsp .jspx""".split()
)
"""Endings of what a browser takes for a page or a program of the site's own, or a server runs."""

_PHP = re.compile(r"\.(?:php\d?|phps|phtml|phar|pht)(?:\.|$)")
"""What some servers run wherever it is in a name: `a.php.jpg`."""


def is_active(path: str) -> bool:
    """Whether a file may run in the name of the site that it is on."""
    name = path.rpartition("/")[2].lower().rstrip(" .")
    return splitext(name)[1] in _ACTIVE or _PHP.search(name) is not None


def is_drawing(path: str) -> bool:
    """Whether a file is a drawing (SVG), which is cleaned before it is published."""
    return path.lower().endswith(".svg")


class Files:
    """The files next to the posts, by what may name them."""

    def __init__(self, site: Site) -> None:
        self._by_url = {asset_url(asset.path): asset for asset in site.assets}
        self._by_name = {alike(asset.path): asset for asset in site.assets}
        self._refused = site.refused
        self.urls = frozenset(self._by_url)
        """The addresses that they have if they are published."""

        self.active = frozenset(url for url, one in self._by_url.items() if is_active(one.path))
        """The addresses of those that are not published, for what they are."""

        self.refused = frozenset(filter(self._is_refused, self._by_url))
        """The addresses of the drawings that can't be made safe."""

    def _is_refused(self, url: str) -> bool:
        return f"{CONTENT}/{self._by_url[url].path}" in self._refused

    def portrait(self, image: str) -> str:
        """The address of a picture that people.toml names; empty where there is none."""
        found = self._by_name.get(alike(image.removeprefix("/")))
        return asset_url(found.path) if found and not is_active(found.path) else ""

    def named(self, urls: Iterable[str]) -> AssetUse:
        """What becomes of them when something published names these addresses."""
        wanted = frozenset(urls)
        named = [one for url, one in self._by_url.items() if url in wanted - self.active]
        return AssetUse(
            published=tuple(one for one in named if asset_url(one.path) not in self.refused),
            drawings=tuple(one for one in named if is_drawing(one.path)),
            unused=tuple(one for url, one in self._by_url.items() if url not in wanted),
        )


def copies(assets: Iterable[Asset]) -> tuple[Copy, ...]:
    """Files next to the posts, at their addresses."""
    return tuple(
        Copy(url=asset_url(asset.path), asset=asset, sources=(f"{CONTENT}/{asset.path}",))
        for asset in assets
    )


def static_copies(site: Site) -> tuple[Copy, ...]:
    """The files of the folder `static`, at their addresses."""
    return tuple(
        Copy(url=asset_url(asset.path), asset=asset, sources=(f"{STATIC}/{asset.path}",))
        for asset in site.static
    )


def static_folders(site: Site) -> Iterator[str]:
    """The addresses of folders in `static` that have a page of their own."""
    for asset in site.static:
        url = asset_url(asset.path)
        if url.endswith("/index.html"):
            yield url.removesuffix("index.html")


def _addresses(context: Context) -> Iterator[str]:
    """Those of the folder `static`; which other files are published is not known yet."""
    yield from (copy.url for copy in static_copies(context.site))
    yield from static_folders(context.site)


def _pages(resolved: Resolved) -> Iterator[Copy]:
    yield from static_copies(resolved.context.site)
    yield from copies(resolved.published)


FAMILY = Family(addresses=_addresses, pages=_pages)
