"""The Python code that Jinja makes of templates, taken from an earlier run where it is the same.

To compile the given templates takes as long as to render five hundred posts with them.
"""

import marshal
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

Recall = Callable[[str, bytes], bytes | None]
"""Gives what was kept by a name, if it was made of the same source."""

Keep = Callable[[str, bytes, bytes], None]
"""Keeps by a name, and what it was made of, some bytes."""


class Compiled(jinja2.BytecodeCache):
    """The code of some templates, kept elsewhere.

    Jinja's own caches of files read what they find by `pickle`, and keep the code of any template.
    """

    def __init__(self, names: AbstractSet[str], recall: Recall, keep: Keep) -> None:
        """Of templates by other names nothing is kept."""
        self._names = names
        self._recall = recall
        self._keep = keep

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """A template's own name, which is what its code is kept by."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills in a template's code, if it is there."""
        if bucket.key in self._names:
            kept = self._recall(_place(bucket), bucket.checksum.encode())
            code = marshal.loads(kept) if kept else None  # noqa: S302 - as it was left, by ourselves
            bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template's code."""
        if bucket.key in self._names and bucket.code is not None:
            self._keep(_place(bucket), bucket.checksum.encode(), marshal.dumps(bucket.code))


def _place(bucket: Bucket) -> str:
    """Where a template's code is kept: what is compiled for the sandbox is other code."""
    return f"sandbox/{bucket.key}" if bucket.environment.sandboxed else bucket.key
