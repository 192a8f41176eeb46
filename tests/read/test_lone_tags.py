"""An opening tag that nothing closes is text, and takes no other text away."""

import re
from html import unescape

import pytest

from weeknotes.read.html.plain_text import plain_text
from weeknotes.read.text.raw.sanitise import BREAKING, SWALLOWING

AFTER = "\n\nAfter it, **more**.\n\n- One\n- Two"


def words(html):
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


@pytest.fixture(params=["safe", "trusted"])
def html(request, read, settings):
    """The HTML of a text in either mode, and the names of what was left out."""
    from msgspec.structs import replace  # noqa: PLC0415

    from weeknotes.model.settings import Markdown  # noqa: PLC0415

    mode = replace(settings, markdown=Markdown(html=request.param))

    def made(text):
        return read(text, settings=mode).post.document.html

    return made


@pytest.mark.parametrize("name", SWALLOWING)
def test_in_a_sentence_it_is_shown_as_it_is_typed(html, name):
    found = html(f"Every page needs a <{name}> of its own.{AFTER}")
    assert words(found) == f"Every page needs a <{name}> of its own. After it, more. One Two"
    assert "<strong>more</strong>" in found
    assert found.count("<li>") == 2


@pytest.mark.parametrize("name", BREAKING)
def test_one_that_would_break_the_sentence_is_a_word_of_it(html, name):
    found = html(f"Every page needs a <{name}> of its own.{AFTER}")
    assert f"<p>Every page needs a &lt;{name}&gt; of its own.</p>" in found
    assert words(found).endswith("After it, more. One Two")


def test_it_is_in_the_first_words_too(read):
    found = read("The <form> that we *had* is gone.\n\nIt was <details> that did it.")
    assert found.post.document.text.startswith("The <form> that we had is gone.")
    assert found.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "Tea. <details><summary>More</summary>Cake</details>",
        "<b>Tea</b> <details><summary>More</summary>\n\nCake\n\n</details>",
        "Tea <div>\n\nand\n\ncake </div>",
        'Tea <div class="cake"> and cake',
        "- Tea <ul><li>green</li></ul>",
        "Tea <img src='tea.png' alt='Tea'> time",
        "One<p>Two<hr>Three<br>Four",
        "<div>\n\nTea\n\n</div>",
        "<details>\n\nTea",
    ],
)
def test_what_is_meant_as_an_element_is_one(html, text):
    assert "&lt;" not in html(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Use <TITLE lang='cy'> well.", "Use <TITLE lang='cy'> well."),
        ("<title> is what every page needs.", "<title> is what every page needs."),
        (
            "<iframe> and <object> do harm.",
            "<iframe> and <object> do harm.",
        ),
        ("Close <title> with `</title>`.", "Close <title> with </title>."),
        ("Tea.\n\n## A <title> in a heading", "Tea. A <title> in a heading"),
        ("- An <object> in a list\n- and a <template>", "An <object> in a list and a <template>"),
        ("> A <script> in a quotation", "A <script> in a quotation"),
        ("[A <style> in a link](https://example.org/)", "A <style> in a link"),
        ("| A <title> | b |\n|---|---|\n| <xmp> | d |", "A <title> b <xmp> d"),
        ("**A <textarea> in bold**", "A <textarea> in bold"),
        ("Both <title> and <title> again", "Both <title> and <title> again"),
        ("<p>In HTML: a <title> here.</p>", "In HTML: a <title> here."),
    ],
)
def test_wherever_it_stands(html, text, shown):
    assert words(html(text + AFTER)) == f"{shown} After it, more. One Two"


def test_what_says_what_it_shows_is_shown(html):
    found = html(f'<video src="tea.mp4" controls>{AFTER}')
    assert re.search(r'<video src="tea.mp4"[^>]*></video>', found)
    assert words(found) == "After it, more. One Two"


def test_a_frame_that_nothing_closes_is_a_link(read):
    found = read(f'<iframe src="https://www.youtube.com/embed/abcdefghijk">{AFTER}').post
    assert '<a class="embed"' in found.document.html
    assert words(found.document.html).endswith("After it, more. One Two")


@pytest.mark.parametrize(
    "text",
    [
        "<script>\nlet a = '<title>'\n\nlet b\n</script>",
        "<video>\n\n<source src='tea.mp4'>\n\n</video>",
        "A <script>let a</script> in a sentence.",
        "<!-- A <title> in a comment -->",
        "`<title>` in code",
        "```\n<title>\n```",
        "    <script>",
    ],
)
def test_what_is_closed_and_what_is_code_stays_what_it_was(html, text):
    found = html(text + AFTER)
    assert "&lt;title&gt;</" not in found.replace("&lt;title&gt;</code>", "")
    assert words(re.sub(r"(?s)<(script)>.*?</\1>", "", found)).endswith("After it, more. One Two")


def test_a_script_at_the_start_of_a_line_is_shown_with_all_that_follows(read):
    found = read("Before.\n\n<script> tags do harm.\n\nAfter.").post.document.html
    assert words(found) == "Before. <script> tags do harm. After."


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Why <b> is not <strong>", "Why <b> is not <strong>"),
        ("x if a<b and c>d", "x if a<b and c>d"),
        ("<em>R&amp;D</em> and <b>tea</b>", "R&D and tea"),
        ("<b>Tea</b> or <b>", "Tea or <b>"),
        ("Closing </p> tags", "Closing </p> tags"),
        ("<b>One <i>two</b> three</i>", "One two three"),
        ("Two<br>lines and<wbr>more", "Twolines andmore"),
        ("Tea <!-- not --> for two", "Tea for two"),
        ("The <a> element, <a href='x'>linked</a>", "The <a> element, linked"),
        ("Sam <sam@example.org>", "Sam"),
    ],
)
def test_in_a_title_only_pairs_are_mark_up(title, shown):
    assert plain_text(title) == shown


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("Why <b> is not <strong>", "Why <b> is not <strong>"),
        ("The <details> and the <a> element", "The <details> and the <a> element"),
        ("Why <b>this</b> is <em>so</em>", "Why this is so"),
        ("<b>Tea</b> or <b>", "Tea or <b>"),
        ('<a name="tea">Tea', "Tea"),
        ("Tea<br>and cake", "Teaand cake"),
        ("Tea <title> time", "Tea <title> time"),
    ],
)
def test_in_a_heading_too(read, heading, shown):
    post = read(f"# {heading}\n\nWords.\n\n## {heading}\n\nMore.").post
    assert post.title == shown
    assert words(post.document.html) == f"Words. {shown} More."
