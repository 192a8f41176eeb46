"""The example site as built, parsed once: what its pages hold and where they lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from sites import is_page, snapshot, url_of

ROOT = Path(__file__).parents[1]
NOW = "2027-01-18T09:00"
ADDRESSES = ("href", "src", "poster", "cite", "data", "action", "background")


@dataclass(frozen=True)
class Found:
    """An address in a page."""

    tag: str
    rel: tuple[str, ...]
    written: str


class Parsed:
    """A page, as the HTML standard has it read."""

    def __init__(self, source: bytes) -> None:
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        self.root: Element = parser.parse(source, transport_encoding="utf-8")
        self.errors = [(place, code) for place, code, _ in parser.errors]

    @cached_property
    def elements(self) -> list[Element]:
        return [element for element in self.root.iter() if isinstance(element.tag, str)]

    @cached_property
    def ids(self) -> list[str]:
        return [element.attrib["id"] for element in self.elements if "id" in element.attrib]

    @property
    def is_stub(self) -> bool:
        """Whether it only leads on to another page."""
        return any(element.attrib.get("http-equiv") == "refresh" for element in self.elements)

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def of_class(self, name: str) -> list[Element]:
        return [one for one in self.elements if name in one.attrib.get("class", "").split()]

    def addresses(self) -> Iterator[Found]:
        """Every address that a browser would follow or fetch, or a reader could."""
        for element in self.elements:
            rel = tuple(element.attrib.get("rel", "").split())
            for name in ADDRESSES:
                if name in element.attrib:
                    yield Found(element.tag, rel, element.attrib[name])
            for part in element.attrib.get("srcset", "").split(","):
                if part.strip():
                    yield Found(element.tag, rel, part.split()[0])


def words(element: Element) -> str:
    """The text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


class Example:
    """The example site under one address."""

    def __init__(self, output: Path, url: str) -> None:
        self.output, self.url = output, url
        self.base = urlsplit(url).path
        self.files = snapshot(output)
        self.pages = {
            path: Parsed(content) for path, content in self.files.items() if is_page(path)
        }

    def __repr__(self) -> str:
        return f"Example({self.url})"

    def address(self, path: str) -> str:
        """Where a file is served."""
        return urljoin(self.url, url_of(path).removeprefix("/"))

    def target(self, address: str) -> tuple[str, str] | None:
        """The file and the fragment that an absolute address means; None if it leads elsewhere."""
        parts = urlsplit(address)
        if parts.netloc != urlsplit(self.url).netloc:
            return None
        assert parts.path.startswith(self.base), f"{address} lies outside {self.url}"
        path = unquote(parts.path.removeprefix(self.base))
        path = path + "index.html" if not path or path.endswith("/") else path
        return path, unquote(parts.fragment)

    @property
    def posts(self) -> dict[str, Parsed]:
        """The pages of posts."""
        return {
            path: page
            for path, page in self.pages.items()
            if re.match(r"(?:cy/)?\d{4}/\d\d/\d\d/", path) and not page.is_stub
        }
