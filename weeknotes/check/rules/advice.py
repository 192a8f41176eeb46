"""Advice on writing: what is no fault, but could be better for readers."""

from collections.abc import Iterable, Iterator

from weeknotes.check.rules.headings import heading_advice
from weeknotes.check.rules.images import heavy_images, image_advice
from weeknotes.check.rules.link_text import link_advice
from weeknotes.check.rules.posts import empty_advice, title_advice, translation_advice
from weeknotes.check.rules.spellings import author_advice, series_advice, tag_advice
from weeknotes.check.rules.streams import stream_advice
from weeknotes.check.rules.unused import unused_files
from weeknotes.model.files.named import Named
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.problems.time_limit import TooLong, time_limit
from weeknotes.model.problems.too_slow import too_slow
from weeknotes.model.site import Site


def advise(site: Site, named: Named, reported: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """All advice on a site, what is switched off included.

    Args:
        site: as read.
        named: the files beside the posts, by whether something published names them.
        reported: what else there is to tell.
    """
    paths = frozenset(problem.path for problem in reported)
    return (*_advice(site, named), *unused_files(named.unused, site.held, paths))


def _on_one(post: Post, site: Site) -> tuple[Problem, ...]:
    return (
        *empty_advice(post),
        *image_advice(post),
        *link_advice(post),
        *heading_advice(post),
        *stream_advice(post, site.settings.streams),
    )


def _advice(site: Site, named: Named) -> Iterator[Problem]:
    for post in site.texts:
        try:
            with time_limit(post.path):
                found = _on_one(post, site)
        except TooLong:
            yield too_slow(post.path, post.header_lines + 1)
        else:
            yield from found
    yield from heavy_images(named.published)
    yield from title_advice(site.posts)
    yield from translation_advice(site.posts, site.held)
    yield from tag_advice(site.posts)
    yield from series_advice(site.posts)
    yield from author_advice(site.posts, site.people)
