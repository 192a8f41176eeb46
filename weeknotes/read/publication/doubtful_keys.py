"""Keys that leave it unclear whether a post may go out, though they are not plain flags.

They are slips (`drfat: true`), other ways to say it (`private: true`) and flags that are out of
place, inside of a table.
"""

from collections.abc import Iterator

from weeknotes.model.posts.draft_flags import (
    FLAGS,
    NO,
    YES,
    holds_back,
    is_flag,
    is_mild,
    only_text,
)
from weeknotes.model.problems.problem import Problem, error
from weeknotes.read.fields.by_name import Fields
from weeknotes.read.header.field import Field
from weeknotes.read.header.key_slips import meant_by, publication_slip
from weeknotes.read.header.keys import compact

_OWN_TABLES = frozenset({"params", "extra"})
"""Tables that generators keep for names of an author's own: Hugo's and Zola's."""


def doubtful_keys(fields: Fields, path: str, *, outright: bool) -> Iterator[Problem]:
    """An error for each key that may ask not to publish.

    Args:
        fields: the header's.
        path: of the file.
        outright: whether the header says in so many words that the post may go out.
    """
    for field in fields.foreign:
        if _asks(field, outright=outright):
            yield error(
                "doubtful-draft",
                path,
                f"“{_said(field.key, field.text)}” leaves it unclear "
                "whether this may be published.",
                "Write “draft: true” or “draft: false” in its place.",
                line=field.line,
            )
        elif meant := _slip(field, outright=outright):
            yield error(
                "unknown-key",
                path,
                f"“{field.key}” is not a key that weeknotes knows, and it is very like one that "
                "decides whether a post is published.",
                f"Did you mean “{meant}”? If not, choose a name that is less like it.",
                line=field.line,
            )
    for field in fields.every:
        if not isinstance(field.text, (list, dict)):
            continue
        own = compact(field.key) in _OWN_TABLES
        if found := held_back_inside(field.text, own=own, outright=outright):
            yield error(
                "doubtful-draft",
                path,
                f"“{found}” is inside “{field.key}”, "
                "which leaves it unclear whether this may be published.",
                "Move it out, to a line of its own at the top of the header.",
                line=field.line,
            )


def _slip(field: Field, *, outright: bool) -> str:
    """What a key is a slip for, or empty, as `draft_number: 3` if the header says outright."""
    written = only_text(field.text)
    meant = publication_slip(field.key, written)
    if outright and meant == "draft" and "draft" in compact(field.key) and not is_flag(written):
        return ""
    return meant


def _asks(field: Field, *, outright: bool) -> bool:
    """Whether a key that nobody reads asks not to publish; a mild one may be overruled."""
    key, value = compact(field.key), field.text
    if isinstance(value, dict) or (outright and is_mild(key)):
        return False
    written = only_text(value)
    if isinstance(value, list) and written.lower() not in YES:  # `hide: [navigation]`
        return False
    return holds_back(key, written)


def held_back_inside(value: object, *, own: bool = False, outright: bool = False) -> str:
    """What in a table or list asks not to publish, as its author says it; empty where nothing does.

    A flag in there is read by no generator, but was surely meant.

    Args:
        value: of a field.
        own: whether it is a table for names of the author's own.
        outright: whether the header says in so many words that the post may go out.
    """
    if isinstance(value, list):
        return next(filter(None, map(held_back_inside, value)), "")
    if not isinstance(value, dict):
        return ""
    for key, inner in value.items():
        written, name = only_text(inner), compact(str(key))
        asks = own and holds_back(name, written) and not (outright and is_mild(name))
        if asks or _holds_back_inside(name, written):
            return _said(str(key), inner)
        if found := held_back_inside(inner):
            return found
    return ""


def _holds_back_inside(key: str, written: str) -> bool:
    if key in FLAGS or key == "render":
        return holds_back(key, written)
    meant, value = meant_by(key), written.lower()
    return (meant == "draft" and value in YES) or (meant == "published" and value in NO)


def _said(key: str, value: object) -> str:
    return f"{key}: {only_text(value)}".strip()
