import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from weeknotes.render.xml_text import xml_escape, xml_text

anything = st.text(
    st.characters()
    | st.sampled_from(
        "\x00\x08\x0b\x0c\x1f\x7f\x80\x85\x93\x9d\x9f\r\n\t\ud800\udfff\ufffe\uffff<&]>"
    )
)

LEGAL = {0x9, 0xA, *range(0x20, 0xD800), *range(0xE000, 0xFFFE), *range(0x10000, 0x110000)}


def plainly(text):
    """The rule of `xml_text`, one character at a time and in no hurry."""
    kept = []
    for character in text.replace("\r\n", "\n").replace("\r", "\n"):
        number = ord(character)
        if 0x80 <= number <= 0x9F:
            kept.append(bytes([number]).decode("cp1252", errors="ignore"))
        elif number in LEGAL:
            kept.append(character)
    return "".join(kept)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("caf\u00e9 \U0001f600 \u2028", "caf\u00e9 \U0001f600 \u2028"),
        ("\x93Word\x94 \x96 \x80", "“Word” – €"),
        ("a\x81b", "ab"),
        ("a\x00\x0b\ud83db\ufffe\uffff", "ab"),
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("\x7f\xa0\ufffd", "\x7f\xa0\ufffd"),
    ],
    ids=ascii,
)
def test_what_xml_cannot_carry_is_mended_or_dropped(text, expected):
    assert xml_text(text) == expected


@given(anything)
def test_the_fast_way_and_the_plain_way_agree(text):
    assert xml_text(text) == plainly(text)


@given(anything)
def test_escaped_text_comes_back_from_a_parser_in_elements_and_attributes(text):
    escaped = xml_escape(text)
    root = etree.fromstring(f'<a b="{escaped}">{escaped}</a>'.encode())
    assert root.get("b") == (root.text or "") == xml_text(text)
