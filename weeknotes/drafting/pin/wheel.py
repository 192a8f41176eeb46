"""A wheel, made of the files that are to be in it, without a tool that builds.

The form is that of "Binary distribution format" in the Python Packaging User Guide. The same files
make the same bytes on every machine: names are sorted, dates fixed, and nothing is compressed, as
libraries for that differ. Git compresses what it keeps, and of two versions only the difference.
"""

import csv
import io
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256

from weeknotes.model.value import Value

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""A zip file can't hold an earlier one."""

_ON_UNIX = 3
_REGULAR_FILE = 0o100644 << 16
_WHEEL = """\
Wheel-Version: 1.0
Generator: {name} {version}
Root-Is-Purelib: true
Tag: py3-none-any
"""


class Wheel(Value, frozen=True):
    """A wheel that can be written down."""

    name: str
    """Of the file."""

    data: bytes

    @property
    def digest(self) -> str:
        """What installers compare: SHA-256, in hexadecimal digits."""
        return sha256(self.data).hexdigest()


def wheel(
    name: str, version: str, *, files: Mapping[str, bytes], metadata: Mapping[str, bytes]
) -> Wheel:
    """A wheel of a distribution in pure Python.

    Args:
        name: of the distribution.
        version: likewise.
        files: of its packages, by their paths.
        metadata: files of its folder `.dist-info`, by their paths in it.
    """
    stem = f"{name}-{version.replace('-', '_')}"
    about = {"WHEEL": _WHEEL.format(name=name, version=version).encode(), **metadata}
    whole = dict(sorted(files.items()))
    whole |= {f"{stem}.dist-info/{path}": about[path] for path in sorted(about)}
    record = f"{stem}.dist-info/RECORD"
    whole[record] = _record(whole, record)
    return Wheel(name=f"{stem}-py3-none-any.whl", data=_zipped(whole))


def _record(files: Mapping[str, bytes], itself: str) -> bytes:
    """The table of all files; of itself it can't hold a digest."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    for path, data in files.items():
        digest = urlsafe_b64encode(sha256(data).digest()).rstrip(b"=").decode()
        rows.writerow((path, f"sha256={digest}", len(data)))
    rows.writerow((itself, "", ""))
    return table.getvalue().encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as zipped:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, _FIRST_DAY)
            entry.create_system = _ON_UNIX
            entry.external_attr = _REGULAR_FILE
            zipped.writestr(entry, data)
    return archive.getvalue()
