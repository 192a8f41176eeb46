"""What the preview adds to a page: files next to this module, never part of a site."""

from pathlib import Path

_HERE = Path(__file__).parent

SCRIPT = (_HERE / "preview.js").read_bytes()
BOX_CSS = (_HERE / "box.css").read_text(encoding="utf-8")

SCRIPT_PATH = "/.weeknotes/preview.js"
EVENTS_PATH = "/.weeknotes/events"
"""No file of a site is in a folder whose name starts with a dot."""

_END = b"</body>"


def with_script(page: bytes, version: str) -> bytes:
    """A page of the site with the preview's script at its end.

    Args:
        page: its HTML.
        version: of the scene that it belongs to.
    """
    tag = f'<script src="{SCRIPT_PATH}" data-version="{version}" defer></script>'.encode()
    place = page.lower().rfind(_END)
    return page + tag if place < 0 else page[:place] + tag + page[place:]
