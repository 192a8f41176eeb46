"""Whether what the command line asks for makes sense, before anything is read for it."""

from pathlib import Path
from urllib.parse import urlsplit

from weeknotes.model.problem import Problem, error
from weeknotes.model.settings import Settings
from weeknotes.read.clock import BadClock, read_clock
from weeknotes.read.content import FOLDER
from weeknotes.read.outside import folder_outside
from weeknotes.read.settings import FILE
from weeknotes.request import Request
from weeknotes.write.target import refuse


def wrong_usage(request: Request, settings: Settings, output: Path | None) -> Problem | None:
    """What of the command line makes no sense for this site.

    Args:
        request: what is wanted.
        settings: of the site.
        output: the folder that will be written to; None where nothing will be written.
    """
    try:
        read_clock(request.now, settings.zone)
    except BadClock as fault:
        return error("bad-clock", FILE, fault.message, fault.hint)
    if request.base_url and not _is_site(request.base_url):
        return error(
            "bad-base-url",
            FILE,
            f"“{_shown(request.base_url)}” is not the full address of a site.",
            "Write it with https:// in front, such as https://team.github.io/notes/.",
        )
    if outside := folder_outside(request.site):
        return outside
    if output is None:
        return None
    return refuse(output, site=request.site, content=request.site / FOLDER)


def _shown(argument: str) -> str:
    """An argument as it can be told, also where its bytes are no text."""
    return argument.encode(errors="replace").decode()


def _is_site(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    told = parts.scheme in {"https", "http"} and parts.hostname and url.isprintable()
    return bool(told) and not (parts.query or parts.fragment)
