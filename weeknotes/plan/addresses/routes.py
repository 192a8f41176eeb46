"""The only place that knows addresses. All are below the base path and start with `/`."""

import re
import unicodedata
from urllib.parse import quote, unquote, urlsplit

from weeknotes.model.names.slug import name_slug
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Kind, Settings, Stream
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import DAYS, Week
from weeknotes.model.weeks.wording import MONTHS

HOME = "/"
FEED = "/feed.xml"
JSON_FEED = "/feed.json"
OPML = "/feeds.opml"
SUBSCRIBE = "/subscribe/"
ARCHIVE = "/archive/"
TAGS = "/tags/"
AUTHORS = "/authors/"
SERIES = "/series/"
DIGESTS = "/digest/"
LINKS = "/links/"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
NOT_FOUND = "/404.html"
NO_JEKYLL = "/.nojekyll"
CNAME = "/CNAME"
ASSETS = "/assets/"
STYLESHEET = "/assets/style.css"
FEED_STYLESHEET = "/assets/feed.css"
ICON = "/assets/icon.svg"

_TOKEN = re.compile(r":([a-z]+(?:_[a-z]+)*)")
_LONGEST = 200
"""Bytes of a name on a disk: usually 255, fewer where names are encrypted."""

_STAYS = re.compile(r"[/a-z0-9._-]*")
"""What most addresses are made of, and is never encoded."""

_WINDOWS_PLACE = re.compile(r"\\|(?<=\A[A-Za-z]):")
_WEB = re.compile(r"https?://", re.IGNORECASE)


class Roots(Value, frozen=True):
    """Where the site is: turns an address below the base path into one to link to."""

    origin: str
    """`https://team.github.io`."""

    base: str
    """`/notes`, or empty; not encoded."""

    @classmethod
    def of(cls, url: str) -> "Roots":
        """The roots of a site by the `url` of its settings."""
        parts = urlsplit(url)
        return cls(origin=f"{parts.scheme}://{parts.netloc}", base=unquote(parts.path).rstrip("/"))

    def href(self, url: str) -> str:
        """An address to link to from any page: base path included, encoded (RFC 3986)."""
        return encoded(self.base + url)

    def absolute(self, url: str) -> str:
        """An address to link to from anywhere."""
        return self.origin + self.href(url)


def encoded(url: str) -> str:
    """An address with everything percent-encoded that RFC 3986 does not allow in a path."""
    if _STAYS.fullmatch(url):
        return url
    return quote(url, safe="/:@!$&'()*+,;=-._~", errors="replace")


def post_url(post: Post) -> str:
    """The address of a post: its permalink, else by date and slug; other languages below theirs."""
    if post.permalink:
        return _permalink(post)
    language = f"/{post.lang}" if post.lang else ""
    if post.date is None:
        return f"{language}/{post.slug}/"
    day = post.date
    return f"{language}/{day.year}/{day.month:02d}/{day.day:02d}/{post.slug}/"


def _permalink(post: Post) -> str:
    """A permalink in our form, with Jekyll's tokens filled in; what is no token stays."""
    values = {"title": post.slug, "slug": post.slug, "name": post.slug, "basename": post.slug}
    values |= {"categories": "", "slugified_categories": "", "output_ext": ".html"}
    if (date := post.date) is not None:
        month, weekday = MONTHS[date.month - 1], DAYS[date.weekday()].capitalize()
        values |= {
            "year": f"{date:%Y}",
            "short_year": f"{date:%y}",
            "month": f"{date:%m}",
            "i_month": str(date.month),
            "short_month": month[:3],
            "long_month": month,
            "day": f"{date:%d}",
            "i_day": str(date.day),
            "y_day": f"{date:%j}",
            "w_day": f"{date:%u}",
            "short_day": weekday[:3],
            "long_day": weekday,
            "week": f"{date:%V}",
            "w_year": f"{date:%G}",
            "hour": f"{date:%H}",
            "minute": f"{date:%M}",
            "second": f"{date:%S}",
        }
    return clean(_TOKEN.sub(lambda match: values.get(match[1], match[0]), post.permalink))


def clean(written: str) -> str:
    """An address of an author's choice in our form: one leading slash, a trailing one for pages.

    Only `.html` names a file: GitHub Pages would serve a page with another extension as what it is
    not, while a folder of that name is found with and without its slash.
    """
    plain = unicodedata.normalize("NFC", unquote(written.strip()))
    url = "/" + re.sub(r"/{2,}", "/", plain).lstrip("/")
    url = re.sub(r"(?<=/)index\.html?$", "", url)
    return url if url.endswith(("/", ".html", ".htm")) else url + "/"


def is_safe(url: str) -> bool:
    """Whether an address of an author's choice, in our form, stays within the site.

    A name that disks refuse would otherwise end the writing, without a word of its source.
    """
    longest = max(len(part.encode(errors="replace")) for part in url.split("/"))
    return longest <= _LONGEST and not (
        re.search(r"[\x00-\x20\x7f\\?#<>\"|*:\ud800-\udfff]", url)
        or any(part.startswith(".") for part in url.split("/"))
    )


def alias_url(written: str, roots: Roots) -> str | None:
    """Where the stub for an old address is, given as a path or in full; None if it can't be."""
    try:
        path = urlsplit(written).path if _WEB.match(written) else written
    except ValueError:
        return None
    if written.startswith("//") or (_WEB.match(written) and re.search(r"[?#]", written)):
        return None
    url = clean(path)
    if roots.base and url.startswith(f"{roots.base}/"):
        url = url.removeprefix(roots.base)
    return url if is_safe(url) else None


def web_address(written: str) -> str:
    """An address on the web as it was written, or empty where it is none (`javascript:`)."""
    try:
        host = urlsplit(written).hostname if _WEB.match(written) else ""
    except ValueError:
        return ""
    return written if host else ""


def kind_url(kind: Kind) -> str:
    """The listing of a kind."""
    return f"/{name_slug(kind.folder)}/"


def stream_url(stream: Stream) -> str:
    """The page of a stream; the same as a kind's listing where their names agree."""
    return f"/{stream.name}/"


def tag_url(slug: str) -> str:
    """The listing of a tag."""
    return f"{TAGS}{slug}/"


def author_url(slug: str) -> str:
    """An author's page."""
    return f"{AUTHORS}{slug}/"


def series_url(slug: str) -> str:
    """The page of a series."""
    return f"{SERIES}{slug}/"


def digest_url(week: Week) -> str:
    """The digest of a week, its address for good."""
    return f"{DIGESTS}{week.slug}/"


LIST_FAMILIES = (TAGS, AUTHORS, SERIES, DIGESTS, LINKS, ARCHIVE)
"""Below these, all pages are lists that the site makes by itself."""


def list_urls(settings: Settings) -> frozenset[str]:
    """The other pages that a site makes by itself."""
    kinds, streams = map(kind_url, settings.kinds), map(stream_url, settings.streams)
    return frozenset((HOME, SUBSCRIBE, NOT_FOUND, *kinds, *streams))


EMAIL_FORMS = {
    "email.html": "web page",
    "email.txt": "plain text",
    "email.eml": "",
}
"""The copies of a digest by the end of their address, and what they are for readers: a message to
send is nothing for them."""


def email_url(week: Week, form: str) -> str:
    """One of the copies of a week's digest as an email."""
    return f"{digest_url(week)}{form}"


def links_url(year: int) -> str:
    """The links of one year, in a library too large for one page."""
    return f"{LINKS}{year}/"


def feed_url(page: str) -> str:
    """The feed of a listing."""
    return f"{page}feed.xml"


def asset_url(path: str) -> str:
    """A file next to the posts: it keeps its place below the content folder.

    What would be a place elsewhere on Windows, a backslash or a drive (`c:`), is a hyphen.
    """
    return "/" + _WINDOWS_PLACE.sub("-", unicodedata.normalize("NFC", path))


def file_of(url: str) -> str:
    """The file that serves an address, relative to the output folder."""
    return (url + "index.html" if url.endswith("/") else url).removeprefix("/")
