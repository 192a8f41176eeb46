"""Rules about drafts that `weeknotes new` begins."""

from weeknotes.check.catalogue.rule import error

NEW = (
    error(
        "unknown-kind-of-post",
        "A kind of post that this site does not have",
        "The kind decides the folder of the file and the page that lists the post.",
        "Choose one of the kinds that the message names, or add yours to `weeknotes.toml`.",
    ),
    error(
        "page-without-title",
        "A page without a title",
        "A page has no date, so its file and its address are named by its title alone.",
        'Write the title behind the kind: `weeknotes new page "How we work"`.',
    ),
    error(
        "draft-is-there",
        "A draft of that name is there already",
        "Nothing that you wrote is ever overwritten.",
        "Go on writing that file, or name another title.",
    ),
    error(
        "no-editor",
        "No editor to open a draft in",
        "`--edit` opens what the variable `VISUAL` or `EDITOR` of your terminal names.",
        "Set `EDITOR`, for example by `export EDITOR=nano`, or open the file yourself.",
    ),
    error(
        "template-unreadable",
        "A template of drafts that can't be read",
        "Your own template in `templates/new/` replaces the built-in one, so it has to work.",
        "Save it again as UTF-8, or remove it.",
    ),
    error(
        "unknown-placeholder",
        "A place in a template that nothing is known for",
        "It would be in each new draft as it is, and perhaps be published.",
        "Choose one of those that the message names, or put a backslash before the brace.",
    ),
    error(
        "template-no-draft",
        "A template that makes no draft",
        "A draft has to be one that `build` understands, and keeps back until its author says so.",
        "Look at the lines between the two `---` of your template.",
    ),
    error(
        "bookmarks-elsewhere",
        "Bookmarks for a post that is no roundup",
        "Links are listed in roundups, and only there does the link library look for them.",
        "Write `weeknotes new links --from` and the file.",
    ),
    error(
        "bookmarks-unreadable",
        "A file of bookmarks that can't be opened",
        "Without it there is nothing to make a roundup of.",
        "Look at its name, and at who may read it.",
    ),
    error(
        "bookmarks-unknown",
        "A file that holds no bookmarks",
        "Understood are the files that browsers, Pocket, Instapaper, Pinboard and Raindrop export, "
        "and feeds.",
        "Export your bookmarks in one of these forms.",
    ),
    error(
        "bookmarks-broken",
        "A file of bookmarks that is damaged",
        "The download was perhaps broken off, or the file was changed by hand.",
        "Export your bookmarks again.",
    ),
    error(
        "no-bookmarks",
        "No bookmarks for a roundup",
        "By default, a roundup takes the bookmarks of the last seven days, and none that are "
        "private.",
        "Name the first day with `--since 2026-11-01`, or add `--private`.",
    ),
)
