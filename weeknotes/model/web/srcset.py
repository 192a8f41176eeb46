"""The pictures that a `srcset` offers."""

import re

_SPACE = r"\t\n\f\r "
_CANDIDATE = re.compile(rf"([^{_SPACE},](?:[^{_SPACE}]*[^{_SPACE},])?)([{_SPACE}][^,]*+)?")


def candidates(written: str) -> list[tuple[str, str]]:
    """Each address with its width or density, as a browser finds them (HTML 4.8.4.2.2).

    Args:
        written: the attribute's value, its references to characters resolved.
    """
    return [(address, size.strip()) for address, size in _CANDIDATE.findall(written)]
