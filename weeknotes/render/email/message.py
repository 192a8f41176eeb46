"""A week's email as a message: an `.eml` file that holds both its HTML and its text.

The same view gives the same bytes, on any day and machine: the message's date is the moment its
week closed, and its boundary comes from what stands in it.
"""

import hashlib
import re
from binascii import b2a_qp
from email.header import Header
from email.policy import compat32
from email.utils import format_datetime
from functools import lru_cache
from typing import Any

from weeknotes.model.views.email import EmailView

_POLICY = compat32.clone(linesep="\r\n", max_line_length=75)
"""How headers are written: in encoded words of at most 75 characters (RFC 2047, section 2).

Not `policy.SMTP`, which loses spaces where it folds a long subject, and with `max_line_length=998`
folds none but writes words that are too long.
"""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def message(view: EmailView, html: bytes, text: bytes) -> bytes:
    """The message, as a draft: no sender and no recipient, for whoever sends it is the sender.

    An address of ours would be wrong: a mail program that opens a draft either takes the sender
    from it, who then may not send, or ignores it. `X-Unsent` is what makes Outlook open the file
    as a draft.

    Only the headers are written by Python's `email`; to put the parts together, its generator
    needs longer than all the rest of a week's email.
    """
    boundary = "=_" + hashlib.blake2b(html + b"\0" + text, digest_size=16).hexdigest()
    headers = [
        ("Content-Type", f'multipart/alternative; boundary="{boundary}"'),
        ("X-Unsent", "1"),
        ("Subject", _subject(view.subject)),
        *([("Date", format_datetime(view.closed))] if view.closed else []),
        ("MIME-Version", "1.0"),
        ("Content-Language", _CONTROL.sub("", view.language)),
    ]
    return b"".join(
        (
            *(_header(name, value) for name, value in headers),
            b"\r\n",
            *_part(text, "plain", boundary),
            *_part(html, "html", boundary),
            f"--{boundary}--\r\n".encode(),
        )
    )


def _header(name: str, value: Any) -> bytes:
    """A header as it is written, folded where it has to be."""
    return (
        _usual_header(name, value) if isinstance(value, str) else _POLICY.fold_binary(name, value)
    )


@lru_cache(maxsize=16)
def _usual_header(name: str, value: str) -> bytes:
    """A header that most messages have in common: folding takes 30 µs."""
    return _POLICY.fold_binary(name, value)


def _subject(text: str) -> Any:
    """A header's text on one line, in words of RFC 2047 where it is not ASCII.

    A `Header`; typeshed thinks that headers can be nothing but strings.
    """
    clean = " ".join(_CONTROL.sub(" ", text).split())
    return Header(clean, None if clean.isascii() else "utf-8", header_name="Subject")


def _part(content: bytes, subtype: str, boundary: str) -> tuple[bytes, ...]:
    """A part as quoted-printable: no line is too long for any server, and it can still be read."""
    body = b2a_qp(content).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return (
        f'--{boundary}\r\nContent-Type: text/{subtype}; charset="utf-8"\r\n'.encode(),
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n",
        body.replace(b"\n", b"\r\n"),
        b"\r\n",
    )
