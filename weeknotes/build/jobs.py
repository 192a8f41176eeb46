"""A planned page on its way to bytes: first an order, which any process can carry out.

All that a page is made of goes through its order, whether it was planned a moment ago or is
remembered from an earlier build, so that both come out the same.
"""

import struct
import zlib
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import msgspec

from weeknotes.build.registry import Format, format_of, formats, imported
from weeknotes.memory import beside_code
from weeknotes.model.hashing import digest
from weeknotes.model.page import Page
from weeknotes.model.theme import Layer, Theme
from weeknotes.model.value import Value
from weeknotes.plan.posts.pieces import Shown, filled, pieces_in, shown
from weeknotes.plan.posts.text import Text
from weeknotes.render.inputs import as_bytes, fields_as_bytes, inputs_of
from weeknotes.render.jinja.closure import closure

if TYPE_CHECKING:
    import jinja2

_SHORT = 4
"""The bytes of a short digest, by which `--explain` finds what of a page changed."""

_TEXTS = "the text"
_TEMPLATES = "its templates"


class Templates(Value, frozen=True):
    """A theme's templates, on their way to any process."""

    texts: tuple[tuple[str, str], ...]
    """With their keys."""

    given: tuple[str, ...]
    """The keys of the built-in ones."""

    layers: tuple[Layer, ...]
    """The theme's, topmost first."""


class Order(Value, frozen=True):
    """A page as it is planned, without the texts that it shows."""

    template: str
    inputs: bytes
    digest: bytes
    """Of the inputs."""

    texts: tuple[str, ...]
    """Whose texts it shows, by path of the source."""

    fields: bytes
    """A short digest of each field of the inputs."""


class TemplateSet:
    """The templates of a theme, with the digest of those that each page uses."""

    def __init__(self, theme: Theme) -> None:
        self.templates = Templates(
            texts=tuple(theme.templates.items()), given=theme.given, layers=theme.layers
        )
        self._known = theme.templates
        self._digests: dict[str, bytes] = {}

    def digest(self, template: str) -> bytes:
        """The digest of all templates that a page uses."""
        if template not in self._digests:
            names = sorted(
                closure(format_of(template).templates, self._known, self.templates.layers)
            )
            texts = msgspec.json.encode([(name, self._known[name]) for name in names])
            self._digests[template] = digest(texts)
        return self._digests[template]


def order_of(page: Page) -> Order:
    """The order for a page."""
    fields = fields_as_bytes(page.inputs)
    inputs = as_bytes(type(page.inputs), fields)
    return Order(
        template=page.template,
        inputs=inputs,
        digest=digest(inputs),
        texts=tuple(dict.fromkeys(piece.post for piece in pieces_in(page.inputs))),
        fields=_short(*fields),
    )


def digest_of(
    template: str, inputs: bytes, texts: Iterable[bytes], template_set: TemplateSet
) -> bytes:
    """The digest of all that a page depends on; for the code there is the memory's seal.

    Args:
        template: its template.
        inputs: the digest of its inputs.
        texts: those of the texts that it shows.
        template_set: the theme's templates.
    """
    return digest(b"".join((template_set.digest(template), inputs, *texts)))


def parts_of(
    fields: bytes, template: str, texts: Iterable[bytes], template_set: TemplateSet
) -> bytes:
    """A short digest of each thing that a page depends on."""
    return fields + _short(b"".join(texts), template_set.digest(template))


def parts_again(
    parts: bytes, template: str, texts: Iterable[bytes], template_set: TemplateSet
) -> bytes:
    """The parts of a page of which only the texts have changed."""
    return parts_of(parts[: -2 * _SHORT], template, texts, template_set)


def what_changed(template: str, old: bytes, new: bytes) -> tuple[str, ...]:
    """The names of the things that differ between two `parts_of` a page."""
    names = (*format_of(template).view.__struct_fields__, _TEXTS, _TEMPLATES)
    places = [slice(at, at + _SHORT) for at in range(0, _SHORT * len(names), _SHORT)]
    pairs = zip(names, places, strict=True)
    return tuple(name for name, place in pairs if old[place] != new[place])


def maker_of(
    template: str, inputs: bytes, texts: tuple[tuple[str, Text], ...], template_set: TemplateSet
) -> Callable[[], bytes]:
    """What makes the bytes of a page, here or in another process."""
    view = format_of(template).view
    pieces = tuple((path, shown(text, view)) for path, text in texts)
    return partial(_made, template, inputs, pieces, template_set.templates)


def maker_of_page(page: Page, template_set: TemplateSet) -> Callable[[], bytes]:
    """What makes the bytes of a page that shows no texts of posts."""
    order = order_of(page)
    return maker_of(order.template, order.inputs, (), template_set)


def ready(templates: Templates) -> None:
    """Imports what renders, and makes ready the templates that most pages are made of."""
    often = [one for one in formats() if one.often]
    for one in often:
        _ = imported(one.maker) if one.maker else None
    found, texts = environment_of(templates), dict(templates.texts)
    for name in closure((name for one in often for name in one.templates), texts, templates.layers):
        found.get_template(name)


def _made(
    template: str, inputs: bytes, texts: tuple[tuple[str, Shown], ...], templates: Templates
) -> bytes:
    form = format_of(template)
    view = filled(inputs_of(form.view, inputs), dict(texts).__getitem__)
    return _bytes(form, view, templates)


def _bytes(form: Format, inputs: Value, templates: Templates) -> bytes:
    """The bytes of a page by its format."""
    if not form.maker:
        # It takes 50 ms to import, which a build with nothing new need not wait for.
        from weeknotes.render.jinja.templates import render  # noqa: PLC0415

        return render(environment_of(templates), form.name, inputs)
    given = (inputs, environment_of(templates)) if form.templates else (inputs,)
    made: bytes = imported(form.maker)(*given)
    return made


@lru_cache(maxsize=2)
def environment_of(templates: Templates) -> "jinja2.Environment":
    """The environment of a theme, in which each template is made ready once a process."""
    from weeknotes.render.jinja.compiled import Compiled  # noqa: PLC0415 - likewise
    from weeknotes.render.jinja.templates import environment  # noqa: PLC0415

    given = frozenset(templates.given)
    compiled = Compiled(given, beside_code.recall, beside_code.keep)
    return environment(dict(templates.texts), compiled, built_in=given, layers=templates.layers)


def _short(*things: bytes) -> bytes:
    """A short digest of each thing."""
    return struct.pack(f">{len(things)}I", *map(zlib.crc32, things))
