"""How people say in a header that a text is not to be published yet."""

import re

YES = frozenset({"true", "yes", "on", "y", "1"})
NO = frozenset({"false", "no", "off", "n", "0"})

FLAGS = frozenset({"draft", "published", "publish", "status", "private"})
"""Names whose value says whether to publish, wherever they stand."""

STATUS = {
    "draft": True,
    "private": True,
    "hidden": True,
    "pending": True,
    "idea": True,
    "skip": True,
    "trash": True,
    "auto-draft": True,
    "published": False,
    "publish": False,
    "public": False,
    "live": False,
    "future": False,
    "scheduled": False,
}
"""What `status:` may say, and whether that is a draft."""

_RENDER = "render"
"""Zola's for a page, and Hugo's in its table `build`: whether there is to be a page at all."""

_HOLDING = frozenset(
    {"draft", "private", "hidden", "hide", "unlisted", "unpublished", "wip", "secret", "headless"}
)
_RELEASING = frozenset(
    {
        "published",
        "publish",
        "public",
        "visible",
        "live",
        "released",
        "listed",
        "approved",
        "ready",
        "enabled",
        _RENDER,
    }
)
_SETTING_ASIDE = frozenset({"exclude", "ignore", "skip", "omit", "disabled", "deleted", "trash"})
_MILD = _SETTING_ASIDE | {"hidden", "hide", "unlisted", "headless", "listed", "visible"}
_STATES = frozenset({"status", "poststatus", "state", "stage", "visibility", "type", "layout"})
_NOT_PUBLIC = frozenset(
    """draft drafts private hidden unpublished unlisted wip members paid tiers filter password
    trash""".split()
)
_PASSWORDS = frozenset({"password", "postpassword"})


def holds_back(key: str, written: str) -> bool:
    """Whether a key with this value asks not to publish, be the key one of ours or not.

    Args:
        key: compact.
        written: the value as text.
    """
    value = written.strip().strip("\"'").lower()
    if key in _HOLDING:
        return value not in NO
    if key in _SETTING_ASIDE:
        return value in YES
    if key in _RELEASING:
        return value in NO or value == "never"
    if key in _PASSWORDS:
        return value not in NO | {""}
    return key in _STATES and value in _NOT_PUBLIC


def is_mild(key: str) -> bool:
    """Whether a key may ask for less than not to publish: no place in a list, as “hidden” often."""
    return key in _MILD


def is_flag(written: str) -> bool:
    """Whether a value is one that says yes or no, or nothing."""
    return written.strip().lower() in YES | NO | {"", "never"}


def is_date(written: str) -> bool:
    """Whether a value says when: `2026-11-20`, `20/11`, `20 November 2026`."""
    return re.search(r"\d{4}|\d[/.]\d", written) is not None


def only_text(value: object) -> str:
    """A flag's value as text, be it in a list of one or, against all sense, a table."""
    if isinstance(value, list):
        return only_text(value[0]) if len(value) == 1 else ", ".join(map(str, value))
    return "" if value is None else str(value).strip()
