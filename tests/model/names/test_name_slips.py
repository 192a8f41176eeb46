"""Names that are surely slips for others."""

import pytest

from weeknotes.model.names.name_slips import is_one_slip, meant_person
from weeknotes.model.posts.person import Person

KNOWN = (
    Person(slug="ella", name="Ella Okonjo"),
    Person(slug="priya", name="Priya Ramaswamy", also=("Pri Ram",)),
    Person(slug="marta", name="Marta Evans"),
    Person(slug="marit", name="Marit Hughes"),
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ela", "ella"),
        ("Elal", "ella"),
        ("Ela Okonjo", "ella"),
        ("Ella Okonj", "ella"),
        ("pryia", "priya"),
        ("prya", "priya"),
        ("priyya", "priya"),
        ("Pri Raam", "priya"),
        ("Priya  Rmaaswamy", "priya"),
    ],
)
def test_one_letter_too_few_too_many_or_out_of_place_is_a_slip(written, meant):
    found = meant_person(written, KNOWN)
    assert found is not None
    assert found.slug == meant


@pytest.mark.parametrize(
    "written", ["Elsa", "Bella", "Mart", "Pri", "mo", "priyo", "El", "", "Sam"]
)
def test_another_name_is_left_alone(written):
    assert meant_person(written, KNOWN) is None


@pytest.mark.parametrize(("one", "other"), [("jon", "john"), ("ann", "anna"), ("jo", "joe")])
def test_short_names_are_two_but_for_a_double_letter(one, other):
    assert not is_one_slip(one, other)
    assert is_one_slip("ela", "ella")
    assert is_one_slip("mat", "matt")
