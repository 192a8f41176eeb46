"""How people say in a header that a text is not to be published yet."""

from weeknotes.read.keys import meant_by, normal_key

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
        _RENDER,
    }
)
_STATES = frozenset({"status", "post_status", "state", "stage", "visibility", "type", "layout"})
_NOT_PUBLIC = frozenset(
    """draft drafts private hidden unpublished unlisted wip members paid tiers filter password
    trash""".split()
)
_PASSWORDS = frozenset({"password", "post_password"})


def holds_back(key: str, written: str) -> bool:
    """Whether a key with this value asks not to publish, be the key one of ours or not.

    Args:
        key: in lower case.
        written: the value as text.
    """
    value = written.strip().strip("\"'").lower()
    if key in _HOLDING:
        return value not in NO
    if key in _RELEASING:
        return value in NO or value == "never"
    if key in _PASSWORDS:
        return value not in NO | {""}
    return key in _STATES and value in _NOT_PUBLIC


def held_back_inside(value: object) -> str:
    """What in a table or list asks not to publish, as its author says it; empty where nothing does.

    Generators keep tables of an author's own names (`params`, `extra`); a flag in there is read by
    none of them, but was surely meant.
    """
    if isinstance(value, list):
        return next(filter(None, map(held_back_inside, value)), "")
    if not isinstance(value, dict):
        return ""
    for key, inner in value.items():
        written = _alone(inner)
        if _holds_back_inside(normal_key(str(key)), written):
            return f"{key}: {written}".strip()
        if found := held_back_inside(inner):
            return found
    return ""


def _holds_back_inside(key: str, written: str) -> bool:
    if key in FLAGS or key == _RENDER:
        return holds_back(key, written)
    return meant_by(key) == "draft" and written.lower() in YES


def _alone(value: object) -> str:
    if isinstance(value, list) and len(value) == 1:
        return _alone(value[0])
    return "" if value is None or value in ([], {}) else str(value).strip()
