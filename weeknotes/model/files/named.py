"""What becomes of the files beside the posts."""

from weeknotes.model.site import Asset
from weeknotes.model.value import Value


class Named(Value, frozen=True):
    """The files beside the posts, by whether something published names them."""

    published: tuple[Asset, ...]
    drawings: tuple[Asset, ...]
    """The drawings that are named, those too that are refused."""

    unused: tuple[Asset, ...]
    """What nothing names."""
