"""How people say in a header that a text is not to be published yet."""

import re
from collections.abc import Mapping
from types import MappingProxyType

YES = frozenset({"true", "yes", "on", "y", "1"})
NO = frozenset({"false", "no", "off", "n", "0"})

FLAGS = frozenset({"draft", "published", "publish", "status", "private"})
"""Names whose value says whether to publish, wherever they stand."""

STATUS: Mapping[str, bool] = MappingProxyType(
    {
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
)
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
_BEFORE = r"(?:is|are|was|has|be|still|keep|kept|mark|marked|as|this|post|page|entry|note)*"
"""What people put before a word for the state of a text: `is_internal`, `still_unfinished`."""

_BEHIND = r"(?:use|only|post|page|entry|note|now|for|yet|flag|from|site)*"
_CLOSED = re.compile(
    rf"{_BEFORE}(?:internal|confidential|restricted|protected|passwordprotected"
    r"|embargo(?:ed)?|underembargo|withheld|entwurf|brouillon|borrador|rascunho|bozza|utkast"
    r"|(?:not|non)(?:yet)?(?:for)?(?:public|everyone|everybody|sharing|release)"
    r"|(?:admin|login|members?|preview|private|staff|subscribers?|team)only"
    rf"|(?:dont|donot|never)(?:build|display|list|post|release|render|send|share|show)){_BEHIND}"
)
"""Keys, compact, that keep a text from the public where they say yes."""

_UNDER_WAY = re.compile(
    rf"{_BEFORE}(?:(?:workin|in)progress|unfinished|incomplete|pending|placeholder"
    r"|expired|(?:on)?hold|held(?:back)?|holdback|suppress(?:ed)?|removed?|delete"
    r"|excluded?|ignored|skipped|omitted|no(?:build|render|output)"
    r"|(?:not|un|in)(?:yet)?(?:active|approved|cleared|completed?|done|final|finished|live|ready"
    r"|released|reviewed|shown|signedoff|visible)"
    r"|(?:await(?:s|ing)?|needs?|pending|requires?)(?:an?|my|your)?"
    rf"(?:approval|checks?|clearance|review|signoff)){_BEHIND}"
)
"""The same, of keys that a plain `draft: false` overrules."""

_THROUGH = re.compile(
    rf"{_BEFORE}(?:active|approved|build|checked|cleared|completed?|display(?:ed)?|done|enable"
    r"|final|finished|list|listing|live|output|public|ready|released?|reviewed|show|shown"
    r"|signedoff|visible)(?:for|to|be|go|going|live|out|public|publication|release|send|share)*"
)
"""Keys that let a text out, and keep it back where they say no: `ready_to_go: false`."""

_STATES = frozenset({"status", "poststatus", "state", "stage", "visibility", "type", "layout"})
_NOT_PUBLIC = frozenset(
    """draft drafts private hidden unpublished unlisted wip members paid tiers filter password
    trash""".split()
)
_PASSWORDS = frozenset({"password", "postpassword", "passphrase", "passwort"})
_OF_ACCESS = frozenset(
    """access accesslevel approval audience circulation classification confidentiality distribution
    phase review reviewstatus securityclassification sensitivity signoff stage state version
    visibility workflow workflowstate workflowstatus""".split()
)
_KEPT_IN = _NOT_PUBLIC | frozenset(
    """confidential embargoed inprogress inreview internal internalonly internaluse internaluseonly
    none notforpublication notpublic notready officialsensitive pending restricted review secret
    staffonly team teamonly unfinished workinprogress""".split()
)
"""States of a text, compact, in which few may see it."""

_YES_ABROAD = frozenset({"ie", "ja", "oui", "si", "sí", "x", "✓", "✔", "✅"})
_NOT_NOW = re.compile(
    r"(?:after|await|hold|later|never|nope|not|pending|soon|tba|tbc|tbd|wait)\b.*|no\W+"
)


def holds_back(key: str, written: str) -> bool:
    """Whether a key with this value asks not to publish, be the key one of ours or not.

    Args:
        key: compact.
        written: the value as text.
    """
    value = written.strip().strip("\"'").lower()
    if key in _HOLDING:
        return value not in NO
    if key in _SETTING_ASIDE or _CLOSED.fullmatch(key) or _UNDER_WAY.fullmatch(key):
        return _says_yes(value)
    if key in _OF_ACCESS and "".join(filter(str.isalnum, value)) in _KEPT_IN:
        return True
    if key in _RELEASING or _THROUGH.fullmatch(key):
        return value in NO or _NOT_NOW.fullmatch(value) is not None
    if key in _PASSWORDS:
        return value not in NO | {""}
    return key in _STATES and value in _NOT_PUBLIC


def is_mild(key: str) -> bool:
    """Whether a key may ask for less than not to publish: no place in a list, as “hidden” often."""
    if key in _MILD or _UNDER_WAY.fullmatch(key):
        return True
    return key not in _RELEASING and _THROUGH.fullmatch(key) is not None


def _says_yes(value: str) -> bool:
    return value in YES or value in _YES_ABROAD or value.startswith(("yes ", "yes,", "true "))


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
