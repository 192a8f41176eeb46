"""What keeps a header from being trusted."""


class HeaderFault(Exception):  # noqa: N818 - a fault of the content, not of the program
    """A header that can't be read without guessing."""

    def __init__(self, code: str, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.line = line
        self.message = message
        self.hint = hint
