"""Who writes."""

import pytest

from weeknotes.model.posts.person import Person
from weeknotes.read.config.people import Roster, read_people


def people(text):
    return read_people(text if isinstance(text, bytes) else text.encode(), "content/people.toml")


def codes(text):
    return [(problem.code, problem.line) for problem in people(text)[1]]


def test_people_are_read_with_their_links():
    found, problems = people(
        '\ufeff[ella]\nname = "Ella Hughes"\nrole = "Head"\nalso = ["Ella"]\n'
        'image = "people/e.jpg"\n'
        'links = ["https://www.a.org/x", "mailto:a@b.org"]\n'
        '[sam]\nlinks = {Blog = "https://example.org/"}\n'
    )
    assert problems == ()
    assert [(p.slug, p.name) for p in found] == [("ella", "Ella Hughes"), ("sam", "sam")]
    assert [link.title for link in found[0].links] == ["a.org", "a@b.org"]
    assert found[1].links[0].title == "Blog"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[ella\n", [("people-unreadable", 1)]),
        ('[a]\n[b]\nname = "Ren\u00e9"'.encode("latin-1"), [("people-unreadable", 3)]),
        ('ella = "x"\n', [("bad-person", 1)]),
        ('[ella]\nrole = "x"\nnmae = "y"\n', [("unknown-key", 3)]),
        ("[ella]\nname = 5\n", [("bad-person", 1)]),
        ("[ella]\nlinks = 5\n", [("bad-person", 1)]),
        ('[ella]\nlinks = "https://a.org"\n', [("bad-person", 1)]),
        ('[ella]\nlinks = ["javascript:x"]\n', [("bad-person", 1)]),
        ('[ella]\nalso = "Ella"\n', [("bad-person", 1)]),
        ('[a]\nname = "Sam"\n[b]\nname = "sam"\n', [("person-twice", 3)]),
        ('[a]\nalso = ["Kim"]\n\n[b]\nalso = ["KIM"]\n', [("person-twice", 4)]),
        ('[ella]\n["Ella"]\n', [("person-twice", 2)]),
        ("", []),
    ],
)
def test_each_fault_is_told_with_its_line(text, expected):
    assert codes(text) == expected


def test_a_near_name_is_suggested():
    assert "“name”" in people('[a]\nnmae = "y"\n')[1][0].hint


SAM = Person(slug="sam", name="Sam Lee", also=("Sammy",))
KIM = Person(slug="kim", name="Kim")
ANN = Person(slug="ann", name="Ann A. Hughes", also=("Ann",))
TEAM = Person(slug="research", name="Research and Design")


@pytest.mark.parametrize(
    ("written", "slugs"),
    [
        ("Sam Lee", ["sam"]), ("sam lee", ["sam"]), ("sam", ["sam"]), ("Sammy", ["sam"]),
        ("Sam Lee and Kim", ["sam", "kim"]), ("Kim & Sam Lee", ["kim", "sam"]),
        ("Kim, Sam Lee", ["kim", "sam"]), ("Kim a Sam Lee", ["kim", "sam"]),
        ("Kim, Sam and Sammy", ["kim", "sam", "sam"]), ("Kim and Alex", ["kimandalex"]),
        ("Marks and Spencer", ["marksandspencer"]), ("🎉", ["🎉"]),
        ("Kim; Sam Lee", ["kim", "sam"]), ("Kim ac Sam Lee", ["kim", "sam"]),
        ("Sam Lee gyda Kim", ["sam", "kim"]), ("Kim with Sam Lee", ["kim", "sam"]),
        ("Kim, Sam Lee and Ann A. Hughes", ["kim", "sam", "ann"]),
        ("Kim, Sam Lee, and Ann", ["kim", "sam", "ann"]),
        ("Kim,Ann&Sam Lee", ["kim", "ann", "sam"]),
        ("Kim\nAnn", ["kim", "ann"]), ("Kim / Ann + Sam Lee", ["kim", "ann", "sam"]),
        ("Kim and Research and Design", ["kimandresearchanddesign"]),
        ("Kim, Research and Design", ["kim", "research"]), ("Ann A. Hughes", ["ann"]),
        ("Kim, the new one", ["kim,thenewone"]), ("Kimand Ann", ["kimandann"]),
        ("Andy", ["andy"]), ("Kim,", ["kim"]), ("and", ["and"]), (";", [";"]),
    ],
)  # fmt: skip
def test_several_names_in_one_text_are_several_people_where_all_are_known(written, slugs):
    assert [person.slug for person in Roster.of((SAM, KIM, ANN, TEAM)).find(written)] == slugs


@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ("Ella, Sam and Kim", ("Sam", "Kim")),
        ("Ella & Tom", ("Tom",)),
        ("Ella", ()),
        ("Marks and Spencer", ()),
        ("Sam", ()),
    ],
)
def test_who_is_missing_beside_known_people_is_named(written, missing):
    roster = Roster.of((Person(slug="ella", name="Ella"),))
    assert roster.strangers(written) == missing
