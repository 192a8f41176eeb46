"""What machines read of a page: schema.org's types as JSON-LD (https://schema.org)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from weeknotes.model.licences import licence_of
from weeknotes.model.posts.post import Post
from weeknotes.model.views.parts import PersonLink
from weeknotes.model.weeks.week import Week
from weeknotes.plan.addresses.routes import ARCHIVE, HOME, digest_url
from weeknotes.plan.catalogue import Catalogue

_Data = dict[str, Any]


def post_data(post: Post, published: datetime, url: str, cover: str, catalogue: Catalogue) -> _Data:
    """A post as a BlogPosting.

    Args:
        post: the post.
        published: its date.
        url: its absolute address, or the one that it names as canonical.
        cover: the absolute address of its cover, or empty.
        catalogue: the site's.
    """
    moment = published.isoformat()
    data = {
        **_posting(post.title, url, catalogue),
        "datePublished": moment,
        "dateModified": changed.isoformat() if (changed := catalogue.changed(post)) else moment,
        "inLanguage": post.lang or catalogue.settings.language,
        "author": _people(map(catalogue.person, post.authors), catalogue),
        "description": post.summary,
        "keywords": list(post.tags),
        "image": cover,
    }
    return {name: value for name, value in data.items() if value}


def digest_data(
    week: Week, title: str, sentence: str, writers: Iterable[PersonLink], catalogue: Catalogue
) -> _Data:
    """A week's digest as a BlogPosting of everyone who wrote in it.

    Without it, a browser's reading view shows the first author alone.

    Args:
        week: the week, published once it has closed.
        title: its label.
        sentence: what there is in it.
        writers: who wrote.
        catalogue: the site's.
    """
    data = {
        **_posting(title, catalogue.roots.absolute(digest_url(week)), catalogue),
        "datePublished": catalogue.closing(week).isoformat() if catalogue.is_closed(week) else "",
        "inLanguage": catalogue.settings.language,
        "author": _people(writers, catalogue),
        "description": sentence,
    }
    return {name: value for name, value in data.items() if value}


def archive_data(title: str, catalogue: Catalogue) -> _Data:
    """The archive as a CollectionPage of everyone who has written."""
    data = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": title,
        "url": catalogue.roots.absolute(ARCHIVE),
        "isPartOf": _blog(catalogue),
        "inLanguage": catalogue.settings.language,
        "author": _people(catalogue.writers(catalogue.posts), catalogue),
        **_licence(catalogue),
    }
    return {name: value for name, value in data.items() if value}


def _posting(title: str, url: str, catalogue: Catalogue) -> _Data:
    return {
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": title,
        "url": url,
        "mainEntityOfPage": url,
        "isPartOf": _blog(catalogue),
        **_licence(catalogue),
    }


def _licence(catalogue: Catalogue) -> _Data:
    """A licence by its address; a sentence of the site's own has none."""
    licence = licence_of(catalogue.settings.licence)
    if licence is None:
        return {}
    return {"license": licence.href} if licence.href else {"copyrightNotice": licence.title}


def _blog(catalogue: Catalogue) -> _Data:
    return {
        "@type": "Blog",
        "name": catalogue.settings.title,
        "url": catalogue.roots.absolute(HOME),
    }


def _people(people: Iterable[PersonLink], catalogue: Catalogue) -> list[_Data]:
    origin = catalogue.roots.origin
    return [
        {"@type": "Person", "name": person.name, "url": origin + person.href} for person in people
    ]
