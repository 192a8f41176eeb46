import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import a_post, calm

from weeknotes.plan.catalogue import by_date
from weeknotes.plan.lists.series import all_series, part_faults, places


def found(*posts):
    return all_series(tuple(sorted(posts, key=by_date, reverse=True)))


def series(*posts):
    return {one.name: [post.slug for post in one.posts] for one in found(*posts)}


def numbers(*posts):
    """The number of each post, and how many parts the series has."""
    (one,) = found(*posts)
    return dict(zip([post.slug for post in one.posts], one.numbers, strict=True)), one.total


def part(slug, day, own=None, name="Audit", **fields):
    return a_post(f"content/{slug}.md", f"2026-11-{day:02}", series=name, part=own, **fields)


def test_a_series_is_in_the_order_of_dates():
    assert series(part("b", 2), part("a", 1), part("c", 3)) == {"Audit": ["a", "b", "c"]}


def test_parts_go_before_dates():
    assert series(part("b", 1, 2), part("a", 2, 1)) == {"Audit": ["a", "b"]}


def test_a_post_without_a_part_stands_behind_those_that_were_out_when_it_came():
    assert series(part("b", 1, 2), part("a", 2, 1), part("c", 3)) == {"Audit": ["a", "b", "c"]}
    posts = (part("first", 1), part("two", 2, 2), part("aside", 3), part("three", 4, 3))
    assert series(*posts) == {"Audit": ["first", "two", "aside", "three"]}


def test_one_part_told_twice_falls_back_on_the_date():
    assert series(part("b", 2, 1), part("a", 1, 1), part("c", 3, 2)) == {"Audit": ["a", "b", "c"]}


def test_spellings_of_one_name_are_one_series_in_that_of_its_first_part():
    posts = (part("a", 1, name="The audit"), part("b", 2, name="the-Audit"))
    assert series(*posts) == {"The audit": ["a", "b"]}


@pytest.mark.parametrize(
    ("names", "slugs"),
    [
        (("C", "C++"), ("c", "c-plus-plus")),
        (("Tân", "Tan"), ("tân", "tan")),
        (("❤️", "☀️"), ("2764", "2600")),
        (("Audit!", "Audit?"), ("audit", "audit-3f")),
        (("Audit?", "Audit!"), ("audit", "audit-21")),
    ],
)
def test_series_that_differ_are_two_with_addresses_of_their_own(names, slugs):
    posts = (part(f"p{day}", day, name=name) for day, name in enumerate(names, 1))
    assert {one.name: one.slug for one in found(*posts)} == dict(zip(names, slugs, strict=True))


def test_series_come_by_name_and_posts_without_one_in_none():
    posts = (part("a", 1, name="b"), part("b", 2, name="A"), a_post("content/c.md"))
    assert list(series(*posts)) == ["A", "b"]


def test_parts_that_nobody_numbered_are_counted():
    assert numbers(part("a", 1), part("b", 2)) == ({"a": 1, "b": 2}, 2)


def test_parts_from_1_without_a_gap_have_a_total():
    assert numbers(part("a", 1, 1), part("b", 2, 2)) == ({"a": 1, "b": 2}, 2)


@pytest.mark.parametrize("given", [(1, 2, 3, 5), (2, 3), (0, 1), (4,), (1, 1, 2)])
def test_an_author_s_own_numbers_stand_without_a_total_where_they_do_not_count(given):
    told, total = numbers(*(part(f"p{at}", at, number) for at, number in enumerate(given, 1)))
    assert tuple(told.values()) == given
    assert total is None


def test_a_post_without_a_number_among_numbered_ones_gets_none():
    posts = (part("a", 1, 1), part("aside", 2), part("b", 3, 2))
    assert numbers(*posts) == ({"a": 1, "aside": None, "b": 2}, None)


def test_a_series_of_one_is_not_counted():
    assert numbers(part("a", 1)) == ({"a": None}, None)
    assert numbers(part("a", 1, 1)) == ({"a": 1}, None)


def test_neither_title_nor_running_number_is_a_part():
    posts = (part("a", 1, title="S02E05: a return"), part("b", 2, title="Week 61", number=61))
    assert numbers(*posts) == ({"a": 1, "b": 2}, 2)


def test_a_translation_is_the_same_part():
    english, welsh = part("a", 1, 1), part("cy", 4, 1, lang="cy")
    assert numbers(english, part("b", 2, 2), welsh) == ({"a": 1, "cy": 1, "b": 2}, 2)
    by_ref = part("a", 1, ref="x"), part("b", 2), part("cy", 3, ref="x", lang="cy")
    assert numbers(*by_ref) == ({"a": 1, "cy": 1, "b": 2}, 2)


def test_a_part_in_one_language_only_is_a_part_of_its_own():
    assert numbers(part("a", 1), part("cy", 2, lang="cy"), part("c", 3)) == (
        {"a": 1, "cy": 2, "c": 3},
        3,
    )


def test_texts_of_one_ref_with_two_numbers_are_two_parts():
    posts = part("a", 1, 1, ref="x"), part("b", 2, 2, ref="x", lang="cy")
    assert numbers(*posts) == ({"a": 1, "b": 2}, 2)


def test_the_neighbour_is_in_the_reader_s_language_where_it_can_be():
    (one,) = found(part("a", 1, 1), part("cy", 2, 1, lang="cy"), part("b", 3, 2))
    first, second = one.parts
    assert (first.in_language("").slug, first.in_language("cy").slug) == ("a", "cy")
    assert second.in_language("cy").slug == "b"


def test_one_part_twice_is_a_warning_with_both_files_at_the_later():
    (problem,) = part_faults(found(part("a", 2, 1), part("b", 1, 1), part("c", 3, 4)))
    assert (problem.code, problem.severity, problem.path) == (
        "part-twice",
        "warning",
        "content/a.md",
    )
    assert "content/b.md and content/a.md" in problem.message
    assert "“part: 5”" in problem.hint


def test_one_part_in_two_languages_or_two_series_is_fine():
    posts = (part("a", 1, 1), part("cy", 2, 1, lang="cy"), part("b", 3, 1, name="Other"))
    assert list(part_faults(found(*posts))) == []


members = st.lists(
    st.tuples(
        st.integers(1, 28),
        st.one_of(st.none(), st.integers(0, 5)),
        st.sampled_from(["", "cy", "fr"]),
        st.sampled_from(["", "x", "y"]),
    ),
    min_size=1,
    max_size=9,
).map(
    lambda rows: [
        part(f"p{at}", day, number, lang=lang, ref=ref)
        for at, (day, number, lang, ref) in enumerate(rows)
    ]
)


@calm
@given(members)
def test_every_post_has_one_place_and_no_number_but_its_own_or_a_whole_count(posts):
    (one,) = found(*posts)
    assert sorted(post.path for post in one.posts) == sorted(post.path for post in posts)
    assert places((one,)).keys() == {post.path for post in posts}
    told = [part.number for part in one.parts]
    own = {post.part for post in posts}
    for post, number in zip(one.posts, one.numbers, strict=True):
        assert post.part in {None, number}
        assert number in own or (own == {None} and one.total)
    given = [number for number in told if number is not None]
    assert given == sorted(given)
    assert one.total in {None, len(told)}
    if one.total:
        assert told == list(range(1, len(told) + 1))


@calm
@given(members, st.randoms(use_true_random=False))
def test_the_order_in_which_posts_are_found_changes_nothing(posts, random):
    assert found(*posts) == found(*random.sample(posts, len(posts)))
