"""Rules about the whole site: people, settings, theme, the command itself."""

from weeknotes.check.catalogue.rule import error, warning

SETTINGS = (
    error(
        "people-unreadable",
        "A people file that can't be read",
        "Nobody's name, role or picture would be shown.",
        'Write one `name = "value"` on each line, with text in quotes. Each person starts with a '
        "line such as `[ella]`.",
    ),
    error(
        "bad-person",
        "A person in people.toml who can't be read",
        "Something about this person in `people.toml` is not in the right form.",
        "`name`, `role`, `bio` and `image` are text in quotes; `also` is a list of names; `links` "
        "is a list of addresses.",
    ),
    error(
        "person-twice",
        "Two people with the same name",
        "It would not be clear whose posts are whose.",
        "Give each person a name of their own, and a different word in brackets.",
    ),
    error(
        "no-settings",
        "No file weeknotes.toml",
        "It says what the site is called and what its address is.",
        "Go to the folder of your site, or start one with `weeknotes init notes`.",
    ),
    error(
        "settings-unreadable",
        "Settings that can't be read",
        "The file `weeknotes.toml` is not in the right form, so nothing can be built.",
        'Write one `name = "value"` on each line, with text in quotes. A group of settings starts '
        "with its name in square brackets.",
    ),
    error(
        "bad-setting",
        "A setting that is not valid",
        "There is no such setting, or its value does not fit. A guess might publish the wrong "
        "thing.",
        "Follow the suggestion. [settings.md](settings.md) lists every setting.",
    ),
    warning(
        "url-example",
        "A site whose address is still the example",
        "`weeknotes init` writes an example where it can't know the address. Feeds, sitemap and "
        "emails would lead to somebody else's site. `weeknotes check` reports it, and "
        "`weeknotes publish` refuses it.",
        'Write the address of your site, such as `url = "https://team.github.io/notes/"`. The '
        "message has it, if the settings name your repository.",
    ),
    warning(
        "url-not-https",
        "A site whose address begins with http",
        "GitHub Pages serves it by https. Links in feeds and emails would take a detour that can "
        "be read by others.",
        'Write `https` instead: `url = "https://team.github.io/notes/"`.',
    ),
    warning(
        "feed-too-big",
        "A feed that is too large",
        "Some feed readers, and services that send a feed by email, accept no more than 512 kB. "
        "People who use them would get nothing.",
        "Put fewer posts in each feed: `items = 10` under `[feeds]` in the settings.",
    ),
    error(
        "wrong-usage",
        "A command that is not understood",
        "A command, an option or a value is unknown, missing or one too many.",
        "Follow the suggestion; [commands.md](commands.md) has every command and option.",
    ),
    error(
        "stopped",
        "A command that had to stop",
        "The computer prevented it half way: a file that vanished, a disk that failed.",
        "Follow the suggestion, then run the command again.",
    ),
    error(
        "bug",
        "A bug in weeknotes",
        "Something happened that weeknotes does not expect. Nothing was published.",
        "Report it, with what you see when WEEKNOTES_DEBUG=1 is before the command.",
    ),
    error(
        "bad-clock",
        "A time that is not valid",
        "`--now`, or SOURCE_DATE_EPOCH, says as of which moment to build.",
        "Write a date or a time such as `2026-11-23` or `2026-11-23T12:00`.",
    ),
    error(
        "bad-base-url",
        "An address that is not valid",
        "`--base-url` says where the site will be served.",
        "Write it with https:// in front, such as `https://team.github.io/notes/`.",
    ),
    error(
        "no-theme",
        "A theme that does not exist",
        "The theme says what the pages look like.",
        'Write the name of a theme that exists, such as `theme = "notebook"`.',
    ),
    error(
        "bad-theme",
        "A mistake in what a theme says of itself",
        "The file `theme.toml` of a theme says on which other theme it is built, and what a site "
        "may choose.",
        'Write only what the theme has, such as `extends = "notebook"`.',
    ),
    warning(
        "unknown-option",
        "An option that the theme does not have",
        "The line has no effect. The theme may have lost the option, or calls it otherwise.",
        "Follow the suggestion, or delete the line below `[theme_options]`.",
    ),
    warning(
        "low-contrast",
        "A colour that is hard to read",
        "Many people can't read text whose colour is close to the one behind it.",
        "Choose a darker colour for light screens, and a lighter one for dark screens.",
    ),
    error(
        "theme-unreadable",
        "A file of the theme that can't be read",
        "Pages can't be made without it.",
        "Save it as UTF-8 text that everybody may read. Or delete it, to use the built-in one.",
    ),
    error(
        "theme-link",
        "A link in a theme",
        "It could lead to anything on this computer, even to a draft, so it is not followed.",
        "Replace the link with the file or folder itself.",
    ),
    warning(
        "theme-left-out",
        "A file of the theme that is not published",
        "Everything else in a theme is public. This file's name shows that it holds a key or "
        "settings, or that an editor left it behind.",
        "Move it out of the theme's folder. If everybody may see it, give it another name.",
    ),
    error(
        "theme-fault",
        "A mistake in the theme",
        "A page could not be made, so nothing was written.",
        "Fix the template. Or delete it from your `themes` folder, to use the built-in one.",
    ),
    warning(
        "theme-unused",
        "A template that no page uses",
        "Each template has the name of the pages that it makes. No page has this one, and no "
        "template in use names it, so it has no effect.",
        "Give it the name of a template, such as `post.html`, or of one for some posts, such as "
        "`post-diary.html`. [Themes](themes.md#what-each-template-receives) lists all of them.",
    ),
    warning(
        "theme-missing-file",
        "A file that the theme does not have",
        "A template names a style sheet or a picture below `/assets/`, and nothing is there. "
        "Readers would not see it.",
        "Put the file in the theme's folder, or correct the name.",
    ),
    error(
        "theme-unsafe",
        "A template that does something unsafe",
        "A template turns what it receives into text. This one looks behind a value, which would "
        "let it run programs on your computer, or it changes a value that others use.",
        "Take that out. If you copied the theme from somebody, read all of it first.",
    ),
    error(
        "theme-limit",
        "A template that needs too much time or memory",
        "One page may take 10 seconds, 1 GB of memory and 10 million characters, so that no theme "
        "can hold up a build or fill the computer.",
        "Look for a loop that goes over too much, or for a text that grows with each round.",
    ),
)
