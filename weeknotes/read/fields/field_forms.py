"""Whether a value has a form that a field can take, where its key is not quite our own.

Other generators use the same names for other things: `url` may hold where a text came from.
"""

import re

from weeknotes.read.fields.lists import listed_texts
from weeknotes.read.header.key_table import Form
from weeknotes.read.header.keys import FORMS, PUBLICATION
from weeknotes.read.publication.draft_flags import is_date

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
"""The code of one, such as `en-gb`."""


def takes(name: str, value: object) -> bool:
    """Whether a value under another generator's name for a field has a form that ours can take.

    Whatever says when or whether to publish is taken, so that it is asked about if it is unclear.
    """
    if name in PUBLICATION:
        return True
    match FORMS[name]:
        case "list":
            return None not in listed_texts(value)
        case "image":
            return isinstance(value, (str, dict))
        case form:
            return isinstance(value, str) and _reads(form, value)


def suits(name: str, value: object) -> bool:
    """Whether a value under a name that is nearly ours could be meant for ours."""
    return value not in (None, "", [], {}) and takes(name, value)


def _reads(form: Form, value: str) -> bool:
    if form == "date":
        return is_date(value)
    if form == "path":
        return "://" not in value
    return form != "language" or LANGUAGE.fullmatch(value.lower().replace("_", "-")) is not None
