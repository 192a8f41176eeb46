"""Images: whether they have a description, and how long they take to load."""

import re
from collections.abc import Iterable, Iterator
from posixpath import basename, splitext
from urllib.parse import unquote, urlsplit

from weeknotes.model.names.slug import slugify
from weeknotes.model.posts.document import Image
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.site import Asset

_MAX_BYTES = 1024 * 1024
_SHOWN_CHARACTERS = 80
"""How much of a name or description a message shows."""

_EXTENSION = r"\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)"
_IMAGE = re.compile(rf".*{_EXTENSION}", re.IGNORECASE | re.DOTALL)
_CAMERA = re.compile(r"(?:dsc|img|image|pxl|screenshot|screen-shot)[-\d]*(?:at[-\d]*)?(?:am|pm)?")
"""What cameras and GitHub's editor call a picture, in the form of an address."""

_ATTACHMENT = re.compile(
    r"https://github\.com/(?:user-attachments/|[^/]+/[^/]+/(?:assets|files)/\d+/)", re.IGNORECASE
)
"""Where GitHub's editor puts what is pasted or dropped into it."""

_EMPTY_WORDS = frozenset(
    """alt alt-text description graphic image-alt-text image-description image-of photo
    photograph pic picture text-alternative untitled""".split()
)


def image_advice(post: Post) -> Iterator[Problem]:
    """Advice on the images of a post, including its cover."""
    for image in post.document.images:
        if image.decorative:
            continue
        name = _name(image)
        line = image.line or post.document.line_of(image.src)
        if not image.alt.strip():
            yield warning(
                "alt-missing",
                post.path,
                f"The image “{name}” has no description for people who can't see it.",
                f"Say what it shows between the square brackets, ![…]({image.src}), "
                'or in HTML as alt="…".',
                line=line,
            )
        elif _says_nothing(image.alt.strip(), name):
            yield warning(
                "alt-file-name",
                post.path,
                f"“{image.alt.strip()[:_SHOWN_CHARACTERS]}” does not say what the image shows.",
                f"Say in a few words what it shows between the square brackets: ![…]({image.src})",
                line=line,
            )
    yield from _cover(post)
    yield from _attachments(post)


def _attachments(post: Post) -> Iterator[Problem]:
    """Pictures and files that GitHub's editor has stored where only the team may see them."""
    places = {image.src: image.line or post.document.line_of(image.src) for image in _images(post)}
    places |= {link.href: link.line for link in post.document.links}
    for address, line in places.items():
        if _ATTACHMENT.match(address):
            yield warning(
                "kept-by-github",
                post.path,
                f"“{address}” is stored on GitHub, which shows it only to your team if the "
                "repository is private.",
                "Save the file next to the post, and write its name instead of the address. If "
                "your repository is public, you can switch this rule off.",
                line=line or post.line_of("image"),
            )


def _images(post: Post) -> tuple[Image, ...]:
    """The images of a post, including its cover."""
    return (*post.document.images, *((post.image,) if post.image else ()))


def heavy_images(assets: Iterable[Asset]) -> Iterator[Problem]:
    """The images that take too long to load."""
    for asset in assets:
        if asset.size > _MAX_BYTES and _IMAGE.fullmatch(asset.path):
            yield warning(
                "image-too-big",
                f"content/{asset.path}",
                f"The image is {asset.size / _MAX_BYTES:.1f} MB, which takes a long time to load "
                "on a phone.",
                "Make it smaller, below 1 MB: 1,600 pixels wide is enough for any screen.",
            )


def _cover(post: Post) -> Iterator[Problem]:
    cover = post.image
    if cover is None or any(cover.src == image.src for image in post.document.images):
        return
    name = _name(cover)
    if not cover.alt.strip() or _says_nothing(cover.alt.strip(), name):
        yield warning(
            "cover-alt-missing",
            post.path,
            f"The cover image “{name}” has no description for people who can't see it.",
            "Say what it shows in a line of the header: image_alt: …",
            line=post.line_of("image_alt", "image"),
        )


def _name(image: Image) -> str:
    """What to call an image."""
    try:
        path = unquote(urlsplit(image.src).path)
    except ValueError:
        path = image.src
    return (basename(path) or image.src)[:_SHOWN_CHARACTERS]


def _says_nothing(alt: str, name: str) -> bool:
    """Whether a description is a file's name, or words that any picture could have."""
    if " " not in alt and (
        _IMAGE.fullmatch(alt) or (alt == splitext(name)[0] and not alt.isalpha())
    ):
        return True
    plain = slugify(alt)
    return plain in _EMPTY_WORDS or _CAMERA.fullmatch(plain) is not None
