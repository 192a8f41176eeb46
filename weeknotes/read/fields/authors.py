"""Who wrote a post, as its header says and the people file knows."""

from functools import lru_cache

from weeknotes.model.names.name_slips import meant_person
from weeknotes.model.posts.person import Person
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import count, join_names
from weeknotes.read.config.people import Roster
from weeknotes.read.fields.author_names import perhaps_several, without_address
from weeknotes.read.fields.front_matter import FrontMatter
from weeknotes.read.header.field import Field
from weeknotes.read.html.plain_text import plain_text


class _Meant(Value, frozen=True):
    """Who is meant by a text of a header's `author`."""

    people: tuple[Person, ...]
    strangers: tuple[str, ...] = ()
    """Names that the people file does not have, next to others that it has."""

    perhaps: tuple[str, ...] = ()
    """The names in it, where it may be several people and nobody is known."""

    near: str = ""
    """The name of somebody whom the people file knows, and who was surely meant."""

    address: bool = False
    """Whether there is an e-mail address in it, which is left out."""


def authors_of(
    front: FrontMatter, people: tuple[Person, ...], path: str
) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """The authors that a header names, each once, and what may be meant otherwise.

    Args:
        front: the header's values.
        people: of the people file.
        path: of the file.
    """
    given = front.given
    texts = (
        *_texts(given.field("author"), front.author, people),
        *_texts(given.field("authors"), front.authors, people),
    )
    line = given.line("author") or given.line("authors")
    if not texts:
        unreadable = front.wrong.get("author") or front.wrong.get("authors")
        return (), (() if line is None or unreadable else (_empty(path, line),))
    found: dict[str, Person] = {}
    problems: tuple[Problem, ...] = ()
    for text in texts:
        meant = _meant(people, text)
        found |= {person.slug: person for person in meant.people}
        problems += _doubt(text, meant, path, line)
    return tuple(found.values()), problems


def _empty(path: str, line: int) -> Problem:
    return warning(
        "author-empty",
        path,
        "The author line in the header has no name in it.",
        "Write the name, such as “author: Ella Okonjo”, or remove the line.",
        line=line,
    )


def _texts(
    field: Field | None, names: tuple[str, ...], people: tuple[Person, ...]
) -> tuple[str, ...]:
    """What a field names: one text where the people file has it as a whole, whatever is in it."""
    if field and isinstance(field.text, str) and ";" in field.text:
        whole = plain_text(field.text)
        if _roster(people).knows(whole):
            return (whole,)
    return names


def _doubt(text: str, meant: _Meant, path: str, line: int | None) -> tuple[Problem, ...]:
    """A warning of what may be meant otherwise than it is taken."""
    if meant.address:
        doubt = warning(
            "author-address",
            path,
            "There is an e-mail address where an author's name should be. It would be public, so "
            "it is left out.",
            "Write the name, such as “author: Ella Okonjo”. If you want the address to mean a "
            'person, add it in content/people.toml: also = ["ella@example.org"]',
            line=line,
        )
        return (doubt,)
    if meant.strangers:
        names = join_names(f"“{name}”" for name in meant.strangers)
        doubt = warning(
            "author-unknown",
            path,
            f"“{text}” is read as the name of one person, because people.toml does not "
            f"have {names}.",
            "Add the missing person to content/people.toml, or write the authors as a list: "
            "authors: [Ella, Sam]",
            line=line,
        )
        return (doubt,)
    if meant.perhaps:
        doubt = warning(
            "author-unknown",
            path,
            f"“{text}” is read as the name of one person. Is it "
            f"{count(len(meant.perhaps), 'person', 'people')}?",
            f"If so, write them as a list: authors: [{', '.join(meant.perhaps)}]. If not, add the "
            "name to content/people.toml.",
            line=line,
        )
        return (doubt,)
    if meant.near:
        doubt = warning(
            "author-slip",
            path,
            f"The author “{text}” is not in people.toml.",
            f"Did you mean “{meant.near}”? If not, add “{text}” to content/people.toml.",
            line=line,
        )
        return (doubt,)
    return ()


@lru_cache(maxsize=1024)
def _meant(people: tuple[Person, ...], written: str) -> _Meant:
    """Who is meant by a text."""
    roster = _roster(people)
    if known := roster.known(written):
        return _Meant(people=known)
    name, address = without_address(written)
    if address:
        return _Meant(people=roster.find(name) if name else (), address=True)
    if turned := _turned(roster, written):
        return _Meant(people=roster.find(written), near=turned.name)
    strangers = roster.strangers(written)
    meant = None if strangers else meant_person(written, people)
    return _Meant(
        people=roster.find(written),
        strangers=strangers,
        perhaps=() if strangers or meant else tuple(perhaps_several(written)),
        near=meant.name if meant else "",
    )


def _turned(roster: Roster, written: str) -> Person | None:
    """The one person who is named with the surname first: “Okonjo, Ella”."""
    last, comma, first = written.partition(",")
    found = roster.known(f"{first.strip()} {last.strip()}") if comma else ()
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=4)
def _roster(people: tuple[Person, ...]) -> Roster:
    return Roster.of(people)
