"""A planned site next to the one that is public: which addresses would lead nowhere."""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from urllib.parse import unquote, urlsplit

from weeknotes.build.pipeline import Survey
from weeknotes.check.off import switched_on
from weeknotes.check.published.sitemap import Take, published, take_page, take_sitemap
from weeknotes.check.published.vanished import (
    Planned,
    Vanished,
    address_problems,
    list_lines,
    new_posts,
    vanished,
)
from weeknotes.model.problems.problem import Problem
from weeknotes.model.value import Value
from weeknotes.plan.addresses.routes import LIST_FAMILIES, Roots, list_urls, post_url
from weeknotes.read.config.domain import is_example


class Compared(Value, frozen=True):
    """What came of comparing a site with the one that is public."""

    problems: tuple[Problem, ...] = ()
    """For each page that would go."""

    notes: tuple[str, ...] = ()
    """The lists that would go, and what kept the sites from being compared."""

    sitemap: str = ""
    addresses: int = 0
    """How many pages are public."""

    gone: Vanished = Vanished()


def compare(surveyed: Survey, ask: Take = take_sitemap, page: Take = take_page) -> Compared:
    """Compares the addresses of a site with those of its published sitemap.

    Args:
        surveyed: the site, read and planned.
        ask: for a sitemap.
        page: asks for a page.
    """
    settings = surveyed.site.settings
    if is_example(settings):
        return Compared()
    if any(problem.severity == "error" for problem in surveyed.report.problems):
        return Compared(notes=("Not compared with the published site, because of the errors.",))
    public = published(settings.url, ask)
    if public.trouble:
        note = f"Could not compare with the published site – {public.sitemap}: {public.trouble}"
        return Compared(notes=(note,), sitemap=public.sitemap)
    served = public.sitemap.rpartition("/")[0] + "/"
    full = {url: one for one in public.addresses for url in below((one,), settings.url, served)}
    gone, problems = gone_of(surveyed, settings.url, full, _pages(full, page))
    return Compared(
        problems=problems,
        notes=tuple(list_lines(gone, settings.url)),
        sitemap=public.sitemap,
        addresses=len(full),
        gone=gone,
    )


def gone_of(
    surveyed: Survey, url: str, old: Collection[str], page: Callable[[str], str]
) -> tuple[Vanished, tuple[Problem, ...]]:
    """Which public addresses would lead nowhere, and a problem for each page of them.

    Args:
        surveyed: the site, read and planned.
        url: where it will be served, with a trailing slash.
        old: addresses of pages that are public, below the base path.
        page: gives the HTML of what is public at an address; empty if it can't.
    """
    planned = planned_addresses(surveyed, url)
    gone = vanished(old, planned)
    problems = address_problems(gone, new_posts(old, planned), planned, page)
    return gone, switched_on(problems, surveyed.site.settings.check)


def _pages(full: Mapping[str, str], ask: Take) -> Callable[[str], str]:
    """Gives the HTML at an address below the base path; once nobody answers, of none any more."""
    silent = False

    def html(url: str) -> str:
        nonlocal silent
        if silent:
            return ""
        taken = ask(full[url])
        silent = not taken.answer.reached
        return taken.content.decode(errors="replace")

    return html


def planned_addresses(surveyed: Survey, url: str) -> Planned:
    """What of a site will be public.

    Args:
        surveyed: the site, read and planned.
        url: where it will be served, with a trailing slash.
    """
    site = surveyed.site
    return Planned(
        url=url,
        addresses=frozenset(output.url for output in surveyed.outputs),
        posts={post_url(post): post for post in site.posts},
        held={post_url(post): post for post in site.held},
        families=LIST_FAMILIES,
        lists=list_urls(site.settings),
    )


def below(addresses: Iterable[str], *sites: str) -> tuple[str, ...]:
    """Full addresses as they are below the base path; those of other sites are left out.

    Args:
        addresses: in full.
        sites: the addresses at which the site is served, each with a trailing slash.
    """
    bases = {(_host(site), Roots.of(site).base) for site in sites}
    found = []
    for address in addresses:
        host, path = _host(address), unicodedata.normalize("NFC", unquote(urlsplit(address).path))
        inner = (base for at, base in bases if at == host and path.startswith(f"{base}/"))
        if (base := next(inner, None)) is not None:
            found.append(path.removeprefix(base))
    return tuple(found)


def _host(address: str) -> str:
    return urlsplit(address).netloc.lower()
