"""What is wrong with a theme's template."""

from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.theme import Theme, own_templates, path_of, place

FIX = "Fix the template, or remove it from your themes folder to use the built-in one."
LESS = "Look there, and in what it calls, for a loop or a text that grows without need."


class TemplateFault(Exception):  # noqa: N818 - it is a fault of a theme, reported as a problem
    """A template that cannot be read, or that asks for what is not there or not allowed.

    Attributes:
        template: The file's key in the theme: `post.html`.
        line: Where in the file, counted from 1; None where nobody knows.
        message: What is wrong, for the person who makes the theme.
        code: Of the problem that it is.
        hint: What to do about it.
        through: The templates and lines that led there, the page's own first.
    """

    def __init__(
        self,
        template: str,
        line: int | None,
        message: str,
        code: str = "theme-fault",
        hint: str = FIX,
    ) -> None:
        # All of them, as processes hand them on.
        super().__init__(template, line, message, code, hint)
        self.template = template
        self.line = line
        self.message = message
        self.code = code
        self.hint = hint
        self.through: tuple[tuple[str, int | None], ...] = ()

    def __str__(self) -> str:
        place = self.template if self.line is None else f"{self.template}:{self.line}"
        return f"{place}: {self.message}"

    def problem(self, theme: Theme, what: str) -> Problem:
        """The fault as a problem, in the file of the site's own that led to it, if there is one.

        Args:
            theme: the one that the template is of.
            what: could not be made: “a page”.
        """
        own = own_templates(theme)
        ways = [*self.through, (self.template, self.line)]
        key, line = next((way for way in reversed(ways) if way[0] in own), ways[-1])
        message = f"The theme can't make {what}: {self.message}"
        if own and key != self.template:
            message += f" This was found in {_shown(self.template, self.line, theme)}."
        return error(self.code, path_of(key, theme), message, self.hint, line=line)


def _shown(key: str, line: int | None, theme: Theme) -> str:
    """A template that is not the site's own, for people: “card.html” of the theme “notebook”."""
    depth, name = place(key, theme.layers)
    where = "" if line is None else f", line {line}"
    return f"“{name}” of the theme “{theme.layers[depth].name}”{where}"
