"""Markdown to safe HTML."""

from weeknotes.read.text.markdown import to_html
from weeknotes.read.text.raw.raw_html import Dropped


def html(text, mode="safe"):
    return to_html(text, html_mode=mode).html


def test_safe_html_is_cleaned_and_trusted_html_is_not():
    assert html("a <b onclick=x>b</b>") == "<p>a <b>b</b></p>"
    dropped = to_html("a\n\n<script>x</script>", html_mode="safe", lines_before=5).dropped
    assert dropped == (Dropped(line=8, name="<script>"),)
    assert "<script>" in html("<script>x</script>", "trusted")
    assert to_html("<script>x</script>", html_mode="trusted").dropped == ()


def test_one_text_knows_nothing_of_the_last():
    assert "<abbr" in html("*[HTML]: a\n\nHTML\n\n[^1]\n\n[^1]: note")
    assert html("HTML [^1]") == "<p>HTML [^1]</p>"


def test_code_is_coloured_where_its_language_is_known():
    coloured = html("```python\nx = 1 < 2\n```")
    assert 'class="highlight"' in coloured
    assert "&lt;" in coloured
    assert "language-nosuch" in html("```nosuch\nx\n```")


def test_columns_of_tables_keep_their_side_without_style():
    table = html("|a|b|\n|:-:|--:|\n|c|d|")
    assert 'class="align-center"' in table
    assert 'class="align-right"' in table
    assert "style=" not in table
