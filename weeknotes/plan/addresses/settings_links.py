"""Where the addresses in the settings lead: the links of `[nav]`, and the pictures of options."""

from collections.abc import Iterable

import msgspec

from weeknotes.model.posts.document import Document
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.settings import PAGE, NavLink, Settings
from weeknotes.model.theme import Theme
from weeknotes.model.theme_options import Option, OptionValue
from weeknotes.model.value import Value
from weeknotes.model.views.parts import NavItem
from weeknotes.plan.addresses.files import CONTENT
from weeknotes.plan.addresses.leads import Lead, lead_of
from weeknotes.plan.addresses.routes import ASSETS
from weeknotes.plan.addresses.targets import Targets, is_inside

FILE = "weeknotes.toml"

_HERE = Post(
    path=f"{CONTENT}/index.md", kind=PAGE, title=FILE, slug="settings", document=Document()
)
"""What the addresses in the settings are seen from: the home page."""


class SettingsLinks(Value, frozen=True):
    """What the settings lead to."""

    header: tuple[NavItem, ...]
    footer: tuple[NavItem, ...]
    options: dict[str, OptionValue]
    """The values of a theme's options that templates see, pictures by their addresses."""

    named: frozenset[str]
    """The addresses of the site that are among them."""

    problems: tuple[Problem, ...]


def settings_links(settings: Settings, theme: Theme, known: Targets) -> SettingsLinks:
    """What the settings lead to, and what is wrong with it.

    Args:
        settings: the site's.
        theme: with the values of its options.
        known: what links may lead to.
    """
    found: list[Lead] = []
    header = _items(settings.nav.header, known, found)
    footer = _items(settings.nav.footer, known, found)
    options: dict[str, OptionValue] = {}
    for option in (one for one in theme.options if not one.css):
        if option.type == "picture" and option.value:
            lead = _picture(option, theme, known)
            found.append(lead)
            options[option.name] = lead.href or ""
        else:
            options[option.name] = option.value
    return SettingsLinks(
        header=header,
        footer=footer,
        options=options,
        named=frozenset(lead.url for lead in found),
        problems=tuple(lead.problem for lead in found if lead.problem),
    )


def _items(links: Iterable[NavLink], known: Targets, found: list[Lead]) -> tuple[NavItem, ...]:
    """The links that lead somewhere; where each leads is added to what is found."""
    items = []
    for link in links:
        lead = _lead(link, known)
        found.append(lead)
        if lead.href is not None:
            items.append(NavItem(title=link.title, href=lead.href))
    return tuple(items)


def _lead(link: NavLink, known: Targets) -> Lead:
    if not is_inside(link.href, known):
        return Lead(href=link.href)
    lead = lead_of(link.href, _HERE, known, image=False)
    if lead.href is None and lead.problem and lead.problem.code == "link-unpublished":
        message = f"The link to “{link.href}” leads to a post that is not published, so it is "
        return _reported(lead, FILE, link.line, f"{message}left out.")
    return _reported(lead, FILE, link.line)


def _picture(option: Option, theme: Theme, known: Targets) -> Lead:
    """A picture of the theme, or else one of the site."""
    written = str(option.value)
    if written in theme.assets:
        return Lead(href=known.roots.href(f"{ASSETS}{written}"))
    if is_inside(written, known):
        lead = _reported(lead_of(written, _HERE, known, image=True), option.path, option.line)
        return Lead(href=None, problem=lead.problem) if lead.problem else lead
    message = f"The image “{written}” is not a file of this site."
    hint = "Save it in the folder content, and write its path there."
    return Lead(
        href=None, problem=warning("image-missing", option.path, message, hint, line=option.line)
    )


def _reported(lead: Lead, path: str, line: int | None, message: str = "") -> Lead:
    """The lead, its problem where the address was written."""
    if lead.problem is None:
        return lead
    problem = msgspec.structs.replace(
        lead.problem, path=path, line=line, message=message or lead.problem.message
    )
    return msgspec.structs.replace(lead, problem=problem)
