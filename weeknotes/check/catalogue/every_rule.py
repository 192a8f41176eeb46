"""The catalogue: every code that a problem can have, each once."""

from weeknotes.check.catalogue.email import EMAIL
from weeknotes.check.catalogue.external_links import EXTERNAL_LINKS
from weeknotes.check.catalogue.files import FILES
from weeknotes.check.catalogue.header import HEADER
from weeknotes.check.catalogue.new import NEW
from weeknotes.check.catalogue.output import OUTPUT
from weeknotes.check.catalogue.publishing import PUBLISHING
from weeknotes.check.catalogue.rule import Group, Rule
from weeknotes.check.catalogue.settings import SETTINGS
from weeknotes.check.catalogue.start import START
from weeknotes.check.catalogue.text import LINKS, TEXT
from weeknotes.check.catalogue.writing import WRITING

__all__ = ["GROUPS", "RULES", "Group", "Rule", "title_of"]

GROUPS = (
    Group(title="The header of a post (front matter)", rules=HEADER),
    Group(title="Files", rules=FILES),
    Group(title="The text", rules=TEXT),
    Group(title="Links and addresses within the site", rules=LINKS),
    Group(title="Writing", rules=WRITING),
    Group(title="Links to other sites", rules=EXTERNAL_LINKS),
    Group(title="People, settings and theme", rules=SETTINGS),
    Group(title="The weekly email", rules=EMAIL),
    Group(title="A new site", rules=START),
    Group(title="New drafts", rules=NEW),
    Group(title="The folder of the built site", rules=OUTPUT),
    Group(title="Publishing", rules=PUBLISHING),
)
"""In the order in which people usually see them."""

RULES = tuple(rule for group in GROUPS for rule in group.rules)

_TITLES = {rule.code: rule.title for rule in RULES}


def title_of(code: str) -> str:
    """What a rule is about, in words."""
    return _TITLES[code]
