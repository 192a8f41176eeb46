"""The plan of what can be published of a site: whatever can't be is left out of it."""

from typing import TYPE_CHECKING

import msgspec

from weeknotes.build.drawings import Drawings
from weeknotes.build.registry import families
from weeknotes.model.problems.time_limit import TooLong
from weeknotes.model.problems.too_slow import too_slow
from weeknotes.model.site import Site
from weeknotes.model.theme import Theme
from weeknotes.read.files.content import FOLDER
from weeknotes.read.files.static import STATIC
from weeknotes.read.site import ReadSite

if TYPE_CHECKING:
    from weeknotes.model.problems.problem import Problem
    from weeknotes.plan.site import Plan


def what_can_stand(
    found: ReadSite, theme: Theme, drawings: Drawings, *, keep_going: bool
) -> tuple[Site, "Plan", tuple[str, ...]]:
    """What can be published of a site, the plan, and which Markdown files have failed so far.

    A post that takes too long is left out. With `keep_going`, files that can't be published as
    planned are left out too, and all is planned again, until the rest can be published together.

    Args:
        found: the site as read.
        theme: its templates and assets.
        drawings: looks at the drawings that the plan names.
        keep_going: whether files that can't be published as planned are left out.
    """
    # What plans takes long to import, which a build with nothing to plan need not wait for.
    from weeknotes.plan.site import plan_site  # noqa: PLC0415

    site, failed = found.site, found.failed
    unpublished = found.unpublished
    problems: tuple[Problem, ...] = ()
    drawn = drawings.expected(site.assets)
    while True:
        site = msgspec.structs.replace(site, drawings=drawn)
        try:
            plan = plan_site(site, theme, families(), held=unpublished)
        except TooLong as fault:
            # Also without `keep_going`: the error keeps the site from being written.
            slow = next(post for post in site.texts if post.path == fault.path)
            problems += (too_slow(slow.path, slow.header_lines + 1),)
            failed, unpublished = (*failed, slow.path), unpublished | {slow.path}
            site = _without(site, frozenset({slow.path}))
            continue
        drawn = drawings.found(plan.named.drawings, drawn)
        if drawn != site.drawings:
            continue
        problems += tuple(new for new in plan.problems if new not in problems)
        rest = _without(site, plan.faulty)
        fallen = _paths(site) - _paths(rest)
        failed += tuple(fallen)
        if rest == site or not keep_going:
            return rest, msgspec.structs.replace(plan, problems=problems), failed
        unpublished |= fallen
        site = rest


def _without(site: Site, files: frozenset[str]) -> Site:
    """The site without some of its content files, texts or files next to them."""
    return msgspec.structs.replace(
        site,
        posts=tuple(post for post in site.posts if post.path not in files),
        editorials=tuple(post for post in site.editorials if post.path not in files),
        list_words=tuple(post for post in site.list_words if post.path not in files),
        home=site.home if site.home and site.home.path not in files else None,
        assets=tuple(a for a in site.assets if f"{FOLDER}/{a.path}" not in files),
        static=tuple(a for a in site.static if f"{STATIC}/{a.path}" not in files),
    )


def _paths(site: Site) -> frozenset[str]:
    return frozenset(post.path for post in site.texts)
