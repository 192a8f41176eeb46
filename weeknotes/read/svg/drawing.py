"""A file with a drawing becomes what is published of it, or a reason why nothing is."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from weeknotes.model.files.drawing import Drawing
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.problems.time_limit import TooLong, time_limit
from weeknotes.read.svg.cleaning import Loss, clean
from weeknotes.read.svg.tree import MOST, DrawingError, tree_of

_SHOWN_CHARACTERS = 80
"""Characters of words or an address that a message holds."""


def read_drawing(path: str, file: Path) -> Drawing:
    """The drawing in a file.

    Args:
        path: of the file, relative to the site's folder.
        file: where it is.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST + 1)
    except OSError as fault:
        why = f"it can't be opened ({(fault.strerror or str(fault)).lower()})"
        return _refused(path, DrawingError(why, "Check that you are allowed to read it."))
    return drawing_of(path, data)


def drawing_of(path: str, data: bytes) -> Drawing:
    """The drawing that is in some bytes.

    Args:
        path: of the file, for messages.
        data: all of the file.
    """
    try:
        with time_limit(path):
            tree = tree_of(data)
            cleaned = clean(tree)
            if tree.is_plain and not cleaned.is_changed:
                return Drawing(path=path, data=data)
            etree.cleanup_namespaces(tree.root)
            data = etree.tostring(
                tree.root, encoding="UTF-8", xml_declaration=True, with_tail=False
            )
    except DrawingError as fault:
        return _refused(path, fault)
    except TooLong:
        slow = DrawingError("it takes too long to read", "Make it simpler.")
        return _refused(path, slow)
    return Drawing(path=path, data=data, problems=tuple(_loss_problems(path, cleaned.losses)))


def _refused(path: str, fault: DrawingError) -> Drawing:
    problem = warning(
        "drawing-refused",
        path,
        f"This drawing is not published: {fault.why}.",
        fault.hint,
        line=fault.line,
    )
    return Drawing(path=path, problems=(problem,))


def _loss_problems(path: str, losses: tuple[Loss, ...]) -> Iterator[Problem]:
    """A problem for each kind of thing that a reader might miss."""
    words = [loss for loss in losses if loss.kind == "words"]
    if words:
        yield warning(
            "drawing-words-lost",
            path,
            f"Words in this drawing are left out, because they are HTML (<foreignObject>): "
            f"{_listed(f'“{_short(loss.what)}”' for loss in words)}.",
            "Save the drawing with its words as plain text (in Mermaid, htmlLabels: false; in "
            "draw.io, without “Formatted text”), or as a picture, such as PNG.",
            line=words[0].line,
        )
    elsewhere = [loss for loss in losses if loss.kind == "elsewhere"]
    if elsewhere:
        yield warning(
            "drawing-cleaned",
            path,
            f"Another file is left out of this drawing: "
            f"{_listed(f'“{_short(loss.what)}”' for loss in elsewhere)}. Browsers do not load it.",
            "Save the drawing with the picture in it (“embed”), or as a picture, such as PNG.",
            line=elsewhere[0].line,
        )
    scripts = [loss for loss in losses if loss.kind == "script"]
    if scripts:
        yield warning(
            "drawing-cleaned",
            path,
            "Everything that could run as a program is left out of this drawing: "
            f"{_listed(loss.what for loss in scripts)}.",
            "If readers need it, put the file in the folder static, and link to it there.",
            line=scripts[0].line,
        )


_MOST_LISTED = 3


def _listed(things: Iterable[str]) -> str:
    found = list(dict.fromkeys(things))
    more = len(found) - _MOST_LISTED
    shown = ", ".join(found[:_MOST_LISTED])
    return f"{shown} and {more} more" if more > 0 else shown


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[: _SHOWN_CHARACTERS - 1]}…"
