"""The names that front matter may use: ours, the usual other names for them, and foreign ones."""

import difflib
import re
from functools import lru_cache

KNOWN = frozenset(
    """title date updated kind week weeks week_ending week_commencing number series part link
    link_title tags author authors summary image image_alt draft publish_at slug permalink aliases
    lang ref canonical guid published status""".split()
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
    "publish_date": "publish_at",
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
    "canonicalurl": "canonical",
    "publish": "published",
    "cover": "image",
    "alt": "image_alt",
    "imagealt": "image_alt",
    "post_title": "title",
    "post_name": "slug",
    "post_excerpt": "summary",
    "post_status": "status",
    "post_date": "publish_at",
    "post_modified": "updated",
}
"""Other generators' names, by the name that is meant."""

FOREIGN = frozenset(
    """layout type weight menu nav nav_order toc comments hidetitle sitemap robots template id
    uid expirydate expiry_date redirect_to redirectto date_created featured featured_image
    thumbnail header hero images photo linktitle markup outputs resources videos audio
    keywords source source_url tumblr_url created created_at datetime
    eleventynavigation eleventycomputed pagination eleventyexcludefromcollections stage
    tagline sidebar parent has_children order key theme taxonomies extra params
    affiliation authorbox base_header_level copyright css gallery html_footer html_header
    image_path math mathjax meta_description og_description og_image og_title published_by
    quotes_language revision save_as series_index stylesheet unpublishdate updated_by
    xhtml_header""".split()
)
"""Keys of known generators: no slip, whatever they look like; they stay available as `extra`."""

_NEAR = 0.79


@lru_cache(maxsize=1024)
def normal_key(key: str) -> str:
    """A key without regard to case, hyphens and spaces: `Week-ending` is `week_ending`."""
    return re.sub(r"[\s-]+", "_", key.strip().lower())


def is_known(key: str) -> bool:
    """Whether a key in its normal form is one of ours, another name of one, or a foreign one."""
    return key in KNOWN or key in OTHER_NAMES or key in FOREIGN


@lru_cache(maxsize=1024)
def meant_by(key: str) -> str | None:
    """The known key that an unknown one is surely a slip for, or None: `drfat` is `draft`."""
    if key in FOREIGN:
        return None
    if "draft" in key:
        return "draft"
    near = difflib.get_close_matches(key, (*KNOWN, *OTHER_NAMES), n=1, cutoff=_NEAR)
    return near[0] if near else None


def nearest(word: str, known: "tuple[str, ...] | list[str]") -> str | None:
    """The known word that comes closest to one that is not known, or None where none is close."""
    by_lower = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower(), list(by_lower), n=1, cutoff=0.6)
    return by_lower[near[0]] if near else None
