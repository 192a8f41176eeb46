"""What is around every page."""

from weeknotes.model.theme_options import OptionValue
from weeknotes.model.value import Value
from weeknotes.model.views.parts import FeedLink, NavItem


class Frame(Value, frozen=True):
    """What is around every page."""

    site_title: str
    site_description: str
    language: str
    home: str
    """The address of the home page, below which all others are."""

    origin: str
    """What the addresses of the site's links start with: `https://team.github.io`."""

    url: str
    """The page's own absolute address, or the one it names as canonical."""

    title: str
    """The page's title, without the site's."""

    description: str
    stylesheet: str
    icon: str
    nav: tuple[NavItem, ...]
    footer: tuple[NavItem, ...]
    feeds: tuple[FeedLink, ...]
    """For autodiscovery, the page's own first."""

    generator: str
    social_image: str = ""
    """Absolute."""

    social_image_alt: str = ""
    og_type: str = "website"
    author: str = ""
    """Who wrote the page, names joined; empty where it is everybody."""

    json_ld: str = ""
    """A JSON-LD script's content, safe inside `<script>`."""

    indexed: bool = True
    """Whether search engines may list it."""

    me: tuple[str, ...] = ()
    """Addresses for `rel=me`."""

    licence: NavItem | None = None
    """What readers may do with the site's texts; without an address, in the site's own words."""

    options: dict[str, OptionValue] = {}  # noqa: RUF012 - msgspec copies an empty default
    """The theme's options that are not for its style sheet, by name, with the site's values."""
