from plans import a_post

from weeknotes.plan.series import all_series


def series(*posts):
    return {
        one.name: [post.slug for post in one.posts]
        for one in all_series(tuple(sorted(posts, key=lambda post: post.date, reverse=True)))
    }


def part(slug, day, number=None, name="Audit"):
    return a_post(f"content/{slug}.md", f"2026-11-{day:02}", series=name, part=number)


def test_a_series_is_in_the_order_of_dates():
    assert series(part("b", 2), part("a", 1), part("c", 3)) == {"Audit": ["a", "b", "c"]}


def test_parts_go_before_dates_where_every_post_has_one():
    assert series(part("b", 1, 2), part("a", 2, 1)) == {"Audit": ["a", "b"]}
    assert series(part("b", 1, 2), part("a", 2, 1), part("c", 3)) == {"Audit": ["b", "a", "c"]}


def test_one_part_told_twice_falls_back_on_the_date():
    assert series(part("b", 2, 1), part("a", 1, 1), part("c", 3, 2)) == {"Audit": ["a", "b", "c"]}


def test_spellings_of_one_name_are_one_series_in_that_of_its_first_part():
    posts = (part("a", 1, name="The audit"), part("b", 2, name="The Audit!"))
    assert series(*posts) == {"The audit": ["a", "b"]}


def test_series_come_by_name_and_posts_without_one_in_none():
    posts = (part("a", 1, name="b"), part("b", 2, name="A"), a_post("content/c.md"))
    assert list(series(*posts)) == ["A", "b"]
