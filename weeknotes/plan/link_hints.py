"""How to mend an address that leads nowhere, by the slip that it shows."""

import re

_CODE = re.compile(r"\{\{|\{%")
_BRACKETS = re.compile(r"\(+((?:https?:|/|[\w.]).*?)\)+")
_SITE = re.compile(
    r"(?:www\.[\w.-]+|(?:[a-z0-9-]+\.)+(?:com|cymru|co|edu|eu|gov|ie|info|io|net|org|scot|uk|wales))"
    r"(?:[/?#].*)?",
    re.IGNORECASE,
)
_FILE = re.compile(r"/|\.\w{1,5}(?:[?#].*)?$")
"""What shows that words are the name of a file, or a path."""

_HANDLE = re.compile(r"@[\w.-]+")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ANOTHER_TOOL = (
    "The address holds code of another website tool; write the file's name, "
    "or the address from the first slash on."
)


def link_hint(written: str) -> str:
    """What to do about a link that leads nowhere."""
    if _CODE.search(written):
        return _ANOTHER_TOOL
    if match := _BRACKETS.fullmatch(written):
        return f"Write one pair of round brackets only: [What it says]({match[1]})"
    if _SITE.fullmatch(written):
        return f"If it is another website, write https:// in front: https://{written}"
    if _MAIL.fullmatch(written):
        return f"If it is an address for mail, write mailto: in front: mailto:{written}"
    if _HANDLE.fullmatch(written):
        return "Write the full address of the page, with https:// in front."
    return (
        "Look at the name of the file it should lead to; within the site, "
        "link to the other post's file, such as 2026-11-13-last-week.md."
    )


def image_hint(written: str) -> str:
    """What to do about an image that is not there."""
    if _CODE.search(written):
        return _ANOTHER_TOOL
    return (
        "Put the file beside the post, and write its name exactly as it is, "
        "capital letters included."
    )


def spaced_hint(typed: str, *, image: bool) -> str:
    """What to do about a target that holds spaces and is not there.

    Args:
        typed: what stands in the round brackets.
        image: whether an image is wanted.
    """
    target = typed.strip()
    start = "![What it shows]" if image else "[What it says]"
    if not _FILE.search(target):
        return f"Write an address in the round brackets: {start}(https://…)"
    return (
        "Put the file beside the post, and write its name exactly as it is; "
        f"in an address, write %20 for each space: {start}({target.replace(' ', '%20')})"
    )
