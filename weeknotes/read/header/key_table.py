"""Each key of front matter with all that is said of it once: names, form, what is wrong, the docs.

A line of the list in docs/authors.md is made from each row.
"""

from weeknotes.model.value import Value
from weeknotes.read.header.forms import (
    ADDRESS,
    AS_WRITTEN,
    AUTHORS,
    DATE,
    DATES,
    END,
    FLAG,
    FLAG_OR_DATE,
    IMAGE,
    LANGUAGE,
    LIST,
    MARKDOWN,
    NUMBER,
    PATH,
    TEXT,
    WEEKS,
    WORDS,
    Form,
)


class Key(Value, frozen=True):
    """A key that posts may have."""

    name: str
    form: Form
    """What its value has to be, with what is said where it is something else."""

    example: str
    """A value, as the docs show it."""

    about: str
    """What it does, in Markdown."""

    others: str = ""
    """Other names that people and generators use for it."""

    publication: bool = False
    """Whether it says if, from when or until when a post may be public."""


KEYS = (
    Key(
        name="title",
        form=WORDS,
        example='"…"',
        about="the title; put quotes round it if it has a colon",
        others="post_title",
    ),
    Key(
        name="date",
        form=DATE,
        example="2026-11-20",
        about="the day, with a time if you like: `2026-11-20 16:30`; wins over the file's name",
    ),
    Key(
        name="author",
        form=AUTHORS,
        example="ella",
        about="who wrote it, as `people.toml` or the person's name has it; a list for several",
    ),
    Key(
        name="authors",
        form=AUTHORS,
        example="[ella, sam]",
        about="the same, for several",
    ),
    Key(
        name="tags",
        form=LIST,
        example="[housing, forms]",
        about="[what it is about](#tags)",
        others="categories category tag topic topics",
    ),
    Key(
        name="kind",
        form=TEXT,
        example="diary",
        about="what it is, if the folder does not say ([kinds](weeks.md#kind))",
    ),
    Key(
        name="week",
        form=WEEKS,
        example="2026-W47",
        about="the week it is about, if not the week of its date ([weeks](weeks.md))",
    ),
    Key(
        name="weeks",
        form=WEEKS,
        example="2026-W46..2026-W47",
        about="the weeks, where it is about several",
    ),
    Key(
        name="week_ending",
        form=DATE,
        example="2026-11-20",
        about="the week that this day is in",
    ),
    Key(
        name="week_commencing",
        form=DATE,
        example="2026-11-16",
        about="the week that starts on this day",
    ),
    Key(
        name="summary",
        form=MARKDOWN,
        example="…",
        about="a sentence for lists, in which Markdown such as **bold** and links works; the "
        "first sentences unless you write one",
        others="description excerpt subtitle post_excerpt",
    ),
    Key(
        name="draft",
        form=FLAG,
        example="true",
        about="not yet: it is nowhere on the site until you remove the line; any words but "
        "“no” do, such as `draft: remove this to publish`",
        publication=True,
    ),
    Key(
        name="published",
        form=FLAG_OR_DATE,
        example="false",
        about="not yet, as `draft: true`",
        others="publish",
        publication=True,
    ),
    Key(
        name="status",
        form=FLAG,
        example="draft",
        about="not yet, as `draft: true`",
        others="post_status",
        publication=True,
    ),
    Key(
        name="publish_at",
        form=DATES,
        example="2026-11-27 09:00",
        about="not before then",
        others="""publishdate published_at published_date published_on date_published pubdate
        embargo embargo_until go_live publish_after publish_on scheduled scheduled_at scheduled_for
        post_date publication_date published_time publish_time publish_from hold_until
        held_until embargoed_until embargo_end embargo_ends go_live_on go_live_date
        live_from visible_from not_before""",
        publication=True,
    ),
    Key(
        name="expires",
        form=END,
        example="2027-04-01",
        about="not from then on; a day alone ends the post at its start",
        others="""expiry expire expiry_date expire_date expires_at expires_on expire_at expire_on
        expiration expiration_date unpublish_date unpublish_at unpublish_on publish_until
        valid_until valid_to show_until display_until visible_until live_until remove_on
        remove_after delete_after take_down take_down_on takedown_date date_expires""",
        publication=True,
    ),
    Key(
        name="updated",
        form=DATE,
        example="2026-11-24",
        about="when you last changed what it says: not before its date, nor a day to come",
        others="""lastmod modified last_modified_at last_updated updated_at updated_on updateddate
        date_modified modified_date post_modified""",
    ),
    Key(
        name="series",
        form=TEXT,
        example="Leaving Orchid",
        about="the [series](#series) that it is part of",
    ),
    Key(
        name="part",
        form=NUMBER,
        example="2",
        about="its place in the series",
    ),
    Key(
        name="number",
        form=NUMBER,
        example="61",
        about="a running number",
    ),
    Key(
        name="image",
        form=IMAGE,
        example="wall.jpg",
        about="a cover, next to the post or named from `content/`",
        others="cover",
    ),
    Key(
        name="image_alt",
        form=TEXT,
        example="…",
        about="words for those who can't see the cover",
        others="alt",
    ),
    Key(
        name="image_credit",
        form=WORDS,
        example="…",
        about="who made the cover, as its caption says it: `Photo: Ella Okonjo`",
        others="photo_credit",
    ),
    Key(
        name="lang",
        form=LANGUAGE,
        example="cy",
        about="its language",
        others="language locale",
    ),
    Key(
        name="ref",
        form=TEXT,
        example="letter",
        about="a word that translations of it share",
    ),
    Key(
        name="slug",
        form=TEXT,
        example="another-name",
        about="the last part of its address",
        others="post_name",
    ),
    Key(
        name="permalink",
        form=PATH,
        example="/about-us/",
        about="an address of your own",
        others="url",
    ),
    Key(
        name="aliases",
        form=LIST,
        example="[/old/]",
        about="old addresses that lead here",
        others="redirect_from alias",
    ),
    Key(
        name="link",
        form=ADDRESS,
        example="https://…",
        about="the one link that the post is about",
    ),
    Key(
        name="link_title",
        form=WORDS,
        example="…",
        about="what is to be found there",
    ),
    Key(
        name="canonical",
        form=ADDRESS,
        example="https://…",
        about="where it was first published",
        others="canonical_url",
    ),
    Key(
        name="guid",
        form=AS_WRITTEN,
        example="…",
        about="its identity in feeds",
    ),
)
