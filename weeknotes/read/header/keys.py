"""The names that front matter may use: ours, the usual other names for them, and foreign ones."""

import difflib
import re
import unicodedata
from functools import lru_cache

KNOWN = frozenset(
    """title date updated kind week weeks week_ending week_commencing number series part link
    link_title tags author authors summary image image_alt draft publish_at slug permalink aliases
    lang ref canonical guid published status expires""".split()
)

OTHER_NAMES = {
    "description": "summary",
    "excerpt": "summary",
    "subtitle": "summary",
    "categories": "tags",
    "category": "tags",
    "tag": "tags",
    "topic": "tags",
    "topics": "tags",
    "redirect_from": "aliases",
    "alias": "aliases",
    "url": "permalink",
    "lastmod": "updated",
    "modified": "updated",
    "last_modified_at": "updated",
    "last_updated": "updated",
    "updated_at": "updated",
    "updated_on": "updated",
    "updateddate": "updated",
    "date_modified": "updated",
    "modified_date": "updated",
    "publishdate": "publish_at",
    "published_at": "publish_at",
    "published_date": "publish_at",
    "published_on": "publish_at",
    "date_published": "publish_at",
    "pubdate": "publish_at",
    "embargo": "publish_at",
    "embargo_until": "publish_at",
    "go_live": "publish_at",
    "publish_after": "publish_at",
    "publish_on": "publish_at",
    "scheduled": "publish_at",
    "scheduled_at": "publish_at",
    "scheduled_for": "publish_at",
    "language": "lang",
    "locale": "lang",
    "canonical_url": "canonical",
    "publish": "published",
    "cover": "image",
    "alt": "image_alt",
    "post_title": "title",
    "post_name": "slug",
    "post_excerpt": "summary",
    "post_status": "status",
    "post_date": "publish_at",
    "post_modified": "updated",
    "publication_date": "publish_at",
    "published_time": "publish_at",
    "publish_time": "publish_at",
    "publish_from": "publish_at",
    "hold_until": "publish_at",
    "held_until": "publish_at",
    "embargoed_until": "publish_at",
    "embargo_end": "publish_at",
    "embargo_ends": "publish_at",
    "go_live_on": "publish_at",
    "go_live_date": "publish_at",
    "live_from": "publish_at",
    "visible_from": "publish_at",
    "not_before": "publish_at",
    "expiry": "expires",
    "expire": "expires",
    "expiry_date": "expires",
    "expire_date": "expires",
    "expires_at": "expires",
    "expires_on": "expires",
    "expire_at": "expires",
    "expire_on": "expires",
    "expiration": "expires",
    "expiration_date": "expires",
    "unpublish_date": "expires",
    "unpublish_at": "expires",
    "unpublish_on": "expires",
    "publish_until": "expires",
    "valid_until": "expires",
    "valid_to": "expires",
    "show_until": "expires",
    "display_until": "expires",
    "visible_until": "expires",
    "live_until": "expires",
    "remove_on": "expires",
    "remove_after": "expires",
    "delete_after": "expires",
    "take_down": "expires",
    "take_down_on": "expires",
    "takedown_date": "expires",
    "date_expires": "expires",
}
"""Other names that people and generators use, by the name that is meant."""

FOREIGN = frozenset(
    """layout type weight menu nav nav_order toc comments sitemap robots template id
    uid redirect_to date_created featured featured_image
    thumbnail header hero images photo markup outputs resources videos audio
    keywords source source_url tumblr_url created created_at datetime
    eleventynavigation eleventycomputed pagination eleventyexcludefromcollections stage
    tagline sidebar parent has_children order key theme taxonomies extra params
    affiliation authorbox base_header_level copyright css gallery html_footer html_header
    image_path math mathjax meta_description og_description og_image og_title
    quotes_language revision save_as series_index stylesheet updated_by
    xhtml_header publisher publishers publication published_by published_in published_url
    first_published first_published_at originally_published originally_published_at
    original_publish_date last_published republished republished_on drafted_by drafters
    languages modified_time last_modified last_modified_date last_modified_by date_updated
    date_last_updated modified_at modified_by modified_on update_date
    section sections layouts lead hide_title show_title""".split()
)
"""Keys of known generators: no slip, whatever they look like; they stay available as `extra`."""


@lru_cache(maxsize=1024)
def compact(key: str) -> str:
    """A key by its letters and digits alone, in lower case: `Publish-at` is `publishat`."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", key).casefold()))


_NAMES = {compact(name): name for name in KNOWN} | {
    compact(other): name for other, name in OTHER_NAMES.items()
}
_OWN = frozenset(map(compact, KNOWN))
_FOREIGN = frozenset(map(compact, FOREIGN))

PUBLICATION = frozenset({"draft", "published", "status", "publish_at", "expires"})
"""What says whether, from when and until when a post may be public."""


@lru_cache(maxsize=1024)
def normal_key(key: str) -> str:
    """A key without regard to case, hyphens and spaces: `Week-ending` is `week_ending`."""
    return re.sub(r"[\s-]+", "_", key.strip().lower())


@lru_cache(maxsize=1024)
def known_name(key: str) -> str | None:
    """Our name for what a key means, however it is spelled, or None: `sub-title` is `summary`."""
    return _NAMES.get(compact(key))


@lru_cache(maxsize=1024)
def is_own(key: str) -> bool:
    """Whether a key is our own name for something, in any spelling: `weekEnding`."""
    return compact(key) in _OWN


@lru_cache(maxsize=1024)
def is_foreign(key: str) -> bool:
    """Whether a key is another generator's, without a meaning here."""
    return compact(key) in _FOREIGN


def is_known(key: str) -> bool:
    """Whether a key is one of ours, another name of one, or a foreign one."""
    return known_name(key) is not None or is_foreign(key)


def names_of(meant: frozenset[str]) -> dict[str, str]:
    """All spellings that mean one of some names, compact, with the name that each means."""
    return {spelling: name for spelling, name in _NAMES.items() if name in meant}


def nearest(word: str, known: "tuple[str, ...] | list[str]") -> str | None:
    """The known word that comes closest to one that is not known, or None where none is close."""
    by_lower = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower(), list(by_lower), n=1, cutoff=0.6)
    return by_lower[near[0]] if near else None
