"""Whether a value has a form that a field can take, where its key is not quite our own.

Other generators use the same names for other things: `url` may hold where a text came from.
"""

import re

from weeknotes.read.fields.lists import listed_texts
from weeknotes.read.header.keys import PUBLICATION
from weeknotes.read.publication.draft_flags import is_date

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
"""The code of one, such as `en-gb`."""

_DATES = frozenset({"date", "updated", "week_ending", "week_commencing"})


def takes(name: str, value: object) -> bool:
    """Whether a value under another generator's name for a field has a form that ours can take.

    Whatever says when or whether to publish is taken, so that it is asked about if it is unclear.
    """
    if name in PUBLICATION:
        return True
    if name in {"tags", "aliases"}:
        return None not in listed_texts(value)
    if name == "image":
        return isinstance(value, (str, dict))
    return isinstance(value, str) and _reads(name, value)


def suits(name: str, value: object) -> bool:
    """Whether a value under a name that is nearly ours could be meant for ours."""
    return value not in (None, "", [], {}) and takes(name, value)


def _reads(name: str, value: str) -> bool:
    if name in _DATES:
        return is_date(value)
    if name == "permalink":
        return "://" not in value
    return name != "lang" or LANGUAGE.fullmatch(value.lower().replace("_", "-")) is not None
