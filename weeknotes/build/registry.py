"""All that a site is made of: each family of pages, and the templates and formats that show it.

An entry here is all that a new page or format needs besides its own modules. From it the plan gets
the addresses, so that links to them lead somewhere and clashes are seen; the memory, what a page
depends on; each process, what makes the bytes. `docs/themes.md` says the same to theme makers.

Functions are named as `module:name`. What plans and what renders takes long to import, and a
process loads only what it uses.
"""

from functools import cache
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

import msgspec

from weeknotes.model.page import FeedView, OpmlView, SitemapView
from weeknotes.model.theme import is_variant
from weeknotes.model.value import Value
from weeknotes.model.views.email import EmailView
from weeknotes.model.views.links import LibraryView
from weeknotes.model.views.lists import IndexView, ListingView
from weeknotes.model.views.pages import (
    HomeView,
    IconView,
    NotFoundView,
    RedirectView,
    SubscribeView,
)
from weeknotes.model.views.posts import PostView
from weeknotes.model.views.streams import StreamView
from weeknotes.model.views.weeks import ArchiveView, DigestIndexView, DigestView

if TYPE_CHECKING:
    from weeknotes.plan.family import Family


KINDS = "KIND"
STREAMS = "STREAM"


class Format(Value, frozen=True):
    """What makes bytes of a page's inputs: a template of the theme, or a function of ours."""

    name: str
    """As pages name it; of a template, its file in the theme."""

    view: type[Value]
    """What it sees."""

    purpose: str
    """What it is for, for people."""

    templates: tuple[str, ...] = ()
    """The theme's templates that it starts from; none if it needs no theme."""

    maker: str = ""
    """The function that makes the bytes, of the inputs and, if there are templates, of their
    environment; empty where rendering the template is all."""

    variants: tuple[str, ...] = ()
    """For which of its pages a theme may have one of their own, such as `post-diary.html`; `KINDS`
    and `STREAMS` mean those of the site."""

    often: bool = False
    """Whether nearly every site makes many pages with it, so that processes prepare for it."""


class Entry(Value, frozen=True):
    """A family of pages, with the formats that came with it; others may use them too."""

    family: str
    """The `Family` that plans it."""

    formats: tuple[Format, ...] = ()


def template(name: str, view: type[Value], purpose: str, **more: Any) -> Format:
    """A template of the theme as a format."""
    return Format(name=name, view=view, purpose=purpose, templates=(name,), **more)


_EMAIL = "the email of one week"

REGISTRY: tuple[Entry, ...] = (
    Entry(
        family="weeknotes.plan.lists.home:FAMILY",
        formats=(
            template("home.html", HomeView, "the first page"),
            template("404.html", NotFoundView, "an address that does not exist"),
            template("subscribe.html", SubscribeView, "how to follow"),
        ),
    ),
    Entry(
        family="weeknotes.plan.posts.pages:FAMILY",
        formats=(
            template("post.html", PostView, "a post", variants=(KINDS,), often=True),
            template("page.html", PostView, "an undated page"),
        ),
    ),
    Entry(
        family="weeknotes.plan.lists.pages:FAMILY",
        formats=(
            template(
                "listing.html",
                ListingView,
                "the posts of a kind, tag, author or series",
                variants=(KINDS, STREAMS, "tag", "author", "series"),
                often=True,
            ),
            template(
                "index.html",
                IndexView,
                "all tags, authors or series",
                variants=("tags", "authors", "series"),
            ),
        ),
    ),
    Entry(
        family="weeknotes.plan.streams.pages:FAMILY",
        formats=(
            template("stream.html", StreamView, "the sections of a stream", variants=(STREAMS,)),
        ),
    ),
    Entry(
        family="weeknotes.plan.weeks.pages:FAMILY",
        formats=(
            template("archive.html", ArchiveView, "the archive"),
            template("digests.html", DigestIndexView, "every week"),
            template("digest.html", DigestView, "one week", often=True),
        ),
    ),
    Entry(
        family="weeknotes.plan.library.pages:FAMILY",
        formats=(template("links.html", LibraryView, "the link library, or one year of it"),),
    ),
    Entry(
        family="weeknotes.plan.feeds.feeds:FAMILY",
        formats=(
            Format(
                name="rss",
                view=FeedView,
                purpose="a feed, as RSS 2.0 with full texts",
                maker="weeknotes.render.feeds.feeds:rss",
                often=True,
            ),
            Format(
                name="json-feed",
                view=FeedView,
                purpose="a feed, as JSON Feed 1.1",
                maker="weeknotes.render.feeds.feeds:json_feed",
                often=True,
            ),
        ),
    ),
    Entry(family="weeknotes.plan.library.feed:FAMILY"),
    Entry(
        family="weeknotes.plan.feeds.opml:FAMILY",
        formats=(
            Format(
                name="opml",
                view=OpmlView,
                purpose="the list of all feeds",
                maker="weeknotes.render.machine:opml",
            ),
        ),
    ),
    Entry(
        family="weeknotes.plan.email.emails:FAMILY",
        formats=(
            template(
                "email.html",
                EmailView,
                _EMAIL,
                maker="weeknotes.render.email.email:email_html",
                often=True,
            ),
            template(
                "email.txt",
                EmailView,
                _EMAIL,
                maker="weeknotes.render.email.email:email_text",
                often=True,
            ),
            Format(
                name="email.eml",
                view=EmailView,
                purpose="the same as a message to send",
                templates=("email.html", "email.txt"),
                maker="weeknotes.render.email.email:email_message",
                often=True,
            ),
        ),
    ),
    Entry(
        family="weeknotes.plan.machines.machines:FAMILY",
        formats=(
            template("redirect.html", RedirectView, "an old address of a post"),
            template("icon.svg", IconView, "the favicon"),
            Format(
                name="sitemap",
                view=SitemapView,
                purpose="the list of all pages, for search engines",
                maker="weeknotes.render.machine:sitemap",
            ),
        ),
    ),
    Entry(family="weeknotes.plan.addresses.files:FAMILY"),
)


def families() -> "tuple[Family, ...]":
    """Every family of pages."""
    return tuple(imported(entry.family) for entry in REGISTRY)


def formats() -> tuple[Format, ...]:
    """Every template and format."""
    return tuple(one for entry in REGISTRY for one in entry.formats)


@cache
def format_of(name: str) -> Format:
    """The template or format of a name; `post-diary.html` is one of `post.html`."""
    exact = next((one for one in formats() if one.name == name), None)
    return exact or next(
        msgspec.structs.replace(one, name=name, templates=(name,))
        for one in formats()
        if one.variants and is_variant(name, one.name)
    )


@cache
def imported(reference: str) -> Any:
    """What a `module:name` refers to; its module is imported now."""
    return resolve_name(reference)
