"""Emoji by their names are what GitHub shows, and nothing else is."""

import subprocess
import sys

import pytest

from weeknotes.read.html.outline import outline
from weeknotes.read.text.emoji import with_emoji
from weeknotes.read.text.emoji_in_html import emoji_in
from weeknotes.read.text.markdown import to_html


def html(text, mode="safe"):
    return to_html(text, html_mode=mode).html


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Done :tada:", "Done 🎉"),
        (":+1: and :-1:, :thumbsup:", "👍 and 👎, 👍"),
        ("It's :100:!", "It’s 💯!"),
        (":tada::rocket:", "🎉🚀"),
        ("Shipped:rocket: (:white_check_mark:)", "Shipped🚀 (✅)"),
        # In the form that is a picture, with joiners, flags.
        (":heart: :tm:", "❤\ufe0f ™\ufe0f"),
        (":family_man_woman_girl_boy:", "👨\u200d👩\u200d👧\u200d👦"),
        (
            ":wales: :uk: :gb:",
            "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f 🇬🇧 🇬🇧",
        ),
        ("**:eyes:** [:book: more](https://a.example/)", "👀"),
        ("- [ ] :bug: one\n- two :sparkles:", "✨"),
        ("| :sunny: |\n|---|\n| a |", "☀\ufe0f"),
        ("<p>\n:coffee: time\n</p>", "☕ time"),
        ("Words[^1].\n\n[^1]: A :bulb: note.", "💡"),
    ],
)
def test_a_name_is_the_emoji_that_github_shows(typed, shown):
    assert shown in html(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "At 10:30:45, or 10:100:45, 1:1234:2",
        "no :such_emoji: here, :: : :a b: :TADA:",
        "std::a::b, C::X::, foo:key:bar",
        "GET /users/:id:/posts",
        "https://a.example/x:tada:y and <https://a.example/:tada:>",
        "www.a.example/:tada: and ftp://a.example/b:tada:",
        "[x](https://a.example/:tada: ':tada:')",
        "![a :tada:](b.png)",
        "`:tada:` and <kbd>:tada:</kbd>",
        "<code>a **:tada:**</code> <samp title=':tada:'>:x:</samp>",
        "```\n:tada:\n```\n\n    :tada:",
        "```yaml\na: :tada:\n```",
        "<pre>\n:tada:\n</pre>",
    ],
)
def test_times_code_and_addresses_stay_as_they_were_typed(typed):
    page = to_html(typed, html_mode="safe")
    assert page.html == page.typed_html
    assert page.html.isascii()


def test_scripts_and_comments_of_trusted_sites_stay():
    text = "<script>a = ':tada:'</script> <!-- :tada: -->\n\n:tada: <style>a:x:{}</style>"
    assert html(text, "trusted").count(":tada:") == 2


@pytest.mark.parametrize(
    ("heading", "id", "text"),
    [
        ("## :tada: Launch", "tada-launch", "🎉 Launch"),
        ("## Launch -- :tada:", "launch----tada", "Launch – 🎉"),
        ("## A `:x:` & :100:", "a-x--100", "A :x: & 💯"),
        ("## Plain", "plain", "Plain"),
        ("## 🎉 Launch", "-launch", "🎉 Launch"),
        ('<h2 id="mine">:tada:</h2>', "mine", "🎉"),
        ("<h2>So :tada:</h2>", "so-tada", "So 🎉"),
    ],
)
def test_a_heading_has_the_id_that_github_makes_of_what_was_typed(heading, id, text):  # noqa: A002
    (found,) = outline(html(f":eyes:\n\n{heading}\n\nText :x:"), title="").headings
    assert (found.id, found.text) == (id, text)


@pytest.mark.parametrize(
    ("header", "body", "title", "summary"),
    [
        ("title: ':tada: Launch'\nsummary: 'We did :rocket:'", "Text", "🎉 Launch", "We did 🚀"),
        ("", "# :tada: Launch\n\nIt is **:rocket:**.", "🎉 Launch", "It is 🚀."),
        (
            "title: '`:tada:` at 10:30:45'\nsummary: '*So* :x:'",
            "Text",
            "`:tada:` at 10:30:45",
            "So ❌",
        ),
        ("title: ':tada: <code>:x:</code>'\nlang: de", ":x:", "🎉 :x:", "❌"),
    ],
)
def test_titles_and_summaries_have_them_too(post, header, body, title, summary):
    found = post(header, body)
    assert (found.title, found.summary) == (title, summary)
    assert found.document.headings == ()


def test_a_picture_of_githubs_own_is_said_with_its_line(read):
    reading = read("---\ntitle: 'a :octocat:'\n---\nText")
    assert [(one.code, one.line) for one in reading.problems] == [("near-miss", 2)]
    assert not read("---\ntitle: 'a `:octocat:`'\n---\nText").problems
    reading = read("---\ntitle: a\n---\nAn `:octocat:`, and\n:octocat: and :shipit: and :tada:.")
    assert [(one.code, one.line) for one in reading.problems] == [("near-miss", 5)] * 2
    assert ":octocat: and :shipit: and 🎉" in reading.post.document.html


def test_a_slip_is_found_beside_an_emoji(read):
    assert read("##Launch :tada:").problems[0].code == "near-miss"


def test_a_line_and_a_page_have_the_same_emoji():
    assert with_emoji("a :x: 1:100:2") == emoji_in("a :x: 1:100:2").html == "a ❌ 1:100:2"


def test_names_are_loaded_only_where_a_text_may_hold_one():
    code = (
        "import sys; from weeknotes.read.text.markdown import to_html;"
        "to_html('At 10:30 [a](https://a.example/): b', html_mode='safe');"
        "assert 'pymdownx' not in sys.modules; to_html(':x:', html_mode='safe');"
        "assert 'pymdownx.gemoji_db' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "piece", [":", ":x:", ":x", "x:", ":x: ", "<a :x:", "<!--:x:", "https://:x:"]
)
def test_a_name_typed_ten_thousand_times_is_read_in_one_pass(piece):
    emoji_in(piece * 10_000)
    with_emoji(piece * 10_000)
