"""The links of a feed that is opened in a browser: XHTML next to what feed readers read.

A style sheet can show a title but cannot make it a link; XSLT, which could, is leaving browsers.
RSS 2.0 allows elements of other namespaces ("Extending RSS",
https://www.rssboard.org/rss-specification), and readers ignore those that they do not know.
"""

from typing import Any

from feedgen.ext.base import BaseExtension
from feedgen.util import xml_elem

XHTML = "http://www.w3.org/1999/xhtml"


class LinkExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """One link, of the whole feed or of one of its items."""

    def __init__(self) -> None:
        self._href = ""
        self._words = ""

    def link(self, href: str, words: str) -> None:
        """Lead to an address of the web; any other is no link.

        Args:
            href: the address, fit for XML.
            words: what it says, likewise.
        """
        if href.startswith(("https://", "http://")):
            self._href, self._words = href, words

    def extend_ns(self) -> dict[str, str]:
        """The namespace to declare, as feedgen asks for it."""
        return {"xhtml": XHTML}

    def extend_rss(self, element: Any) -> Any:
        """Add the link to the whole document or to an item, as feedgen asks for it."""
        if self._href:
            anchor = xml_elem(f"{{{XHTML}}}a", href=self._href)
            anchor.text = self._words
            if element.tag == "item":
                element.insert(0, anchor)  # where the title is shown, before the description
            else:
                element.find("channel").append(anchor)
        return element
