"""Addresses for those who write in the browser: GitHub's editor, on a post or on a new one."""

from collections.abc import Iterator
from urllib.parse import quote

from weeknotes.model.posts.post import Post
from weeknotes.model.posts.prompt import prompt
from weeknotes.model.settings import WEEKNOTE, Settings

_FOLDER = "content"
_LONGEST = 6000
"""Of an address that any browser and server takes; most servers refuse one of more than 8 kB."""

_HEADER = f"""\
---
title: "{prompt("what this week was about")}"
author:
# Take the next line out when it may be published.
draft: true
---

{prompt("what happened this week, in a few sentences")}
"""


def edit_address(post: Post, settings: Settings) -> str:
    """GitHub's editor with a post in it; empty where the settings name no repository."""
    return _address(settings, "edit", post.path)


def new_address(settings: Settings) -> str:
    """GitHub's editor with a new weeknote begun; empty where the settings name no repository.

    A page does not know the day or the author, so the author completes the name of the file, which
    is theirs alone even if two people write on one day. Without the day, the name is an error that
    says so, and until then the post is a draft.
    """
    folder = f"{_FOLDER}/{settings.kind(WEEKNOTE).folder}"
    start = _address(settings, "new", folder)
    name = quote("YYYY-MM-DD-YOUR-NAME.md", safe="")
    return f"{start}?filename={name}&value={_text(settings)}" if start else ""


def _address(settings: Settings, what: str, path: str) -> str:
    page = settings.repository_page
    return f"{page}/{what}/{quote(settings.branch)}/{quote(path)}" if page else ""


def _text(settings: Settings) -> str:
    """A weeknote to go on writing, with the sections that the site gathers, as far as they fit."""
    text = quote(_HEADER, safe="")
    for section in _sections(settings):
        longer = text + quote(section, safe="")
        if len(longer) > _LONGEST:
            break
        text = longer
    return text


def _sections(settings: Settings) -> Iterator[str]:
    for stream in settings.streams:
        if stream.phrases:
            asked = prompt("a few words, or take the heading out")
            yield f"\n## {stream.phrases[0]}\n\n{asked}\n"
