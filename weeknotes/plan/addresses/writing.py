"""Addresses for those who write in the browser: the host's editor, on a post or on a new one."""

from collections.abc import Iterator
from urllib.parse import quote

from weeknotes.model.posts.prompt import prompt
from weeknotes.model.settings import WEEKNOTE, Settings
from weeknotes.model.web.repository_host import HOSTS, HostKind, RepositoryHost, host_kind

_FOLDER = "content"
_NAME = "YYYY-MM-DD-YOUR-NAME.md"
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


def edit_address(path: str, settings: Settings) -> str:
    """The host's editor with a file in it; empty without a repository on a host that we know.

    Args:
        path: of the file, from the site's folder.
        settings: of the site.
    """
    page = settings.repository_page
    host = HOSTS.get(host_kind(page), RepositoryHost())
    return host.edit.format(page=page, branch=quote(settings.branch), path=quote(path))


def new_address(settings: Settings, kind: HostKind | None = None) -> str:
    """The host's editor with a new weeknote begun; empty if no host that we know can do that.

    A page does not know the day or the author, so the author completes the name of the file, which
    is theirs alone even if two people write on one day. Without the day, the name is an error that
    says so, and until then the post is a draft. GitLab takes the name of a file, but no text.

    Args:
        settings: of the site.
        kind: of the host; by the address of the repository if it is not given.
    """
    page = settings.repository_page
    host = HOSTS.get(host_kind(page) if kind is None else kind, RepositoryHost())
    return host.new.format(
        page=page,
        branch=quote(settings.branch),
        path=quote(f"{_FOLDER}/{settings.kind(WEEKNOTE).folder}"),
        name=_NAME,
        text=_text(settings),
    )


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
