"""What is wrong with a theme's template."""

from weeknotes.model.problems.problem import Problem, error

FIX = "Fix the template, or remove it from your themes folder to use the built-in one."
LESS = "Look there, and in what it calls, for a loop or a text that grows without need."


class TemplateFault(Exception):  # noqa: N818 - it is a fault of a theme, reported as a problem
    """A template that cannot be read, or that asks for what is not there or not allowed.

    Attributes:
        template: The file's name in the theme: `post.html`.
        line: Where in the file, counted from 1; None where nobody knows.
        message: What is wrong, for the person who makes the theme.
        code: Of the problem that it is.
        hint: What to do about it.
    """

    def __init__(
        self,
        template: str,
        line: int | None,
        message: str,
        code: str = "theme-fault",
        hint: str = FIX,
    ) -> None:
        super().__init__(template, line, message, code, hint)  # all, as processes hand it on
        self.template = template
        self.line = line
        self.message = message
        self.code = code
        self.hint = hint

    def __str__(self) -> str:
        place = self.template if self.line is None else f"{self.template}:{self.line}"
        return f"{place}: {self.message}"

    def problem(self, theme: str, what: str) -> Problem:
        """The fault as a problem.

        Args:
            theme: the theme's name.
            what: could not be made: “a page”.
        """
        return error(
            self.code,
            f"themes/{theme}/{self.template}",
            f"The theme can't make {what}: {self.message}",
            self.hint,
            line=self.line,
        )
