"""Headers as python-frontmatter's own handlers have them: we make of a file what others do."""

from pathlib import Path

import frontmatter
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.header.header import read_header

CONTENT = Path(__file__).parents[2] / "content"
WORDS = st.text(st.sampled_from(list("aé日🎉:#'\"-[]{}|>&*!%@`,. ")), min_size=1, max_size=30).map(
    str.strip
)


@given(title=WORDS, tags=st.lists(WORDS, max_size=3), body=WORDS)
def test_what_it_writes_is_read_as_it_was(title, tags, body):
    written = frontmatter.dumps(frontmatter.Post(body, title=title, tags=tags, draft=False))
    found = read_header(written)
    assert found.fields["title"].text == title
    assert found.fields["tags"].text == tags
    assert found.fields["draft"].typed is False
    assert found.body.strip() == body


def test_both_part_header_and_text_at_the_same_place():
    for path in sorted(CONTENT.rglob("*.md")):
        source = path.read_text(encoding="utf-8")
        theirs = frontmatter.loads(source)
        ours = read_header(source)
        assert ours.body.strip() == theirs.content, path
        assert {field.key for field in ours.fields.values()} == set(theirs.metadata), path
