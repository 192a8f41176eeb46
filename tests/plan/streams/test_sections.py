import pytest
from plans import a_post, a_site, document

from weeknotes.plan.catalogue import catalogue
from weeknotes.plan.streams.sections import excerpts, first_sentences


def found(html, **fields):
    post = a_post(document=document(html), authors=("ann", "ben"), **fields)
    return excerpts([post], catalogue(a_site(post)))


def test_a_section_is_shown_with_its_place_and_its_authors():
    html = "<p>Hm.</p><h2>What I learned</h2><p>Patience.</p><h2>Next</h2><p>More.</p>"
    (one,) = found(html, title="A week")
    assert (one.heading, one.text, one.author, one.post) == (
        "What I learned",
        "Patience.",
        "Ann and Ben",
        "A week",
    )
    assert one.href == "/team/2026/11/20/a/#what-i-learned"
    assert one.week.code == "2026-W47"


def test_a_post_of_a_kind_that_comes_along_is_shown_whole():
    (one,) = found("<h2>What I learned</h2><p>x</p>", kind="learning", summary="All of it.")
    assert (one.heading, one.text, one.href) == ("A", "All of it.", "/team/2026/11/20/a/")


def test_two_sections_of_one_post_are_two():
    html = "<h2>What I learned</h2><p>One.</p><h2>Today I learned</h2><p>Two.</p>"
    assert [one.text for one in found(html)] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>un<em>believ</em>able.</p>", "unbelievable."),
        ("<p>One</p><p>two.</p>", "One two."),
        ("<ul><li>One</li><li>two</li></ul>", "One; two"),
        ("<p>Less &lt; more &amp; so on, <code>x</code>.</p>", "Less < more & so on, x."),
        ("<p>As <strong>they</strong> say (<a href='#'>here</a>)!</p>", "As they say (here)!"),
        (
            '<p>Noted<sup id="r"><a class="footnote-ref" href="#fn:1">1</a></sup>.</p>',
            "Noted.",
        ),
        (
            "<ul><li>One</li>\n<li><p>Two</p></li><li>Three.</li><li>Four</li></ul>",
            "One; Two; Three. Four",
        ),
    ],
)
def test_a_section_is_shown_in_plain_words(html, text):
    assert [one.text for one in found(f"<h2>What I learned</h2>{html}")] == [text]


def test_a_long_section_ends_after_a_sentence_or_with_an_ellipsis():
    (sentences,) = found(f"<h2>What I learned</h2><p>{'A sentence of ours. ' * 30}</p>")
    assert sentences.text.endswith("A sentence of ours.")
    assert 70 < len(sentences.text) <= 220
    (endless,) = found(f"<h2>What I learned</h2><p>{'word, ' * 300}</p>")
    assert endless.text.endswith("word …")
    assert len(endless.text) <= 222


@pytest.mark.parametrize("html", ["", "<p></p>", "<p>&nbsp;</p>", "<!-- Write me -->", "<hr>"])
def test_a_section_that_holds_nothing_is_not_shown(html):
    assert found(f"<h2>What I learned</h2>{html}") == ()


def test_a_section_inside_another_comes_along_with_it():
    html = "<h2>What I learned</h2><p>One.</p><h3>Today I learned</h3><p>Two.</p>"
    assert [one.text for one in found(html)] == ["One. Today I learned Two."]


def test_tables_code_and_captions_are_no_sentences():
    table = "<table><tr><td>1</td><td>2</td></tr></table>"
    code = "<pre><code>a = 1</code></pre>"
    figure = '<figure><img alt="" src="b.png"><figcaption>By Sam</figcaption></figure>'
    told = first_sentences(f"<p>We count.</p>{table}{code}{figure}<p>Done.</p>")
    assert told == "We count. Done."
    assert first_sentences(table) == "1 2"
