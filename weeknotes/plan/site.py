"""The planning room's one door: a site and a theme become every address and what is there."""

from collections.abc import Callable, Iterator
from functools import cache

import msgspec

from weeknotes.model.files.asset_use import AssetUse
from weeknotes.model.page import FeedEntry, Output, Page
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.problems.time_limit import time_limit
from weeknotes.model.site import Site
from weeknotes.model.theme import Theme, own_templates, variant
from weeknotes.model.value import Value
from weeknotes.plan.addresses.clashes import clashes
from weeknotes.plan.addresses.links import (
    named_by_extra,
    pictures_of,
    resolve,
    resolve_address,
    resolve_cover,
)
from weeknotes.plan.addresses.settings_links import settings_links
from weeknotes.plan.addresses.targets import Targets, targets
from weeknotes.plan.catalogue import Catalogue, catalogue
from weeknotes.plan.family import Context, Family, Resolved
from weeknotes.plan.feeds.feed_size import feed_faults
from weeknotes.plan.feeds.feeds import entry_of
from weeknotes.plan.frame import surroundings, with_links
from weeknotes.plan.library.pages import library
from weeknotes.plan.lists.list_words import list_words_faults, lists_with_words
from weeknotes.plan.lists.listings import listings
from weeknotes.plan.lists.series import all_series, part_faults, places
from weeknotes.plan.posts.cards import cover_of, part_of, with_more
from weeknotes.plan.posts.header_problems import header_faults
from weeknotes.plan.posts.pages import Linked
from weeknotes.plan.weeks.issues import all_issues
from weeknotes.plan.weeks.pages import digest_view


class Plan(Value, frozen=True):
    """Every address of a site with what is there, and what is wrong with it."""

    outputs: tuple[Output, ...]
    problems: tuple[Problem, ...]
    faulty: frozenset[str]
    """Paths of the files that can't be published as planned."""

    linked: dict[str, Linked]
    """By path, the posts that pages show, with what they lead to."""

    named: AssetUse
    """The files next to the posts, by whether something published names them."""


def plan_site(
    site: Site, theme: Theme, families: tuple[Family, ...], *, held: frozenset[str]
) -> Plan:
    """The plan of a site.

    Args:
        site: as read.
        theme: its templates and assets.
        families: every family of pages that a site has.
        held: paths of Markdown files that are not published, whatever the reason.
    """
    context = _context(site, theme)
    known = context.catalogue
    planned = frozenset(url for family in families for url in family.addresses(context))
    leads = targets(site, known.roots, planned, held)
    problems = [
        *header_faults(site, known),
        *part_faults(context.series),
        *list_words_faults(site, planned),
    ]
    linked = _linked(site, leads, problems)
    links = settings_links(site.settings, theme, leads)
    problems += links.problems
    context = msgspec.structs.replace(context, around=with_links(context.around, links))
    named = leads.files.named((*_named(site, theme, linked, leads), *links.named))
    resolved = _resolved(_with_more(context, linked), leads, linked, named)
    outputs = [_variant(one, theme) for family in families for one in family.pages(resolved)]
    outputs += [one for family in families for one in family.overview(context, tuple(outputs))]
    problems += feed_faults(outputs, resolved.texts)
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


def _variant(output: Output, theme: Theme) -> Output:
    """The output with the template that the theme has for pages of its kind alone, if it does."""
    if not isinstance(output, Page) or not output.variant:
        return output
    template = variant(output.template, output.variant, theme)
    if template == output.template:
        return output
    return msgspec.structs.replace(output, template=template)


def _context(site: Site, theme: Theme) -> Context:
    known = catalogue(site)
    series = all_series(known.posts)
    return Context(
        site=site,
        theme=theme,
        catalogue=known,
        around=surroundings(known, theme),
        series=series,
        lists=listings(known, series),
        library=library(known),
    )


def _with_more(context: Context, linked: dict[str, Linked]) -> Context:
    """The context with covers and parts of series on the cards of posts."""
    known = context.catalogue
    in_series = places(context.series)
    more = {
        post.path: (
            cover_of(post, linked[post.path].cover),
            part_of(post, in_series[post.path], known.roots) if post.series else None,
        )
        for post in known.posts
        if post.image or post.series
    }
    if not more:
        return context
    known = msgspec.structs.replace(known, cards=with_more(known.cards, more))
    around = msgspec.structs.replace(context.around, catalogue=known)
    return msgspec.structs.replace(context, catalogue=known, around=around)


def _resolved(
    context: Context, leads: Targets, linked: dict[str, Linked], named: AssetUse
) -> Resolved:
    site, known, around = context.site, context.catalogue, context.around
    texts = {path: one.text for path, one in linked.items()}
    editorials = {post.weeks[0]: texts[post.path].html for post in site.editorials}
    digests = {
        week: digest_view(week, around, editorials.get(week, "")) for week in known.digest_weeks
    }
    return Resolved(
        context=context,
        leads=leads,
        linked=linked,
        texts=texts,
        words={url: texts[path].html for url, path in lists_with_words(site).items()},
        published=named.published,
        digests=digests,
        issues=all_issues(around, leads, digests),
        entry=_entries(known, linked),
    )


def _named(site: Site, theme: Theme, linked: dict[str, Linked], leads: Targets) -> Iterator[str]:
    """The addresses that something published names; those of files are among them."""
    for one in linked.values():
        yield from one.named
    for person in site.people:
        if person.image:
            yield leads.files.portrait(person.image)
    if own_templates(theme):
        # A site's own templates may show what a header says in other fields.
        for post in site.texts:
            yield from named_by_extra(post, leads)


def _linked(site: Site, leads: Targets, problems: list[Problem]) -> dict[str, Linked]:
    linked = {}
    origin = leads.roots.origin
    for post in site.texts:
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


def _entries(known: Catalogue, linked: dict[str, Linked]) -> Callable[[Post], FeedEntry]:
    """Makes a post's item once, however many feeds it is in."""
    by_path = {post.path: post for post in known.posts}

    @cache
    def entry(path: str) -> FeedEntry:
        return entry_of(by_path[path], linked[path].cover, known)

    return lambda post: entry(post.path)
