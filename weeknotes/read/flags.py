"""How people say in a header that a text is not to be published yet."""

YES = frozenset({"true", "yes", "on", "y", "1"})
NO = frozenset({"false", "no", "off", "n", "0"})

STATUS = {
    "draft": True,
    "private": True,
    "hidden": True,
    "pending": True,
    "idea": True,
    "published": False,
    "publish": False,
    "public": False,
    "live": False,
    "future": False,
    "scheduled": False,
}
"""What `status:` may say, and whether that is a draft."""

_HOLDING = frozenset({"draft", "private", "hidden", "unlisted", "unpublished", "wip", "secret"})
_RELEASING = frozenset({"published", "publish", "public", "visible", "live", "released", "listed"})
_STATES = frozenset({"status", "state", "stage", "visibility", "type", "layout"})
_NOT_PUBLIC = frozenset({"draft", "drafts", "private", "hidden", "unpublished", "unlisted", "wip"})


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
        return value in NO
    return key in _STATES and value in _NOT_PUBLIC
