"""A week's email: HTML that mail programs can show, plain text, and both as a message to send."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import jinja2
from css_inline import CSSInliner

from weeknotes.model.value import Value
from weeknotes.model.views.email import EmailView
from weeknotes.render.email.message import message
from weeknotes.render.jinja.fault import LESS, TemplateFault
from weeknotes.render.jinja.templates import render, within_bounds

HTML, TEXT = "email.html", "email.txt"

_MOST_CHARACTERS = 1_000_000
"""Characters of an email by a site's own theme, as styles are put into it in one step."""

_WIDTH = 72
_CODE = "    "
_STARTS = re.compile(r"((?:> )*)( *(?:- |[0-9]+\. )?)")
"""What a line starts with and how much of it those that follow repeat: quotation, item."""


class Email(Value, frozen=True):
    """One week in the three forms."""

    html: bytes
    text: bytes
    message: bytes
    """An `.eml` file: both in one."""


def email(view: EmailView, environment: jinja2.Environment) -> Email:
    """All forms of a week's email.

    Args:
        view: the week.
        environment: of the theme's templates.

    Raises:
        TemplateFault: a template can't be rendered.
    """
    html, text = email_html(view, environment), email_text(view, environment)
    return Email(html=html, text=text, message=message(view, html, text))


@lru_cache(maxsize=1)  # the message holds it too, and its turn comes next to this one's
def email_html(view: EmailView, environment: jinja2.Environment) -> bytes:
    """The email as HTML, its styles put into each element (Gmail and Outlook need it so).

    The style element stays too, for what only it can say: dark colours, narrow screens.

    Raises:
        TemplateFault: as in `email`.
    """
    # Without remote stylesheets it does not read local ones either.
    inliner = CSSInliner(keep_style_tags=True, load_remote_stylesheets=False)
    html = render(environment, HTML, view).decode()
    if environment.sandboxed and len(html) > _MOST_CHARACTERS:
        message = f"The email is longer than {_MOST_CHARACTERS:,} characters."
        raise TemplateFault(HTML, None, message, "theme-limit", LESS)
    return inliner.inline(html).encode()


@lru_cache(maxsize=1)
def email_text(view: EmailView, environment: jinja2.Environment) -> bytes:
    """The email as plain text in lines of at most 72 characters, but for addresses.

    Raises:
        TemplateFault: as in `email`.
    """
    lines = render(environment, TEXT, view).decode().splitlines()
    wrapped = within_bounds(environment, TEXT, lambda: "\n".join(_all_wrapped(lines)))
    return (re.sub(r"\n{3,}", "\n\n", wrapped).strip("\n") + "\n").encode()


def _all_wrapped(lines: Iterable[str]) -> Iterator[str]:
    return (part for line in lines for part in _wrapped(line))


def email_message(view: EmailView, environment: jinja2.Environment) -> bytes:
    """The email as a message to open in a mail program, address and send.

    Raises:
        TemplateFault: as in `email`.
    """
    return email(view, environment).message


def _wrapped(line: str) -> Iterator[str]:
    if len(line) <= _WIDTH or line.startswith(_CODE):
        yield line.rstrip()
        return
    start = _STARTS.match(line)
    quotes, item = (start[1], start[2]) if start else ("", "")
    indent = quotes + item
    for words in _fitting(_WIDTH - len(indent)).findall(line[len(indent) :].expandtabs()):
        yield indent + words
        indent = quotes + " " * len(item)


@cache
def _fitting(width: int) -> re.Pattern[str]:
    """Matches as many words as fit into a line, or one that fits into none.

    As `textwrap` does, in a seventh of its time.
    """
    return re.compile(rf"(?:^ |[^ ]).{{0,{max(width, 1) - 1}}}(?<=[^ ])(?= |$)|[^ ]+")
