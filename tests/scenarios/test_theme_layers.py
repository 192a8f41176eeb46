"""Whole sites with a theme of their own that keeps most of the built-in one."""

import shutil
from pathlib import Path

import pytest

from weeknotes.read.theme import theme as theme_files

ROOT = Path(__file__).parents[2]
ACCENT = {"themes/acme/accent.html": ":root { --accent-on-light: #7a2e4d; }"}
BLOCK = {
    "themes/acme/post.html": '{% extends "parent/post.html" %}'
    '{% block after_title %}{{ super() }}<p class="ours">Ours</p>{% endblock %}'
}
CARD = {
    "themes/acme/card.html": '{% extends "parent/card.html" %}'
    '{% macro after_text(post) %}<p class="ours">{{ post.date.year }}</p>{% endmacro %}'
}
KIND = {
    "themes/acme/post-diary.html": '{% extends "post.html" %}'
    '{% block before_title %}<p class="ours">From the diary</p>{% endblock %}'
}


def made(site, files, name="acme"):
    for path, text in files.items():
        site.file(path, text)
    site.settings(f'theme = "{name}"\n')
    site.post("diary/2026-11-19-a.md", title="A")
    return site.post("2026-11-20-b.md", title="B").build().exits(0)


def test_a_colour_is_one_file(site):
    built = made(site, ACCENT)
    assert "--accent-on-light: #7a2e4d" in built.text("/2026/11/20/b/")
    assert "<h1" in built.text("/2026/11/20/b/")


def test_a_block_is_one_file(site):
    built = made(site, BLOCK)
    assert built.page("/2026/11/20/b/").words(".ours") == "Ours"
    assert built.page("/2026/11/20/b/").words("h1") == "B"
    assert not built.page("/").all(".ours")


def test_each_card_is_added_to_by_one_file(site):
    built = made(site, CARD)
    assert built.page("/").texts(".ours") == ["2026", "2026"]


def test_posts_of_one_kind_have_a_template_of_their_own(site):
    built = made(site, KIND)
    assert built.page("/2026/11/19/a/").words(".ours") == "From the diary"
    assert not built.page("/2026/11/20/b/").all(".ours")


@pytest.mark.parametrize("name", ["listing-tag.html", "listing-weeknote.html", "index-tags.html"])
def test_lists_of_one_kind_have_a_template_of_their_own(site, name):
    site.post("2026-11-18-c.md", title="C", tags="tea")
    built = made(site, {f"themes/acme/{name}": "only {{ title }}"})
    urls = ("/tags/tea/", "/weeknotes/", "/tags/", "/diary/", "/authors/")
    own = [url for url in urls if built.text(url).startswith("only ")]
    assert len(own) == 1


def test_a_template_that_comes_later_is_used_from_the_next_build_on(site):
    made(site, ACCENT)
    built = made(site, KIND)
    assert built.page("/2026/11/19/a/").words(".ours") == "From the diary"
    (site.folder / "themes/acme/post-diary.html").unlink()
    assert not site.build().exits(0).page("/2026/11/19/a/").all(".ours")


@pytest.mark.parametrize("files", [ACCENT, BLOCK, CARD, KIND])
def test_a_template_that_the_built_in_theme_gets_breaks_no_theme(
    site, files, tmp_path, monkeypatch
):
    """A later weeknotes may ask for templates that no theme of today can have."""
    before = made(site, files)
    later = tmp_path / "later"
    shutil.copytree(ROOT / "themes", later)
    (later / "notebook" / "new.html").write_text("<p>New</p>\n")
    base = later / "notebook" / "base.html"
    text = base.read_text().replace("</body>", '{% include "new.html" %}\n</body>')
    base.write_text(text)
    monkeypatch.setattr(theme_files, "SHIPPED_THEMES", (later,))
    pages = ("/", "/2026/11/19/a/", "/2026/11/20/b/", "/weeknotes/")
    texts = [before.text(url) for url in pages]
    built = site.build("--clean").exits(0)
    for url, text in zip(pages, texts, strict=True):
        assert built.text(url) == text.replace("</body>", "<p>New</p>\n</body>"), url


def test_a_fault_is_reported_in_the_file_that_led_to_it(site):
    files = {
        "themes/acme/post.html": '{% extends "parent/post.html" %}\n'
        '{% from "card.html" import card %}\n{% block text %}{{ card(title) }}{% endblock %}'
    }
    for path, text in files.items():
        site.file(path, text)
    built = site.settings('theme = "acme"\n').post("2026-11-20-b.md").build().exits(1)
    built.tells("themes/acme/post.html:3: error: ", "found in “card.html” of the theme “notebook”")
