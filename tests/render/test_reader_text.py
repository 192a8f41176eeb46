"""What plain text of a feed shows is the same whether a reader takes it for text or for HTML."""

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from weeknotes.render.reader_text import reader_text
from weeknotes.render.xml_text import xml_text

UNSEEN = "\u200b"
TRAPS = [
    *("<", ">", "&", ";", "#", "!", "/", "?", "-", "a", "script", "lt", "copy", "x3c", "60", " "),
    *(
        "<script>",
        "</p>",
        "<!--",
        "<?",
        "<a href=x>",
        "&lt;",
        "&copy",
        "&#60;",
        "&#x3C",
        "&amp;lt;",
    ),
    *("\n", "\x93", "\x00", UNSEEN, "é", "\ufdd0"),
]
anything = st.text(st.characters()) | st.lists(st.sampled_from(TRAPS), max_size=12).map("".join)


def seen(text):
    """A text without what nobody sees of it."""
    return text.replace(UNSEEN, "")


@pytest.mark.parametrize(
    "text",
    [
        "Week 47",
        "Q&A with R&D & M&Ms",
        "a < b and c > d, or i <3 you",
        "1 <2 & 3",
        "AT&T; and &co",
        "fish &chips;",
        "Tân y Ddraig – 🎉",
        "",
    ],
)
def test_text_that_no_reader_can_misread_stays_as_it_is(text):
    assert reader_text(text) == text


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Why <b> is not <strong>", "Why <|b> is not <|strong>"),
        ("<script>alert(1)</script>", "<|script>alert(1)<|/script>"),
        ("x if a<b and c>d", "x if a<|b and c>d"),
        ("<!-- a --> <?php", "<|!-- a --> <|?php"),
        ("&lt;b&gt; in HTML", "&|lt;b&|gt; in HTML"),
        ("&copy 2026, &#60;b, &#x3Cb", "&|copy 2026, &|#60;b, &|#x3Cb"),
        ("&amp;lt;", "&|amp;lt;"),
        ("<\x00b>", "<|b>"),
    ],
)
def test_what_could_be_taken_for_mark_up_is_kept_apart_by_what_nobody_sees(text, apart):
    assert reader_text(text) == apart.replace("|", UNSEEN)


@given(anything)
@example("<\x00script>")
@example("&notit;")
@example("&#" + "0" * 40 + "60;script>")
def test_both_readings_show_what_was_written(text):
    written = reader_text(text)
    assert seen(written) == seen(xml_text(text))
    read = html5lib.parseFragment(written, namespaceHTMLElements=False)
    assert len(read) == 0, "there is an element, or a comment"
    assert seen(read.text or "") == seen(written)


@given(anything)
def test_once_made_safe_it_stays_as_it_is(text):
    assert reader_text(reader_text(text)) == reader_text(text)
