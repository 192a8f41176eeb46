"""Links and images whose target holds blanks."""

import pytest
from plans import URL, a_post, a_site, document

from weeknotes.model.site import Asset
from weeknotes.plan.addresses.inside import whole_of
from weeknotes.plan.addresses.links import resolve, resolve_again
from weeknotes.plan.addresses.routes import Roots
from weeknotes.plan.addresses.targets import targets
from weeknotes.read.text.markdown import to_html

THERE = a_post("content/weeknotes/last week.md", permalink="/last/")
FILES = ("annual report.pdf", "the\u202fwall.png", "a (1).png")
ASSETS = tuple(Asset(path=f"weeknotes/{name}", source="/x", size=1) for name in FILES)
PLANNED = frozenset({"/", "/here/", "/last/", *(f"/weeknotes/{name}" for name in FILES)})


WALL, ONE = (
    f'<img alt="it" src="/team/weeknotes/{name}" loading="lazy">'
    for name in ("the%E2%80%AFwall.png", "a%20(1).png")
)


def post_of(text):
    html = to_html(text, html_mode="safe").html
    return a_post("content/weeknotes/here.md", document=document(html), permalink="/here/")


def resolved(text):
    post = post_of(text)
    known = targets(a_site(post, THERE, assets=ASSETS), Roots.of(URL), PLANNED, frozenset())
    return resolve(post, known)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "See [the *report*](annual report.pdf).",
            '<p>See <a href="/team/weeknotes/annual%20report.pdf">the <em>report</em></a>.</p>',
        ),
        (
            '[it](annual report.pdf "The report")',
            '<p><a href="/team/weeknotes/annual%20report.pdf" title="The report">it</a></p>',
        ),
        (
            "[it](last week.md) [that](last week)",
            '<p><a href="/team/last/">it</a> <a href="/team/last/">that</a></p>',
        ),
        (
            "Is ![it](The wall.png) there",
            f"<p>Is {WALL} there</p>",
        ),
        (
            '![it](a (1).png "One")',
            f"<figure>{ONE}<figcaption>One</figcaption></figure>",
        ),
        (
            "[![it](the wall.png)](annual report.pdf)",
            f'<figure><a href="/team/weeknotes/annual%20report.pdf">{WALL}</a></figure>',
        ),
    ],
)
def test_it_is_taken_where_the_file_is_there(text, html):
    found = resolved(text)
    assert found.text.html.replace("\n", "") == html
    assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("See [the *note*](no such.pdf).", "<p>See [the <em>note</em>](no such.pdf).</p>"),
        ("[R&D](R&amp;D no.pdf 'x)", "<p>[R&amp;D](R&amp;D no.pdf 'x)</p>"),
        ('![A < B](no such.png "One & two")', '<p>![A &lt; B](no such.png "One &amp; two")</p>'),
        ("It is ![here](not there) now", "<p>It is ![here](not there) now</p>"),
        ("[![it](no such.png)](annual report.pdf)", None),
        ("array[1](see the notes)", "<p>array[1](see the notes)</p>"),
    ],
)
def test_it_is_text_as_on_github_where_no_file_is_there(text, html):
    found = resolved(text)
    if html:
        assert found.text.html.replace("\n", "") == html
    assert "data-spaced" not in found.text.html
    (problem,) = found.problems
    assert (problem.code, problem.severity) == ("near-miss", "warning")


def test_the_sections_are_where_they_were():
    text = (
        "[a](no such.pdf) [b](annual report.pdf)\n\n## One [c](not there)\n\n![d](no such.png)\n\n"
        "## Two\n\nWords."
    )
    ready = resolved(text).text
    sections = [ready.html[one.start : one.end].strip() for one in ready.headings]
    assert sections == ["<p>![d](no such.png)</p>", "<p>Words.</p>"]


def test_a_text_that_has_changed_is_made_ready_the_same_way():
    ways = resolved("[a](no such.pdf) ![b](the wall.png)").ways
    text = "More: [a](no such.pdf), and\n\n![b](the wall.png)"
    again = resolve_again(post_of(text).document, ways, whole_of(URL))
    assert again == resolved(text).text
    other = post_of("[a](annual report.pdf)").document
    assert resolve_again(other, ways, whole_of(URL)) is None


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[a](no such.pdf)", "[What it says](no%20such.pdf)"),
        ("![a](img/no such.png)", "![What it shows](img/no%20such.png)"),
        ("[a](The brutal life of frameworks)", "in the round brackets: [What it says](https://…)"),
    ],
)
def test_the_hint_has_the_spelling_that_works(text, hint):
    (problem,) = resolved(text).problems
    assert hint in problem.hint
