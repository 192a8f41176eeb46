"""Cases of our own in `cases.md`: a title, a text and the page, separated by full stops.

Each is also held against GitHub's own library, save where the title says that it differs.
`--renew-golden`, where the project has it, does not touch the file: it is written by hand.
"""

from pathlib import Path

import pytest

_CASES = [
    case.split("\n.\n")[:3]
    for case in Path(__file__).with_name("cases.md").read_text(encoding="utf-8").split("\n.\n\n")
]


@pytest.mark.parametrize(("title", "text", "page"), _CASES, ids=[case[0] for case in _CASES])
def test_a_case_renders_as_expected(render, title, text, page):
    assert render(f"{text}\n") == page.removesuffix("\n.\n")


@pytest.mark.parametrize(
    "text",
    [pytest.param(f"{case[1]}\n", id=case[0]) for case in _CASES if "unlike cmark" not in case[0]],
)
def test_a_case_has_the_outline_of_github(render, outlines, text):
    assert outlines.outline(render(text)) == outlines.outline(outlines.github(text))


def test_every_case_has_three_parts():
    assert len(_CASES) > 60
    assert all(len(case) == 3 for case in _CASES)
