"""Addresses for those who write in the browser: the host's editor, on a post or on a new one."""

from collections.abc import Iterator
from urllib.parse import quote

from weeknotes.model.posts.post import Post
from weeknotes.model.posts.prompt import prompt
from weeknotes.model.settings import WEEKNOTE, Settings
from weeknotes.model.web.repository_host import repository_host

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


def edit_address(post: Post, settings: Settings) -> str:
    """The host's editor with a post in it; empty without a repository on a host that we know."""
    page, branch, path = settings.repository_page, quote(settings.branch), quote(post.path)
    starts = {
        "github": f"{page}/edit/{branch}/{path}",
        "gitlab": f"{page}/-/edit/{branch}/{path}",
        "azure": f"{page}?path=/{path}&version=GB{branch}",
    }
    return starts.get(repository_host(page), "")


def new_address(settings: Settings) -> str:
    """The host's editor with a new weeknote begun; empty if no host that we know can do that.

    A page does not know the day or the author, so the author completes the name of the file, which
    is theirs alone even if two people write on one day. Without the day, the name is an error that
    says so, and until then the post is a draft. GitLab takes the name of a file, but no text.
    """
    page, branch = settings.repository_page, quote(settings.branch)
    folder = quote(f"{_FOLDER}/{settings.kind(WEEKNOTE).folder}")
    starts = {
        "github": f"{page}/new/{branch}/{folder}?filename={_NAME}&value={_text(settings)}",
        "gitlab": f"{page}/-/new/{branch}/{folder}?file_name={_NAME}",
    }
    return starts.get(repository_host(page), "")


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
