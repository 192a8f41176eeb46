"""What is wrong with a theme's template."""


class TemplateFault(Exception):  # noqa: N818 - it is a fault of a theme, told as a problem
    """A template that cannot be read, or that asks for what is not there.

    Attributes:
        template: The file's name in the theme: `post.html`.
        line: Where in the file, counted from 1; None where nobody knows.
        message: What is wrong, for the person who makes the theme.
    """

    def __init__(self, template: str, line: int | None, message: str) -> None:
        super().__init__(template, line, message)
        self.template = template
        self.line = line
        self.message = message

    def __str__(self) -> str:
        place = self.template if self.line is None else f"{self.template}:{self.line}"
        return f"{place}: {self.message}"
