"""Passwords and tokens in addresses, which no message may show: logs of a workflow may be public.

An address can have a name and a password before its host, and a token in its query (RFC 3986,
sections 3.2.1 and 3.4). In passwords that nobody has encoded, “/”, “?” and blanks occur too.
"""

import re
from collections.abc import Iterator

_ELLIPSIS = "…"

_AFTER_SCHEME = re.compile(r"""(?<=://)(?:[^\n]*?(?=['"”](?:[\s:;,.)]|$))|[^\n]*)""")
"""To the quotation mark that closes the address, else to the end of the line."""

_END_OF_PATH = re.compile("[?#]")

_SHORT = re.compile(r"""(?<![^\s'"“(])[^\s:'"“/]+:(?!//)[^\s'"”]*@""")
"""`sam:password@host/path`, as somebody writes it who forgets `https://`."""

_NAMED_SECRET = re.compile(
    r"(?<=[?&;#])[\w-]{0,40}(?:auth|code|key|passw|secret|sig|token)[\w-]{0,20}="
    r"""(?P<secret>[^\s'"”&<>()]+)""",
    re.IGNORECASE,
)
"""A value in an address whose name says that it is a secret: `?token=…`, also in a path."""

_ACCESS_TOKEN = re.compile(
    r"\b(?P<secret>(?:gh[oprsu]_|github_pat_|glpat-|glptt-|xox[abp]-)[\w-]{8,})", re.ASCII
)
"""What GitHub, GitLab and Slack make, wherever it is: each begins so that it can be found."""

_WITHOUT_SCHEME = re.compile(r"""(?<![:\w/])//(?P<secret>[^\s/@:'"]+:[^\s@'"]+)(?=@)""")
"""`//sam:password@host`, as somebody writes it who forgets `https:`."""

_SECRETS = (_NAMED_SECRET, _ACCESS_TOKEN, _WITHOUT_SCHEME)
_BEFORE_AT = re.compile(r"[^\s@]*+@?")
_SCHEME_END = "://"


def without_credentials(text: str) -> str:
    """A line of text in which no address has anything that may be a password or a token."""
    if "@" in text:
        text = _SHORT.sub(f"{_ELLIPSIS}@", text)
    if "://" in text:
        text = _AFTER_SCHEME.sub(_host_and_path, text)
    for start, end in reversed(_secrets(text)):
        text = f"{text[:start]}{_ELLIPSIS}{text[end:]}"
    return text


def _host_and_path(found: re.Match[str]) -> str:
    user, at, rest = found[0].rpartition("@")
    if _END_OF_PATH.search(user):
        return _ELLIPSIS  # a “?” in a password, or an “@” in a token: nobody can know the host
    end = _END_OF_PATH.search(rest)
    return (_ELLIPSIS + at if at else "") + (rest[: end.end()] + _ELLIPSIS if end else rest)


def has_credentials(address: str) -> bool:
    """Whether an address has a name or a password before its host."""
    return any(True for _ in _logins(address))


def covered(line: str) -> str:
    """A line of a file with names, passwords and tokens made illegible, letter by letter."""
    shown: list[str] = []
    at = 0
    for start, end in sorted((*_logins(line), *_secrets(line))):
        shown += (line[at:start], "•" * (end - max(start, at)))
        at = max(at, end)
    return "".join((*shown, line[at:]))


def _secrets(text: str) -> list[tuple[int, int]]:
    """Where secrets are that their names or their first letters give away; none within another."""
    found = sorted(one.span("secret") for each in _SECRETS for one in each.finditer(text))
    return [span for at, span in enumerate(found) if not at or found[at - 1][1] <= span[0]]


def _logins(text: str) -> Iterator[tuple[int, int]]:
    """Where names and passwords are: between `://` and `@`, with a “/” only behind a colon."""
    if "@" not in text or _SCHEME_END not in text:
        return
    for run in _BEFORE_AT.finditer(text):
        end = run.end() - 1
        at = text.find(_SCHEME_END, run.start(), run.end()) if text.startswith("@", end) else -1
        while at >= 0:
            start = at + len(_SCHEME_END)
            slash = text.find("/", start, end)
            if slash < 0 or text.find(":", start, slash) >= 0:
                yield start, end
                break
            at = text.find(_SCHEME_END, start, end)
