"""Who writes: `content/people.toml`, and the names in posts' headers."""

import re
import tomllib
from typing import Any

import msgspec

from weeknotes.model.person import Person, WebLink
from weeknotes.model.problem import Problem, error
from weeknotes.model.slug import same_name, slugify
from weeknotes.read.keys import nearest
from weeknotes.read.toml_text import line_of_key, toml_fault

_KEYS = ("name", "role", "bio", "image", "links", "also")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\+|&|\band\b|\ba\b|\bac\b|\n)\s*", re.IGNORECASE)


def read_people(text: str, path: str) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """The people of a `people.toml`, a table each, with a problem for each that can't be read."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        return (), (toml_fault(fault, path, "people"),)
    people: list[Person] = []
    problems: list[Problem] = []
    for key, table in tables.items():
        line = line_of_key(text, key)
        if not isinstance(table, dict):
            problems.append(
                error(
                    "bad-person",
                    path,
                    f"“{key}” is not a person.",
                    'Give each person a table: a line [ella], and below it name = "Ella Smith".',
                    line=line,
                )
            )
            continue
        for unknown in table.keys() - set(_KEYS):
            near = nearest(unknown, _KEYS)
            problems.append(
                error(
                    "unknown-key",
                    path,
                    f"“{unknown}” is not known in the table of a person.",
                    f"Did you mean “{near}”?" if near else f"Known are: {', '.join(_KEYS)}.",
                    line=line_of_key(text, unknown, after=line),
                )
            )
        try:
            people.append(_person(key, table))
        except msgspec.ValidationError:
            problems.append(
                error(
                    "bad-person",
                    path,
                    f"What stands below [{key}] is not of the form that is expected.",
                    "name, role, bio and image are text in quotes; also is a list of names; "
                    "links is a list of addresses or a table of them by title.",
                    line=line,
                )
            )
    return tuple(people), tuple(problems)


def _person(key: str, table: dict[str, Any]) -> Person:
    links = table.get("links", ())
    pairs = links.items() if isinstance(links, dict) else ((_host(link), link) for link in links)
    return Person(
        slug=slugify(key) or key,
        name=msgspec.convert(table.get("name") or key, str),
        role=msgspec.convert(table.get("role", ""), str),
        bio=msgspec.convert(table.get("bio", ""), str),
        image=msgspec.convert(table.get("image", ""), str),
        links=tuple(WebLink(title=title, href=msgspec.convert(to, str)) for title, to in pairs),
        also=msgspec.convert(table.get("also", ()), tuple[str, ...]),
    )


def _host(address: object) -> str:
    return re.sub(r"^\w+:(?://)?(?:www\.)?|/.*$", "", str(address))


class Roster(msgspec.Struct, frozen=True):
    """The people a site knows, by every spelling."""

    by_name: dict[str, Person]

    @classmethod
    def of(cls, people: tuple[Person, ...]) -> "Roster":
        """The roster of a people file."""
        return cls(
            {
                same_name(spelling): person
                for person in people
                for spelling in (*person.also, person.slug, person.name)
            }
        )

    def find(self, written: str) -> tuple[Person, ...]:
        """Who is meant by a text of a header's `author`.

        "Sam and Kim" are two people where both are known, else one name as it stands: only the
        people file can tell "Sam and Kim" from "Marks and Spencer".
        """
        if person := self.by_name.get(same_name(written)):
            return (person,)
        parts = [part for part in _BETWEEN_NAMES.split(written) if part]
        known = [self.by_name.get(same_name(part)) for part in parts]
        if len(parts) > 1 and all(known):
            return tuple(person for person in known if person)
        return (Person(slug=slugify(written) or "someone", name=written),)
