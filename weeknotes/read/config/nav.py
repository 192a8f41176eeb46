"""`[nav]` of the settings: the links that a site puts on every page."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from weeknotes.model.names.spelling import nearest
from weeknotes.model.settings import Nav, NavLink
from weeknotes.read.config.sensible import SettingFault
from weeknotes.read.config.toml_lines import line_of_key

NAV = "nav"

_MOST = {"header": 8, "footer": 20}
"""How many links each place has room for."""

_KEYS = ("title", "href")
_EXAMPLE = '{ title = "Council", href = "https://council.example/" }'
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\")
_SCHEMES = ("https:", "http:", "mailto:")


def read_nav(table: dict[str, Any], text: str) -> tuple[Nav, tuple[SettingFault, ...]]:
    """The links of a table, and what is wrong with them.

    Args:
        table: what is under `nav`.
        text: of the settings, for the lines.
    """
    faults: list[SettingFault] = []
    links: dict[str, tuple[NavLink, ...]] = {}
    for place, value in table.items():
        if place not in _MOST:
            near = nearest(place, _MOST)
            hint = f"Did you mean “{near}”?" if near else "Use one of: header, footer."
            message = f"There is no setting “{place}” in [{NAV}]."
            faults.append(SettingFault(place, message, hint, below=NAV))
            continue
        if not isinstance(value, list):
            message = f"The {place} is not a list of links."
            faults.append(SettingFault(place, message, f"Write {place} = [{_EXAMPLE}]", below=NAV))
            continue
        if len(value) > _MOST[place]:
            message = f"The {place} has {len(value)} links, and there is room for {_MOST[place]}."
            hint = "Take some of them out, or link to a page of yours that has them."
            faults.append(SettingFault(place, message, hint, below=NAV))
        found = [_link(one, place, text) for one in value]
        faults += (one for one in found if isinstance(one, SettingFault))
        links[place] = tuple(one for one in found if isinstance(one, NavLink))
    return Nav(**links), tuple(faults)


def _link(entry: Any, place: str, text: str) -> NavLink | SettingFault:
    for key, message, hint in _faults(entry, place):
        return SettingFault(key, message, hint, below=NAV)
    title, href = entry["title"].strip(), entry["href"].strip()
    return NavLink(title=title, href=href, line=_line_of(entry["href"], place, text))


def _faults(entry: Any, place: str) -> Iterator[tuple[str, str, str]]:
    """The key, the message and the hint of each fault of a link."""
    if not isinstance(entry, dict):
        yield place, f"A link in the {place} has no title.", f"Write it as {_EXAMPLE}"
        return
    for key in (one for one in entry if one not in _KEYS):
        near = nearest(key, _KEYS)
        hint = f"Did you mean “{near}”?" if near else "A link has a title and an href."
        yield place, f"A link in the {place} can't have “{key}”.", hint
    for key in _KEYS:
        if not isinstance(entry.get(key, ""), str) or not entry.get(key, "").strip():
            yield place, f"A link in the {place} has no {key}.", f"Write it as {_EXAMPLE}"
            return
    href = entry["href"].strip()
    if _SCHEME.match(href) and not href.lower().startswith(_SCHEMES):
        message = f"“{href}” in the {place} is not an address that people can follow."
        yield place, message, "Write one with https:// in front, or a page of the site: /about/"
    elif href.lower().startswith(("http:", "https:")) and not _host(href):
        message = f"“{href}” in the {place} is not an address on the web."
        yield place, message, "Write it in full, such as https://council.example/"


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _line_of(href: str, place: str, text: str) -> int | None:
    """The line of a link: the first from its place on that holds its address."""
    start = line_of_key(text, place, after=line_of_key(text, NAV))
    lines = text.split("\n")
    later = range(start or 1, len(lines) + 1)
    return next((number for number in later if href in lines[number - 1]), start)
