"""Sections of a parsed text."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.posts.document import Document, Reference
from weeknotes.read.html.outline import outline


def sections(html):
    document = outline(html, title="")
    return {heading.text: document.section(heading) for heading in document.headings}


def test_a_section_ends_before_the_next_heading_of_its_level_or_above():
    assert sections("<h2>A</h2><p>1</p><h3>B</h3><p>2</p><h3>C</h3><p>3</p><h2>D</h2><p>4</p>") == {
        "A": '<p>1</p><h3 id="b">B</h3><p>2</p><h3 id="c">C</h3><p>3</p>',
        "B": "<p>2</p>",
        "C": "<p>3</p>",
        "D": "<p>4</p>",
    }


def test_a_section_may_be_empty_and_the_last_goes_to_the_end():
    assert sections("<h2>A</h2><h2>B</h2>") == {"A": "", "B": ""}


def test_what_is_added_to_figures_and_tables_does_not_move_sections():
    html = (
        '<h2>A</h2><p><img src="a.png" alt=""></p><h2>B</h2><table></table><pre>x</pre><h2>C</h2>z'
    )
    assert sections(html)["B"].endswith("x</pre>")
    assert sections(html)["C"] == "z"


@given(st.lists(st.tuples(st.integers(1, 6), st.text("ab<&é ", max_size=5)), max_size=12))
def test_sections_are_slices_between_headings(parts):
    html = "".join(
        f"<h{n}>{escape(t)}</h{n}><p>{escape(t)} {i}</p>" for i, (n, t) in enumerate(parts)
    )
    document = outline(html, title="no such title")
    assert len(document.headings) == len(parts)
    top = min((level for level, _ in parts), default=1)
    parts = [(min(6, level - top + 2), text) for level, text in parts]
    for i, (heading, (level, text)) in enumerate(zip(document.headings, parts, strict=True)):
        section = document.section(heading)
        assert section.startswith(f"<p>{escape(text)} {i}</p>")
        deeper = []
        for later_level, _ in parts[i + 1 :]:
            if later_level <= level:
                break
            deeper.append(later_level)
        assert section.count("<p>") == 1 + len(deeper)


def test_the_line_of_an_address():
    document = Document(references=(Reference(address="a.md", line=3), Reference(address="b")))
    assert document.line_of("a.md") == 3
    assert document.line_of("b") is None
    assert document.line_of("c") is None
