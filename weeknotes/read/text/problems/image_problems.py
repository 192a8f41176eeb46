"""Pictures that no reader can see: pages and documents in their place, formats of one maker alone.

GitHub's preview shows some of them, so their authors can't know.
"""

import re
from collections.abc import Iterator
from functools import cache

from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.value import Value
from weeknotes.model.web.credentials import without_credentials

_LONGEST_QUOTE = 80
"""Characters of an address that a message quotes."""

_FORMATS = {
    "heic heif": "Save it as a JPEG, because only Apple devices show this format: "
    "on an iPhone choose Settings, Camera, Formats, Most Compatible; on a Mac export it from "
    "Preview.",
    "ai cr2 dng eps nef psd tif tiff xcf": "Save it as a JPEG or PNG picture.",
    "avi m4v mkv mov mpg mp4 ogv webm wmv": "Show it as a video, saved as .mp4 if you can: "
    '<video src="{0}" controls></video>',
    "aac flac m4a mp3 oga ogg wav": 'Show it as sound: <audio src="{0}" controls></audio>',
    "csv doc docx key numbers odp ods odt pages pdf ppt pptx rtf txt xls xlsx zip": "Link to it, "
    "without an exclamation mark in front: [What it says]({0})",
}
"""What to do, by the extensions of files that not all browsers show as a picture."""

_BY_EXTENSION = {each: hint for names, hint in _FORMATS.items() for each in names.split()}
_EXTENSION = re.compile(r"\.([a-z0-9]{2,7})$")

_SAVE = "Save the picture next to the post, and write its name: ![What it shows](picture.jpg)"
_RAW = "Write the address of the picture itself: ![What it shows]({0})"
_PAGES = (
    (r"(https?://(?:www\.)?github\.com/[^/]+/[^/]+)/blob/(.+)", _RAW),
    (r"(https://[^/]+/.+/-)/blob/(.+)", _RAW),  # GitLab
    (r"https?://(?:www\.)?github\.com/[^/]+/[^/]+/(?:commit|issues|pull|tree)/.+", _SAVE),
    (r"https?://drive\.google\.com/(?:file/|open).+", _SAVE),
    (r"https://photos\.(?:google\.com|app\.goo\.gl)/.+", _SAVE),
    (r"https?://(?:www\.)?dropbox\.com/(?!.*[?&](?:raw|dl)=1).+", _SAVE),
    (r"https://(?:[\w-]+\.sharepoint\.com|onedrive\.live\.com|1drv\.ms)/.+", _SAVE),
    (r"https://(?:www|share)\.icloud\.com/.+", _SAVE),
    (r"https?://(?:(?:www\.)?flickr\.com/photos|flic\.kr/p)/.+", _SAVE),
    (r"https?://(?:www\.)?imgur\.com/[^.]+", _SAVE),
    (r"https://(?:unsplash|www\.pexels|pixabay)\.com/(?:[a-z-]+/)?photos?/.+", _SAVE),
    (r"https?://[\w.]+\.wiki[mp]edia\.org/wiki/[^/]+:.+\.\w+", _SAVE),
)
"""Addresses of pages about a picture, which nothing can show in a picture's place."""

_OWN_NETWORK = re.compile(
    r"https?://(?:localhost|[\w-]+\.(?:local|localhost)|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]"
    r"|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)(?:[:/?#].*)?",
    re.IGNORECASE,
)
_FOR_MINUTES = "https://private-user-images."
_AS_PICTURE = re.compile(r"[?&]raw=(?:true|1)\b|/Special:")


class _Fault(Value, frozen=True):
    what: str
    """What is in the picture's place."""

    hint: str


def image_faults(post: Post) -> Iterator[Problem]:
    """A warning for each picture of a post, its cover among them, that no reader can see."""
    places = {
        image.src: image.line or post.document.line_of(image.src) for image in post.document.images
    }
    if post.image:
        places.setdefault(post.image.src, post.line_of("image"))
    for address, line in places.items():
        if fault := _fault(address):
            bare = without_credentials(address)
            short = bare if len(bare) <= _LONGEST_QUOTE else f"{bare[:_LONGEST_QUOTE]}…"
            yield warning(
                "image-not-shown",
                post.path,
                f"Readers do not see “{short}”, because it is {fault.what}.",
                fault.hint,
                line=line,
            )


@cache
def _pages() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The same, compiled only where a site has pictures of others."""
    return tuple((re.compile(form, re.IGNORECASE), hint) for form, hint in _PAGES)


def _fault(address: str) -> _Fault | None:
    """Why an address can't be a picture's; None where it may well be."""
    if _OWN_NETWORK.fullmatch(address):
        return _Fault(what="on somebody's own computer or network", hint=_SAVE)
    if address.startswith(_FOR_MINUTES):
        return _Fault(
            what="at an address that works only for you, and for five minutes", hint=_SAVE
        )
    if address.startswith("http") and not _AS_PICTURE.search(address):
        for form, hint in _pages():
            if match := form.fullmatch(address):
                raw = "/raw/".join(match.groups())
                return _Fault(what="a page about a picture, not a picture", hint=hint.format(raw))
    extension = _EXTENSION.search(address.partition("?")[0].partition("#")[0].lower())
    if extension is None or extension[1] not in _BY_EXTENSION:
        return None
    hint = _BY_EXTENSION[extension[1]].format(address)
    return _Fault(
        what=f"a .{extension[1]} file, which browsers do not show as a picture", hint=hint
    )
