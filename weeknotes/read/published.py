"""Which files beside the posts go out: an image of a draft is as secret as the draft."""

from posixpath import dirname, normpath
from urllib.parse import quote, unquote

from weeknotes.model.person import Person
from weeknotes.model.post import Post
from weeknotes.model.site import Asset
from weeknotes.read.content import FOLDER
from weeknotes.read.source import Source


def publishable(
    assets: tuple[Asset, ...],
    *,
    public: tuple[Post, ...],
    held: tuple[Source, ...],
    people: tuple[Person, ...],
) -> tuple[Asset, ...]:
    """The assets that may be published.

    One that a public post or the people file refers to always may. Else it may not if it stands
    with held-back posts only (in their folder, or below it), or if a held-back post's text names
    it. A file that nobody names and that stands with public posts, or with none, goes out.
    """
    if not held:
        return assets
    wanted = {target for post in public for target in _targets(post)}
    wanted |= {f"{FOLDER}/{person.image}" for person in people if person.image}
    public_homes = {dirname(post.path) for post in public}
    homes = public_homes | {dirname(source.path) for source in held}
    secrets = [source.data.decode(errors="replace").casefold() for source in held]

    def may_go(asset: Asset) -> bool:
        path = f"{FOLDER}/{asset.path}"
        if path in wanted:
            return True
        home = dirname(path)
        while home not in homes and home != FOLDER:
            home = dirname(home)
        if home in homes and home not in public_homes:
            return False
        name = path.rsplit("/", 1)[-1].casefold()
        names = {name, quote(name), name.replace(" ", "%20")}
        return not any(named in text for text in secrets for named in names)

    return tuple(asset for asset in assets if may_go(asset))


def _targets(post: Post) -> set[str]:
    """The paths that a post's addresses may mean, relative to the site's folder."""
    images = (post.image.src,) if post.image else ()
    found = set()
    for address in (*(found.address for found in post.document.references), *images):
        plain = unquote(address.split("#", 1)[0].split("?", 1)[0])
        if plain.startswith("/"):
            found.add(FOLDER + normpath(plain))
        else:
            found.add(normpath(f"{dirname(post.path)}/{plain}"))
    return found
