"""Rules about `weeknotes init`, which starts a site, and `weeknotes upgrade`, which renews it."""

from weeknotes.check.catalogue.rule import error

START = (
    error(
        "init-no-weeknotes",
        "A weeknotes that no site could get",
        "A site says which weeknotes builds it, so that it is built in the same way everywhere and "
        "every day. This one is not installed, or not whole, so nobody could install it.",
        "Install weeknotes, then run `weeknotes init` or `weeknotes upgrade` again.",
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
    error(
        "upgrade-record",
        "The list of files that weeknotes wrote is damaged",
        "`.weeknotes.lock` lists the files that weeknotes wrote, so that `weeknotes upgrade` never "
        "overwrites what you changed. Without the list it can't know, so nothing was written.",
        "If git shows a conflict in the file, keep the lines of both sides and remove the marks. "
        "Otherwise get the file back from git: `git checkout HEAD -- .weeknotes.lock`.",
    ),
    error(
        "upgrade-older",
        "A later weeknotes has upgraded this site",
        "Somebody in your team has a later version of weeknotes. An upgrade with yours would take "
        "the site back to an earlier version, so nothing was written.",
        "Install the version that the message names, then run `weeknotes upgrade` again.",
    ),
    error(
        "theme-copy",
        "A file of a theme that can't be copied",
        "The theme has no such file, or your site has one of that name already, which might be "
        "somebody's work.",
        "Use `weeknotes theme` to list the files of the theme. Delete your own file first if you "
        "want to start again.",
    ),
)
