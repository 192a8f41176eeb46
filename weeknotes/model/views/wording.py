"""What people who make a theme call the values that templates receive."""

from collections.abc import Mapping
from types import MappingProxyType

from weeknotes.model.value import Value
from weeknotes.model.views.email import (
    EmailExcerpt,
    EmailGroup,
    EmailLink,
    EmailPost,
    EmailWay,
)
from weeknotes.model.views.frame import Frame
from weeknotes.model.views.links import LibraryMonth, LinkComment, SharedLink
from weeknotes.model.views.lists import IndexEntry
from weeknotes.model.views.pages import FeedGroup
from weeknotes.model.views.parts import (
    Card,
    CardGroup,
    Day,
    Excerpt,
    FeedLink,
    KindMark,
    NavItem,
    PersonLink,
    PersonView,
    Picture,
    SeriesPart,
    WeekLink,
)
from weeknotes.model.views.posts import Mention, SeriesPlace, TocItem, Translation
from weeknotes.model.views.streams import StreamEntry, StreamPart, StreamYear
from weeknotes.model.views.weeks import ArchiveYear, DigestEntry, DigestYear, WeekMark, WeekStrip

NAMES: Mapping[type[Value], str] = MappingProxyType(
    {
        Frame: "the frame",
        Card: "a card",
        CardGroup: "a group of cards",
        Day: "a day",
        WeekLink: "a week",
        KindMark: "a kind",
        PersonLink: "a person",
        PersonView: "a person",
        NavItem: "a link",
        FeedLink: "a feed",
        FeedGroup: "a group of feeds",
        Picture: "a picture",
        Excerpt: "an excerpt",
        TocItem: "a heading in the contents",
        SeriesPart: "a part of a series",
        SeriesPlace: "a place in a series",
        Mention: "a mention",
        Translation: "a translation",
        SharedLink: "a shared link",
        LinkComment: "a comment on a shared link",
        LibraryMonth: "a month of links",
        IndexEntry: "an entry of the index",
        StreamYear: "a year of a stream",
        StreamEntry: "an entry of a stream",
        StreamPart: "a part of an entry",
        ArchiveYear: "a year of the archive",
        WeekStrip: "a row of weeks",
        WeekMark: "a week in a row",
        DigestYear: "a year of digests",
        DigestEntry: "a digest",
        EmailWay: "a link in an email",
        EmailPost: "a post in an email",
        EmailGroup: "a group of posts in an email",
        EmailExcerpt: "an excerpt in an email",
        EmailLink: "a shared link in an email",
    }
)
"""Each value that can be in a view, with its article."""
