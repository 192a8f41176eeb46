"""Rules that a team has switched off: `[check] off` in the settings."""

from collections.abc import Iterable

from weeknotes.check.catalogue.every_rule import RULES
from weeknotes.model.names.spelling import nearest
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import Check


def switched_on(problems: Iterable[Problem], check: Check) -> tuple[Problem, ...]:
    """The problems to report: every error, and all that is not switched off."""
    off = frozenset(check.off)
    return tuple(
        problem for problem in problems if problem.severity == "error" or problem.code not in off
    )


def off_faults(check: Check, text: str, path: str) -> tuple[Problem, ...]:
    """What is wrong with `off` itself: unknown codes, and rules that can't be switched off.

    Args:
        check: as read.
        text: of the settings, for the lines.
        path: of the settings.
    """
    rules = {rule.code: rule for rule in RULES}
    free = [rule.code for rule in RULES if rule.can_be_off]
    faults = []
    for code in dict.fromkeys(check.off):
        if code not in rules:
            near = nearest(code, free)
            message = f"“{code}” under [check] is not the name of a rule."
            hint = f"Did you mean “{near}”?" if near else "Delete it, or correct its name."
        elif not rules[code].can_be_off:
            message = f"“{code}” can't be switched off, because it stops a site from being built."
            hint = f"Take “{code}” out of the list “off”."
        else:
            continue
        faults.append(error("bad-setting", path, message, hint, line=_line_of(code, text)))
    return tuple(faults)


def _line_of(code: str, text: str) -> int | None:
    lines = text.splitlines()
    below = next((at for at, line in enumerate(lines) if line.strip().startswith("[check]")), 0)
    quoted = (f'"{code}"', f"'{code}'")
    return next(
        (
            number
            for number, line in enumerate(lines[below:], below + 1)
            if any(name in line for name in quoted)
        ),
        None,
    )
