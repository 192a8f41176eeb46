"""Rules about what holds for the whole site: people, settings, theme, the command itself."""

from weeknotes.check.catalogue.rule import error, warning

SETTINGS = (
    error(
        "people-unreadable",
        "A people file that can't be read",
        "Nobody's name, role or picture would be known.",
        'Write one `name = "value"` a line, text in quotes; each person starts with a line such as '
        "`[ella]`.",
    ),
    error(
        "bad-person",
        "A person who can't be read",
        "What the people file has under this name is not in the expected form.",
        "`name`, `role`, `bio` and `image` are text in quotes; `also` is a list of names; `links` "
        "is a list of addresses.",
    ),
    error(
        "person-twice",
        "Two people with one name",
        "Nobody could tell whose posts are whose.",
        "Give each of them a name, and a word in brackets, of their own.",
    ),
    error(
        "no-settings",
        "No file weeknotes.toml",
        "It says what the site is called and where it will be.",
        "Go to the folder of your site, or begin one with `weeknotes init notes`.",
    ),
    error(
        "settings-unreadable",
        "Settings that can't be read",
        "The file `weeknotes.toml` is not of the form that is expected, so nothing can be built.",
        'Write one `name = "value"` a line, text in quotes; a group of settings starts with its '
        "name in square brackets.",
    ),
    error(
        "bad-setting",
        "A setting that makes no sense",
        "It is not known, or its value does not fit, and a guess might publish the wrong thing.",
        "Follow the suggestion; [settings.md](settings.md) has every setting.",
    ),
    warning(
        "feed-too-big",
        "A feed that is too large",
        "Some feed readers, and services that send a feed by email, take no more than 512 kB; "
        "whoever uses them would get nothing.",
        "Put fewer posts into each feed: `items = 10` below `[feeds]` in the settings.",
    ),
    error(
        "bad-clock",
        "A time that is no time",
        "`--now`, or SOURCE_DATE_EPOCH, says as of which moment to build.",
        "Write a date or a time such as `2026-11-23` or `2026-11-23T12:00`.",
    ),
    error(
        "bad-base-url",
        "An address that is no address",
        "`--base-url` says where the site will be served.",
        "Write it with https:// in front, such as `https://team.github.io/notes/`.",
    ),
    error(
        "no-theme",
        "A theme that is not there",
        "The theme says what the pages look like.",
        'Write the name of a theme that is there, such as `theme = "notebook"`.',
    ),
    error(
        "theme-unreadable",
        "A file of the theme that can't be read",
        "Pages can't be made without it.",
        "Save it as UTF-8 text that everybody may read, or remove it to use the built-in one.",
    ),
    error(
        "theme-link",
        "A link in a theme",
        "It could lead to anything on this machine, or to a draft, so it is not followed.",
        "Put the file or folder itself in the place of the link.",
    ),
    warning(
        "theme-left-out",
        "A file of the theme that is not published",
        "All else in a theme is public. By its name, this file is a key, settings or a leftover of "
        "an editor.",
        "Move it out of the theme's folder; or, if everybody may see it, give it another name.",
    ),
    error(
        "theme-fault",
        "A fault in the theme",
        "A page could not be made, so nothing was written.",
        "Fix the template, or remove it from your `themes` folder to use the built-in one.",
    ),
    error(
        "theme-unsafe",
        "A template that does what no template may",
        "Templates make text out of what they receive. This one asks for what lies behind a value, "
        "by which it could run programs on your machine, or changes a value that others use.",
        "Take it out, unless you copied the theme from somebody: then look at all of it first.",
    ),
    error(
        "theme-limit",
        "A template that takes too much",
        "One page may take 10 seconds, 1 GB of memory and 10 million characters, so that no theme "
        "can hold up a build or fill the machine.",
        "Look for a loop that goes over too much, or for a text that grows with each round.",
    ),
)
