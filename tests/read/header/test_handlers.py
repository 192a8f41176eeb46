"""The forms of front matter as python-frontmatter knows them: found, split, loaded and written."""

from datetime import date

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.header.handlers import (
    HANDLERS,
    AsWritten,
    FencedJsonHeader,
    JsonHeader,
    LinesHeader,
    TomlHeader,
    YamlHeader,
)
from weeknotes.read.header.header import HeaderFault, read_header

FORMS = [
    ("---\ntitle: A week\n---\n", YamlHeader),
    ("--- yaml\ntitle: A week\n...\n", YamlHeader),
    ("\n\u200b----\ntitle: A week\n---\n", YamlHeader),
    ('+++\ntitle = "A week"\n+++\n', TomlHeader),
    ('---toml\ntitle = "A week"\n---\n', TomlHeader),
    ('---json\n{"title": "A week"}\n---\n', FencedJsonHeader),
    (';;;\n"title": "A week"\n;;;\n', FencedJsonHeader),
    ('{"title": "A week"}\n', JsonHeader),
    ('{\n  "title": "A week"\n}\n', JsonHeader),
    ("\nTitle: A week\n", LinesHeader),
]
BODY = "\n    indented code\n\n---\n\nText \n\n"


@pytest.mark.parametrize(("header", "form"), FORMS)
def test_each_form_is_found_split_and_loaded(header, form):
    handler = frontmatter.detect_format(header + BODY, HANDLERS)
    assert type(handler) is form
    found, body = handler.split(header + BODY)
    assert body == BODY
    field = handler.load(found)["title"]
    assert field.text == "A week"
    assert "A week" in (header + BODY).split("\n")[field.line - 1]


@pytest.mark.parametrize("text", ["", "\n \n", "Text\n", "# A title\n", "{ %}\n", "Note: a text\n"])
def test_a_text_without_a_header_has_no_handler(text):
    assert frontmatter.detect_format(text, HANDLERS) is None


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("---\ntitle: A\n", "header-not-closed"),
        ("---\ntitle: A\n ---\n", "header-not-closed"),
        ("+++\ntitle = 'A'\n---\n", "header-not-closed"),
        ("{'title': 'A'\n", "header-not-closed"),
        (f"---\ntitle: {'a' * 20_000}\n---\n", "header-too-long"),
        ("---\ntitle: A\x07\n---\n", "header-unreadable"),
    ],
)
def test_a_header_that_does_not_surely_end_is_not_split(header, code):
    handler = frontmatter.detect_format(header, HANDLERS)
    with pytest.raises(HeaderFault) as caught:
        handler.split(header)
    assert caught.value.code == code


def test_the_lines_of_a_header_are_checked_when_it_is_loaded():
    text = f"Title: A\nSummary: {'a' * 20_000}\n\nText"
    handler = frontmatter.detect_format(text, HANDLERS)
    with pytest.raises(HeaderFault, match="16 KB"):
        handler.load(handler.split(text)[0])


VALUES = st.text() | st.booleans() | st.integers(0, 10**9) | st.lists(st.text(), max_size=3)


@given(st.dictionaries(st.sampled_from(["title", "content", "handler", "tags", "x"]), VALUES))
def test_what_is_written_is_read_as_it_was(fields):
    """Also where a text holds characters that mean something in YAML, or that nobody sees."""
    post = frontmatter.Post("Text", YamlHeader())
    post.metadata = {**fields, "draft": True}
    source = frontmatter.dumps(post)
    header = read_header(source)
    assert {key: field.typed for key, field in header.fields.items()} == post.metadata
    assert header.body.strip() == "Text"


def test_values_are_written_in_their_order_and_lines_as_they_are():
    fields = {
        "title": 'Tea: “a” "b" 🎉',
        "date": date(2026, 11, 20),
        "mood": AsWritten("mood: good # or so\nx:\n  - y"),
        "tags": ["a", "b c"],
        "draft": True,
    }
    assert YamlHeader().export(fields) == (
        'title: "Tea: “a” \\"b\\" 🎉"\ndate: 2026-11-20\nmood: good # or so\nx:\n  - y\n'
        'tags: ["a", "b c"]\ndraft: true'
    )
