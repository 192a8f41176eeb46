"""How the time that a post takes grows with its length, through all that looks at its text.

Nearly all such time is spent in searches, which no counting of lines sees. So what is counted is
computing time, of texts so long that what grows with the square of the length stands out.
"""

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from plans import SETTINGS, a_site

from weeknotes.build.jobs import TemplateSet, maker_of, order_of
from weeknotes.build.registry import families
from weeknotes.check.rules.advice import advise
from weeknotes.model.page import Page
from weeknotes.model.problems.problem import Problem
from weeknotes.model.settings import Markdown
from weeknotes.model.theme import Theme
from weeknotes.model.web.credentials import without_credentials
from weeknotes.plan.site import plan_site
from weeknotes.read.files.source import Source
from weeknotes.read.posts import read_post
from weeknotes.read.reading import Rules
from weeknotes.read.theme.theme import read_theme
from weeknotes.report.excerpt import excerpt

HtmlMode = Literal["safe", "trusted"]

_PATH = "weeknotes/2026-11-20-note.md"
_TIMES_AS_LONG = 4
_TIMES_AS_MUCH = 8
"""Between four times, in proportion to the length, and sixteen, with its square."""

_UNSURE = 0.2
"""Seconds that a busy machine may add to a measurement."""


def seconds(text: str, html: HtmlMode) -> float:
    """The computing time for a post: read, planned, advised on, told of, and put into pages."""
    settings = msgspec.structs.replace(SETTINGS, markdown=Markdown(html=html))
    source = Source(path=f"content/{_PATH}", inner=_PATH, data=text.encode())
    start = time.process_time()
    reading = read_post(source, Rules(settings=settings, people=()))
    problems = reading.problems
    if reading.post:
        site = a_site(msgspec.structs.replace(reading.post, held=None), settings=settings)
        plan = plan_site(site, _theme(), families(), held=frozenset())
        for page in plan.outputs:
            if isinstance(page, Page):
                order = order_of(page)
                texts = tuple((path, plan.linked[path].text) for path in order.texts)
                maker_of(order.template, order.inputs, texts, TemplateSet(_theme()))()
        problems += (*plan.problems, *advise(site, plan.named))
    _tell(problems[:10], text.split("\n"))
    return time.process_time() - start


def _tell(problems: tuple[Problem, ...], lines: list[str]) -> None:
    for problem in problems:
        without_credentials(f"{problem.message} {problem.hint}")
        tuple(excerpt(problem, lines[(problem.line or 1) - 1], 80))


def grows_too_fast(text: Callable[[int], str], size: int, html: HtmlMode) -> str:
    """Why a text takes more than in proportion to its length; empty where it does not.

    What seems to is measured again, as it may have been the machine.

    Args:
        text: makes it of a length.
        size: the largest length, in characters.
        html: how raw HTML is treated.
    """
    for _ in range(3):
        long, short = (seconds(text(one), html) for one in (size, size // _TIMES_AS_LONG))
        if long <= _TIMES_AS_MUCH * short + _UNSURE:
            return ""
    return f"{size} characters take {long:.2f} seconds, a quarter of them {short:.2f}"


@cache
def _theme() -> Theme:
    theme, _ = read_theme(Path(), "notebook")
    assert theme
    return theme
