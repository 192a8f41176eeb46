"""What a rule is: the code of a kind of problem, with a full explanation for the docs."""

from typing import Literal

from weeknotes.model.value import Value


class Rule(Value, frozen=True):
    """One kind of problem, explained to somebody who sees it for the first time."""

    code: str
    """As in a problem: `no-date`."""

    severity: Literal["error", "warning", "advice"]
    """Only `check` gives advice, as a warning; every command that reads reports the others."""

    title: str
    why: str
    """Why it matters, in a sentence or two."""

    fix: str
    """How to fix it, in a sentence or two."""

    @property
    def can_be_off(self) -> bool:
        """Whether `[check] off` may name it: an error says that something can't be published."""
        return self.severity != "error"


class Group(Value, frozen=True):
    """Rules on one subject."""

    title: str
    rules: tuple[Rule, ...]


def error(code: str, title: str, why: str, fix: str) -> Rule:
    """A rule that no site can do without."""
    return Rule(code=code, severity="error", title=title, why=why, fix=fix)


def warning(code: str, title: str, why: str, fix: str) -> Rule:
    """A rule about what a reader would notice."""
    return Rule(code=code, severity="warning", title=title, why=why, fix=fix)


def advice(code: str, title: str, why: str, fix: str) -> Rule:
    """A rule about good writing, which only `check` reports."""
    return Rule(code=code, severity="advice", title=title, why=why, fix=fix)
