"""Who may look at the preview: whoever asks for it by a name that only this machine has.

A page of another site can make a browser ask this machine, and by a name that it turns to 127.0.0.1
half way (DNS rebinding) it could read the answer, drafts and all. Such a request tells that name.
"""

from collections.abc import Sequence
from ipaddress import ip_address

from weeknotes.model.value import Value

_OURS = frozenset({"localhost", "127.0.0.1", "[::1]"})
_WEB = 80


class Guests(Value, frozen=True):
    """The rule for a server."""

    host: str
    """Where it listens, as told."""

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

    def may_ask(self, hosts: Sequence[str], origins: Sequence[str]) -> bool:
        """Whether a request with these headers `Host` and `Origin` is answered."""
        return (
            len(hosts) == 1
            and self._is_ours(hosts[0])
            and all(
                origin.startswith("http://") and self._is_ours(origin.removeprefix("http://"))
                for origin in origins
            )
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
