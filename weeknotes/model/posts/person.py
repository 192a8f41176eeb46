"""Who writes."""

from weeknotes.model.value import Value


class WebLink(Value, frozen=True):
    """A named address elsewhere."""

    title: str
    href: str


class Person(Value, frozen=True, cache_hash=True):
    """An author, from `content/people.toml` or, where it knows them not, from posts."""

    slug: str
    """In the address; the key of the name where nobody knows yet which slugs are free."""

    name: str
    role: str = ""
    bio: str = ""
    image: str = ""
    """Relative to `content/`, or an absolute address."""

    links: tuple[WebLink, ...] = ()
    also: tuple[str, ...] = ()
    """Other spellings of the name."""

    lines: tuple[tuple[str, int], ...] = ()
    """The line of each fact in the people file, by its name."""

    def line_of(self, fact: str) -> int | None:
        """The line of a fact in the people file."""
        return dict(self.lines).get(fact)
