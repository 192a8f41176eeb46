"""“Mentioned in”: what a post says of the posts that link to it."""

import pytest

THERE = "/2026/11/13/there/"
LISTED = ".mentions li"


@pytest.fixture
def there(site):
    """A post to link to, with an address that it used to have."""
    return site.post(
        "weeknotes/2026-11-13-there.md",
        "## What we did\n\nA walk.",
        title="There",
        aliases=["/old/there/"],
        author="Sam Rook",
    )


def here(site, body, name="2026-11-20-here", **fields):
    return site.post(f"weeknotes/{name}.md", body, **({"title": "Here"} | fields))


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-13-there.md",
        "2026-11-13-there.md#what-we-did",
        "/content/weeknotes/2026-11-13-there.md",
        "/2026/11/13/there/",
        "/2026/11/13/there",
        "/team/2026/11/13/there/",
        "https://notes.example.org/team/2026/11/13/there/",
        "https://notes.example.org/team/2026/11/13/there/#what-we-did",
        "/old/there/",
        "https://notes.example.org/team/old/there/",
    ],
)
def test_a_post_names_the_post_that_links_to_it(there, written):
    here(there, f"[One]({written}), and [again]({written}).", author="Ella Fenn")
    page = there.build("--strict").exits(0).page(THERE)
    assert page.texts(f"{LISTED} .p-name, {LISTED} .p-author") == ["Here", "Ella Fenn"]
    assert page.texts(f"{LISTED} time") == ["20 November 2026"]
    assert page.hrefs(f"{LISTED} a") == ["/team/2026/11/20/here/"]


def test_the_newest_mention_stands_first(there):
    for day in (20, 27, 16):
        here(there, "[x](2026-11-13-there.md)", f"2026-11-{day}-p", title=f"P{day}")
    page = there.build("--strict").exits(0).page(THERE)
    assert page.texts(f"{LISTED} a") == ["P27", "P20", "P16"]


def test_a_post_does_not_mention_itself_or_what_it_translates(there):
    site = there.post(
        "2026-11-16-own.md", "First.\n\n## Second\n\n[a](#second) [b](2026-11-16-own.md)", ref="own"
    )
    site.post("2026-11-16-cy.md", "[x](2026-11-16-own.md)", ref="own", lang="cy", title="Cy")
    page = site.build("--strict").exits(0).page("/2026/11/16/own/")
    assert page.all(".mentions") == []


def test_neither_drafts_nor_scheduled_posts_are_named_anywhere(there):
    here(there, "[x](2026-11-13-there.md)", title="Quincebramble", draft=True)
    here(there, "[x](2026-11-13-there.md)", "2031-01-01-later", title="Larkspindle")
    built = there.build("--strict").exits(0)
    assert built.page(THERE).all(".mentions") == []
    assert not built.where("quincebramble") + built.where("larkspindle")


def test_images_words_and_other_sites_are_no_mentions(there):
    body = "`[x](2026-11-13-there.md)` 2026-11-13-there.md <https://example.org/2026/11/13/there/>"
    here(there, body)
    assert there.build("--strict").exits(0).page(THERE).all(".mentions") == []


def test_home_pages_and_an_editor_s_words_are_no_mentions(there):
    there.post("index.md", "[x](weeknotes/2026-11-13-there.md)")
    there.post("about.md", "[x](weeknotes/2026-11-13-there.md)")
    there.post("digest/2026-w46.md", "[x](../weeknotes/2026-11-13-there.md)")
    here(there, "[the team](../about.md)")
    built = there.build("--strict").exits(0)
    assert built.page(THERE).all(".mentions") == []
    assert built.page("/about/").all(".mentions") == []


def test_a_mention_changes_the_page_and_no_feed(there):
    here(there, "A [walk](/feed.xml).")
    before = there.build("--strict").exits(0)
    old = before.feed("/feed.xml").entries[1]
    here(there, "A [walk](2026-11-13-there.md).")
    after = there.build("--strict").exits(0)
    new = after.feed("/feed.xml").entries[1]
    assert (old.id, old.content, old.published) == (new.id, new.content, new.published)
    assert after.page(THERE).texts(f"{LISTED} a") == ["Here"]


def test_an_edited_text_elsewhere_leaves_the_mentioned_page_as_it_is(there):
    here(there, "A [walk](2026-11-13-there.md).")
    before = there.build("--strict").exits(0).files
    here(there, "Quite another text, " * 300 + "but the same [walk](2026-11-13-there.md).")
    after = there.build("--strict").exits(0).files
    path = "2026/11/13/there/index.html"
    assert before[path] == after[path]
    assert before["2026/11/20/here/index.html"] != after["2026/11/20/here/index.html"]


def test_the_author_of_a_mention_is_not_taken_for_the_post_s(there):
    here(there, "[x](2026-11-13-there.md)", author="Ella Fenn")
    page = there.build("--strict").exits(0).page(THERE)
    cited = page.one(".h-entry .h-cite")
    assert [tag.get_text() for tag in cited.select(".p-author")] == ["Ella Fenn"]
    own = [tag for tag in page.all(".h-entry .p-author") if tag not in cited.select(".p-author")]
    assert len(own) == 1
