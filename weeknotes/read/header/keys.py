"""The names that front matter may use: ours, the usual other names for them, and foreign ones."""

import re
import unicodedata
from functools import lru_cache

from weeknotes.read.header.key_table import KEYS

FORMS = {key.name: key.form for key in KEYS}
"""What the value of each known key has to be."""

KNOWN = frozenset(FORMS)
OTHER_NAMES = {other: key.name for key in KEYS for other in key.others.split()}
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


_NAMES = {compact(name): name for name in FORMS} | {
    compact(other): name for other, name in OTHER_NAMES.items()
}
_OWN = frozenset(map(compact, KNOWN))
_FOREIGN = frozenset(map(compact, FOREIGN))

PUBLICATION = frozenset(key.name for key in KEYS if key.publication)
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
