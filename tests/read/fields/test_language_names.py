"""The code of a language by its name."""

import pytest

from weeknotes.read.fields.language_names import code_of


@pytest.mark.parametrize(
    ("name", "code"), [("Welsh", "cy"), ("cymraeg", "cy"), (" English ", "en"), ("Gàidhlig", "gd")]
)
def test_a_name_has_its_code(name, code):
    assert code_of(name) == code


@pytest.mark.parametrize("name", ["Swedish", "Danish", "Finnish", "walsh", "Turkish", "Scottish"])
def test_a_name_that_is_only_like_one_has_none(read, name):
    assert code_of(name) is None
    (problem,) = read(f"---\nlang: {name}\n---\nText.\n").problems
    assert problem.code == "bad-lang"
    assert "Did you mean" not in problem.hint
