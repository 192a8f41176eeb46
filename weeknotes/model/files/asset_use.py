"""Which of the files next to the posts are published."""

from weeknotes.model.site import Asset
from weeknotes.model.value import Value


class AssetUse(Value, frozen=True):
    """The files next to the posts, by whether something published names them."""

    published: tuple[Asset, ...]
    drawings: tuple[Asset, ...]
    """The drawings that are named, including refused ones."""

    unused: tuple[Asset, ...]
    """Files that nothing published names."""
