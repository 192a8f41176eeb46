"""Posts as a whole."""

import pytest

from weeknotes.check.rules.posts import empty_advice, title_advice, translation_advice
from weeknotes.model.posts.document import Heading, Reference
from weeknotes.model.weeks.week import Week

HEADING = Heading(level=2, id="", text="What we did", start=0, end=0)


@pytest.mark.parametrize("fields", [{}, {"words": 3, "headings": (HEADING,)}])
def test_a_post_without_words_is_told_below_its_header(post, fields):
    (found,) = empty_advice(post(header_lines=4, **fields))
    assert (found.code, found.line) == ("post-empty", 5)


@pytest.mark.parametrize(
    "fields",
    [
        {"words": 1},
        {"words": 4, "headings": (HEADING,)},
        {"references": (Reference(address="wall.jpg"),)},
        {"link": "https://example.org"},
    ],
)
def test_a_post_with_words_a_picture_or_a_link_is_none_of_them(post, fields):
    assert list(empty_advice(post(**fields))) == []


def test_one_title_twice_in_a_week_is_told_at_the_second(post):
    one, two = (post(f"content/{n}.md", title=t) for n, t in ((1, "A week"), (2, "a week!")))
    (found,) = title_advice((one, two))
    assert (found.code, found.path) == ("title-twice", "content/2.md")
    assert "content/1.md" in found.message


@pytest.mark.parametrize(
    "fields",
    [
        {"weeks": (Week(year=2026, number=48),)},
        {"authors": ("sam",)},
        {"title": "Another week"},
        {"lang": "cy"},
        {"weeks": ()},
    ],
)
def test_another_week_author_title_or_language_is_another_post(post, fields):
    assert list(title_advice((post("content/1.md"), post("content/2.md", **fields)))) == []


def test_two_posts_that_share_two_weeks_are_told_once(post):
    weeks = (Week(year=2026, number=47), Week(year=2026, number=48))
    both = tuple(post(f"content/{n}.md", weeks=weeks, authors=("a", "b")) for n in (1, 2))
    assert len(list(title_advice(both))) == 1


def test_a_translation_without_the_other_text_is_told(post):
    (found,) = translation_advice((post(ref="letter", lang="cy"), post("content/b.md")), ())
    assert found.code == "translation-alone"


def test_a_pair_is_left_alone_also_where_one_is_a_draft(post):
    welsh = post("content/b.md", ref="letter", lang="cy")
    assert list(translation_advice((post(ref="letter"), welsh), ())) == []
    assert list(translation_advice((post(ref="letter"),), (welsh,))) == []


def test_a_slip_in_a_ref_is_told_with_what_was_meant(post):
    found = list(translation_advice((post(ref="letter"), post("b.md", ref="leter", lang="cy")), ()))
    assert ["Did you mean" in problem.hint for problem in found] == [True, True]


def test_refs_of_other_days_are_never_suggested(post):
    found = list(
        translation_advice(
            (post(ref="note-2026-01"), post("b.md", ref="note-2026-02", lang="cy")), ()
        )
    )
    assert ["Did you mean" in problem.hint for problem in found] == [False]


def test_a_text_in_the_site_s_own_language_may_wait_for_its_translation(post):
    assert list(translation_advice((post(ref="letter"), post("content/b.md")), ())) == []


def test_one_ref_twice_in_one_language_is_told_with_the_other_file(post):
    found = list(translation_advice((post("a.md", ref="x"), post("b.md", ref="x")), ()))
    assert ["b.md" in found[0].message, "a.md" in found[1].message] == [True, True]
