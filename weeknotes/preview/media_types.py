"""The media type of a file by its name, as GitHub Pages has it."""

import mimetypes
from pathlib import PurePosixPath

_KNOWN = mimetypes.MimeTypes()
"""Python's own table: this machine's own additions don't count."""

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
    extension = PurePosixPath(name).suffix.lower()
    kind = _AS_PAGES_HAS_IT.get(extension) or _KNOWN.types_map[True].get(extension, UNKNOWN)
    text = kind.startswith("text/") or kind in _ALSO_TEXT
    return f"{kind}; charset=utf-8" if text else kind
