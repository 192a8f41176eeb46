"""A post's text with its links made ready."""

from weeknotes.model.posts.document import Heading
from weeknotes.model.value import Value


class Text(Value, frozen=True):
    """What of a post's own HTML is shown on pages."""

    html: str = ""
    headings: tuple[Heading, ...] = ()
    """Its headings, where they are in `html`."""

    def section(self, heading: Heading) -> str:
        """The HTML below one of these headings, up to the next one of its level or above."""
        return self.html[heading.start : heading.end]
