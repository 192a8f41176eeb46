"""What can go wrong: an option that does not exist, and nesting past the limit."""

from collections.abc import Iterable


class UnknownOption(KeyError):  # noqa: N818 - the name says what is wrong; "Error" adds nothing
    """The extension has no option of this name.

    Attributes:
        name: The name.
        known: The names that there are.
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(name, self.known)

    def __str__(self) -> str:
        return f"weeknotes.gfm has no option {self.name!r}; it has {', '.join(self.known)}"


class NestingTooDeep(ValueError):  # noqa: N818 - the name says what is wrong; "Error" adds nothing
    """Quotes and list items are nested more deeply than the limit allows.

    No reader can follow a hundred levels, and Python's own recursion ends not far beyond.

    Attributes:
        line: The 1-based line of the source, offset included, that opened one level too many.
        limit: How many open containers are allowed.
    """

    def __init__(self, line: int, limit: int) -> None:
        super().__init__(line, limit)
        self.line = line
        self.limit = limit

    def __str__(self) -> str:
        return f"line {self.line}: quotes and lists are nested more than {self.limit} deep"
