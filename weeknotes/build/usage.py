"""Whether what the command line asks for makes sense, before anything is read for it."""

from pathlib import Path

from weeknotes.build.request import Request
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import Settings
from weeknotes.read.clock import BadClock, read_clock
from weeknotes.read.config.settings import FILE
from weeknotes.read.config.site_address import address_fault
from weeknotes.read.files.content import FOLDER
from weeknotes.read.files.own_folders import folder_outside
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
    if request.base_url and (wrong := address_fault(request.base_url)):
        return error("bad-base-url", FILE, wrong.message, wrong.hint)
    if outside := folder_outside(request.site):
        return outside
    if output is None:
        return None
    return refuse(output, site=request.site, content=request.site / FOLDER)
