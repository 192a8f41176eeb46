"""Which files beside the posts go out: an image of a draft is as secret as the draft."""

import unicodedata
from html import unescape
from posixpath import dirname, normpath
from urllib.parse import unquote

from weeknotes.model.file_names import alike
from weeknotes.model.person import Person
from weeknotes.model.post import Post
from weeknotes.model.site import Asset
from weeknotes.read.content import FOLDER
from weeknotes.read.source import Source, drafts_folder

_NO_NAMES = frozenset({"", ".", ".."})
"""What a path may end in that does not end the path in which it is meant."""


def publishable(
    assets: tuple[Asset, ...],
    *,
    public: tuple[Post, ...],
    held: tuple[Source, ...],
    people: tuple[Person, ...],
) -> tuple[Asset, ...]:
    """The assets that may be published.

    One that a public post or the people file refers to always may. Else it may not if it stands
    with held-back posts only (in their folder, or below it), lies in a folder of drafts, or if a
    held-back post's text names it. A file that nobody names and that stands with public posts, or
    with none, goes out.
    """
    names = frozenset(alike(asset.path.rsplit("/", 1)[-1]) for asset in assets)
    wanted = {target for post in public for target in _targets(post, names)}
    wanted |= {alike(f"{FOLDER}/{person.image}") for person in people if person.image}
    public_homes = {dirname(post.path) for post in public}
    homes = public_homes | {dirname(source.path) for source in held}
    secrets = [_words(source.data) for source in held]

    def may_go(asset: Asset) -> bool:
        path = f"{FOLDER}/{asset.path}"
        if alike(path) in wanted:
            return True
        if drafts_folder(dirname(asset.path).split("/")):
            return False
        home = dirname(path)
        while home not in homes and home != FOLDER:
            home = dirname(home)
        if home in homes and home not in public_homes:
            return False
        name = _plain(path.rsplit("/", 1)[-1]).casefold()
        return not any(name in text for text in secrets)

    return tuple(asset for asset in assets if may_go(asset))


def _words(data: bytes) -> str:
    """A text in all the ways that it may write a file's name: as it is, quoted, escaped."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return "\n".join(
        _plain(form).casefold()
        for form in (text, unescape(text), unquote(unescape(text)), text.replace("\\", ""))
    )


def _plain(path: str) -> str:
    """A Mac composes letters in another way than keyboards do."""
    return unicodedata.normalize("NFC", path)


def _targets(post: Post, names: frozenset[str]) -> set[str]:
    """The paths that a post's addresses may mean, relative to the site's folder.

    Args:
        post: the post.
        names: those of all files that are looked for: an address that ends in another is left out.
    """
    # A cover may be named from the content folder too.
    images = (post.image.src, f"/{post.image.src.lstrip('/')}") if post.image else ()
    found = set()
    for address in (*(found.address for found in post.document.references), *images):
        plain = unquote(address.partition("#")[0].partition("?")[0])
        name = plain.rstrip("/").rpartition("/")[2]
        if alike(name) not in names and name not in _NO_NAMES:
            continue
        if plain.startswith("/"):
            found.add(alike(FOLDER + normpath(plain)))
        else:
            found.add(alike(normpath(f"{dirname(post.path)}/{plain}")))
    return found
