"""What can be wrong with an address inside the site, for the person who wrote it."""

import re

from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.plan.addresses.link_hints import image_hint, link_hint, spaced_hint

_RECORDING = re.compile(r"\.(?:m4a|m4v|mov|mp3|mp4|oga|ogg|ogv|wav|webm)$", re.IGNORECASE)


def image_missing(written: str, post: Post, near: str = "") -> Problem:
    """An image of a text that is no file of the site.

    Args:
        written: its address.
        post: whose text it is in.
        near: the file that was surely meant, or empty.
    """
    return warning(
        "image-missing",
        post.path,
        f"The {'file' if _RECORDING.search(written) else 'image'} “{written}” is not there.",
        image_hint(written, near),
        line=post.document.line_of(written),
    )


def spaced_target(typed: str, written: str, post: Post, near: str, *, image: bool) -> Problem:
    """A link or an image whose target holds spaces, and no file is called like that.

    Args:
        typed: what is in the round brackets.
        written: the address that it would be.
        post: whose text it is in.
        near: the file that was surely meant, or empty.
        image: whether it was to be an image.
    """
    return warning(
        "near-miss",
        post.path,
        f"“({typed})” is shown as typed: there is no file of this name, and the address of "
        f"{'an image' if image else 'a link'} can't have spaces in it.",
        spaced_hint(typed, near, image=image),
        line=post.document.line_of(written),
    )


def link_broken(written: str, post: Post, near: str = "", at: str = "") -> Problem:
    """A link that leads to no page of the site.

    Args:
        written: its address.
        post: whose text it is in.
        near: the file that was surely meant, or empty.
        at: where that file is a post, its address, if the link is by an address too.
    """
    return warning(
        "link-broken",
        post.path,
        f"The link to “{written}” leads nowhere.",
        f"Did you mean “{near}”? It is at {at}." if at else link_hint(written, near),
        line=post.document.line_of(written),
    )


def anchor_broken(written: str, post: Post) -> Problem:
    """A link to a place that its page does not have."""
    return warning(
        "anchor-broken",
        post.path,
        f"The link to “{written}” leads to a page without that heading.",
        "Write the heading in small letters with hyphens for spaces, "
        "such as #something-im-learning.",
        line=post.document.line_of(written),
    )


def link_unpublished(written: str, post: Post) -> Problem:
    """A link to a post that is not out yet, or may never be."""
    return warning(
        "link-unpublished",
        post.path,
        f"The link to “{written}” leads to a post that is not published, "
        "so its words are shown without the link.",
        "Publish the other post, or take the link out.",
        line=post.document.line_of(written),
    )


def file_active(written: str, post: Post) -> Problem:
    """A link to a page or a program next to the posts, which could do all that the site can."""
    return warning(
        "file-not-published",
        post.path,
        f"“{written}” is not published from the folder content, because a file like this can run "
        "as a program on your site. The link to it is left out.",
        "If it is safe for everybody to open, move it to the folder static, and link to it there.",
        line=post.document.line_of(written),
    )
