"""The next steps for people once a new site's files are written."""

import shlex
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from weeknotes.drafting.scaffold.hosts import SiteHost
from weeknotes.drafting.scaffold.starter import SETTINGS, STATEMENT
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.plan.addresses.writing import edit_address

_PLAN = "For a private repository, Pages needs a paid plan. A public one needs none."
_SAVE = 'git add -A && git commit -m "Begin our notes"'


class _Site(Value, frozen=True):
    """A new site, as far as the steps depend on it."""

    page: str
    url: str
    push: str
    """The commands that push it for the first time."""

    connect: str
    """The commands that connect it to a repository, with ADDRESS to be replaced."""


def next_steps(
    settings: Settings, host: SiteHost, *, remote: str, go: str, connected: bool
) -> Iterator[str]:
    """The next steps, with the real addresses where the repository is known.

    Args:
        settings: of the new site.
        host: that it is for.
        remote: the name that git has for the repository.
        go: how to get into the site's folder, such as `cd notes && `; empty where people are in it.
        connected: whether git knows a repository elsewhere.
    """
    branch = shlex.quote(settings.branch)
    connect = f"{go}git init -b {branch} && git remote add origin ADDRESS\nweeknotes upgrade"
    site = _Site(
        page=settings.repository_page,
        url=settings.url,
        push=f"{go if connected else ''}{_SAVE} && git push -u {remote} {branch}",
        connect="" if connected else connect,
    )
    yield from _STEPS[host.name](site)
    yield (
        "Complete the accessibility statement, which is a draft until you do:\n"
        f"{edit_address(STATEMENT, settings) or STATEMENT}"
    )


def _on_github(site: _Site) -> Iterator[str]:
    # Before anything is sent: a workflow may not switch Pages on, and would fail.
    if site.page:
        yield (
            "On GitHub, set the source of Pages to “GitHub Actions”:\n"
            f"{site.page}/settings/pages\n{_PLAN}"
        )
    else:
        yield (
            "Make an empty repository on GitHub: https://github.com/new\n"
            "Under Settings and Pages, set the source to “GitHub Actions”.\n"
            f"{_PLAN}"
        )
    yield from _connect(site, "GitHub")
    later = f"\nA few minutes later, the site is at {site.url}" if site.page else ""
    yield f"Push the site to GitHub:\n{site.push}{later}"


def _on_gitlab(site: _Site) -> Iterator[str]:
    if site.connect:
        yield "Make an empty project on GitLab, without a README."
    yield from _connect(site, "GitLab")
    pipelines = f":\n{site.page}/-/pipelines" if site.page else "."
    yield f"Push the site to GitLab:\n{site.push}\nA pipeline publishes the site{pipelines}"
    yield (
        "When it has finished, look under Deploy and Pages in GitLab for the site's address.\n"
        f"If it is not {site.url}\n"
        f"write it as url in {SETTINGS}, commit and push. For an address with the name of your\n"
        "group, clear “Use unique domain” there."
    )
    schedules = f":\n{site.page}/-/pipeline_schedules" if site.page else "."
    yield f"In GitLab, add the two pipeline schedules that .gitlab-ci.yml describes{schedules}"


def _elsewhere(site: _Site) -> Iterator[str]:
    yield (
        f"In {SETTINGS}, set url to the address that the site will have. It is an example now:\n"
        f"{site.url}"
    )
    yield from _connect(site, "your host")
    yield f"Push the site:\n{site.push}"
    yield (
        "Build the site, and publish the folder public on your web server or with your host's own\n"
        "service for static sites:\n"
        "weeknotes build"
    )


def _connect(site: _Site, host: str) -> Iterator[str]:
    if site.connect:
        yield (
            f"Connect the site to it, with the address that {host} shows instead of ADDRESS:\n"
            f"{site.connect}"
        )


_STEPS: Mapping[str, Callable[[_Site], Iterator[str]]] = MappingProxyType(
    {"github": _on_github, "gitlab": _on_gitlab, "other": _elsewhere}
)
