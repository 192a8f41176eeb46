"""Backlinks are the inverse of the links between published posts."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from plans import URL, a_post, a_site, calm, document, pages, planned, when

from weeknotes.model.posts.post import Held

FORMS = (
    lambda at: f"p{at}.md",
    lambda at: f"/content/p{at}.md#x",
    lambda at: f"./p{at}",
    lambda at: f"/2026/11/{at + 1:02}/p{at}/",
    lambda at: f"/team/2026/11/{at + 1:02}/p{at}/index.html",
    lambda at: f"../../{at + 1:02}/p{at}/",
    lambda at: f"{URL}2026/11/{at + 1:02}/p{at}/#x",
    lambda at: f"/old/p{at}",
    lambda at: f"{URL}old/p{at}/",
)
"""The ways to write a link to the post with a number."""

NOT_MENTIONS = ('<img src="p0.md" alt="">', "<p>p1.md</p>", '<a href="https://example.org/">x</a>')


def a_text(links, more):
    anchors = "".join(f'<p><a href="{FORMS[form](to)}">x</a></p>' for to, form in links)
    return document(f'<h2 id="x">X</h2>{anchors}{more}')


@st.composite
def programmes(draw):
    """Posts that link to each other, and how many of them are held back."""
    count = draw(st.integers(1, 7))
    links = st.lists(
        st.tuples(st.integers(0, count - 1), st.integers(0, len(FORMS) - 1)), max_size=6
    )
    drawn = [draw(links) for _ in range(count)]
    posts = [
        a_post(
            f"content/p{at}.md",
            f"2026-11-{at + 1:02}",
            document=a_text(found, draw(st.sampled_from(["", *NOT_MENTIONS]))),
            aliases=(f"/old/p{at}/",),
            ref=draw(st.sampled_from(["", "", "text"])),
        )
        for at, found in enumerate(drawn)
    ]
    return posts, drawn, draw(st.sets(st.integers(0, count - 1), max_size=2))


@calm
@given(programmes())
def test_a_post_is_mentioned_by_exactly_the_published_posts_that_link_to_it(programme):
    posts, links, drafts = programme
    held = tuple(
        msgspec.structs.replace(posts[at], held=Held(why="draft", reason="draft: true"))
        for at in drafts
    )
    public = [at for at in range(len(posts)) if at not in drafts]
    site = a_site(*(posts[at] for at in public), held=held)
    views = pages(planned(site, held=frozenset(post.path for post in held)))
    for to in public:
        expected = [
            posts[source].title
            for source in sorted(public, reverse=True)
            if source != to
            and to in {target for target, _ in links[source]}
            and not (posts[to].ref and posts[to].ref == posts[source].ref)
        ]
        view = views[f"/2026/11/{to + 1:02}/p{to}/"]
        assert [mention.title for mention in view.mentions] == expected


def mentions(*posts, **fields):
    views = pages(planned(a_site(*posts, **fields)))
    return views["/2026/11/13/there/"].mentions


THERE = a_post("content/there.md", "2026-11-13")
LINK = document('<p><a href="there.md">x</a></p>')


def test_a_mention_says_who_and_when():
    here = a_post("content/here.md", "2026-11-20", document=LINK, authors=("ann",), lang="cy")
    (found,) = mentions(THERE, here)
    assert (found.title, found.href) == ("Here", "/team/cy/2026/11/20/here/")
    assert (found.date.text, found.authors[0].name) == ("Friday 20 November 2026", "Ann")
    assert found.lang == "cy"


def test_what_a_post_of_one_link_is_about_is_mentioned():
    here = a_post("content/here.md", "2026-11-20", kind="links", link="/2026/11/13/there/")
    assert len(mentions(THERE, here)) == 1


def test_pages_home_and_editors_mention_nothing_and_are_not_mentioned():
    page = a_post("content/about.md", None, document=LINK)
    home = a_post("content/index.md", None, document=LINK)
    editorial = a_post("content/digest/2026-w46.md", None, weeks=THERE.weeks, document=LINK)
    here = a_post("content/here.md", document=document('<a href="about.md">x</a>'))
    site = a_site(THERE, here, page, home=home, editorials=(editorial,))
    views = pages(planned(site))
    assert views["/2026/11/13/there/"].mentions == ()
    assert views["/about/"].mentions == ()


def test_an_edited_body_elsewhere_does_not_touch_the_page():
    here = a_post("content/here.md", document=LINK, summary="One.")
    edited = msgspec.structs.replace(
        here,
        summary="Another.",
        document=document('<p>Many more words. <a href="there.md">it</a></p>' + "<p>x</p>" * 999),
    )
    assert mentions(THERE, here) == mentions(THERE, edited)


def test_in_a_preview_a_draft_that_mentions_a_post_says_what_it_is():
    held = Held(why="draft", reason="draft: true")
    draft = a_post("content/here.md", document=LINK, held=held)
    assert [mention.held for mention in mentions(THERE, draft)] == ["Draft"]
    late = Held(why="scheduled", reason="Friday 5 March 2027", until=when("2027-03-05"))
    assert mentions(THERE, msgspec.structs.replace(draft, held=late))[0].held.startswith("Sch")
