"""Author lines that say something else than names, or perhaps several."""

import pytest

from weeknotes.model.posts.person import Person
from weeknotes.read.fields.author_names import perhaps_several, without_address

ELLA = Person(slug="ella", name="Ella Okonjo", also=("ella@example.org",))


def told(reading):
    return [(p.severity, p.code, p.line) for p in reading.problems]


def by(read, author, *people):
    return read(f"---\ntitle: Cakes\nauthor: {author}\n---\nText.\n", people=people)


@pytest.mark.parametrize("people", [(), (ELLA,)])
@pytest.mark.parametrize("author", ["Zoe Price, Sam Lee", "Zoe, Sam and Kim", "Price, Zoe"])
def test_a_comma_between_names_that_nobody_knows_is_asked_about(read, author, people):
    reading = by(read, author, *people)
    assert told(reading) == [("warning", "author-unknown", 3)]
    assert len(reading.post.authors) == 1


def test_a_surname_that_comes_first_is_no_second_person(read):
    (problem,) = by(read, "Okonjo, Ella", ELLA, Person(slug="sam", name="Sam Lee")).problems
    assert (problem.severity, problem.code) == ("warning", "author-slip")
    assert "Did you mean “Ella Okonjo”?" in problem.hint


def test_with_is_no_part_of_a_name(read):
    (problem,) = by(read, "Zoe, Sam and with a word from Kim Lee").problems
    assert "[Zoe, Sam, word from Kim Lee]" in problem.hint
    (problem,) = by(read, "Zoe and Sam, with Kim Lee").problems
    assert "[Zoe, Sam, Kim Lee]" in problem.hint


def test_the_question_says_how_to_answer_it(read):
    (problem,) = by(read, "Owain, Lucinda and Laura").problems
    assert "Is it 3 people?" in problem.message
    assert "authors: [Owain, Lucinda, Laura]" in problem.hint
    reading = read("---\nauthors: [Owain, Lucinda, Laura]\n---\nText.\n")
    assert not reading.problems
    assert len(reading.post.authors) == 3


@pytest.mark.parametrize(
    "author",
    ["Zoe Price, MBE", "Zoe Price, PhD", "Sam Lee, Jr.", "Marks and Spencer", "Zoe", "Zoe,"],
)
def test_one_name_is_not(read, author):
    assert told(by(read, author)) == []


def test_a_name_with_a_comma_may_stand_in_people_toml(read):
    for name in ("Cakes, Tea and Co", "Lee, Sam; PhD"):
        reading = by(read, name, Person(slug="team", name=name))
        assert (told(reading), reading.post.authors) == ([], ("team",))


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ("zoe@council.gov.uk", ()),
        ("mailto:zoe@council.gov.uk", ()),
        ("Zoe Price (zoe@council.gov.uk)", ("zoeprice",)),
        ("Zoe Price, zoe.price+notes@council.gov.uk", ("zoeprice",)),
        ("zoe&#64;council.gov.uk", ()),
        ("[zoe@council.gov.uk, Sam Lee]", ("samlee",)),
    ],
)
def test_an_address_never_becomes_an_author(read, author, authors):
    reading = by(read, author)
    assert told(reading) == [("warning", "author-address", 3)]
    assert reading.post.authors == authors
    assert not any("@" in person.name for person in reading.authors)
    assert "council.gov.uk" not in str(reading.problems)


def test_an_address_that_the_people_file_knows_is_that_person(read):
    reading = by(read, "ella@example.org", ELLA)
    assert (told(reading), reading.post.authors) == ([], ("ella",))


@pytest.mark.parametrize("written", ["@ella@social.example", "Ella @ home", "ella at example.org"])
def test_what_is_no_address_is_a_name(written):
    assert without_address(written) == (written, False)


@pytest.mark.parametrize(
    "line", ["author:", 'author: ""', "authors: []", "Authors:", "author: ' '"]
)
def test_an_empty_line_is_reported(read, line):
    reading = read(f"---\ntitle: Cakes\n{line}\n---\nText.\n")
    assert told(reading) == [("warning", "author-empty", 3)]


def test_an_empty_line_beside_a_full_one_is_not(read):
    assert told(read("---\nauthor:\nauthors: [Zoe]\n---\nText.\n")) == []


@pytest.mark.parametrize("author", ["Ela", "Ela Okonjo", "Ella Okonj", "elal"])
def test_a_slip_in_the_name_of_somebody_known_is_asked_about(read, author):
    reading = by(read, author, ELLA)
    assert told(reading) == [("warning", "author-slip", 3)]
    assert "“Ella Okonjo”" in reading.problems[0].hint


def test_somebody_else_is_not(read):
    for author in ("Elsa", "Bella", "Sam Lee"):
        assert told(by(read, author, ELLA)) == []


@pytest.mark.parametrize("text", ["", ",", "a,", ", b", "a" * 50_000 + "," + "@" * 50_000])
def test_odd_texts_are_taken(text):
    assert perhaps_several(text) in {(), ("a" * 50_000, "@" * 50_000)}
    without_address(text)
