"""Which templates a page is made of."""

import re
from collections.abc import Iterable, Mapping, Sequence

from weeknotes.model.theme import Layer, named

_INCLUDING_TAG = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\b(.*?)[-+]?%\}", re.DOTALL)
_NAME = r"""(?:"[^"\\]*"|'[^'\\]*')"""
_NAMES = re.compile(
    rf"""\s*(?:
        {_NAME}
        | [\[(] \s* {_NAME} (?: \s*,\s* {_NAME})* \s*+,?\s* [\])]
        | {_NAME} \s*if\b (?: (?!\belse\b) [^"'])* \belse\s* {_NAME}
    )\s*(?: $ | (?:as|ignore|import|with|without)\b)""",
    re.VERBOSE,
)
"""A template by its name, a list of them, or one of two; and nothing that makes another of it."""


def closure(
    first: Iterable[str], templates: Mapping[str, str], layers: Sequence[Layer] = ()
) -> frozenset[str]:
    """The keys of all templates that a page may be made of.

    A tag that names what is no template, or leaves the name to be found while it is rendered, may
    mean any of them.

    Args:
        first: those that it starts from; none for a format that needs no theme.
        templates: the theme's, by key.
        layers: the theme's, topmost first; without them each name is a key.
    """
    found: set[str] = set()
    ahead = [*first]
    while ahead:
        name = ahead.pop()
        if name in found:
            continue
        if name not in templates:
            return frozenset(templates)
        found.add(name)
        text = templates[name]
        # Behind the end of the last tag there is none, and to look for its end takes long.
        for tag in _INCLUDING_TAG.findall(text, 0, text.rfind("%}") + 2):
            found_names = _NAMES.match(tag)
            if not found_names:
                return frozenset(templates)
            written = re.findall(_NAME, found_names[0])
            ahead += [named(one[1:-1], name, layers) for one in written]
    return frozenset(found)
