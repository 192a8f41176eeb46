"""Advice on writing: what is not wrong, but could be better for readers."""

from collections.abc import Iterable, Iterator

from weeknotes.check.rules.formatting import formatting_advice
from weeknotes.check.rules.headings import heading_advice
from weeknotes.check.rules.images import heavy_images, image_advice
from weeknotes.check.rules.link_text import link_advice
from weeknotes.check.rules.posts import empty_advice, title_advice, translation_advice
from weeknotes.check.rules.spellings import author_advice, series_advice, tag_advice
from weeknotes.check.rules.streams import stream_advice
from weeknotes.check.rules.unfinished import unfinished_advice
from weeknotes.check.rules.unused import unused_files
from weeknotes.model.files.asset_use import AssetUse
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.problems.time_limit import TooLong, time_limit
from weeknotes.model.problems.too_slow import too_slow
from weeknotes.model.site import Site


def advise(site: Site, use: AssetUse, reported: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """All advice on a site, what is switched off included.

    Args:
        site: as read.
        use: the files next to the posts, by whether something published names them.
        reported: the other problems of the site.
    """
    paths = frozenset(problem.path for problem in reported)
    return (*_advice(site, use), *unused_files(use.unused, site.held, paths))


def _on_one(post: Post, site: Site) -> tuple[Problem, ...]:
    return (
        *unfinished_advice(post),
        *empty_advice(post),
        *image_advice(post),
        *link_advice(post),
        *heading_advice(post),
        *formatting_advice(post),
        *stream_advice(post, site.settings.streams),
    )


def _advice(site: Site, use: AssetUse) -> Iterator[Problem]:
    for post in site.texts:
        try:
            with time_limit(post.path):
                found = _on_one(post, site)
        except TooLong:
            yield too_slow(post.path, post.header_lines + 1)
        else:
            yield from found
    yield from heavy_images(use.published)
    yield from title_advice(site.posts)
    yield from translation_advice(site.posts, site.held)
    yield from tag_advice(site.posts)
    yield from series_advice(site.posts)
    yield from author_advice(site.posts, site.people)
