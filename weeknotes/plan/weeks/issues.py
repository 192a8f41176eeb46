"""The digest of each closed week as it went out, in the feed and by email.

Services that turn the feed into email take an item by its date soon after it is there, and never
send it again. So what goes out is what was there when the week closed: a note that comes later is
on the week's page, and the next issue shows it to readers among its late notes. Between two
closings nothing changes here, unless somebody changes a post.
"""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from weeknotes.model.posts.post import Post
from weeknotes.model.views.weeks import DigestView
from weeknotes.model.weeks.week import Week, instant
from weeknotes.plan.addresses.leads import lead_of
from weeknotes.plan.addresses.links import resolve
from weeknotes.plan.addresses.targets import Targets, before, is_inside
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.frame import Surroundings
from weeknotes.plan.weeks.pages import digest_view


def all_issues(
    around: Surroundings, leads: Targets, digests: Mapping[Week, DigestView]
) -> dict[Week, DigestView]:
    """The issues of all weeks that have one, newest first.

    Args:
        around: what all pages have in common.
        leads: what links inside the site may lead to.
        digests: what the page of each week shows.
    """
    catalogue = around.catalogue
    posts = catalogue.site.posts
    out = {catalogue.urls[post.path]: instant(post.came_out) for post in posts if post.came_out}
    words = {
        post.weeks[0]: _words(post, leads, out, catalogue) for post in catalogue.site.editorials
    }
    weeks = tuple(week for week in catalogue.digest_weeks if catalogue.went_out(week))
    links = (*map(catalogue.week, weeks[1:]), None)
    return {
        week: msgspec.structs.replace(
            _in_time(week, around, digests[week]),
            editorial=words.get(week, ""),
            previous=previous,
            next=None,
        )
        for week, previous in zip(weeks, links, strict=False)
    }


def _in_time(week: Week, around: Surroundings, digest: DigestView) -> DigestView:
    """A digest as it was when its week closed: what its page shows, unless notes came later."""
    posts = around.catalogue.in_time(week)
    if posts == around.catalogue.weeks.get(week, ()):
        return digest
    return digest_view(week, around, "", posts=posts)


def _words(
    editorial: Post, leads: Targets, out: Mapping[str, datetime], catalogue: Catalogue
) -> str:
    """An editor's words as they stood when their week closed; empty if they came later.

    Args:
        editorial: the words.
        leads: what links inside the site may lead to.
        out: since when there has been a post at an address.
        catalogue: the site's.
    """
    closing = instant(catalogue.closing(editorial.weeks[0]))
    if editorial.came_out and instant(editorial.came_out) >= closing:
        return ""
    addresses = (one.address for one in editorial.document.references)
    meant = {
        lead_of(address, editorial, leads, image=False).url
        for address in addresses
        if is_inside(address, leads)
    }
    if any(url in out and out[url] >= closing for url in meant):
        posts = catalogue.site.posts
        later = (post for post in posts if post.came_out and instant(post.came_out) >= closing)
        # It looks at every post, so only where it has to: words are seldom changed after a close.
        leads = before(leads, later)
    return resolve(editorial, leads).text.html
