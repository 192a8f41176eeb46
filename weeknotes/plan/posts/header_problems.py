"""What headers ask for that is not possible: reported before anything is made of it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from weeknotes.model.names.file_names import alike
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.site import Site
from weeknotes.model.weeks.week import instant
from weeknotes.model.weeks.wording import say_date
from weeknotes.plan.addresses.files import CONTENT
from weeknotes.plan.addresses.routes import alias_url, is_safe
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.posts.far_dates import far_dates


def header_faults(site: Site, known: Catalogue) -> tuple[Problem, ...]:
    """Every wish of a header that can't be had, or that two files have at once."""
    posts = [problem for post in site.posts for problem in _of_post(post, known)]
    return (
        *posts,
        *_updates_to_come(site),
        *far_dates(site),
        *_guids(known),
        *_portraits(site, known),
        *_editorials(site, known),
    )


def _of_post(post: Post, known: Catalogue) -> Iterator[Problem]:
    if post.permalink and not is_safe(known.urls[post.path]):
        yield _no_address(post)
    for alias in post.aliases:
        if alias_url(alias, known.roots) is None:
            yield warning(
                "bad-alias",
                post.path,
                f"“{alias}” can't be an address of this site, so it is not redirected to this "
                "post.",
                "Write it from the first slash on, such as /2026/old-name/.",
                line=post.line_of("aliases"),
            )


def _no_address(post: Post) -> Problem:
    example = "such as permalink: /about-us/"
    message = f"“{post.permalink}” can't be the address of a page on this site."
    hint = f"Write it from the first slash on, in letters, digits and hyphens, {example}"
    if "{" in post.permalink or "<%" in post.permalink:
        message = (
            f"“{post.permalink}” has code from another website tool in it, so it is not the "
            "address of a page."
        )
        hint = (
            f"Write the address that the page had, {example} Without the line, its date and title "
            "make the address."
        )
    line = post.line_of("permalink")
    return error("bad-permalink", post.path, message, hint, line=line)


def _updates_to_come(site: Site) -> Iterator[Problem]:
    """Posts that are out, and updated on a day that is still to come."""
    for post in site.posts:
        if post.updated and post.held is None and instant(post.updated) > instant(site.now):
            yield warning(
                "updated-in-future",
                post.path,
                f"The header says that the post was last updated on {say_date(post.updated)}, "
                "which is in the future.",
                "Write the day of the last change. To publish a post later, write “publish_at: "
                f"{post.updated.date().isoformat()}” instead.",
                line=post.line_of("updated"),
            )


def _guids(known: Catalogue) -> Iterator[Problem]:
    for post in known.posts:
        if post.guid and known.guids[post.path] != post.guid:
            yield warning(
                "guid-taken",
                post.path,
                f"The guid “{post.guid}” belongs to an earlier post, so this one has its address "
                "as its guid.",
                "Delete the line. You only need it to keep a post's identity after a move.",
                line=post.line_of("guid"),
            )


def _portraits(site: Site, known: Catalogue) -> Iterator[Problem]:
    refused = {alike(path.removeprefix(f"{CONTENT}/")) for path in site.refused}
    for person in site.people:
        if person.image and not (
            known.people[person.slug].image or alike(person.image.removeprefix("/")) in refused
        ):
            yield warning(
                "image-missing",
                "content/people.toml",
                f"The image “{person.image}” of {person.name} is not there.",
                "Write its path in the folder content exactly as it is, such as people/ella.jpg.",
                line=person.line_of("image"),
            )


def _editorials(site: Site, known: Catalogue) -> Iterator[Problem]:
    weeks = set(known.digest_weeks)
    files = Counter(post.weeks for post in site.editorials)
    for post in site.editorials:
        if post.weeks[0] not in weeks:
            yield warning(
                "editorial-without-notes",
                post.path,
                f"No post is about {post.weeks[0].code}, so its digest has no page yet.",
                "It will be published with the first post of that week. If the week is wrong, "
                "rename the file.",
            )
        for other in _twins(post, site.editorials) if files[post.weeks] > 1 else ():
            yield error(
                "address-taken",
                post.path,
                f"Two files introduce the digest of {post.weeks[0].code}: {other.path} and "
                f"{post.path}.",
                "Combine them in one file.",
            )


def _twins(post: Post, editorials: Iterable[Post]) -> Iterator[Post]:
    return (other for other in editorials if other.weeks == post.weeks and other is not post)
