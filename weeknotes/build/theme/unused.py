"""Files of a site's own theme that do nothing, and addresses in it that lead nowhere."""

import re
from collections.abc import Collection, Iterator

from weeknotes.build.registry import KINDS, STREAMS, Format, formats
from weeknotes.model.names.spelling import FILE_NAME, nearest
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.settings import Settings
from weeknotes.model.theme import Theme, own_templates, path_of, place
from weeknotes.plan.addresses.routes import ASSETS
from weeknotes.render.jinja.closure import closure

_COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)
_ASSET = re.compile(r"(?P<before>[\w:/.-]*)\bassets/(?P<name>[\w./-]+\.\w+)")
_PICTURE = ".svg"


def theme_warnings(theme: Theme, settings: Settings, urls: Collection[str]) -> Iterator[Problem]:
    """What has no effect in a site's own theme, or leads nowhere.

    Args:
        theme: the site's.
        settings: have the kinds and streams that can have templates of their own.
        urls: of all that is planned.
    """
    if own := own_templates(theme):
        yield from _unused(theme, settings, own)
        for key, text in own.items():
            yield from _missing(key, text, theme, urls)


def variants(settings: Settings) -> dict[str, Format]:
    """The templates that a theme may have for some pages alone, each with the usual one."""
    names = {
        KINDS: tuple(kind.name for kind in settings.kinds),
        STREAMS: tuple(stream.name for stream in settings.streams),
    }
    return {
        one.name.replace(".", f"-{of}."): one
        for one in formats()
        for group in one.variants
        for of in names.get(group, (group,))
    }


def _unused(theme: Theme, settings: Settings, own: Collection[str]) -> Iterator[Problem]:
    special = variants(settings)
    usual = {name for one in formats() for name in one.templates}
    first = usual | (special.keys() & theme.templates.keys())
    used = {place(key, theme.layers)[1] for key in closure(first, theme.templates, theme.layers)}
    known = usual | used | special.keys()
    for key in own:
        name = place(key, theme.layers)[1]
        if name not in used:
            yield _no_use(path_of(key, theme), name, known)


def _no_use(path: str, name: str, known: Collection[str]) -> Problem:
    near = nearest(name, known, FILE_NAME)
    if near:
        hint = f"Did you mean “{near}”?"
    elif name.endswith(_PICTURE):
        hint = "If it is a picture, move it to the folder “static”, which is published as it is."
    else:
        hint = "Delete it, or name it in another template. All names are in: weeknotes docs themes"
    return warning("theme-unused", path, "No page uses this template.", hint, line=1)


def _missing(key: str, text: str, theme: Theme, urls: Collection[str]) -> Iterator[Problem]:
    """Addresses below `/assets/` that are written out in a template, where nothing is."""
    text = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in _ASSET.finditer(text):
        name = found["name"]
        if "//" in found["before"] or ASSETS + name in urls:
            continue
        assets = (one for layer in theme.layers for one in layer.assets)
        near = nearest(name, assets, FILE_NAME)
        where = f"Put the file in the theme's folder, as {name}."
        yield warning(
            "theme-missing-file",
            path_of(key, theme),
            f"The theme has no file “{name}”.",
            f"Did you mean “{near}”?" if near else where,
            line=text.count("\n", 0, found.start()) + 1,
        )
