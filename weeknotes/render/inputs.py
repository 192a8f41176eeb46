"""The inputs of pages as bytes: to send a page to another process, and to keep it.

Field by field, so that it can be told which of them changed.
"""

from functools import cache
from typing import Any

import msgspec

from weeknotes.model.page import FeedView, OpmlView, SitemapView
from weeknotes.model.value import Value
from weeknotes.model.views.email import EmailView
from weeknotes.model.views.links import LibraryView
from weeknotes.model.views.lists import IndexView, ListingView
from weeknotes.model.views.pages import (
    HomeView,
    IconView,
    NotFoundView,
    RedirectView,
    SubscribeView,
)
from weeknotes.model.views.posts import PostView
from weeknotes.model.views.streams import StreamView
from weeknotes.model.views.weeks import ArchiveView, DigestIndexView, DigestView

_INPUTS: dict[str, type[Value]] = {
    "404.html": NotFoundView,
    "archive.html": ArchiveView,
    "digest.html": DigestView,
    "digests.html": DigestIndexView,
    "email.eml": EmailView,
    "email.html": EmailView,
    "email.txt": EmailView,
    "home.html": HomeView,
    "icon.svg": IconView,
    "index.html": IndexView,
    "json-feed": FeedView,
    "links.html": LibraryView,
    "listing.html": ListingView,
    "opml": OpmlView,
    "page.html": PostView,
    "post.html": PostView,
    "redirect.html": RedirectView,
    "rss": FeedView,
    "sitemap": SitemapView,
    "stream.html": StreamView,
    "subscribe.html": SubscribeView,
}

_encode = msgspec.json.Encoder().encode


def type_of(template: str) -> type[Value]:
    """The type of what a template sees."""
    return _INPUTS[template]


def fields_of(template: str) -> tuple[str, ...]:
    """The names of what a template sees."""
    return _INPUTS[template].__struct_fields__


def fields_as_bytes(inputs: Value) -> list[bytes]:
    """Each field of a page's inputs, in the order of `fields_of`."""
    return [_encode(getattr(inputs, name)) for name in inputs.__struct_fields__]


def as_bytes(template: str, fields: list[bytes]) -> bytes:
    """A page's inputs."""
    return _shape(template) % tuple(fields)


@cache
def _shape(template: str) -> bytes:
    """The form of a template's inputs as a JSON object, with a place for each field."""
    return b"{%b}" % b",".join(b'"%b":%%b' % name.encode() for name in fields_of(template))


def inputs_of(template: str, data: bytes) -> Value:
    """A page's inputs from `as_bytes`.

    Raises:
        msgspec.MsgspecError: they are none of this template.
    """
    found: Value = _decoder(template).decode(data)
    return found


@cache
def _decoder(template: str) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_INPUTS[template])
