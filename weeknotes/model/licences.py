"""Licences that many sites use, with their names and addresses."""

import re
from types import MappingProxyType

from weeknotes.model.names.spelling import nearest
from weeknotes.model.value import Value

_CREATIVE_COMMONS = "https://creativecommons.org"


class Licence(Value, frozen=True):
    """What readers may do with what a site publishes."""

    title: str
    href: str = ""
    """Where its text is; empty for a sentence of the site's own."""


LICENCES = MappingProxyType(
    {
        "OGL-3.0": Licence(
            title="Open Government Licence v3.0",
            href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        ),
        "CC0-1.0": Licence(
            title="CC0 1.0 Universal", href=f"{_CREATIVE_COMMONS}/publicdomain/zero/1.0/"
        ),
        **{
            f"CC-{code}-4.0": Licence(
                title=f"Creative Commons {name} 4.0",
                href=f"{_CREATIVE_COMMONS}/licenses/{code.lower()}/4.0/",
            )
            for code, name in {
                "BY": "Attribution",
                "BY-SA": "Attribution-ShareAlike",
                "BY-NC": "Attribution-NonCommercial",
                "BY-NC-SA": "Attribution-NonCommercial-ShareAlike",
                "BY-ND": "Attribution-NoDerivatives",
                "BY-NC-ND": "Attribution-NonCommercial-NoDerivatives",
            }.items()
        },
    }
)
"""By their codes."""

_LONGEST_CODE = 20


def licence_of(written: str) -> Licence | None:
    """The licence that a site's settings name; None if they name none."""
    if not written:
        return None
    return LICENCES.get(written) or Licence(title=written)


def meant_code(written: str) -> str:
    """The code that was surely meant by one that is not known, or empty."""
    if written in LICENCES or len(written) > _LONGEST_CODE:
        return ""
    bare = {_bare(code): code for code in LICENCES}
    found = bare.get(_bare(written)) or bare.get(f"{_bare(written)}0")
    return found or (nearest(written, LICENCES) if is_code(written) else "") or ""


def is_code(written: str) -> bool:
    """Whether a text has the form of a code, not of a sentence."""
    return re.fullmatch(r"\S+", written) is not None


def _bare(code: str) -> str:
    """A code without what people leave out or write otherwise: “OGL-UK-3.0”, “cc by 4”."""
    plain = re.sub(r"(?<=ogl)[ -]?uk|[^a-z0-9]|v(?=\d)", "", code.lower())
    return plain if re.search(r"\d", plain) else f"{plain}{'30' if plain == 'ogl' else '40'}"
