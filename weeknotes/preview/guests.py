"""Who may look at the preview: whoever asks for it by a name that only this machine has.

A page of another site can make a browser ask this machine, and by a name that it turns to 127.0.0.1
half way (DNS rebinding) it could read the answer, drafts and all. Such a request has that name.
Where a browser asks for a page that may not read the answer (`no-cors`), Fetch Metadata says so
(https://www.w3.org/TR/fetch-metadata/).
"""

from collections.abc import Mapping, Sequence
from ipaddress import ip_address

from weeknotes.model.value import Value

LOOKED_AT = ("Host", "Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest")
"""The headers that the rule is about."""

_FROM_HERE = frozenset({"same-origin", "none"})
"""From a page of ours, or from somebody who typed the address. Another port of this machine is
“same-site”.
"""

_PAGES = frozenset({"document", "frame", "iframe"})
"""What a link that is followed asks for; an editor's own browser shows pages in a frame."""

_OURS = frozenset({"localhost", "127.0.0.1", "[::1]"})
_WEB = 80


class Guests(Value, frozen=True):
    """The rule for a server."""

    host: str
    """Where it listens, as the command line has it."""

    port: int

    @property
    def everybody(self) -> bool:
        """Whether it listens to the whole network."""
        try:
            return ip_address(self.host).is_unspecified
        except ValueError:
            return False

    @property
    def only_here(self) -> bool:
        """Whether nobody but this machine can reach it."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host.lower() == "localhost"

    def may_ask(self, headers: Mapping[str, Sequence[str]]) -> bool:
        """Whether a request is answered.

        Args:
            headers: all values of those in `LOOKED_AT`, as they came.
        """
        host, origin, site, mode, dest = (headers.get(name, ()) for name in LOOKED_AT)
        follows_link = list(mode) == ["navigate"] and len(dest) == 1 and dest[0] in _PAGES
        return (
            len(host) == 1
            and self._is_ours(host[0])
            and all(
                one.startswith("http://") and self._is_ours(one.removeprefix("http://"))
                for one in origin
            )
            and (follows_link or _FROM_HERE.issuperset(site))
        )

    def _is_ours(self, authority: str) -> bool:
        name, port = authority.strip().lower(), f":{self.port}"
        if name.endswith(port):
            name = name.removesuffix(port)
        elif self.port != _WEB:
            return False
        return name in _OURS | {in_address(self.host.lower())} or (
            self.everybody and _is_number(name)
        )


def in_address(host: str) -> str:
    """A host as addresses have it: a number with colons in brackets."""
    return f"[{host}]" if ":" in host else host


def _is_number(name: str) -> bool:
    """Whether it is an address in numbers, which no name server can turn into another."""
    try:
        return in_address(str(ip_address(name.strip("[]")))) == name
    except ValueError:
        return False
