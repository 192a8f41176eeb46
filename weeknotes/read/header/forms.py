"""What the value of a key has to be, and what is said of one that is something else."""

from weeknotes.model.value import Value


class Form(Value, frozen=True):
    """What values of some keys have in common."""

    name: str
    message: str
    """What is wrong with a value that has another form.

    `{key}` is the key as its author wrote it, `{name}` is ours, `{value}` is the value.
    """

    hint: str
    """How to put it right, in the same way."""


ONE_LINE = "Write it on one line: {key}: …"

TEXT = Form(name="text", message="“{key}” has to be one piece of text.", hint=ONE_LINE)
"""Plain text: without mark-up, and with entities as the characters they mean."""

WORDS = Form(name="words", message=TEXT.message, hint=ONE_LINE)
"""The same, its quotation marks and dashes set as those of the post are."""

MARKDOWN = Form(name="markdown", message=TEXT.message, hint=ONE_LINE)
"""A line in which bold, links and code work."""

AS_WRITTEN = Form(name="as written", message="“{key}” has to be on one line.", hint=ONE_LINE)
"""Text that is compared and never looked into."""

WEEKS = Form(
    name="weeks",
    message="“{name}: {value}” is not a week of a year.",
    hint="Write the year and the week: “week: {meant}”, or for two weeks “weeks: "
    "2026-W46..2026-W47”.",
)
"""A week, a span of weeks or a list of them. `{meant}` in its hint is the week that is likely."""

DATE = Form(
    name="date",
    message="“{value}” is not a date that can be read.",
    hint="Write it as year-month-day, such as 2026-11-20.",
)
"""A day, perhaps with a time. Where more is known of what is wrong, that is said instead."""

DATES = Form(name="dates", message=DATE.message, hint=DATE.hint)
"""A day that several lines may give under several names; all of them count."""

END = Form(name="end", message=DATE.message, hint=DATE.hint)
"""The same, or “never”."""

FLAG = Form(
    name="flag",
    message="“{key}: {value}” does not say clearly whether this may be published.",
    hint="Write “{key}: true” or “{key}: false”.",
)
"""Yes or no, in any of the words that people use for it. It decides on publication."""

FLAG_OR_DATE = Form(name="flag or date", message=FLAG.message, hint=FLAG.hint)
"""The same, or a date, which says when in place of whether."""

NUMBER = Form(
    name="number",
    message="“{name}: {value}” is not a whole number.",
    hint="Write it in digits: {name}: 3",
)

LIST = Form(
    name="list",
    message="“{key}” has a value that is not plain text.",
    hint="Write it as a list: {key}: [one, two]",
)
"""A list, or one text with commas or semicolons."""

AUTHORS = Form(name="authors", message=LIST.message, hint=LIST.hint)
"""A list, or one text with semicolons: commas may be part of a name."""

ADDRESS = Form(
    name="address",
    message="“{value}” is not an address that a page may link to.",
    hint="Write an address that starts with https://, or with a slash for a page of this site.",
)

PATH = Form(name="path", message=ADDRESS.message, hint=ADDRESS.hint)
"""An address on this site."""

IMAGE = Form(
    name="image",
    message="“{key}” does not name a picture.",
    hint="Write “image: picture.jpg”, and below it “image_alt: what it shows”.",
)

LANGUAGE = Form(
    name="language",
    message="“{value}” is not the code of a language.",
    hint="Write its short code, such as “lang: cy” for Welsh or “lang: en” for English.",
)
