"""Tags and authors that are almost the same."""

import pytest

from weeknotes.check.rules.spellings import author_advice, series_advice, tag_advice
from weeknotes.model.posts.person import Person


def tagged(post, *tags):
    return tuple(post(f"content/{n}.md", tags=given) for n, given in enumerate(tags))


@pytest.mark.parametrize(
    ("rare", "usual"),
    [
        ("service", "services"),
        ("libraries", "library"),
        ("accessibilty", "accessibility"),
        ("accesibility", "accessibility"),
        ("acecssibility", "accessibility"),
        ("Wlesh language", "Welsh language"),
        ("Dinbych ar gân", "Dinbych ar gan"),
        ("café", "cafe"),
        ("node.js", "NodeJS"),
        ("service_design", "service design"),
        ("What's new?", "What's new"),
        ("housimg", "housing"),
        ("independance", "independence"),
        ("grwpiau", "grypiau"),
    ],
)
def test_a_plural_or_a_slip_is_told_at_the_post_with_the_rarer(post, rare, usual):
    (found,) = tag_advice(tagged(post, (usual,), (rare,), (usual, "other")))
    assert (found.code, found.path) == ("tag-nearly", "content/1.md")
    assert f"Did you mean “{usual}”?" in found.hint
    assert "(1 post)" in found.message
    assert "(2 posts)" in found.message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Housing", "housing"),
        ("sprint 1", "sprint 2"),
        ("budget 2025", "budget 2026"),
        ("form", "farm"),
        ("data", "date"),
        ("content", "research"),
        ("process", "proces5"),
        ("address", "addresses"),
        ("图书馆", "图书"),
        ("User-Research", "user research"),
        ("tân", "tan"),
        ("C++", "C#"),
        ("C++ tips", "C# tips"),
        ("Q&A", "QA"),
        ("sprint 1.5", "sprint 15"),
        ("❤️", "🎉"),
        ("openssh", "OpenSSL"),
        ("kanban", "Kanbas"),
        ("consent", "content"),
        ("mentoring", "centoring"),
        ("Python A", "Python B"),
    ],
)
def test_tags_that_are_two_are_left_alone(post, one, other):
    assert list(tag_advice(tagged(post, (one,), (other,), (other,)))) == []


def test_two_tags_that_both_have_many_posts_are_hardly_a_slip(post):
    often = [("content",)] * 4 + [("consent",)] * 3
    assert list(tag_advice(tagged(post, *often))) == []


def test_a_tag_in_many_posts_is_told_once(post):
    rows = [("services",)] * 9 + [("service",)] * 6
    (found,) = tag_advice(tagged(post, *rows))
    assert found.hint.endswith("and 2 more posts.")


def test_a_tag_near_two_others_is_told_once(post):
    rows = [("planing",), ("planning",), ("planning",), ("plaining",), ("plaining",)]
    found = list(tag_advice(tagged(post, *rows)))
    assert len([problem for problem in found if problem.path == "content/0.md"]) == 1


@pytest.mark.parametrize("slip", ["Leaving Orchids", "Leaving Orchd", "Leavign Orchid"])
def test_a_series_that_is_nearly_another_is_told(post, slip):
    names = ("Leaving Orchid", slip, "Leaving Orchid", "", "")
    posts = tuple(post(f"content/{at}.md", series=name) for at, name in enumerate(names))
    (found,) = series_advice(posts)
    assert (found.code, found.path) == ("series-nearly", "content/1.md")
    assert f"“{slip}” (1 post) and “Leaving Orchid” (2 posts)" in found.message
    assert found.hint == "Did you mean “Leaving Orchid”?"


@pytest.mark.parametrize("other", ["Leaving-orchid", "Audit season", "Leaving Orchid 2"])
def test_series_that_are_one_or_two_are_left_alone(post, other):
    posts = tuple(post(f"content/{name}.md", series=name) for name in ("Leaving Orchid", other))
    assert list(series_advice(posts)) == []


def by(post, *slugs):
    return tuple(post(f"content/{n}.md", authors=(slug,)) for n, slug in enumerate(slugs))


KNOWN = Person(slug="priya", name="Priya Ramaswamy", role="Researcher")


def test_a_slip_in_a_name_is_told_with_who_is_meant(post):
    slip = Person(slug="priya-ramaswany", name="Priya Ramaswany")
    (found,) = author_advice(by(post, "priya", "priya-ramaswany"), (KNOWN, slip))
    assert (found.code, found.path) == ("author-nearly", "content/1.md")
    assert "Did you mean “Priya Ramaswamy”?" in found.hint


@pytest.mark.parametrize("written", ["Zoe Price", "Zoë Price.", "Zoé Price"])
def test_another_accent_or_sign_in_a_name_is_told_with_who_is_meant(post, written):
    known = Person(slug="zp", name="Zoë Price", role="Researcher")
    people = (known, Person(slug="stranger", name=written))
    (found,) = author_advice(by(post, "zp", "stranger"), people)
    assert "Did you mean “Zoë Price”?" in found.hint


def test_a_first_name_alone_is_told_where_one_known_person_has_it(post):
    known = Person(slug="pr", name="Priya Ramaswamy", role="Researcher")
    (found,) = author_advice(by(post, "pr", "priya"), (known, Person(slug="priya", name="Priya")))
    assert "Did you mean “Priya Ramaswamy”?" in found.hint


@pytest.mark.parametrize("written", ["pryia", "prya", "priyya", "Priya Rmaaswamy"])
def test_a_slip_that_was_said_where_the_post_is_read_is_not_said_again(post, written):
    slip = Person(slug="stranger", name=written)
    assert list(author_advice(by(post, "priya", "stranger"), (KNOWN, slip))) == []


@pytest.mark.parametrize("written", ["priyo", "driya", "pri", "aripy-x", "mo"])
def test_another_short_name_is_left_alone(post, written):
    other = Person(slug=written, name=written)
    assert list(author_advice(by(post, "priya", written), (KNOWN, other))) == []


def test_a_short_name_near_those_of_two_is_left_alone(post):
    one = Person(slug="marta", name="Marta Evans", role="Designer")
    two = Person(slug="marit", name="Marit Hughes", role="Designer")
    people = (one, two, Person(slug="mart", name="mart"))
    assert list(author_advice(by(post, "marta", "marit", "mart"), people)) == []


def test_a_first_name_that_two_have_is_left_alone(post):
    one = Person(slug="pr", name="Priya Ramaswamy", role="Researcher")
    two = Person(slug="pd", name="Priya Das", role="Designer")
    people = (one, two, Person(slug="priya", name="Priya"))
    assert list(author_advice(by(post, "pr", "pd", "priya"), people)) == []


def test_two_people_of_whom_much_is_known_are_two(post):
    one = Person(slug="jo", name="Joanna Evans", role="Designer")
    two = Person(slug="joh", name="Johanna Evans", role="Researcher")
    assert list(author_advice(by(post, "jo", "joh"), (one, two))) == []


def test_somebody_without_posts_is_left_alone(post):
    slip = Person(slug="priya-ramaswany", name="Priya Ramaswany")
    assert list(author_advice(by(post, "priya"), (KNOWN, slip))) == []
