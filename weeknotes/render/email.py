"""A week's email: HTML that mail programs can show, plain text, and both as a message to send.

The same view gives the same bytes, on any day and machine: the message's date is the moment its
week closed, and its boundary comes from what stands in it.
"""

import hashlib
import re
import textwrap
from binascii import b2a_qp
from collections.abc import Iterator
from email.generator import BytesGenerator
from email.header import Header
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import compat32
from email.utils import format_datetime
from io import BytesIO
from typing import Any

import jinja2

from weeknotes.model.email import EmailView
from weeknotes.model.problem import Problem, warning
from weeknotes.model.value import Value
from weeknotes.render.templates import render

HTML, TEXT = "email.html", "email.txt"

LONGEST = 100_000
"""Bytes of HTML; Gmail cuts an email off at about 102 kB and hides the rest behind a link."""

_WIDTH = 72
_CODE = "    "
_STARTS = re.compile(r"((?:> )*)( *(?:- |[0-9]+\. )?)")
"""What a line starts with and how much of it those that follow repeat: quotation, item."""

_POLICY = compat32.clone(linesep="\r\n", max_line_length=75)
"""How headers are written: in encoded words of at most 75 characters (RFC 2047, section 2).

Not `policy.SMTP`, which loses spaces where it folds a long subject, and with `max_line_length=998`
folds none but writes words that are too long.
"""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


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
    return Email(html=html, text=text, message=_message(view, html, text))


def email_html(view: EmailView, environment: jinja2.Environment) -> bytes:
    """The email as HTML, its styles put into each element (Gmail and Outlook need it so).

    The style element stays too, for what only it can say: dark colours, narrow screens.

    Raises:
        TemplateFault: as in `email`.
    """
    from css_inline import CSSInliner  # noqa: PLC0415 - `--help` need not wait for it

    # Without remote stylesheets it does not read local ones either.
    inliner = CSSInliner(keep_style_tags=True, load_remote_stylesheets=False)
    return inliner.inline(render(environment, HTML, view).decode()).encode()


def email_text(view: EmailView, environment: jinja2.Environment) -> bytes:
    """The email as plain text in lines of at most 72 characters, but for addresses.

    Raises:
        TemplateFault: as in `email`.
    """
    lines = render(environment, TEXT, view).decode().splitlines()
    wrapped = "\n".join(part for line in lines for part in _wrapped(line))
    return (re.sub(r"\n{3,}", "\n\n", wrapped).strip("\n") + "\n").encode()


def email_message(view: EmailView, environment: jinja2.Environment) -> bytes:
    """The email as a message to open in a mail program, address and send.

    Raises:
        TemplateFault: as in `email`.
    """
    return email(view, environment).message


def too_long(html: bytes, path: str) -> Problem | None:
    """Tells that an email is longer than Gmail shows.

    Args:
        html: of the email.
        path: names the email for people.
    """
    if len(html) <= LONGEST:
        return None
    return warning(
        "email-too-long",
        path,
        f"This week's email is {len(html) / 1000:.0f} kB long; Gmail shows about 100 and hides "
        "the rest.",
        "Shorten the editor's words or the summaries, or send people the link to the digest.",
    )


def _wrapped(line: str) -> Iterator[str]:
    if len(line) <= _WIDTH or line.startswith(_CODE):
        yield line.rstrip()
        return
    start = _STARTS.match(line)
    quotes, item = (start[1], start[2]) if start else ("", "")
    yield from textwrap.wrap(
        line[len(quotes) + len(item) :],
        _WIDTH,
        initial_indent=quotes + item,
        subsequent_indent=quotes + " " * len(item),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _message(view: EmailView, html: bytes, text: bytes) -> bytes:
    """The message, as a draft: no sender and no recipient, for whoever sends it is the sender.

    An address of ours would be wrong: a mail program that opens a draft either takes the sender
    from it, who then may not send, or ignores it. `X-Unsent` is what makes Outlook open the file
    as a draft.
    """
    boundary = hashlib.blake2b(html + b"\0" + text, digest_size=16).hexdigest()
    message = MIMEMultipart("alternative", boundary=f"=_{boundary}")
    del message["MIME-Version"]
    message["X-Unsent"] = "1"
    message["Subject"] = _header(view.subject)
    if view.closed is not None:
        message["Date"] = format_datetime(view.closed)
    message["MIME-Version"] = "1.0"
    message["Content-Language"] = _CONTROL.sub("", view.language)
    message.attach(_part(text, "plain"))
    message.attach(_part(html, "html"))
    out = BytesIO()
    BytesGenerator(out, mangle_from_=False, policy=_POLICY).flatten(message)
    return out.getvalue()


def _header(text: str) -> Any:
    """A header's text on one line, in words of RFC 2047 where it is not ASCII.

    A `Header`; typeshed thinks that headers can be nothing but strings.
    """
    clean = " ".join(_CONTROL.sub(" ", text).split())
    return Header(clean, None if clean.isascii() else "utf-8", header_name="Subject")


def _part(content: bytes, subtype: str) -> MIMENonMultipart:
    """A part as quoted-printable: no line is too long for any server, and it can still be read."""
    part = MIMENonMultipart("text", subtype, charset="utf-8")
    part["Content-Transfer-Encoding"] = "quoted-printable"
    part.set_payload(b2a_qp(content).decode())
    del part["MIME-Version"]  # says the message, once for all its parts
    return part
