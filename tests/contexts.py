"""What is settled before a build looks at the content, for tests of the parts of a build."""

import msgspec
from sites import NOW, Site

from weeknotes.build.context import Context
from weeknotes.build.pipeline import settings_of
from weeknotes.build.request import Request
from weeknotes.model.settings import Settings
from weeknotes.read.clock import read_clock
from weeknotes.read.config.settings_file import settings_text
from weeknotes.read.theme.theme import read_theme


def context_of(site: Site, **request: object) -> Context:
    """Those of a build of a site into `public` of its folder."""
    settings = settings_of(site.folder)
    assert isinstance(settings, Settings)
    theme, _ = read_theme(site.folder, settings.theme)
    assert theme is not None
    wanted = msgspec.structs.replace(Request(site=site.folder, now=NOW, jobs=1), **request)
    return Context(
        request=wanted,
        settings=settings,
        text=settings_text(site.folder)[0],
        theme=theme,
        problems=(),
        url=settings.url,
        now=read_clock(wanted.now, settings.zone),
        output=site.folder / "public",
    )
