"""The next steps for people once a new site's files are written."""

import shlex
from collections.abc import Iterator
from urllib.parse import quote

from weeknotes.drafting.scaffold.starter import STATEMENT
from weeknotes.model.settings import Settings

_PLAN = "For a private repository, Pages needs a paid plan. A public one needs none."
_SAVE = 'git add -A && git commit -m "Begin our notes"'


def next_steps(settings: Settings, *, remote: str, go: str) -> Iterator[str]:
    """The next steps, with the real addresses where the repository is known.

    Args:
        settings: of the new site.
        remote: the name that git has for the repository on GitHub.
        go: how to get into the site's folder, such as `cd notes && `; empty where people are in it.
    """
    page = settings.repository_page
    branch = shlex.quote(settings.branch)
    if page:
        # Before anything is sent: a workflow may not switch Pages on, and would fail.
        yield (
            "On GitHub, set the source of Pages to “GitHub Actions”:\n"
            f"{page}/settings/pages\n{_PLAN}"
        )
        yield (
            f"Push the site to GitHub:\n{go}{_SAVE} && git push -u {remote} {branch}\n"
            f"A few minutes later, the site is at {settings.url}"
        )
    else:
        yield (
            "Make an empty repository on GitHub: https://github.com/new\n"
            "Under Settings and Pages, set the source to “GitHub Actions”.\n"
            f"{_PLAN}"
        )
        yield (
            "Connect the site to it, with the address that GitHub shows instead of ADDRESS:\n"
            f"{go}git init -b {branch} && git remote add origin ADDRESS\n"
            "weeknotes upgrade"
        )
        yield f"Push the site to GitHub:\n{_SAVE} && git push -u origin {branch}"
    yield (
        "Complete the accessibility statement, which is a draft until you do:\n"
        + (f"{page}/edit/{quote(settings.branch)}/{STATEMENT}" if page else STATEMENT)
    )
