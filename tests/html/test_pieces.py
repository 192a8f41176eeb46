"""HTML as a row of texts and tags."""

import pytest

from weeknotes.html.pieces import TextOrTag, columns, in_turn


@pytest.mark.parametrize(
    ("html", "row"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a<B c='>'>d</b>", ["a", ("b", False), "d", ("b", True), ""]),
        ("1 < 2 <3", ["1 < 2 <3"]),
        ("<p <b>x", ["<p ", ("b", False), "x"]),
        ("<!-- <p> -->x", ["", ("", False), "x"]),
        ("x<!-- <p>\n", ["x", ("", False), ""]),
    ],
)
def test_texts_and_tags_in_turn(html, row):
    found = list(in_turn(html))
    assert "".join(piece.written for piece in found) == html
    assert [_shown(piece) for piece in found] == row


@pytest.mark.parametrize(
    ("html", "texts", "names"),
    [
        ("", [""], []),
        ("a<B c='>'>d</b>", ["a", "d", ""], ["b", "/b"]),
        ("1 < 2<br>", ["1 ", " 2", ""], ["", "br"]),
        ("<!-- <p> -->x", ["", "x"], [""]),
        ("<style>p > a</style><SCRIPT>'<p>'</script >x", ["", "", "x"], ["", ""]),
        ("<script>x<p>", ["", "x", ""], ["script", "p"]),
    ],
)
def test_the_same_as_columns(html, texts, names):
    cut = columns(html)
    assert cut.texts == texts
    assert [
        f"{slash or ''}{name}" for slash, name in zip(cut.slashes, cut.names, strict=True)
    ] == names
    assert "".join(text + tag for text, tag in zip(cut.texts, [*cut.tags, ""], strict=True)) == html


def test_what_is_in_a_tag_behind_its_name():
    assert columns('<img alt="a" /><br>').attributes == [' alt="a" /', ""]


def _shown(piece: TextOrTag) -> str | tuple[str, bool]:
    return (piece.name, piece.ends) if piece.is_tag else piece.written
