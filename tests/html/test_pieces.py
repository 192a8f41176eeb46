"""HTML as a row of texts and tags."""

import pytest

from weeknotes.html.pieces import Piece, in_turn


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
    assert [_told(piece) for piece in found] == row


def _told(piece: Piece) -> str | tuple[str, bool]:
    return (piece.name, piece.ends) if piece.is_tag else piece.written
