"""What kind of file a name stands for, told as GitHub Pages tells it."""

import mimetypes
from pathlib import PurePosixPath

_KNOWN = mimetypes.MimeTypes()
"""Python's own table: what this machine believes besides has no say."""

_AS_PAGES_HAS_IT = {
    ".avif": "image/avif",
    ".eml": "message/rfc822",
    ".ico": "image/vnd.microsoft.icon",
    ".js": "application/javascript",
    ".md": "text/markdown",
    ".mjs": "application/javascript",
    ".opml": "text/x-opml",
    ".rss": "application/rss+xml",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_ALSO_TEXT = {"application/javascript", "application/json", "application/manifest+json"}
UNKNOWN = "application/octet-stream"


def media_type(name: str) -> str:
    """The header `Content-Type` of a file, with its charset where it is text."""
    ending = PurePosixPath(name).suffix.lower()
    kind = _AS_PAGES_HAS_IT.get(ending) or _KNOWN.types_map[True].get(ending, UNKNOWN)
    text = kind.startswith("text/") or kind in _ALSO_TEXT
    return f"{kind}; charset=utf-8" if text else kind
