"""What can go wrong: nothing but nesting past the limit."""


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
