"""All real posts that are at hand look as on GitHub. Skipped where there are none."""

import re

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options

_LINES = re.compile(
    r"<(ul|ol|li|blockquote|pre|h[1-6]|hr|table|p|tr|td|th)\b"
    r'[^>]*?data-(?:line|sourcepos)="(\d+)'
)
_EXTENSIONS = ["table", "strikethrough", "autolink", "tasklist"]


@pytest.fixture(scope="module")
def posts(outlines):
    folder = outlines.corpora()
    if folder is None:
        pytest.skip("no corpora here; WEEKNOTES_CORPORA names the folder")
    return list(outlines.posts(folder))


def test_nearly_all_posts_have_the_outline_of_github_and_no_item_is_lost(render, outlines, posts):
    different, lost = [], 0
    for name, text in posts:
        expected = outlines.outline(outlines.github(text))
        found = outlines.outline(render(text))
        lost += max(0, outlines.items(expected) - outlines.items(found))
        if found != expected:
            different.append(name)
    assert len(different) <= 0.002 * len(posts), different
    assert lost == 0


def test_attribute_lists_lose_no_item(render, outlines, posts):
    lost = 0
    for _, text in posts:
        page = render(text, "tables", "footnotes", "abbr", "attr_list")
        expected = outlines.items(outlines.outline(outlines.github(text)))
        lost += max(0, expected - outlines.items(outlines.outline(page)))
    assert lost == 0


def test_every_block_of_every_post_has_the_line_that_cmark_gives_it(render, posts):
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_SOURCEPOS
    for name, text in posts:
        page = cmarkgfm.markdown_to_html_with_extensions(
            text, options=options, extensions=_EXTENSIONS
        )
        ours = render(text, "tables", line_attribute="data-line")
        assert _LINES.findall(ours) == _LINES.findall(page), name
