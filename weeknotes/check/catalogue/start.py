"""Rules about `weeknotes init`, which starts a site."""

from weeknotes.check.catalogue.rule import error

START = (
    error(
        "init-no-weeknotes",
        "A weeknotes that no site could get",
        "A new site says which weeknotes builds it, so that it is built in the same way everywhere "
        "and every day. This one is not installed, or not whole, so nobody could install it.",
        "Install weeknotes, then run `weeknotes init` again.",
    ),
    error(
        "init-not-here",
        "A new site can't be made here",
        "A site needs a folder of its own, so that nothing else is taken for a part of it.",
        "Name a new folder: `weeknotes init notes`.",
    ),
    error(
        "init-there-already",
        "Files of a new site that already exist",
        "Nothing that you wrote is overwritten, so nothing at all was written.",
        "Choose another folder. Or use `--force` to replace those files and no others.",
    ),
)
