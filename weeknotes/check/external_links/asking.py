"""Asking for one address: whether there is a page, without taking the page.

With the standard library: a question is a HEAD, now and then a GET that is closed unread, and the
pace is a few a second, so that a client library's pools and speed would be of no use.
"""

import http.client
import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from time import monotonic
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from weeknotes import __version__
from weeknotes.check.external_links.answer import PAGE_FOUND, Answer, unknown
from weeknotes.check.external_links.privacy import is_private_name, leads_inside

TIMEOUT = 10.0
"""Seconds."""

_AGENT = f"weeknotes/{__version__} (checks links)"
_MOST_HOPS = 10
_NOT_FOUND = frozenset({404, 410})
_FOR_GOOD = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NO_SUCH_NAME = frozenset(
    code
    for name in ("EAI_NONAME", "EAI_NODATA")
    if (code := getattr(socket, name, None)) is not None
)
_WANTS_ACCOUNT = frozenset({401, 403, 407})
_TOO_MANY = 429
_SERVER_FAULT = 500
_BUSY = 503
_LATER = unknown(f"the site asks to come back later ({_BUSY})", reached=True, then="wants no more")
_KEPT = "/%:@!$&'()*+,;=~?"
"""What needs no escape in a path or query (RFC 3986, section 3.3); escapes are kept."""


class _Refused(Exception):  # noqa: N818 - an answer, not a fault
    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.reason)
        self.answer = answer


_ENDLESS = "it redirects without end"


def ask(address: str, *, timeout: float = TIMEOUT, private_too: bool = False) -> Answer:
    """Asks the host of an address whether there is a page.

    Nothing is sent but the address and the name and version of this tool: no cookies, no referrer.

    Args:
        address: absolute, http or https.
        timeout: in seconds, for each step of connecting and answering.
        private_too: whether hosts of a private network may be asked; for tests.
    """
    opener = _opener()
    here, moved, for_good = address, "", True
    try:
        for _ in range(_MOST_HOPS):
            here = _askable(here)
            if not private_too:
                _refuse_private(here)
            status, target = _request(opener, here, timeout)
            if status not in _REDIRECTS or not target:
                return _verdict(status, moved)
            here = _joined(here, target)
            for_good = for_good and status in _FOR_GOOD
            moved = here if for_good else moved
    except _Refused as refused:
        return refused.answer
    return unknown(_ENDLESS, reached=True)


class Taken(NamedTuple):
    """A page of the site itself, as it is public."""

    address: str
    """Where it was in the end."""

    answer: Answer
    content: bytes = b""


def take(address: str, *, limit: int, timeout: float = TIMEOUT) -> Taken:
    """Takes a page of the site itself, whose host may well be in a private network.

    Args:
        address: absolute, http or https.
        limit: how many bytes to read at most.
        timeout: in seconds, for each step of connecting and for all of reading.
    """
    here = address
    try:
        for _ in range(_MOST_HOPS):
            here = _askable(here)
            status, target, content = _send(_opener(), "GET", here, timeout, limit)
            if status not in _REDIRECTS or not target:
                return Taken(here, _verdict(status, ""), content)
            here = _joined(here, target)
    except _Refused as refused:
        return Taken(here, refused.answer)
    return Taken(here, unknown(_ENDLESS))


@cache
def _opener() -> OpenerDirector:
    """Knows http, https and proxies, and nothing else: no redirects of its own, no files."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _joined(here: str, target: str) -> str:
    """Where a `Location` leads; its bytes are usually UTF-8, whatever the standard says."""
    with suppress(UnicodeError):
        target = target.encode("latin-1").decode()
    try:
        return urljoin(here, target)
    except ValueError:
        raise _Refused(unknown("it is not the address of a page", reached=True)) from None


def _verdict(status: int, moved: str) -> Answer:
    if status in _NOT_FOUND:
        reason = f"the site says that the page does not exist ({status})"
        return Answer(verdict="dead", reason=reason, reached=True)
    if status in _WANTS_ACCOUNT:
        return unknown(f"the site does not show it to everybody ({status})", reached=True)
    if status == _TOO_MANY:
        reason = f"the site asks for fewer requests ({status})"
        return unknown(reason, reached=True, then="wants no more")
    if status >= _SERVER_FAULT:
        return unknown(f"the site has an error at the moment ({status})", reached=True)
    if status >= 400:  # noqa: PLR2004 - the client's faults, by RFC 9110
        return unknown(f"the site refused to answer ({status})", reached=True)
    return Answer(verdict="moved", to=moved, reached=True) if moved else PAGE_FOUND


def _askable(address: str) -> str:
    """An address as it goes over the wire: ASCII only, without fragment."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # UnicodeError is one
        raise _Refused(unknown("it is not the address of a page")) from None
    if parts.scheme.lower() not in {"http", "https"} or not host or "@" in parts.netloc:
        raise _Refused(unknown("it is not the address of a page"))
    if not re.fullmatch(r"[\w.:-]+", host, re.ASCII):
        raise _Refused(unknown("it is not the address of a page"))
    place = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path, safe=_KEPT), quote(parts.query, safe=_KEPT)
    return urlunsplit((parts.scheme.lower(), place + port, path or "/", query, ""))


def _refuse_private(address: str) -> None:
    parts = urlsplit(address)
    host = parts.hostname or ""
    if is_private_name(host):
        raise _Refused(unknown("it is not on the public internet"))
    with _errors_as_answers():
        inside = leads_inside(
            host, parts.port or (443 if parts.scheme == "https" else 80), parts.scheme
        )
    if inside:
        raise _Refused(unknown("it is not on the public internet"))


def _request(opener: OpenerDirector, address: str, timeout: float) -> tuple[int, str]:
    """The status of an address, and where it redirects to.

    What HEAD does not find is asked for by GET: many servers know only that.
    """
    try:
        status, target, _ = _send(opener, "HEAD", address, timeout)
    except _Refused as refused:
        if not refused.answer.reached or refused.answer.then == "wants no more":
            raise
        status, target = 0, ""
    if 0 < status < 400 or status == _TOO_MANY:  # noqa: PLR2004 - success and redirects, by RFC 9110
        return status, target
    return _send(opener, "GET", address, timeout)[:2]


def _send(
    opener: OpenerDirector, method: str, address: str, timeout: float, limit: int = 0
) -> tuple[int, str, bytes]:
    request = Request(address, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})  # noqa: S310 - _askable lets http and https through only
    with _errors_as_answers():
        try:
            with opener.open(request, timeout=timeout) as response:
                return response.status, "", _read(response, limit, timeout)
        except HTTPError as answer:
            with answer:
                if answer.code == _BUSY and "Retry-After" in answer.headers:
                    raise _Refused(_LATER) from None
                return answer.code, answer.headers.get("Location") or "", b""


def _read(response: http.client.HTTPResponse, limit: int, timeout: float) -> bytes:
    """What a server sends, unless it is more than the limit or takes too long."""
    content, end = b"", monotonic() + timeout
    while len(content) < limit and (part := response.read1(limit - len(content))):
        content += part
        if monotonic() > end:
            raise TimeoutError
    return content


@contextmanager
def _errors_as_answers() -> Iterator[None]:
    """Turns any error of the request into an answer."""
    try:
        yield
    except http.client.HTTPException:
        raise _Refused(unknown("the site's answer makes no sense", reached=True)) from None
    except OSError as fault:
        cause = fault.reason if isinstance(fault, URLError) else fault
        raise _Refused(_answer_for(cause)) from None
    except ValueError:
        raise _Refused(unknown("the site's answer makes no sense", reached=True)) from None


def _answer_for(cause: object) -> Answer:
    match cause:
        case socket.gaierror():
            if cause.errno in _NO_SUCH_NAME:
                return Answer(verdict="dead", reason="there is no site with that name any more")
            return unknown("its name can't be looked up at the moment", then="is silent")
        case ssl.SSLError():
            vouched = not isinstance(cause, ssl.SSLCertVerificationError)
            reason = "no safe connection to it can be made"
            return unknown(reason if vouched else "its certificate can't be trusted", reached=True)
        case ConnectionResetError() | BrokenPipeError():
            return unknown("the site closed the connection", reached=True, then="is silent")
        case TimeoutError():
            return unknown("the site did not answer in time", then="is silent")
        case _:
            return unknown("the site can't be reached", then="is silent")
