"""What happens to the source before it is parsed: next to nothing."""

from collections.abc import Mapping
from types import MappingProxyType

from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

_ODD: Mapping[int, str] = MappingProxyType(str.maketrans({STX: "", ETX: "", "\0": "\ufffd"}))


class CleanLines(Preprocessor):
    """Normalizes line ends and takes out the characters that Python-Markdown marks things with.

    Tabs stay: what they mean depends on the container they are in.
    """

    def run(self, lines: list[str]) -> list[str]:
        """Clean the lines of a document; the end of its last line begins no other."""
        source = "\n".join(lines)
        if "\r" in source or "\0" in source or STX in source or ETX in source:
            source = source.replace("\r\n", "\n").replace("\r", "\n").translate(_ODD)
            lines = source.split("\n")
        return lines[:-1] if lines[-1:] == [""] else lines
