"""Templates of drafts: Markdown with places such as {title}, each filled once."""

import re
from collections.abc import Iterator, Mapping

from weeknotes.drafting.scaffold.draft import one_line
from weeknotes.read.header.handlers import YamlHeader, written

_PLACE = re.compile(r"(?<!\\)\{([a-z_]+)\}")
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]*)\s*:\s*(?P<value>.*)")
_NOTHING = re.compile(r"(?:^#{1,6}[^\n]*\n\s*)?^\{(next|headings)\}[ \t]*\n?", re.MULTILINE)
_GAP = re.compile(r"\n{3,}")


class UnknownPlaceholderError(Exception):
    """A place that nothing is known to fill."""

    def __init__(self, name: str, line: int) -> None:
        super().__init__(name)
        self.name = name
        self.line = line


def fill(template: str, values: Mapping[str, str]) -> tuple[dict[str, str], str]:
    """The lines of the header that a template has, by their names, and its text.

    Where there is nothing for {next} or {headings}, a heading over it goes too. What is in braces
    and no plain word, or has a backslash before it, stays as it is.

    Args:
        template: Markdown, perhaps with a header.
        values: what goes into each place.

    Raises:
        UnknownPlaceholderError: a place has a name that is not among the values.
        HeaderFault: it is not clear where the header ends.
    """
    text = template.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for match in _PLACE.finditer(text):
        if match[1] not in values:
            raise UnknownPlaceholderError(match[1], text.count("\n", 0, match.start()) + 1)
    form = YamlHeader()
    header, body = form.split(text) if form.detect(text) else ("", text)
    body = _NOTHING.sub(lambda match: match[0] if values[match[1]] else "", body)
    return dict(_header(header, values)), _GAP.sub("\n\n", _filled(body, values)).strip("\n")


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda match: values[match[1]], text)


def _header(text: str, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each line with those that are indented below it; a value that is filled in is quoted."""
    for part in re.split(r"\n(?=[^\s#-])", text.rstrip("\n")):
        match = _KEY.match(part)
        if match is None:
            continue
        if not _PLACE.search(part):
            yield match["key"].lower(), part
        elif "\n" in part or (match["value"][:1] in "[{|>" and not _PLACE.match(match["value"])):
            filled = _PLACE.sub(lambda place: written(one_line(values[place[1]])), part)
            yield match["key"].lower(), filled
        else:
            bare = re.sub(r"""^(["'])(.*)\1\s*$""", r"\2", match["value"])
            value = one_line(_filled(bare, values))
            yield match["key"].lower(), f"{match['key']}: {written(value)}" if value else ""
