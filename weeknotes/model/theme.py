"""A theme: its own files over those of the themes that it lies on, the built-in one below all.

A template finds another by its plain name, which is the topmost file of that name, or by a name
that says where to look: `built-in/post.html`, `acme/post.html`, or `parent/post.html` for the file
that it replaces itself.
"""

from collections.abc import Mapping, Sequence

from weeknotes.model.theme_options import Option
from weeknotes.model.value import Value

BUILT_IN = "built-in"
"""Before a template's name: the one that came with this tool."""

PARENT = "parent"
"""Before a template's name: the one that the asking file replaces."""


class Layer(Value, frozen=True):
    """The files of one theme's folder, on their own."""

    name: str
    """The theme's: `acme`."""

    templates: tuple[str, ...]
    """The names of its templates."""

    shipped: bool = False
    """Whether it came with this tool."""

    assets: tuple[str, ...] = ()
    """The names of its other files."""


class Theme(Value, frozen=True):
    """What a site's pages are made with."""

    name: str
    templates: dict[str, str]
    """All templates of all layers by their keys, as `key` gives them."""

    assets: dict[str, bytes]
    """The topmost file of each name."""

    given: tuple[str, ...] = ()
    """The keys of the templates that came with this tool."""

    layers: tuple[Layer, ...] = ()
    """Topmost first; the last is the built-in theme."""

    options: tuple[Option, ...] = ()
    """What a site may choose, with the values that it has."""


def key(name: str, depth: int, layers: Sequence[Layer]) -> str:
    """The key of a template: its name, or with its depth before it if another replaces it.

    Args:
        name: the file's name in its theme.
        depth: of its layer, counted from the topmost, which is 0.
        layers: topmost first.
    """
    replaced = any(name in layer.templates for layer in layers[:depth])
    return f"{depth}:{name}" if replaced else name


def place(key: str, layers: Sequence[Layer]) -> tuple[int, str]:
    """The depth of a template's layer and its name there; the reverse of `key`.

    A name that no layer has is taken as one of the topmost.
    """
    if _is_key(key):
        depth, _, name = key.partition(":")
        return int(depth), name
    return next((at for at, layer in enumerate(layers) if key in layer.templates), 0), key


def _is_key(name: str) -> bool:
    """Whether a name is the key of a template that another replaces."""
    depth, colon, _ = name.partition(":")
    return bool(colon) and depth.isdecimal()


def named(name: str, asker: str, layers: Sequence[Layer]) -> str:
    """The key of the template that a template means by a name; the name itself if there is none.

    Args:
        name: as it is written there.
        asker: the key of the template in which it is.
        layers: topmost first.
    """
    if _is_key(name):
        return f"./{name}"  # which is no template's: keys are ours, and templates write names
    first, slash, rest = name.partition("/")
    start = _start(first, asker, layers) if slash else None
    if start is None:
        return name
    below = range(start, len(layers))
    found = (key(rest, depth, layers) for depth in below if rest in layers[depth].templates)
    return next(found, name)


def _start(prefix: str, asker: str, layers: Sequence[Layer]) -> int | None:
    """The depth from which a name with a prefix is looked for; None for a folder of a theme."""
    if prefix == PARENT:
        return place(asker, layers)[0] + 1
    if prefix == BUILT_IN:
        return len(layers) - 1
    return next((depth for depth, layer in enumerate(layers) if layer.name == prefix), None)


def variant(template: str, of: str, theme: Theme) -> str:
    """The theme's template for some pages alone, `post-diary.html`, if it has one; else the usual.

    Args:
        template: the usual one: `post.html`.
        of: what the pages are; empty if they are nothing in particular.
        theme: that they are made with.
    """
    name, dot, extension = template.rpartition(".")
    own = f"{name}-{of}{dot}{extension}"
    return own if of and own in theme.templates else template


def is_variant(name: str, template: str) -> bool:
    """Whether a template is one for some pages of another, as `post-diary.html` of `post.html`."""
    stem, dot, extension = template.rpartition(".")
    return name.startswith(f"{stem}-") and name.endswith(f"{dot}{extension}")


def path_of(key: str, theme: Theme) -> str:
    """Where a template is, for people: `themes/acme/post.html`."""
    depth, name = place(key, theme.layers)
    folder = theme.layers[depth].name if theme.layers else theme.name
    return f"themes/{folder}/{name}"


def own_templates(theme: Theme) -> Mapping[str, str]:
    """The templates that did not come with this tool, by key."""
    given = frozenset(theme.given)
    return {key: text for key, text in theme.templates.items() if key not in given}
