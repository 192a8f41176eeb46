import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import a_post, a_site, calm, document, feed, pages, planned

from weeknotes.plan.posts.anchors import with_anchors


def anchored(html):
    return with_anchors(html, {one.id: one.text for one in document(html).headings})


def test_a_heading_has_a_link_to_itself_beside_it():
    assert anchored('<h2 id="x">X &amp; "Y"</h2><p>z</p>') == (
        '<div class="headed"><h2 id="x">X &amp; "Y"</h2>'
        '<a class="anchor" href="#x" aria-label="Link to “X &amp; &quot;Y&quot;”"></a></div>'
        "<p>z</p>"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>No heading.</p>",
        "<h2>Without an id</h2>",
        '<h2 id="x"></h2>',
        '<a href="/"><h2 id="x">In a link</h2></a>',
        '<details><summary><h2 id="x">In a fold</h2></summary>y</details>',
        '<pre>&lt;h2 id="x"&gt;X&lt;/h2&gt;</pre>',
    ],
)
def test_what_is_no_heading_to_point_at_stays_as_it_is(html):
    assert anchored(html) == html


def test_a_heading_after_a_link_or_a_fold_has_one():
    html = '<p><a href="/">a</a></p><details><summary>s</summary>d</details>'
    assert '<div class="headed">' in anchored(f'{html}<h3 id="x">X <a href="/">y</a></h3>')


blocks = st.sampled_from(
    [
        "<p>one</p>",
        '<h2 id="{}">Two</h2>',
        '<h3 id="{}" title="a > b">Th<em>ree</em> <a href="/x">y</a></h3>',
        '<blockquote>\n<h4 id="{}">Four &lt;h2&gt;</h4>\n</blockquote>',
        '<a href="/"><h2 id="{}">Five</h2></a>',
        '<pre><code>&lt;h2 id="x"&gt;</code></pre>',
    ]
)


@calm
@given(st.lists(blocks, max_size=8))
def test_no_word_and_no_heading_is_lost_and_no_link_stands_in_another(parts):
    html = "\n".join(part.format(f"h{at}") for at, part in enumerate(parts))
    ready = anchored(html)
    before, after = (
        html5lib.parseFragment(text, namespaceHTMLElements=False) for text in (html, ready)
    )
    assert "".join(before.itertext()) == "".join(after.itertext())
    assert [one.get("id") for one in before.iter() if one.get("id")] == [
        one.get("id") for one in after.iter() if one.get("id")
    ]
    pointed = [one.get("href") for one in after.iter("a") if one.get("class") == "anchor"]
    wanted = [f"#h{at}" for at, part in enumerate(parts) if "<h" in part and "Five" not in part]
    assert pointed == wanted
    assert not [
        inner for outer in after.iter("a") for inner in outer.iter("a") if inner is not outer
    ]


def test_feeds_have_no_anchors():
    site = a_site(a_post(document=document('<h2 id="x">X</h2>')))
    plan = planned(site)
    assert "anchor" in pages(plan)["/2026/11/20/a/"].html
    assert "anchor" not in feed(plan, "/feed.xml").entries[0].html
