"""The way of docs/first-change.md, gone in a browser; `--renew-golden` takes its pictures."""

from pathlib import Path

import pytest
from newcomers import NOW, Newcomer
from sites import weeknotes

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
PAGE = PICTURES.parent / "first-change.md"
POST = "2026/11/20/a-place-for-our-notes/"
MOST = 60_000
"""Bytes of a picture."""

pytestmark = pytest.mark.browser


def test_one_word_of_the_first_post_is_changed(tmp_path, at_home, browser, served, request):
    at_home("[user]\nname = Ella Okonjo\nemail = ella@example.org\n")
    newcomer = Newcomer(tmp_path)
    site = newcomer.cloned("git@github.com:your-team/notes.git")
    newcomer.init("notes")
    address = served(site / "public")
    page = browser.new_page(viewport={"width": 720, "height": 520})

    def build():
        ran = weeknotes("build", "--now", NOW, "--base-url", f"{address}/", cwd=site)
        assert ran.code == 0, ran.err
        page.goto(f"{address}/{POST}")

    def take(name):
        if request.config.getoption("--renew-golden"):
            page.screenshot(path=PICTURES / f"{name}.png")

    build()
    assert "We now have a place to write down" in page.inner_text("main")
    take("first-post")
    link = page.get_by_text("Suggest a change to this page")
    assert link.get_attribute("href").startswith("https://github.com/your-team/notes/edit/main/")
    link.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, innerHeight)")
    take("suggest-a-change")
    [post] = (site / "content" / "weeknotes").glob("*a-place-for-our-notes.md")
    text = post.read_text(encoding="utf-8")
    before, header, body = text.split("---\n", 2)
    post.write_text(f"{before}---\n{header}---\n{body.replace('place', 'home', 1)}", "utf-8")
    build()
    assert "We now have a home to write down" in page.inner_text("main")
    take("changed-post")
    page.close()


def test_its_pictures_are_there_and_small():
    shown = PAGE.read_text(encoding="utf-8").count("](pictures/")
    sizes = [file.stat().st_size for file in PICTURES.iterdir()]
    assert len(sizes) == shown
    assert max(sizes) <= MOST
