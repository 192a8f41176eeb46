"""Whether the address of a site, its domain and its repository fit each other."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.settings import Settings
from weeknotes.model.web.pages_address import (
    EXAMPLE_HOST,
    EXAMPLE_HOST_ELSEWHERE,
    PAGES,
    pages_address,
)
from weeknotes.read.config.site_address import address_fault
from weeknotes.read.config.toml_lines import line_of_key

_EXAMPLE = "notes.council.example"
_DOMAIN = re.compile(r"(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?!-)(?!\d+$)[a-z0-9-]{1,63}(?<!-)")
"""Names with a dot between them, the last not in digits alone, as that is an IP address."""


class AddressSettingFault(NamedTuple):
    """What is wrong with a setting that holds an address."""

    key: str
    group: str
    """The name of its table; empty for a setting of the site."""

    message: str
    hint: str


def address_setting_faults(settings: Settings) -> Iterator[AddressSettingFault]:
    """What is wrong with the settings that hold addresses: `url`, `cname` and `identity`."""
    domain = domain_of(settings.publish.cname)
    if found := _domain_fault(settings):
        yield AddressSettingFault("cname", "publish", *found)
    at_domain = f"https://{domain}/" if domain and not domain.endswith(PAGES) else ""
    if wrong := address_fault(settings.url, right=at_domain):
        yield AddressSettingFault("url", "", wrong.message, wrong.hint)
    elif at_domain and not _is_at(settings.url, domain):
        yield AddressSettingFault(
            "url",
            "",
            f"The site has the domain “{domain}” (cname), so it will not be at “{settings.url}”, "
            "and links would lead nowhere.",
            f'Write url = "{at_domain}". If the site has no domain of its own, take the line '
            "“cname” out.",
        )
    identity = settings.feeds.identity
    if identity and (wrong := address_fault(identity)):
        yield AddressSettingFault("identity", "feeds", wrong.message, wrong.hint)


def address_warnings(settings: Settings, text: str, path: str) -> tuple[Problem, ...]:
    """Addresses that work, but that nobody wants to keep.

    Args:
        settings: of the site.
        text: theirs as TOML, for the lines.
        path: of the file that has them.
    """
    parts = urlsplit(settings.url)
    if parts.scheme != "http" or not (parts.hostname or "").endswith(PAGES):
        return ()
    message = f"“{settings.url}” begins with http, but GitHub Pages serves the site by https."
    hint = f'Write url = "https{settings.url.removeprefix("http")}".'
    return (warning("url-not-https", path, message, hint, line=line_of_key(text, "url")),)


def example_left(settings: Settings, text: str, path: str) -> tuple[Problem, ...]:
    """What is wrong if the address of the site is still the example, before the site is public.

    Args:
        settings: of the site.
        text: theirs as TOML, for the lines.
        path: of the file that has them.
    """
    if not is_example(settings):
        return ()
    message = f"“{settings.url}” is still the example that a new site begins with."
    if right := pages_address(settings.repository_page):
        hint = f'Write url = "{right}".'
    elif urlsplit(settings.url).hostname == EXAMPLE_HOST and not settings.repository:
        hint = (
            f'Write url = "https://OWNER{PAGES}/REPO/", with the names of the repository\'s owner '
            "and of the repository."
        )
    else:
        hint = "Write the address at which your host shows the site."
    return (warning("url-example", path, message, hint, line=line_of_key(text, "url")),)


def is_example(settings: Settings) -> bool:
    """Whether the address of the site is the one that a new site begins with."""
    host, own = (
        urlsplit(address).hostname
        for address in (settings.url, pages_address(settings.repository_page))
    )
    return host in {EXAMPLE_HOST, EXAMPLE_HOST_ELSEWHERE} and host != own


def domain_of(written: str) -> str:
    """The domain in what somebody wrote, as GitHub wants it: small letters, ASCII.

    Returns:
        The domain; empty if there is none.
    """
    address = written.strip()
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
        domain = host.rstrip(".").encode("idna").decode().lower()
    except ValueError:  # UnicodeError is one
        return ""
    return domain if _DOMAIN.fullmatch(domain) else ""


def _domain_fault(settings: Settings) -> tuple[str, str] | None:
    cname = settings.publish.cname
    if not cname:
        return None
    domain = domain_of(cname)
    if not domain:
        right = domain_of(settings.url)
        usable = right and not right.endswith(PAGES)
        hint = f'Write cname = "{right}".' if usable else f'Write it as cname = "{_EXAMPLE}".'
        return f"“{cname}” is not a domain.", hint
    if domain.endswith(PAGES):
        message = f"“{cname}” is the address that GitHub gives to a site, not a custom domain."
        return message, "Take the line “cname” out."
    if domain != cname.lower():
        message = f"“{cname}” is more than a domain, or is written in a way that GitHub refuses."
        return message, f'Write cname = "{domain}".'
    return None


def _is_at(url: str, domain: str) -> bool:
    """Whether the address of a site is a domain and nothing else."""
    parts = urlsplit(url)
    return domain_of(url) == domain and parts.port is None and parts.path in {"", "/"}
