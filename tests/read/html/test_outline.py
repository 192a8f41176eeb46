"""What a text holds, and its HTML as it stands in a page."""

import re
from html import unescape

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.html.first_words import ENOUGH
from weeknotes.read.html.outline import outline
from weeknotes.read.html.page_fixes import first_heading


def ids(html):
    return [heading.id for heading in outline(html, title="").headings]


def test_headings_are_shifted_below_the_title_and_keep_their_order():
    document = outline("<h1>A</h1><h3>B</h3><h6>C</h6>", title="T")
    assert [(h.level, h.text) for h in document.headings] == [(2, "A"), (4, "B"), (6, "C")]
    assert document.html == '<h2 id="a">A</h2><h4 id="b">B</h4><h6 id="c">C</h6>'
    assert [h.level for h in outline("<h4>A</h4>", title="").headings] == [2]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["What's new?"], ["whats-new"]),
        (["A  b"], ["a-b"]),
        (["foo_bar & baz"], ["foo_bar--baz"]),
        (["A", "A", "a!"], ["a", "a-1", "a-2"]),
        (["foo", "foo", "foo-1", "foo"], ["foo", "foo-1", "foo-1-1", "foo-2"]),
        (["Ymlaen â ni", "日本語", "हिन्दी"], ["ymlaen-â-ni", "日本語", "हिन्दी"]),
        (["🎉", "🎉"], ["section", "section-1"]),
        (["<code>a</code> &amp; <em>b</em>"], ["a--b"]),
    ],
)
def test_headings_get_the_ids_that_github_gives_them(headings, expected):
    assert ids("".join(f"<h2>{text}</h2>" for text in headings)) == expected


def test_an_id_of_the_authors_stays_and_is_not_given_twice():
    html = '<p id="b">x</p><h2 id="mine">A</h2><h2>Mine</h2><h2 class="c">B</h2>'
    assert ids(html) == ["mine", "mine-1", "b-1"]
    document = outline(html, title="")
    assert document.anchors == ("b", "mine", "mine-1", "b-1")
    assert '<h2 id="b-1" class="c">' in document.html


def test_a_first_heading_that_repeats_the_title_goes_unless_it_holds_more():
    assert outline("<h2>My <em>week</em></h2><p>x</p>", title="my week").html == "<p>x</p>"
    for more in ('<a href="/x">My week</a>', '<img src="a.png" alt="">My week'):
        assert more.split()[0] in outline(f"<h1>{more}</h1>", title="My week").html
    assert first_heading("<h2>A &amp; <em>b</em></h2>") == "A & b"
    assert first_heading("<p>x</p><h2>A</h2>") == ""


def test_a_lone_image_becomes_a_figure_with_its_title_as_caption():
    document = outline('<p><img src="a.png" alt="b" title="C &lt;d&gt;"></p>', title="")
    assert document.html == (
        '<figure><img src="a.png" alt="b" loading="lazy">'
        "<figcaption>C &lt;d&gt;</figcaption></figure>"
    )
    assert "<figure><a href" in outline('<p><a href="x"><img src="a"></a></p>', title="").html
    assert "<figure>" not in outline('<p><img src="a.png"> text</p>', title="").html


@pytest.mark.parametrize(
    ("alt", "title"),
    [
        ("A map", "A map"),
        ("A map", "a  map."),
        ("Tea &amp; “cake”", "Tea &amp; “cake”"),
        ("", ""),
    ],
)
@pytest.mark.parametrize("text", ["<p>{}</p>", "<p>x {} y</p>", "<figure>{}</figure>"])
def test_a_title_that_repeats_what_stands_for_the_image_is_not_said_again(text, alt, title):
    image = f'<img src="a.png" alt="{alt}" title="{title}">'
    document = outline(text.format(image), title="")
    assert "title" not in document.html
    assert "figcaption" not in document.html
    assert f'alt="{alt}"' in document.html


@pytest.mark.parametrize(("alt", "title"), [("A map", "The map of 2026"), ("", "A map"), ("a", "")])
def test_a_title_that_says_something_else_stays(alt, title):
    image = f'<p>x <img src="a.png" alt="{alt}" title="{title}"></p>'
    assert f'title="{title}"' in outline(image, title="").html


def test_a_caption_never_becomes_markup():
    document = outline('<p><img src="a" title="&lt;b onclick=x "></p>', title="")
    assert "<figcaption>&lt;b onclick=x </figcaption>" in document.html


def test_tables_and_code_can_be_reached_by_keyboard():
    html = outline("<table><tr><td>x</td></tr></table><pre>y</pre>", title="").html
    assert '<div class="table" tabindex="0" role="group" aria-label="x"><table>' in html
    assert "</table></div>" in html
    assert '<pre tabindex="0">y</pre>' in html


def test_links_images_addresses_and_words():
    document = outline(
        '<p>One <a href="/a?x=1&amp;y=2">two <em>three</em></a> <img src="b.png" alt="four">'
        '<a href="c"><img src="d.png" alt="five"></a></p><video src="e" poster="f"></video>'
        '<img srcset="g 1x, h 2x"><a id="i">six</a>',
        title="",
    )
    assert [(link.href, link.text) for link in document.links] == [
        ("/a?x=1&y=2", "two three"),
        ("c", "five"),
    ]
    assert [(i.src, i.alt) for i in document.images][:2] == [("b.png", "four"), ("d.png", "five")]
    addresses = {reference.address for reference in document.references}
    assert addresses == {"/a?x=1&y=2", "b.png", "c", "d.png", "e", "f", "g", "h"}
    assert document.anchors == ("i",)
    assert document.words == 4


def test_the_text_is_that_of_paragraphs_or_else_of_what_there_is():
    html = '<h2>A</h2><p>One<sup id="f"><a href="#n">1</a></sup>.</p><ul><li>x</li></ul><p>Two.</p>'
    assert outline(html, title="").text == "One. Two."
    assert outline("<ul><li>x</li><li>y &amp; z</li></ul>", title="").text == "x; y & z"
    assert len(outline("<p>" + "word " * 1000 + "</p>", title="").text) <= ENOUGH


@pytest.mark.parametrize(
    "html",
    [
        "<script>if (a < b && c > d) { x = '</p>'; }</script>",
        "<style>p > a { color: red }</style>",
        "<!-- a <b> c -->",
    ],
)
def test_scripts_styles_and_comments_of_trusted_html_stay_as_they_are(html):
    document = outline(f"<p>x</p>{html}<p>y</p>", title="")
    assert html in document.html
    assert document.words == 2


def test_a_comment_that_nothing_closes_ends_with_the_text():
    found = outline("<p>a</p><!-- b<p>end</p>", title="").html
    assert found == "<p>a</p><!-- b<p>end</p>-->"


@pytest.mark.parametrize("html", ["a <script> b", "a <SCRIPT> b", "a <style> b", "a < b", "a </ b"])
def test_what_would_swallow_the_page_is_shown_as_text(html):
    found = outline(f"<p>{html}</p><p>end</p>", title="").html
    assert "end" in BeautifulSoup(found, "html5lib").get_text()
    assert "b" in BeautifulSoup(found, "html5lib").get_text()


PIECES = st.sampled_from(
    [
        "<h2>", "</h2>", "<h3 id='x'>", "</h3>", "<p>", "</p>", "<table>", "</table>", "<pre>",
        "</pre>", "<a href='b'>", "</a>", "<img src=c alt='d>e'>", "<br/>", "<br>", "<", ">",
        "&amp;", "&", '"', "'", "<!--", "-->", "<div", " class=", "word", "other ", "<ul><li>",
        "</li>", "<x-y>", "</", "<!", "\n",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.text(alphabet="ab<>&\"'= é", max_size=4), max_size=20).map("".join))
def test_messy_html_never_raises_and_loses_no_word(html):
    document = outline(html, title="no such title")
    # Words that stand clearly in text: not within anything that may be a tag or a comment.
    kept = re.sub(r"<!--.*?-->|<[a-zA-Z/!][^<]*>?", " ", html, flags=re.DOTALL)
    for word in re.findall(r"word|other", kept):
        assert word in unescape(document.html)
    for heading in document.headings:
        assert 0 <= heading.start <= heading.end <= len(document.html)
        document.section(heading)


@given(st.lists(st.text(alphabet="ab <>&\"'", max_size=8), max_size=6))
def test_text_in_canonical_html_is_the_text_of_the_page(texts):
    from html import escape  # noqa: PLC0415 - `unescape` is what the rest needs

    html = "".join(f"<p>{escape(text)}</p>" for text in texts)
    page = BeautifulSoup(outline(html, title="no").html, "html5lib").get_text()
    assert page == "".join(texts)


@pytest.mark.parametrize(
    "piece",
    ["<!--", "<a ", '<a "', '<a x="', "<script>", "<h2>x", "<p><img ", "<div>", "<h2>x</h2>"],
)
def test_a_sign_typed_ten_thousand_times_is_read_in_one_pass(piece):
    assert outline(piece * 10_000, title="").html


def test_an_empty_corner_of_a_table_is_no_heading():
    html = '<table><thead><tr><th class="align-left"></th><th>b</th></tr></thead></table>'
    found = outline(html, title="").html
    assert '<td class="align-left"></td><th scope="col">b</th>' in found


def test_the_addresses_of_a_tag_are_found_in_the_order_they_stand():
    html = '<video poster="a" src="b"></video><video src="c" poster="d"></video>'
    assert [one.address for one in outline(html, title="").references] == ["a", "b", "c", "d"]


LONG = st.lists(
    st.sampled_from(["word", "&amp;", "&#0000000000000000000065;", "\N{NO-BREAK SPACE}", "é", "\n"])
    | st.integers(1, 700).map(lambda length: " " * length),
    max_size=60,
).map(" ".join)


@given(st.lists(LONG, max_size=6), st.sampled_from("p li".split()))
def test_the_text_is_the_beginning_of_all_there_is(texts, tag):
    document = outline("".join(f"<{tag}>{text}</{tag}>" for text in texts), title="")
    words = (" ".join(unescape(text).split()) for text in texts)
    between = " " if tag == "p" else "; "
    assert document.text == between.join(filter(None, words))[:ENOUGH]


LINK_PIECES = st.sampled_from(
    ["word", '<h2 data-line="1">', '<img src="i" alt="b">', *"</h2> <p> </p> </a> <sup>".split()]
)
LINKS = st.builds(
    '<{} data-line="{}" href="{}"{}>{}{}'.format,
    st.sampled_from(["a", "a", "a", "A", "img"]),
    st.sampled_from(["3", "3", "17", "", "x", "1234567890"]),
    st.sampled_from(["", "a", "../b.md#c", "a&amp;b", ' data-line="3"', "a b", "é"]),
    st.sampled_from(["", "", ' title="t"', " /", ' data-line="3"']),
    st.sampled_from(["", "text", "<em>text</em>"]),
    st.sampled_from(["</a>", "</a>", ""]),
)


@given(st.lists(LINKS | LINK_PIECES, max_size=12).map("".join))
def test_a_link_that_is_known_at_a_glance_is_as_any_other(html):
    found = outline(html, title="")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("weeknotes.read.html.outline._PLAIN_LINK", re.compile("(?!)"))
        assert found == outline(html, title="")
