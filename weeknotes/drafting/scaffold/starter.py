"""The files of a new site: the templates of `scaffold/site/` with what is known of the team."""

import json
import re
from collections.abc import Mapping
from datetime import date
from textwrap import indent
from urllib.parse import quote

import msgspec

from weeknotes.drafting.pin.pin import VENDOR, Pin
from weeknotes.drafting.scaffold.draft import escaped, one_line
from weeknotes.drafting.scaffold.hosts import UNKNOWN_REPOSITORY, SiteHost
from weeknotes.model.names.slug import slugify
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.plan.addresses.writing import new_address

SETTINGS = "weeknotes.toml"
STATEMENT = "content/pages/accessibility.md"
NO_REPOSITORY = '# repository = "team/notes"'
"""The line of the settings while the repository is not known."""

CONTENT = "content/"
_TO_COMPLETE = f"""
> In the links below, replace {UNKNOWN_REPOSITORY} with the name of your repository, or
> run `weeknotes upgrade`, which does it."""
_CARRIED = f"""\
# The copy of weeknotes that builds this site, even if your own settings of git ignore it.
!/{VENDOR}/
!/{VENDOR}/*.whl"""
_OF_A_JOB = " " * 6
_MARKER = re.compile(r"@([a-z]+)@")
_LONE = re.compile(r"@([a-z]+)@\n")
_POSTS = {
    "content/weeknotes/first.md": "content/weeknotes/{day}-a-place-for-our-notes.md",
    "content/roundups/first.md": "content/roundups/{day}-three-links-to-start-with.md",
}
_HIDDEN = {
    "gitignore": ".gitignore",
    "github/": ".github/",
    "gitlab-ci.yml": ".gitlab-ci.yml",
}
"""Names that begin with a dot would mean something in the repository of weeknotes itself."""


class NewSite(Value, frozen=True):
    """What is known of a new site."""

    title: str
    url: str
    today: date
    repository: str = ""
    """As the settings have it, `team/notes`; empty where it is not known."""

    branch: str = "main"
    author: str = ""


def settings_of(templates: Mapping[str, str], site: NewSite, host: SiteHost) -> str:
    """The settings of a new site."""
    return _filled(
        templates[SETTINGS],
        {
            "title": _quoted(site.title),
            "url": _quoted(site.url),
            "branch": _quoted(site.branch),
            "repository": f"repository = {_quoted(site.repository)}"
            if site.repository
            else NO_REPOSITORY,
            "example": host.example,
            "schedule": host.schedule,
        },
    )


def maintained_of(
    templates: Mapping[str, str],
    steps: Mapping[str, str],
    settings: Settings,
    pin: Pin,
    host: SiteHost,
) -> dict[str, str]:
    """The text of each file that follows from the settings: all but those and the content.

    Args:
        templates: by their path below `scaffold/site/`.
        steps: of workflows, by their path below `scaffold/steps/`.
        settings: of the site.
        pin: of the weeknotes that builds it.
        host: that it is for.
    """
    page = settings.repository_page or host.page
    values = {
        "branch": _quoted(settings.branch),
        "weeknotes": pin.line,
        "heading": escaped(one_line(settings.title)),
        "site": settings.url,
        "page": page,
        "at": quote(settings.branch),
        "begin": new_address(msgspec.structs.replace(settings, repository=page), host.kind),
        "unknown": _TO_COMPLETE if UNKNOWN_REPOSITORY in page else "",
        "carried": _CARRIED if pin.carried else "",
        "install": _steps(steps, "install.yml", pin.action),
        "build": _steps(steps, "build.yml", pin.action),
    }
    return {
        _name(path): _filled(text, values)
        for path, text in templates.items()
        if path != SETTINGS and not path.startswith(CONTENT)
    }


def content_of(
    templates: Mapping[str, str], site: NewSite, *, written: frozenset[str] = frozenset()
) -> dict[str, str]:
    """The text of each file in `content/`, but for what people have written already.

    Args:
        templates: by their path below `scaffold/site/`.
        site: what is known of it.
        written: the names of files in `content/`, relative to it, which stay as they are.
    """
    slug = slugify(site.author)
    author = one_line(site.author) if slug else ""
    day = site.today.isoformat()
    values = {
        "author": f"author: {_quoted(author)}" if author else "",
        "person": f"\n[{_quoted(slug)}]\nname = {_quoted(author)}" if author else "",
        "week": _week(site.today),
        "roundup": f"../roundups/{day}-three-links-to-start-with.md",
    }
    return {
        _POSTS.get(path, path).format(day=day): _filled(text, values)
        for path, text in templates.items()
        if path.startswith(CONTENT) and not _is_written(path, written)
    }


def _is_written(path: str, written: frozenset[str]) -> bool:
    """Whether people already have a page of that name, in any folder, or posts of their own."""
    if path in _POSTS:
        return any(name.endswith(".md") and not name.startswith("pages/") for name in written)
    names = {name.rpartition("/")[2] for name in written}
    return path.rpartition("/")[2] in names


def _week(today: date) -> str:
    """On a Monday, a weeknote would be about last week, and the roundup with it would not."""
    year, number, weekday = today.isocalendar()
    return f"week: {year}-W{number:02}" if weekday == 1 else ""


def _name(path: str) -> str:
    for start, hidden in _HIDDEN.items():
        if path.startswith(start):
            return hidden + path.removeprefix(start)
    return path


def _steps(steps: Mapping[str, str], name: str, action: str) -> str:
    """Steps as they stand in a job, whose first line is indented already."""
    text = steps[f"action/{name}"].replace("@action@", action) if action else steps[name]
    return indent(text, _OF_A_JOB).strip()


def _filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its markers filled in; a line that would be empty without one is left out."""
    lined = _LONE.sub(lambda m: f"{values[m[1]]}\n" if values[m[1]] else "", text)
    return _MARKER.sub(lambda m: values[m[1]], lined)


def _quoted(text: str) -> str:
    """A value in double quotes, which JSON, YAML and TOML have in common."""
    return json.dumps(one_line(text), ensure_ascii=False)
