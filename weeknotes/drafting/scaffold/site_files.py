"""All files that weeknotes writes for a site: when it starts, and when it is upgraded."""

from weeknotes.drafting.pin.pin import Pin
from weeknotes.drafting.scaffold.hosts import SiteHost
from weeknotes.drafting.scaffold.starter import (
    CONTENT,
    SETTINGS,
    NewSite,
    content_of,
    maintained_of,
    settings_of,
)
from weeknotes.model.settings import Settings
from weeknotes.read.files.starter import starter_files, starter_steps
from weeknotes.read.theme.theme_files import THEMES


def maintained_files(settings: Settings, pin: Pin, host: SiteHost) -> dict[str, bytes]:
    """The files that weeknotes keeps up to date, as this version writes them, by path.

    They are all but the settings and the content, which belong to the team.

    Args:
        settings: of the site.
        pin: of the weeknotes that builds it.
        host: that it is for.
    """
    texts = maintained_of(starter_files(host.name), starter_steps(), settings, pin, host)
    return _encoded(texts) | pin.files


def new_files(
    site: NewSite, settings: Settings, *, pin: Pin, host: SiteHost, written: frozenset[str]
) -> dict[str, bytes]:
    """The files of a new site by path, but for what people have written already.

    Args:
        site: what is known of it.
        settings: of the site, as its settings file has them.
        pin: of the weeknotes that builds it.
        host: that it is for.
        written: the names of files in `content/`, relative to it, which stay as they are.
    """
    templates = starter_files(host.name)
    texts = {
        SETTINGS: settings_of(templates, site, host),
        **content_of(templates, site, written=written),
    }
    return _encoded(texts) | maintained_files(settings, pin, host)


def is_maintained(path: str) -> bool:
    """Whether weeknotes keeps a file up to date that it has written once."""
    return path != SETTINGS and not path.startswith((CONTENT, f"{THEMES}/"))


def _encoded(texts: dict[str, str]) -> dict[str, bytes]:
    return {path: text.encode() for path, text in texts.items()}
