"""Who wrote a post, as its header says and the people file knows."""

from functools import lru_cache

from weeknotes.model.in_words import join_names
from weeknotes.model.person import Person
from weeknotes.read.fields import Fields
from weeknotes.read.people import Roster


def authors_of(fields: Fields, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """The authors that a header names, each once.

    Args:
        fields: the header's.
        people: of the people file.
    """
    found: dict[str, Person] = {}
    for text in (*fields.items("author"), *fields.items("authors")):
        known, strangers = _meant(people, text)
        found |= {person.slug: person for person in known}
        if strangers:
            fields.warn(
                "author-unknown",
                f"“{text}” is taken for the name of one person, because people.toml does not "
                f"know {join_names(f'“{name}”' for name in strangers)}.",
                "Add who is missing to content/people.toml, or write the authors as a list: "
                "authors: [Ella, Sam]",
                fields.line("author") or fields.line("authors"),
            )
    return tuple(found.values())


@lru_cache(maxsize=1024)
def _meant(people: tuple[Person, ...], written: str) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """Who is meant by a text, and who keeps it from being several people."""
    roster = _roster(people)
    return roster.find(written), roster.strangers(written)


@lru_cache(maxsize=4)
def _roster(people: tuple[Person, ...]) -> Roster:
    return Roster.of(people)
