"""Rules about drafts that `weeknotes new` starts."""

from weeknotes.check.catalogue.rule import error

NEW = (
    error(
        "unknown-kind-of-post",
        "A kind of post that this site does not have",
        "The kind decides which folder the file goes in, and which page lists the post.",
        "Choose one of the kinds that the message names, or add yours to `weeknotes.toml`.",
    ),
    error(
        "page-without-title",
        "A page without a title",
        "A page has no date, so its file and its address are named after its title.",
        'Write the title after the kind: `weeknotes new page "How we work"`.',
    ),
    error(
        "draft-is-there",
        "A draft of that name already exists",
        "Nothing that you wrote is ever overwritten.",
        "Open that file, or choose another title.",
    ),
    error(
        "no-editor",
        "No editor to open a draft in",
        "`--edit` opens the editor that the variable `VISUAL` or `EDITOR` names.",
        "Set `EDITOR`, for example with `export EDITOR=nano`, or open the file yourself.",
    ),
    error(
        "template-unreadable",
        "A template of drafts that can't be read",
        "Your own template in `templates/new/` replaces the built-in one, so it has to work.",
        "Save it again as UTF-8, or delete it.",
    ),
    error(
        "unknown-placeholder",
        "An unknown placeholder in a template",
        "It would be in each new draft as it is, and might be published.",
        "Choose one of the placeholders that the message names, or put a backslash before the "
        "brace.",
    ),
    error(
        "template-no-draft",
        "A template that does not make a draft",
        "`weeknotes build` must recognise each new draft as one, so that it is not published "
        "before its author says so.",
        "Check the lines between the two `---` of your template.",
    ),
    error(
        "bookmarks-elsewhere",
        "Bookmarks for a post that is not a roundup",
        "Roundups list links, and the link library looks for links only there.",
        "Use `weeknotes new links --from` with the name of the file.",
    ),
    error(
        "bookmarks-unreadable",
        "A file of bookmarks that can't be opened",
        "Without the file there is nothing to make a roundup of.",
        "Check its name, and that you are allowed to read it.",
    ),
    error(
        "bookmarks-unknown",
        "A file without bookmarks",
        "weeknotes reads feeds, and files that browsers, Pocket, Instapaper, Pinboard and "
        "Raindrop export.",
        "Export your bookmarks in one of these forms.",
    ),
    error(
        "bookmarks-broken",
        "A damaged file of bookmarks",
        "Perhaps the download was interrupted, or somebody changed the file by hand.",
        "Export your bookmarks again.",
    ),
    error(
        "no-bookmarks",
        "No bookmarks for a roundup",
        "By default, a roundup takes the bookmarks of the last seven days, without private ones.",
        "Name the first day with `--since 2026-11-01`, or add `--private`.",
    ),
)
