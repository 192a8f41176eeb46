"""How to fix an address that leads nowhere, by the slip that it shows."""

import re

from weeknotes.model.web.mistyped import without_slip
from weeknotes.model.web.own_computer import move_it, name_on_computer

_CODE = re.compile(r"\{\{|\{%")
_IN_BRACKETS = re.compile(r"(?:https?:|/|[\w.]).*")
_SITE = re.compile(
    r"(?:www\.[\w.-]+|(?:[a-z0-9-]+\.)+(?:com|cymru|co|edu|eu|gov|ie|info|io|net|org|scot|uk|wales))"
    r"(?:[/?#].*)?",
    re.IGNORECASE,
)
_FILE = re.compile(r"/|\.\w{1,5}(?:[?#].*)?$")
"""What shows that words are the name of a file, or a path."""

_QUOTES = "“”„‘’«»"
_HANDLE = re.compile(r"@[\w.-]+")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_FORMS = (
    (_SITE, "If it is another website, write https:// in front: https://{}"),
    (_MAIL, "If it is an email address, write mailto: in front: mailto:{}"),
    (_HANDLE, "Write the full address of the page, with https:// in front."),
)
"""What to do, by the form of the address."""

_ANOTHER_TOOL = (
    "The address has code from another website tool in it. Write the file's name, or the address "
    "from the first slash on."
)


def link_hint(written: str, near: str = "") -> str:
    """What to do about a link that leads nowhere.

    Args:
        written: its address.
        near: the file that was perhaps meant, or empty.
    """
    return (
        _elsewhere(written, image=False)
        or _of_another_site(written)
        or _did_you_mean(near)
        or (
            "Check the name of the file. Within the site, link to the other post's file, such as "
            "2026-11-13-last-week.md."
        )
    )


def _of_another_site(written: str) -> str:
    """What to do about an address that surely leads out of the site; else empty."""
    inner = written.lstrip("(").rstrip(")")
    if written.startswith("(") and written.endswith(")") and _IN_BRACKETS.fullmatch(inner):
        return f"Write one pair of round brackets only: [What it says]({inner})"
    if meant := without_slip(written):
        return f"Did you mean {meant}?"
    if written[:1] in _QUOTES:
        return f'Write straight quotation marks round the address: href="{written.strip(_QUOTES)}"'
    return next((hint.format(written) for form, hint in _FORMS if form.fullmatch(written)), "")


def image_hint(written: str, near: str = "") -> str:
    """What to do about an image that is not there.

    Args:
        written: its address.
        near: the file that was perhaps meant, or empty.
    """
    return (
        _elsewhere(written, image=True)
        or _did_you_mean(near)
        or "Put the file next to the post, and write its name exactly as it is, including capital "
        "letters."
    )


def spaced_hint(typed: str, near: str = "", *, image: bool) -> str:
    """What to do about a target that holds spaces and is not there.

    Args:
        typed: what is in the round brackets.
        near: the file that was perhaps meant, or empty.
        image: whether an image is wanted.
    """
    target = typed.strip()
    start = "![What it shows]" if image else "[What it says]"
    if near:
        return _did_you_mean(near)
    if not _FILE.search(target):
        return f"Write an address in the round brackets: {start}(https://…)"
    return (
        "Put the file next to the post, and write its name exactly as it is. In an address, write "
        f"%20 for each space: {start}({target.replace(' ', '%20')})"
    )


def _elsewhere(written: str, *, image: bool) -> str:
    """What to do about an address that is none on the web; empty where it may be one."""
    if name := name_on_computer(written):
        return move_it(name, image=image)
    return _ANOTHER_TOOL if _CODE.search(written) else ""


def _did_you_mean(near: str) -> str:
    return f"Did you mean “{near}”?" if near else ""
