"""Words that introduce the list of a kind."""

from collections.abc import Iterator

from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.settings import PAGE
from weeknotes.model.site import Site
from weeknotes.plan.addresses.routes import kind_url


def lists_with_words(site: Site) -> dict[str, str]:
    """The paths of words by the address of the list that they introduce, planned or not."""
    found: dict[str, str] = {}
    for words in site.list_words:
        if words.kind != PAGE:
            found.setdefault(kind_url(site.settings.kind(words.kind)), words.path)
    return found


def list_words_faults(site: Site, planned: frozenset[str]) -> Iterator[Problem]:
    """Words that nobody sees, or of which there are two.

    Args:
        site: as read.
        planned: all addresses.
    """
    first = lists_with_words(site)
    for words in site.list_words:
        if words.kind == PAGE:
            continue
        url = kind_url(site.settings.kind(words.kind))
        if first[url] != words.path:
            yield error(
                "two-list-words",
                words.path,
                f"There is already an introduction to the list at {url}, in {first[url]}.",
                "Delete one of the two files, or combine them.",
            )
        elif url not in planned and words.document.words:
            yield warning(
                "list-words-unseen",
                words.path,
                f"This text is not shown yet: there is no post for the list at {url}.",
                "It will be shown with the first post. If the folder is wrong, move the file.",
                line=words.header_lines + 1,
            )
