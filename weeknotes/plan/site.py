"""The planning room's one door: a site and a theme become every address and what stands there."""

from collections.abc import Callable, Iterator
from functools import cache

from weeknotes.model.files.named import Named
from weeknotes.model.page import FeedEntry, Output, Page
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.problems.time_limit import time_limit
from weeknotes.model.settings import Settings
from weeknotes.model.site import Site, Theme
from weeknotes.model.value import Value
from weeknotes.model.views.weeks import DigestView
from weeknotes.model.weeks.week import Week
from weeknotes.plan.addresses.clashes import clashes
from weeknotes.plan.addresses.files import copies, static_copies, static_folders
from weeknotes.plan.addresses.links import (
    named_by_extra,
    pictures_of,
    resolve,
    resolve_address,
    resolve_cover,
)
from weeknotes.plan.addresses.routes import EMAIL_FORMS, digest_url, email_url, feed_url
from weeknotes.plan.addresses.targets import Targets, targets
from weeknotes.plan.catalogue import Catalogue, catalogue
from weeknotes.plan.email.emails import email_pages
from weeknotes.plan.feeds.feed_size import feed_faults
from weeknotes.plan.feeds.feeds import entry_of, feed_pages
from weeknotes.plan.frame import Surroundings, surroundings
from weeknotes.plan.library.feed import library_feed
from weeknotes.plan.library.pages import library, library_feed_link, library_pages
from weeknotes.plan.lists.home import home_page, not_found_page, subscribe_page
from weeknotes.plan.lists.list_words import list_words_faults, lists_with_words
from weeknotes.plan.lists.listings import (
    Listing,
    index_pages,
    listing_feed,
    listing_page,
    listings,
)
from weeknotes.plan.lists.series import Place, all_series, part_faults, places
from weeknotes.plan.machines.machines import plain_files, redirects, sitemap, theme_files
from weeknotes.plan.posts.backlinks import backlinks
from weeknotes.plan.posts.header_problems import header_faults
from weeknotes.plan.posts.pages import Linked, post_view
from weeknotes.plan.posts.text import Text
from weeknotes.plan.streams.pages import stream_entries, stream_page
from weeknotes.plan.weeks.digest_sections import with_sections
from weeknotes.plan.weeks.issues import all_issues
from weeknotes.plan.weeks.pages import archive_page, digest_index, digest_view


class Plan(Value, frozen=True):
    """Every address of a site with what stands there, and what is wrong with it."""

    outputs: tuple[Output, ...]
    problems: tuple[Problem, ...]
    faulty: frozenset[str]
    """Paths of the files that can't be published as planned."""

    linked: dict[str, Linked]
    """By path, the posts that pages show, with what they lead to."""

    named: Named
    """The files beside the posts, by whether something published names them."""


def plan_site(site: Site, theme: Theme, *, held: frozenset[str]) -> Plan:
    """The plan of a site.

    Args:
        site: as read.
        theme: its templates and assets.
        held: paths of Markdown files that are not published, whatever the reason.
    """
    known = catalogue(site)
    around = surroundings(known, theme)
    series = all_series(known.posts)
    lists = listings(known, series)
    links = library(known)
    outputs: list[Output] = [
        *index_pages(around, series),
        *library_pages(around, links),
        archive_page(around),
        digest_index(around),
        not_found_page(around),
        subscribe_page(around, lists, library_feed_link(known) if links.links else None),
        *redirects(known),
        *static_copies(site),
        *theme_files(theme, known),
        *plain_files(known),
    ]
    planned = frozenset(
        {
            *(output.url for output in outputs),
            *known.urls.values(),
            *map(digest_url, known.digest_weeks),
            *(
                email_url(week, form)
                for week in filter(known.went_out, known.digest_weeks)
                for form in EMAIL_FORMS
            ),
            *(listing.url for listing in lists),
            *(feed_url(listing.url) for listing in lists),
            *links.urls,
            *static_folders(site),
            *_FIXED,
        }
    )
    leads = targets(site, known.roots, planned, held)
    problems = [
        *header_faults(site, known),
        *part_faults(series),
        *list_words_faults(site, planned),
    ]
    linked = _linked(site, leads, problems)
    named = leads.files.named(_named(site, theme, linked, leads))
    outputs += copies(named.published)
    texts = {path: one.text for path, one in linked.items()}
    words = {url: texts[path].html for url, path in lists_with_words(site).items()}
    outputs += (
        listing_page(listing, around, words.get(listing.url, ""))
        for listing in lists
        if listing.stream is None
    )
    editorials = {post.weeks[0].slug: texts[post.path].html for post in site.editorials}
    outputs += _post_pages(around, linked, places(series))
    digests = {
        week: digest_view(week, around, editorials.get(week.slug, ""))
        for week in known.digest_weeks
    }
    outputs += _digest_pages(digests, known, texts)
    outputs.append(home_page(around, texts[site.home.path].html if site.home else ""))
    outputs += _streams(around, lists, texts, words)
    entry = _entries(known, linked)
    issues = all_issues(around, leads, digests)
    outputs += feed_pages(
        around,
        lists,
        entry,
        issues,
        sections=lambda one: stream_entries(one, texts, entry, known),
        others=library_feed(around, links),
    )
    outputs += email_pages(issues, known)
    problems += feed_faults(outputs, texts)
    outputs.append(sitemap((page for page in outputs if isinstance(page, Page)), known))
    ordered = tuple(sorted(outputs, key=lambda output: (output.url, output.sources)))
    nowhere = {problem.path for problem in problems if problem.code == "bad-permalink"}
    clash = clashes(tuple(one for one in ordered if nowhere.isdisjoint(one.sources)))
    problems += clash.problems
    return Plan(
        outputs=ordered,
        problems=tuple(problems),
        linked=linked,
        named=named,
        faulty=clash.files | {problem.path for problem in problems if problem.severity == "error"},
    )


_FIXED = ("/", "/feed.xml", "/feed.json", "/feeds.opml", "/sitemap.xml", "/digest/feed.xml")


def _named(site: Site, theme: Theme, linked: dict[str, Linked], leads: Targets) -> Iterator[str]:
    """The addresses that something published names; those of files are among them."""
    for one in linked.values():
        yield from one.named
    for person in site.people:
        if person.image:
            yield leads.files.portrait(person.image)
    if frozenset(theme.templates) - frozenset(theme.given):
        # Templates of a site's own may show what a header says beside the known fields.
        for post in (*site.posts, *site.editorials, *((site.home,) if site.home else ())):
            yield from named_by_extra(post, leads)


def _linked(site: Site, leads: Targets, problems: list[Problem]) -> dict[str, Linked]:
    linked = {}
    origin = leads.roots.origin
    special = (site.home,) if site.home else ()
    for post in (*site.posts, *special, *site.editorials, *site.list_words):
        with time_limit(post.path):
            resolved = resolve(post, leads)
        cover = resolve_cover(post, leads)
        link = resolve_address("link", post, leads)
        canonical = resolve_address("canonical", post, leads)
        header = [lead.problem for lead in (cover, link, canonical) if lead.problem]
        reported = {problem.message for problem in header}
        problems += (*header, *(one for one in resolved.problems if one.message not in reported))
        own = canonical.href or ""
        linked[post.path] = Linked(
            text=resolved.text,
            cover=cover.href or "",
            link=link.href or "",
            canonical=origin + own if own.startswith("/") else own,
            leads=resolved.leads | {link.url},
            named=resolved.named | {cover.url, link.url, canonical.url},
            pictures=pictures_of(post.document, resolved.ways),
            ways=resolved.ways,
        )
    return linked


def _streams(
    around: Surroundings,
    lists: tuple[Listing, ...],
    texts: dict[str, Text],
    words: dict[str, str],
) -> list[Page]:
    return [
        stream_page(
            listing.stream,
            around,
            texts,
            listing_feed(listing, around.catalogue),
            words.get(listing.url, ""),
        )
        for listing in lists
        if listing.stream
    ]


def _entries(known: Catalogue, linked: dict[str, Linked]) -> Callable[[Post], FeedEntry]:
    """Makes a post's item once, however many feeds it stands in."""
    by_path = {post.path: post for post in known.posts}

    @cache
    def entry(path: str) -> FeedEntry:
        return entry_of(by_path[path], linked[path].cover, known)

    return lambda post: entry(post.path)


def _post_pages(
    around: Surroundings, linked: dict[str, Linked], in_series: dict[str, Place]
) -> list[Page]:
    known = around.catalogue
    mentions = backlinks(known, {path: one.leads for path, one in linked.items()})
    translations = _translations(known.site, known.settings)
    neighbours: dict[str, tuple[Post | None, Post | None]] = {}
    for lang in dict.fromkeys(post.lang for post in known.posts):
        row = (None, *(post for post in reversed(known.posts) if post.lang == lang), None)
        for before, post, after in zip(row, row[1:], row[2:], strict=False):
            if post is not None:
                neighbours[post.path] = (before, after)
    return [
        Page(
            url=known.urls[post.path],
            template="page.html" if post.is_page else "post.html",
            inputs=post_view(
                post,
                linked[post.path],
                around,
                neighbours=neighbours.get(post.path, (None, None)),
                place=in_series.get(post.path),
                mentions=mentions.get(post.path, ()),
                translations=translations.get(post.path, ()),
            ),
            sources=(post.path,),
        )
        for post in (*known.posts, *known.pages)
    ]


def _translations(site: Site, settings: Settings) -> dict[str, tuple[Post, ...]]:
    by_ref: dict[str, list[Post]] = {}
    for post in site.posts:
        if post.ref:
            by_ref.setdefault(post.ref, []).append(post)
    return {
        post.path: tuple(
            other
            for other in sorted(members, key=lambda one: (one.lang or settings.language, one.path))
            if other.lang != post.lang
        )
        for members in by_ref.values()
        for post in members
    }


def _digest_pages(
    digests: dict[Week, DigestView], known: Catalogue, texts: dict[str, Text]
) -> list[Page]:
    return [
        Page(
            url=digest_url(week),
            template="digest.html",
            inputs=with_sections(view, week, known, texts),
            sources=(f"the digest of {week.code}",),
        )
        for week, view in digests.items()
    ]
