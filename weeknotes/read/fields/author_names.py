"""What an author line says that is no one name: nothing, an e-mail address, or perhaps several."""

import re
from collections.abc import Sequence

_ADDRESS = re.compile(
    r"[<(\[]?\s*(?:mailto:)?(?<![@\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+\s*[>)\]]?"
)
"""Not the name of an account, as in “@ella@social.example”."""

_TITLES = re.compile(r"(?:[A-Z][A-Za-z]?){2,4}\.?|[JS]r\.?")
"""What follows a name and a comma without being a name: MBE, PhD, Jr."""


_WITH = re.compile(r"(?:, ?| )(?:and )?with (?:(?:an?|the) )?")


def without_address(written: str) -> tuple[str, bool]:
    """An author's name without an e-mail address in it, and whether there was one."""
    if "@" not in written:
        return written, False
    bare, found = _ADDRESS.subn(" ", written)
    return " ".join(bare.split()).strip(" ,;:|–—-") if found else written, bool(found)


def perhaps_several(written: str) -> Sequence[str]:
    """The names in a text with commas that may be one name as well; empty if it is one."""
    listed = " ".join(written.split())
    if "," in listed:
        listed = _WITH.sub(", ", listed)
    first, *rest = (part.strip() for part in listed.split(","))
    if not rest or not first or not all(rest):
        return ()
    if " " in first and all(map(_TITLES.fullmatch, rest)):
        return ()
    *most, last = (first, *rest)
    last = last.removeprefix("and ").removeprefix("a ").removeprefix("ac ")
    return tuple(name for part in (*most, last) for name in re.split(r"\s+(?:and|&|a|ac)\s+", part))
