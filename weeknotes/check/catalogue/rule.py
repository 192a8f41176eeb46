"""What a rule is: a code that a problem bears, and all that there is to say of it at leisure."""

from typing import Literal

from weeknotes.model.value import Value


class Rule(Value, frozen=True):
    """One kind of problem, explained to somebody who meets it for the first time."""

    code: str
    """As problems bear it: `no-date`."""

    severity: Literal["error", "warning", "advice"]
    """Advice comes from `check` alone, as a warning; the others from every command that reads."""

    title: str
    why: str
    """Why it matters, in a sentence or two."""

    mend: str
    """How to mend it, likewise."""

    @property
    def can_be_off(self) -> bool:
        """Whether `[check] off` may name it: an error says that something can't be published."""
        return self.severity != "error"


class Group(Value, frozen=True):
    """Rules of one subject."""

    title: str
    rules: tuple[Rule, ...]


def error(code: str, title: str, why: str, mend: str) -> Rule:
    """A rule that no site can do without."""
    return Rule(code=code, severity="error", title=title, why=why, mend=mend)


def warning(code: str, title: str, why: str, mend: str) -> Rule:
    """A rule about what a reader would notice."""
    return Rule(code=code, severity="warning", title=title, why=why, mend=mend)


def advice(code: str, title: str, why: str, mend: str) -> Rule:
    """A rule about good writing, told by `check` alone."""
    return Rule(code=code, severity="advice", title=title, why=why, mend=mend)
