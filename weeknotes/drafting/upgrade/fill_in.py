"""Settings of a site that started before its repository existed: what was left open, filled in."""

import json
import re

from weeknotes.drafting.scaffold.guesses import repository_of
from weeknotes.drafting.scaffold.starter import NO_REPOSITORY
from weeknotes.model.settings import Settings
from weeknotes.model.web.pages_address import EXAMPLE_HOST, EXAMPLE_HOST_ELSEWHERE, pages_address

_FIRST_TABLE = re.compile(r"^\s*\[", re.MULTILINE)
_REPOSITORY = re.compile(rf"^{re.escape(NO_REPOSITORY)}(?=\r?$)", re.MULTILINE)
_EXAMPLE = "|".join(map(re.escape, (EXAMPLE_HOST, EXAMPLE_HOST_ELSEWHERE)))
_URL = re.compile(rf'^(url\s*=\s*)"https://(?:{_EXAMPLE})/[^"]*"', re.MULTILINE)


def filled_in(text: str, settings: Settings, page: str) -> str:
    """The settings file with the repository of the site and the address that follows from it.

    Only lines that are as `weeknotes init` writes them without a repository are changed.

    Args:
        text: of the settings file.
        settings: what it says.
        page: of the repository, as git knows it; empty if it does not.
    """
    page = settings.repository_page or page
    if not page:
        return text
    table = _FIRST_TABLE.search(text)
    end = table.start() if table else len(text)
    top = text[:end]
    if address := pages_address(page):
        top = _URL.sub(lambda found: f"{found[1]}{json.dumps(address)}", top)
    if not settings.repository:
        repository = json.dumps(repository_of(page))
        top = _REPOSITORY.sub(lambda _: f"repository = {repository}", top)
    return top + text[end:]
