"""What a link's target was meant to be that CommonMark can't read as one (section 6.3)."""

import re
from collections.abc import Callable

_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:|/|\#|www\.|\.\.?/)\S|\S+\.(?:html?|md|markdown|pdf)(?:[#?]|\Z)",
    re.IGNORECASE,
)
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>]+", re.IGNORECASE)
_MARKS = "\"'“”‘’„‟«»‹›″′"
_TITLED = re.compile(rf"(\S+)\s+[{_MARKS}](.*)[{_MARKS}]", re.DOTALL)
_QUOTED = re.compile(r"[\"“”„‟«»″]")
_PHONE = re.compile(r"(tel|sms|callto):(.*)", re.IGNORECASE | re.DOTALL)
_SENTENCE = 4
"""Words behind an address that are no part of it, but a text that was pasted along."""

Better = tuple[str, str]
"""Why a target is none, as the end of a sentence, and what to write in the round brackets."""


def is_address(text: str) -> bool:
    """Whether a text is surely meant as an address, or as the name of a page."""
    return _ADDRESS.match(text) is not None


def first_part(target: str) -> str:
    """What a target is up to its first space, where nothing closes its brackets."""
    first = target.lstrip("(").split(maxsplit=1)
    if not first:
        return "https://…"
    part = first[0].rstrip(".,;")
    while part.endswith(")") and part.count(")") > part.count("("):
        part = part[:-1]
    return part


def better_target(target: str) -> Better | None:
    """What a target was meant to be; None where it is one, and something else keeps it from being.

    Args:
        target: what is typed in the round brackets, without the space around it.
    """
    if not re.search(r"\s", target):
        return None
    return next((better for kind in _KINDS if (better := kind(target))), None)


def _phone(target: str) -> Better | None:
    match = _PHONE.fullmatch(target)
    if match is None:
        return None
    number = re.sub(r"[^\w+;=*#]", "", match[2])
    return "a phone number in a link can't have spaces in it", f"{match[1].lower()}:{number}"


def _titled(target: str) -> Better | None:
    match = _TITLED.fullmatch(target)
    if match is None:
        return None
    title = _QUOTED.sub("'", match[2])
    why = "the title needs straight quotation marks round it, and none within it"
    return why, f'{match[1]} "{title}"'


def _behind_words(target: str) -> Better | None:
    match = _WEB.search(target)
    return (
        ("there are words in front of the address", match[0]) if match and match.start() else None
    )


def _before_words(target: str) -> Better | None:
    first, *rest = target.split()
    prose = len(rest) >= _SENTENCE and not any("/" in word or "." in word for word in rest)
    if not (prose and _WEB.match(target)):
        return None
    return "an address ends at the first space, and there are words after it", first


def _with_spaces(target: str) -> Better | None:
    whole = re.sub(r"(?<=[/=:?&])[\s>]+|[\s>]+(?=[/?&#])", "", target)
    encoded = re.sub(r"\s+", "%20", whole)
    return ("an address can't have spaces in it", encoded) if encoded != target else None


_KINDS: tuple[Callable[[str], Better | None], ...] = (
    _phone,
    _titled,
    _behind_words,
    _before_words,
    _with_spaces,
)
