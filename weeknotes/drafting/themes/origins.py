"""Where each file of a site's theme comes from."""

import re

from weeknotes.model.theme import Layer, Theme, key
from weeknotes.model.value import Value

_BLOCK = re.compile(r"\{%-?\s*block\s+(\w+)")
_FROM_BELOW = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+["'](?:parent|built-in)/""")


class Origin(Value, frozen=True):
    """A file of a theme, and whose it is."""

    file: str
    theme: str
    own: bool
    """Whether it is in the site's folder."""

    replaces: str = ""
    """The theme whose file of that name it replaces; empty if none has one."""

    extends: bool = False
    """Whether it keeps what it does not replace of that one."""


def origins(theme: Theme) -> tuple[Origin, ...]:
    """Every file of a theme by name, with the topmost layer that has it."""
    names = {name for layer in theme.layers for name in (*layer.templates, *layer.assets)}
    return tuple(_origin(name, theme) for name in sorted(names))


def _origin(name: str, theme: Theme) -> Origin:
    top, *others = (layer for layer in theme.layers if _has(layer, name))
    text = theme.templates.get(key(name, 0, theme.layers), "")
    return Origin(
        file=name,
        theme=top.name,
        own=not top.shipped,
        replaces=others[0].name if others else "",
        extends=bool(others) and _FROM_BELOW.search(text) is not None,
    )


def _has(layer: Layer, name: str) -> bool:
    return name in layer.templates or name in layer.assets


def blocks_of(text: str) -> tuple[str, ...]:
    """The names of a template's blocks, in their order."""
    return tuple(dict.fromkeys(_BLOCK.findall(text)))
