"""Rules about `weeknotes init`, which begins a site."""

from weeknotes.check.catalogue.rule import error

START = (
    error(
        "init-not-here",
        "A place where a new site can't be",
        "A site has a folder of its own, so that nothing else is ever taken for a part of it.",
        "Name a new folder: `weeknotes init notes`.",
    ),
    error(
        "init-there-already",
        "Files of a new site that are there already",
        "Nothing that you wrote is overwritten, so nothing at all was written.",
        "Choose another folder, or say `--force` to have those files replaced and no others.",
    ),
)
