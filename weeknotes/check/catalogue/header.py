"""Rules about the header: the lines at the top of a post, usually between two fences."""

from weeknotes.check.catalogue.rule import Rule, error, warning

_UNSURE = (
    "As long as the header is not clear, weeknotes can't know whether the post may be "
    "published, so it does not publish it."
)


def _field(name: str, needs: str, example: str) -> Rule:
    written = name.replace("-", "_")
    return error(
        f"bad-{name}",
        f"“{written}” is not {needs}",
        f"The line “{written}” of the header has something else in it.",
        f"Write it on one line, such as `{written}: {example}`.",
    )


HEADER = (
    error(
        "header-not-opened",
        "The first line of the header is missing",
        "The file starts with lines such as “title: …”, but there is no line of three dashes "
        "above them. Without it, they count as a header only if a blank line follows, one of them "
        "is a title or a date, and every name is known. Here they may be text. " + _UNSURE,
        "Add a line with three dashes (`---`) at the very top, and one after the header. If the "
        "lines look like `title = …`, use three plus signs (`+++`).",
    ),
    error(
        "header-not-closed",
        "The last line of the header is missing",
        "Without the closing line, the whole text would be part of the header. " + _UNSURE,
        "Add a line with nothing but three dashes (`---`) after the last line of the header; or "
        "three plus signs (`+++`), if it starts with them.",
    ),
    error(
        "header-unreadable",
        "A header that can't be read",
        "A line of the header has no clear meaning. Often there is a colon in a title, a "
        "quotation mark that is not closed, or a tab. " + _UNSURE,
        'Put quotes round the value that has a colon in it: `title: "Weeknote: week 20"`.',
    ),
    error(
        "header-duplicate",
        "The same name twice in a header",
        "Two lines of the header have the same name, so it is not clear which one you mean.",
        "Delete one of the two lines.",
    ),
    error(
        "header-too-long",
        "A header that is too long",
        "A header holds short facts. A long one is usually the text itself, because the closing "
        "line is missing.",
        "Move the text below the closing line of three dashes.",
    ),
    error(
        "flag-outside-header",
        "“draft: true” in the text",
        "The line is in a place where it has no effect, so a draft would be published.",
        "Move the line into the header, between the two lines of three dashes.",
    ),
    error(
        "doubtful-draft",
        "A post that may be a draft",
        "The header can be read both ways (`exclude: true`, `hidden: true`). Or the title, the "
        "file's name, the first line, a tag or a folder says “draft”, “WIP” or “template”, and "
        "the header does not. A draft must never be published by mistake.",
        "Write `draft: true` or `draft: false`. Lines such as `published: true` and `status: "
        "published` settle it too.",
    ),
    error(
        "unknown-key",
        "An unknown name in the header",
        "A slip such as `drfat: true` would have no effect, and the draft would be published. In "
        "the header of a post, only names close to `draft`, `published`, `status`, `publish_at`, "
        "`expires` and other words for them are errors. In `people.toml`, every unknown name is "
        "one.",
        "Write the name that the message suggests. If you mean something else, choose a name that "
        "is less like it.",
    ),
    warning(
        "key-nearly",
        "A misspelt name in the header",
        "A slip such as `titel: My week` has no effect, so the post looks different from what its "
        "author meant. The post is published all the same.",
        "Write the name that the message suggests. If you mean something else, you need do "
        "nothing.",
    ),
    error(
        "unknown-kind",
        "An unknown kind of post",
        "The kind decides where a post is listed.",
        "Write one of the kinds that the message names, or add yours to the settings.",
    ),
    warning(
        "author-unknown",
        "Several authors taken for one",
        "Only `people.toml` can show that “Ella and Sam” are two people and “Marks and Spencer” "
        "is one name. If one of them is not in that file, or names that are not in it have a "
        "comma between them, the post is on neither person's page.",
        "Add the missing person to `content/people.toml`, or write the authors as a list.",
    ),
    warning(
        "author-slip",
        "A misspelt author",
        "With Ella in `people.toml` and “Ela” in the header, the post is not on her page.",
        "Write the name as in `people.toml`, or add the other spelling there under `also`. If "
        "they are two people, give each a table there.",
    ),
    warning(
        "author-empty",
        "An author line without a name",
        "The post names nobody, so it is on nobody's page.",
        "Write the name, or delete the line.",
    ),
    warning(
        "author-address",
        "An email address instead of an author's name",
        "An author's name is on pages and in feeds, where spammers look for addresses. So the "
        "address is left out.",
        "Write the name. To make the address count as a person, add it in `people.toml` under "
        "`also`.",
    ),
    warning(
        "value-cut",
        "The end of a line is left out",
        "In a header, # starts a comment, so `title: Week #61` is read as “Week”.",
        'Put quotes round the whole value: `title: "Week #61"`.',
    ),
    warning(
        "list-indent",
        "A list item with too many spaces in front",
        "In a header, `- forms` with one more space before it than `- housing` above it is not an "
        "item of its own: the two together are one, “housing - forms”. They were read as two.",
        "Indent all items of the list by the same number of spaces.",
    ),
    warning(
        "far-date",
        "A year that is decades away",
        "A post of 2062 is not published until then, and one of 1996 is among the oldest in the "
        "archive. Usually the year is a typing mistake.",
        "Correct the year. If it is right, you can switch this rule off.",
    ),
    error(
        "no-date",
        "A post without a date",
        "Posts are listed by date, and this one has none.",
        "Add a line such as `date: 2026-11-20`, or start the file's name with the date.",
    ),
    error(
        "bad-date",
        "A date that is not valid",
        "The post would be listed under the wrong day, or not at all.",
        "Write year, month and day: `date: 2026-11-20`.",
    ),
    warning(
        "date-day-first",
        "A date that can be read two ways",
        "For some people 06/05/2026 is 6 May, for others it is 5 June. It was read with the day "
        "first.",
        "Write year, month and day: `date: 2026-05-06`.",
    ),
    warning(
        "time-skipped",
        "A time that does not exist",
        "When the clocks go forward, an hour is missing: on 29 March 2026, no clock in London "
        "shows 01:30. It was read as an hour later.",
        "Write the time that you mean, or name the zone: `date: 2026-03-29 01:30 +0000`.",
    ),
    warning(
        "title-date",
        "A title with a different date",
        "The title of a weeknote has a date, or a week of a year, that is not the post's. Usually "
        "last week's title was copied, or there is a slip in the file's name. The post is listed "
        "under its own date, whatever the title says.",
        "Make the two the same. If the note came late, keep both and say which week it is about: "
        "`week: 2026-W46`.",
    ),
    error(
        "bad-week",
        "A week that is not valid",
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
    _field("image-credit", "one piece of text", '"Photo: Ella Okonjo"'),
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
        "Readers and feeds would see a post that was changed before it was published. The date of "
        "the update is left out.",
        "Write the day of the last change: `updated: 2026-11-24`. Or delete the line.",
    ),
    warning(
        "updated-in-future",
        "Updated on a day in the future",
        "Readers and search engines would see a change that has not happened yet, and some feed "
        "readers hide such an item until then.",
        "Write the day of the last change. To publish a post later, write `publish_at`.",
    ),
    _field("publish-at", "a date", "2026-11-27 09:00"),
    _field("expires", "a date", "2027-04-01"),
    _field("published", "a date", "2026-11-20"),
    _field("week-ending", "a date", "2026-11-20"),
    _field("week-commencing", "a date", "2026-11-16"),
    warning(
        "part-twice",
        "The same part of a series twice",
        "Readers who go from part to part find two with the same number, and no post can say how "
        "many parts the series has.",
        "Give one of the two another number, or delete its line `part`.",
    ),
    warning(
        "bad-alias",
        "An old address that is not on this site",
        "It can't be redirected to the post, so old links stay broken.",
        "Write it from the first slash on, such as `/2026/old-name/`.",
    ),
    warning(
        "guid-taken",
        "Two posts with the same guid",
        "Feed readers recognise posts by their guid, and would take the later one for the "
        "earlier. So the later one has its address as its guid.",
        "Delete the line `guid`. You only need it to keep a post's identity after a move.",
    ),
)
