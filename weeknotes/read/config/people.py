"""Who writes: `content/people.toml`, and the names in posts' headers."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import msgspec

from weeknotes.model.names.names_apart import name_key
from weeknotes.model.names.slug import name_slug
from weeknotes.model.names.spelling import nearest
from weeknotes.model.posts.person import Person, WebLink
from weeknotes.model.posts.readable import readable_values
from weeknotes.model.problems.problem import Problem, error
from weeknotes.read.config.toml_lines import line_of_key, toml_fault

_KEYS = ("name", "role", "bio", "image", "links", "also")
_BETWEEN_NAMES = (
    re.compile(r"[;\n]"),
    re.compile(r","),
    re.compile(r"\s[/+&]\s|[+&]|(?:^|\s)(?:and|with|a|ac|gyda|und|et|y)\s", re.IGNORECASE),
)
"""What separates names, the widest gap first, in English, Welsh and their neighbours."""


def read_people(data: bytes, path: str) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """The people of a `people.toml`, a table each, with a problem for each that can't be read."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return (), (
            error(
                "people-unreadable",
                path,
                "The file is not saved as UTF-8, so names would be garbled.",
                "Save it again as UTF-8. In most editors you can choose this under “Save as”.",
                line=data.count(b"\n", 0, fault.start) + 1,
            ),
        )
    try:
        tables = readable_values(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        return (), (toml_fault(fault, path, "people", text),)
    people: list[Person] = []
    lines: list[int | None] = []
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
        for unknown in (name for name in table if name not in _KEYS):
            near = nearest(unknown, _KEYS)
            problems.append(
                error(
                    "unknown-key",
                    path,
                    f"A person can't have a setting “{unknown}”.",
                    f"Did you mean “{near}”?" if near else f"Use one of: {', '.join(_KEYS)}.",
                    line=line_of_key(text, unknown, after=line),
                )
            )
        try:
            lines_of = ((name, line_of_key(text, name, after=line)) for name in table)
            fact_lines = tuple((name, at) for name, at in lines_of if at)
            people.append(msgspec.structs.replace(_person(key, table), lines=fact_lines))
            lines.append(line)
        except msgspec.ValidationError:
            problems.append(
                error(
                    "bad-person",
                    path,
                    f"Something under [{key}] is not in the right form.",
                    "name, role, bio and image are text in quotes; also is a list of names; "
                    "links is a list of addresses with https://, or a table of them by title.",
                    line=line,
                )
            )
    return tuple(people), (*problems, *_twice(people, lines, path))


def _twice(people: list[Person], lines: list[int | None], path: str) -> Iterator[Problem]:
    """A spelling that two people share: whose posts were they?"""
    seen: dict[str, int] = {}
    for index, person in enumerate(people):
        for spelling in _spellings(person):
            first = seen.setdefault(name_key(spelling), index)
            if first != index:
                yield error(
                    "person-twice",
                    path,
                    f"“{spelling}” is the name of two people: {people[first].name} and "
                    f"{person.name}.",
                    "Give each person a name of their own, and a different word in brackets.",
                    line=lines[index],
                )
                break


def _spellings(person: Person) -> tuple[str, ...]:
    return (*person.also, person.slug, person.name)


def _person(key: str, table: dict[str, Any]) -> Person:
    links = table.get("links", ())
    pairs = (
        links.items()
        if isinstance(links, dict)
        else ((_host(link), link) for link in msgspec.convert(links, tuple[str, ...]))
    )
    return Person(
        slug=name_slug(key),
        name=msgspec.convert(table.get("name") or key, str),
        role=msgspec.convert(table.get("role", ""), str),
        bio=msgspec.convert(table.get("bio", ""), str),
        image=msgspec.convert(table.get("image", ""), str),
        links=tuple(WebLink(title=title, href=_address(to)) for title, to in pairs),
        also=msgspec.convert(table.get("also", ()), tuple[str, ...]),
    )


def _address(written: object) -> str:
    address = msgspec.convert(written, str).strip()
    if not address.startswith(("https://", "http://", "mailto:", "/")):
        raise msgspec.ValidationError(address)
    return address


def _host(address: object) -> str:
    return re.sub(r"^\w+:(?://)?(?:www\.)?|/.*$", "", str(address))


class Roster(msgspec.Struct, frozen=True):
    """The people a site knows, by every spelling."""

    by_name: dict[str, Person]

    @classmethod
    def of(cls, people: tuple[Person, ...]) -> "Roster":
        """The roster of a people file."""
        return cls(
            {name_key(spelling): person for person in people for spelling in _spellings(person)}
        )

    def knows(self, written: str) -> bool:
        """Whether a text as a whole is a spelling of somebody's name."""
        return name_key(written) in self.by_name

    def known(self, written: str) -> tuple[Person, ...]:
        """The people of a text, if all of them are known; else none."""
        return self._known(written, _BETWEEN_NAMES)

    def find(self, written: str) -> tuple[Person, ...]:
        """Who is meant by a text of a header's `author`.

        "Sam and Kim" are two people where both are known, else one name as it is: only the
        people file can tell "Sam and Kim" from "Marks and Spencer". Somebody who is not in it is
        recognised by the key of the name, until all authors of the site are known.
        """
        return self.known(written) or (Person(slug=name_key(written), name=written),)

    def strangers(self, written: str) -> tuple[str, ...]:
        """What keeps a text from being several people: unknown names next to known ones.

        None where no part of it is known, since “Marks and Spencer” is one name.
        """
        if self.known(written):
            return ()
        parts = [written]
        for gap in _BETWEEN_NAMES:
            parts = [name.strip() for part in parts for name in gap.split(part) if name.strip()]
        unknown = tuple(name for name in parts if name_key(name) not in self.by_name)
        return unknown if len(unknown) < len(parts) else ()

    def _known(self, written: str, gaps: tuple[re.Pattern[str], ...]) -> tuple[Person, ...]:
        """The people of a text, if all of them are known; else none.

        A part is first looked up as it is, so that a team of the name “Research and Design”
        may write together with somebody: “Kim, Research and Design”.
        """
        if person := self.by_name.get(name_key(written)):
            return (person,)
        if not gaps:
            return ()
        parts = [part for part in gaps[0].split(written) if part.strip()]
        found = [self._known(part, gaps[1:]) for part in parts]
        return tuple(person for known in found for person in known) if all(found) else ()
