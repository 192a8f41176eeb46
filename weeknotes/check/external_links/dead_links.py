"""Answers of other sites as problems of ours."""

from collections.abc import Iterator, Mapping

from weeknotes.check.external_links.addresses import LinkPlace
from weeknotes.check.external_links.answer import Answer
from weeknotes.model.problems.problem import Problem, warning


def dead_links(
    places: Mapping[str, tuple[LinkPlace, ...]], answers: Mapping[str, Answer]
) -> Iterator[Problem]:
    """A problem for each place that names an address that is dead, or has moved for good."""
    for address, answer in answers.items():
        for place in places.get(address, ()):
            if answer.verdict == "dead":
                yield warning(
                    "link-dead",
                    place.path,
                    f"The link to {address} is dead: {answer.reason}.",
                    "Look for the page's new address, link to a copy of it at "
                    "https://web.archive.org/, or take the link out.",
                    line=place.line,
                )
            elif answer.verdict == "moved" and _is_news(address, answer.to):
                yield warning(
                    "link-moved",
                    place.path,
                    f"The page at {address} has moved for good.",
                    f"Write its new address: {answer.to}",
                    line=place.line,
                )


def _is_news(old: str, new: str) -> bool:
    """Whether two addresses differ by more than https, www and a slash at the end."""
    return _core(old) != _core(new)


def _core(address: str) -> str:
    return address.partition("//")[2].lower().removeprefix("www.").rstrip("/")
