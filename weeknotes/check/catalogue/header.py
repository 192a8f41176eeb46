"""Rules about the header: the lines at the top of a post, as a rule between two fences."""

from weeknotes.check.catalogue.rule import Rule, error, warning

_UNSURE = (
    "As long as the header can't be read for sure, nobody knows whether the post may be "
    "published, so it isn't."
)


def _field(name: str, needs: str, example: str) -> Rule:
    written = name.replace("-", "_")
    return error(
        f"bad-{name}",
        f"“{written}” is not {needs}",
        f"The line “{written}” of the header says something else than a page needs there.",
        f"Write it on one line, such as `{written}: {example}`.",
    )


HEADER = (
    error(
        "header-not-opened",
        "A header without its first line",
        "The file starts with lines such as “title: …”, but no line of three dashes stands above "
        "them. Without one they are a header only if a blank line follows, a title or a date is "
        "among them, and every name is known; here they may be text. " + _UNSURE,
        "Add a line with three dashes (`---`) at the very top, and one after the header; where it "
        "says `title = …`, lines with three plus signs (`+++`).",
    ),
    error(
        "header-not-closed",
        "A header without its last line",
        "Without the closing line, the whole text would be part of the header. " + _UNSURE,
        "Add a line with three dashes (`---`) and nothing else after the last line of the header; "
        "or three plus signs (`+++`), if it starts with them.",
    ),
    error(
        "header-unreadable",
        "A header that can't be read",
        "A line of the header has no clear meaning: often a colon in a title, a quotation mark "
        "that is not closed, or a tab. " + _UNSURE,
        'Put quotes round the value that has a colon in it: `title: "Weeknote: week 20"`.',
    ),
    error(
        "header-duplicate",
        "One name twice in a header",
        "Two lines of the header have one name, and nobody knows which of them is meant.",
        "Keep one of the two lines.",
    ),
    error(
        "header-too-long",
        "A header as long as a text",
        "The header holds short facts. A long one is mostly the text itself, after a closing line "
        "that went missing.",
        "Move the text below the closing line of three dashes.",
    ),
    error(
        "flag-outside-header",
        "“draft: true” in the text",
        "The line is where nothing reads it, so a draft would be published.",
        "Move the line into the header, between the two lines of three dashes.",
    ),
    error(
        "doubtful-draft",
        "A draft or not?",
        "What the header says can be read both ways (`exclude: true`, `hidden: true`). Or the "
        "title, the file's name, the first line, a tag or a folder says “draft”, “WIP” or "
        "“template”, and the header does not. A draft must never appear by mistake.",
        "Write `draft: true` or `draft: false`. Lines such as `published: true` and "
        "`status: published` settle it too.",
    ),
    error(
        "unknown-key",
        "A name that is not known",
        "A slip such as `drfat: true` would be passed over, and the draft be published. In the "
        "header of a post, only names close to `draft`, `published`, `status`, `publish_at`, "
        "`expires` and other words for them are errors. In `people.toml`, all names have to be "
        "known.",
        "Write the name that is suggested; or, if you mean something else, choose a name that is "
        "less like it.",
    ),
    warning(
        "key-nearly",
        "A name that is nearly known",
        "A slip such as `titel: My week` is passed over, so the post looks different from what its "
        "author meant. The post is published all the same.",
        "Write the name that is suggested. If you mean something else, nothing has to be done.",
    ),
    error(
        "unknown-kind",
        "A kind of post that is not known",
        "The kind says where a post is listed, so a kind that nobody knows leaves that open.",
        "Write one of the kinds that are named in the message, or add yours to the settings.",
    ),
    warning(
        "author-unknown",
        "Several authors taken for one",
        "Only `people.toml` can tell that “Ella and Sam” are two people and “Marks and Spencer” is "
        "one name. With one of them missing there, or with a comma between names that are not in "
        "it, the post is on the page of neither.",
        "Add who is missing to `content/people.toml`, or write the authors as a list.",
    ),
    warning(
        "author-slip",
        "An author who is nearly somebody else",
        "With Ella in `people.toml` and “Ela” in the header, the post is not on her page.",
        "Write the name as in `people.toml`; or add the other spelling there under `also`. If they "
        "are two people, give each a table there.",
    ),
    warning(
        "author-empty",
        "A line for the author without a name",
        "The post names nobody, so it is on nobody's page.",
        "Write the name, or remove the line.",
    ),
    warning(
        "author-address",
        "An e-mail address in place of an author's name",
        "An author's name is on pages and in feeds, where programs that send junk mail look for "
        "addresses. So the address is left out.",
        "Write the name. If the address is to count as a person, add it in `people.toml` under "
        "`also`.",
    ),
    warning(
        "value-cut",
        "The end of a line is left out",
        "In a header, # starts a comment, so `title: Week #61` is read as “Week”.",
        'Put quotes round the whole: `title: "Week #61"`.',
    ),
    warning(
        "list-indent",
        "An item of a list too far in",
        "In a header, `- forms` with one more space before it than `- housing` above it is no item "
        "of its own: both together are one, “housing - forms”. They were read as two.",
        "Indent all items of the list by the same number of spaces.",
    ),
    warning(
        "far-date",
        "A year decades away",
        "A post of 2062 waits until then, and one of 1996 is among the oldest in the archive: "
        "mostly a slip in the year.",
        "Correct the year. If it is right, leave it; the rule can be switched off.",
    ),
    error(
        "no-date",
        "A post without a day",
        "A post is listed by its day, and nothing says which day it is of.",
        "Add a line such as `date: 2026-11-20`, or start the file's name with the date.",
    ),
    error(
        "bad-date",
        "A date that is no date",
        "The post would be under a wrong day, or under none.",
        "Write year, month and day: `date: 2026-11-20`.",
    ),
    warning(
        "date-day-first",
        "A date that can be read two ways",
        "To some, 06/05/2026 is the 6th of May, to others the 5th of June. It was read with the "
        "day first.",
        "Write year, month and day: `date: 2026-05-06`.",
    ),
    warning(
        "time-skipped",
        "A time that does not exist",
        "When the clocks go forward, an hour is missing: on 29 March 2026, no clock in London "
        "shows 01:30. It was read as the time an hour later.",
        "Write the time that you mean, or name the zone: `date: 2026-03-29 01:30 +0000`.",
    ),
    warning(
        "title-date",
        "A title that tells another day",
        "The title of a weeknote holds a date, or a week of a year, that is not the post's: mostly "
        "last week's title, copied, or a slip in the file's name. The post is under its own "
        "date, whatever the title says.",
        "Make the two the same; or, if the note came late, keep both and say which week it tells "
        "of: `week: 2026-W46`.",
    ),
    error(
        "bad-week",
        "A week that is no week",
        "The post would be in the wrong week's digest, or in none.",
        "Write the year and the week: `week: 2026-W47`.",
    ),
    _field("title", "one piece of text", '"A date in a box"'),
    _field("kind", "one piece of text", "weeknote"),
    _field("tags", "a list of words", "[housing, forms]"),
    _field("author", "a name", "ella"),
    _field("authors", "a list of names", "[ella, sam]"),
    _field("summary", "one piece of text", '"We moved the date picker."'),
    _field("series", "one piece of text", "Leaving Orchid"),
    _field("part", "a whole number", "3"),
    _field("number", "a whole number", "61"),
    _field("image", "the name or the address of a picture", "wall.jpg"),
    _field("image-alt", "one piece of text", '"A wall of sticky notes"'),
    _field("lang", "the code of a language", "cy"),
    _field("ref", "one word", "letter"),
    _field("slug", "one piece of text", "another-name"),
    _field("link", "the full address of a page", "https://example.org/page"),
    _field("link-title", "one piece of text", '"The title of the page"'),
    _field("canonical", "the full address of a page", "https://example.org/page"),
    _field("guid", "one line of text", "https://example.org/?p=61"),
    _field("permalink", "an address of this site", "/about-us/"),
    _field("aliases", "a list of addresses of this site", "[/2026/old-name/]"),
    _field("updated", "a date", "2026-11-24"),
    warning(
        "updated-before-date",
        "Updated before it was written",
        "Readers and feeds would see a post that was changed before it came out. The day is left "
        "out.",
        "Write the day of the last change: `updated: 2026-11-24`; or remove the line.",
    ),
    warning(
        "updated-in-future",
        "Updated on a day to come",
        "Readers and search engines see a day on which nothing can have been changed yet, and some "
        "feed readers hide such an item until then.",
        "Write the day of the last change. To keep a post back until a day, write `publish_at`.",
    ),
    _field("publish-at", "a date", "2026-11-27 09:00"),
    _field("published", "a date", "2026-11-20"),
    _field("week-ending", "a date", "2026-11-20"),
    _field("week-commencing", "a date", "2026-11-16"),
    warning(
        "part-twice",
        "One part of a series twice",
        "Readers who go from part to part find two of one number, and no post of the series can "
        "say how many parts there are.",
        "Give one of the two another number, or take its line `part` out.",
    ),
    warning(
        "bad-alias",
        "An old address that can't be one of this site",
        "Nothing can lead from there to the post, so old links stay dead.",
        "Write it from the first slash on, such as `/2026/old-name/`.",
    ),
    warning(
        "guid-taken",
        "Two posts with one identity",
        "Feed readers know posts by their guid, and would take the later one for the earlier. "
        "It is known by its address instead.",
        "Take the line `guid` out; it is there only to keep an identity after a move.",
    ),
)
