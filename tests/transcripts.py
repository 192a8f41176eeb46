"""Transcripts in the documentation: commands after a `$`, and what they say below."""

import re
from collections.abc import Callable, Iterator

_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_SECONDS = re.compile(r"\bin \d+\.\d s\b")


def renewed(page: str, run: Callable[[str], str]) -> str:
    """The page with what its commands say now, in the order in which they stand there.

    Seconds stay as they were written, as they are never twice the same.
    """
    return _BLOCK.sub(lambda block: "".join(_answers(block[1], run)), page)


def _answers(block: str, run: Callable[[str], str]) -> Iterator[str]:
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE):
        command, _, before = part.partition("\n")
        if command.startswith("$ "):
            said = run(command.removeprefix("$ "))
            yield f"{command}\n{_with_seconds(said, _SECONDS.findall(before))}"
        else:
            yield part


def _with_seconds(said: str, written: list[str]) -> str:
    seconds = iter(written)
    return _SECONDS.sub(lambda found: next(seconds, found[0]), said)
