"""A field that is to become a typed value: what is asked of it, whatever its form."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from weeknotes.model.posts.readable import readable
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.settings import Settings
from weeknotes.read.header.field import Field
from weeknotes.read.header.forms import TEXT, Form
from weeknotes.read.header.keys import FORMS
from weeknotes.read.text.problems.foreign_code import without_code_in_line
from weeknotes.read.text.problems.template_code import code_left_out

Read = tuple[Any, tuple[Problem, ...]]
"""A value, and what is wrong with what was written."""


class Given(NamedTuple):
    """A field, and all else that its value depends on."""

    name: str
    """Of the key that is meant."""

    field: Field
    others: tuple[Field, ...]
    """Fields that say the same by other names."""

    path: str
    settings: Settings
    sets_marks: bool
    """Whether quotation marks and dashes are set as those of the text are."""

    def wrong(self, value: str = "", hint: str = "", *, form: Form | None = None) -> Problem:
        """The error that the value has not the form that it has to have.

        Args:
            value: as written.
            hint: the start of a hint, where it can be said what is meant.
            form: says what is wrong, if not the form of the key.
        """
        form = form or FORMS[self.name]
        said = {"key": self.field.key, "name": self.name, "value": value}
        return error(
            f"bad-{self.name.replace('_', '-')}",
            self.path,
            form.message.format_map(said),
            hint + form.hint.format_map(said),
            line=self.field.line,
        )

    def warn(self, code: str, message: str, hint: str) -> Problem:
        """A warning at the line of the field."""
        return warning(code, self.path, message, hint, line=self.field.line)

    def one_text(self) -> tuple[str, tuple[Problem, ...]]:
        """The one text of the field; a list of one is as good as its item."""
        value = self.field.text
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if isinstance(value, str):
            return readable(value).strip(), ()
        return "", (() if value is None else (self.wrong(form=TEXT),))

    def without_code(self, value: str) -> tuple[str, tuple[Problem, ...]]:
        """A value without code of other website tools, which nothing here fills in."""
        bare, codes = without_code_in_line(value)
        if not codes:
            return bare, ()
        return bare, (
            code_left_out(codes[0], self.field.key, path=self.path, line=self.field.line),
        )

    def each(self) -> Iterator["Given"]:
        """The field and those that say the same, one by one."""
        yield self
        for other in self.others:
            yield self._replace(field=other, others=())
