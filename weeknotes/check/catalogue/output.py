"""Rules about the folder that the built site is written to."""

from weeknotes.check.catalogue.rule import error

_KEPT = "Nothing of yours is ever overwritten or removed."

OUTPUT = (
    error(
        "unsafe-output",
        "A folder that must not be written to",
        "It holds your posts, your home or the whole project, or there is a link on the way to it. "
        + _KEPT,
        "Choose another folder with `--output`, such as `--output public`; in place of a link, the "
        "folder that it leads to.",
    ),
    error(
        "foreign-files",
        "A folder that holds other files",
        "weeknotes writes only to a folder that is new, empty or its own. " + _KEPT,
        "Choose an empty or a new folder with `--output`, or empty this one.",
    ),
    error(
        "foreign-file",
        "Something of yours where a page should go",
        "It was put there by hand. " + _KEPT,
        "Move it out of the folder, or give the page another address.",
    ),
    error(
        "other-site",
        "A folder that holds another site",
        "The pages of that site would be removed. " + _KEPT,
        "Choose another folder with `--output`; or, if that site is not needed any more, delete "
        "the folder.",
    ),
    error(
        "damaged-mark",
        "A folder whose list of files is damaged",
        "weeknotes can't tell its own files from yours. " + _KEPT,
        "Move anything of yours out of the folder, delete it, then build again.",
    ),
    error(
        "unfinished-site",
        "A site that is half old and half new",
        "The writing was broken off, and what was there could not be put back.",
        "Don't publish the folder. See to the cause, then build again: that mends it.",
    ),
    error(
        "build-running",
        "Two builds at once",
        "Another build is writing to the same folder at this moment.",
        "Wait until the other has finished, then build again.",
    ),
    error(
        "cannot-write",
        "A file that can't be written",
        "The disk is full, or you are not allowed to write there. The old site stays.",
        "See to the cause that the message names, then build again.",
    ),
    error(
        "cannot-read",
        "A file that can't be copied to the site",
        "It has gone, or you are not allowed to read it. The old site stays.",
        "See to the cause that the message names, then build again.",
    ),
    error(
        "unsafe-path",
        "An address that no page can have",
        "It would lie outside the site's folder, or no disk could hold it. The old site stays.",
        "Use letters, digits, hyphens and single slashes only.",
    ),
)
