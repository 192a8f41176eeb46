"""Checks all links to other sites: from remembered answers, and by asking the sites."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from weeknotes.check.external_links.answer import Answer, unless_offline
from weeknotes.check.external_links.crowd import PAUSE, WORKERS, Ask, ask_all
from weeknotes.check.external_links.memory import Remembered, recall, remember
from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import say_short


class Looked(Value, frozen=True):
    """What came of a look."""

    answers: dict[str, Answer]
    """By address, in the order of addresses."""

    recalled: int
    """How many of them were remembered."""

    kept: bool
    """Whether the new ones will be."""


class Pace(Value, frozen=True):
    """How fast to ask."""

    workers: int = WORKERS
    pause: float = PAUSE
    """Seconds between two questions to one host."""


class Hunt(Value, frozen=True):
    """What is known before anybody is asked, and what is not."""

    remembered: dict[str, Remembered]
    known: dict[str, Answer]
    wanted: tuple[str, ...]


def prepare(addresses: Iterable[str], folder: Path, now: datetime) -> Hunt:
    """Sorts addresses by whether their answer is remembered.

    Args:
        addresses: absolute.
        folder: the site's, in which answers are remembered.
        now: the build's clock.
    """
    wanted = tuple(dict.fromkeys(addresses))
    old = recall(folder, now)
    known = {address: _with_date(old[address]) for address in wanted if address in old}
    rest = tuple(address for address in wanted if address not in known)
    return Hunt(remembered=old, known=known, wanted=rest)


def look(
    hunt: Hunt,
    *,
    folder: Path,
    now: datetime,
    ask: Ask,
    answered: Callable[[], object],
    pace: Pace | None = None,
) -> Looked:
    """Asks for what is not known, and remembers it, also when it is broken off.

    Args:
        hunt: as prepared.
        folder: the site's.
        now: the build's clock.
        ask: for one address.
        answered: called after each answer, for progress.
        pace: how fast.
    """
    pace = pace or Pace()
    fresh: dict[str, Answer] = {}
    kept = True
    try:
        for address, answer in ask_all(hunt.wanted, ask, workers=pace.workers, pause=pace.pause):
            fresh[address] = answer
            answered()
    finally:
        fresh = unless_offline(fresh)
        if fresh:
            kept = remember(folder, hunt.remembered, fresh, now)
    answers = {**hunt.known, **fresh}
    return Looked(answers=dict(sorted(answers.items())), recalled=len(hunt.known), kept=kept)


def _with_date(found: Remembered) -> Answer:
    """A dead link's answer, with the day on which it was given: somebody may want to ask again."""
    if found.answer.verdict != "dead":
        return found.answer
    reason = f"{found.answer.reason}, asked on {say_short(found.at.date())}"
    return msgspec.structs.replace(found.answer, reason=reason)
