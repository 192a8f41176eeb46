"""Rules about the folder that the built site is written to."""

from weeknotes.check.catalogue.rule import error

_KEPT = "Nothing of yours is ever overwritten or removed."

OUTPUT = (
    error(
        "unsafe-output",
        "A folder that is not safe to write to",
        "It is your home folder, holds your posts or the whole project, or there is a link on the "
        "way to it. " + _KEPT,
        "Choose another folder with `--output`, such as `--output public`. If there is a link, "
        "name the folder that it leads to.",
    ),
    error(
        "foreign-files",
        "A folder with other files in it",
        "weeknotes writes only to a folder that is new, empty or its own. " + _KEPT,
        "Choose an empty or a new folder with `--output`, or empty this one.",
    ),
    error(
        "foreign-file",
        "A file of yours where a page should go",
        "Somebody put it there by hand. " + _KEPT,
        "Move it out of the folder, or give the page another address.",
    ),
    error(
        "other-site",
        "A folder with another site in it",
        "The pages of that site would be deleted. " + _KEPT,
        "Choose another folder with `--output`. If you don't need that site any more, delete the "
        "folder.",
    ),
    error(
        "damaged-mark",
        "A folder whose list of files is damaged",
        "weeknotes can't tell its own files from yours. " + _KEPT,
        "Move anything of yours out of the folder, delete the folder, then build again.",
    ),
    error(
        "unfinished-site",
        "A site that is half old and half new",
        "Writing was interrupted, and the old files could not be put back.",
        "Don't publish the folder. Fix the cause that the message names, then build again: that "
        "completes the site.",
    ),
    error(
        "build-running",
        "Two builds at once",
        "Another build is writing to the same folder.",
        "Wait until the other has finished, then build again.",
    ),
    error(
        "cannot-write",
        "A file that can't be written",
        "The disk is full, or you are not allowed to write there. The old site stays.",
        "Fix the cause that the message names, then build again.",
    ),
    error(
        "cannot-read",
        "A file that can't be copied to the site",
        "It is gone, or you are not allowed to read it. The old site stays.",
        "Fix the cause that the message names, then build again.",
    ),
    error(
        "unsafe-path",
        "An address that no page can have",
        "It would be outside the site's folder, or no disk could store it. The old site stays.",
        "Use only letters, digits, hyphens and single slashes.",
    ),
)
