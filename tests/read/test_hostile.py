"""No text of an author's holds up the build or ends it, however it came about."""

import pytest
from hostile import texts

TOLD = set(
    "too-deep too-slow too-long html-dropped empty-file near-miss template-code comment-open "
    "comment-shown".split()
)


def hold(reading):
    assert reading.post or reading.problems
    for problem in reading.problems:
        assert problem.code in TOLD, problem
        assert problem.line or problem.code == "empty-file"


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=name) for name, text in texts(16_000).items()]
)
def test_a_text_made_to_take_long_is_read_or_told(read, text):
    hold(read(text))


@pytest.mark.long
@pytest.mark.parametrize(
    "text", [pytest.param(text, id=name) for name, text in texts(255_000).items()]
)
def test_the_longest_post_there_may_be_is_read_or_told(read, text):
    hold(read(text))
