"""What is known of an address elsewhere once its host was asked."""

from typing import Literal

from weeknotes.model.value import Value


class Answer(Value, frozen=True):
    """What came of asking for one address."""

    verdict: Literal["fine", "moved", "dead", "unknown"]
    """Unknown is what nobody can know without a browser, an account or patience."""

    reason: str = ""
    """In words that follow a colon: "the site says that there is no such page (404)"."""

    to: str = ""
    """Where the page has moved to for good."""

    reached: bool = False
    """Whether a server answered at all."""

    then: Literal["go on", "is silent", "wants no more"] = "go on"
    """What the answer means for the next question to the same host."""


PAGE_FOUND = Answer(verdict="fine", reached=True)


def unknown(
    reason: str,
    *,
    reached: bool = False,
    then: Literal["go on", "is silent", "wants no more"] = "go on",
) -> Answer:
    """An answer that says nothing for sure."""
    return Answer(verdict="unknown", reason=reason, reached=reached, then=then)


def unless_offline(answers: dict[str, Answer]) -> dict[str, Answer]:
    """The answers, save that no site is said to be no more by a machine that reaches none."""
    if any(answer.reached for answer in answers.values()):
        return answers
    return {
        address: unknown("no other site could be reached either; is this computer offline?")
        if answer.verdict == "dead"
        else answer
        for address, answer in answers.items()
    }
