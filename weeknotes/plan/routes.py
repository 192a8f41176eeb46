"""The only place that knows addresses. All are below the base path and start with `/`."""

import re
import unicodedata
from urllib.parse import quote, urlsplit

from weeknotes.model.post import Post
from weeknotes.model.settings import Kind
from weeknotes.model.slug import slugify
from weeknotes.model.value import Value
from weeknotes.model.week import Week

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
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
NOT_FOUND = "/404.html"
NO_JEKYLL = "/.nojekyll"
CNAME = "/CNAME"
ASSETS = "/assets/"
STYLESHEET = "/assets/style.css"
FEED_STYLESHEET = "/assets/feed.css"
ICON = "/assets/icon.svg"

_TOKEN = re.compile(r":(year|month|i_month|day|i_day|short_year|title|slug|name)\b")


class Roots(Value, frozen=True):
    """Where the site lies: turns an address below the base path into one to link to."""

    origin: str
    """`https://team.github.io`."""

    base: str
    """`/notes`, or empty."""

    @classmethod
    def of(cls, url: str) -> "Roots":
        """The roots of a site by the `url` of its settings."""
        parts = urlsplit(url)
        return cls(origin=f"{parts.scheme}://{parts.netloc}", base=parts.path.rstrip("/"))

    def href(self, url: str) -> str:
        """An address to link to from any page: base path included, encoded (RFC 3986)."""
        return self.base + encoded(url)

    def absolute(self, url: str) -> str:
        """An address to link to from anywhere."""
        return self.origin + self.href(url)


def encoded(url: str) -> str:
    """An address with everything percent-encoded that RFC 3986 does not let stand."""
    return quote(url, safe="/:@!$&'()*+,;=-._~%")


def post_url(post: Post) -> str:
    """Where a post stands: its permalink, else by date and slug; other languages below theirs."""
    if post.permalink:
        return _permalink(post)
    language = f"/{post.lang}" if post.lang else ""
    if post.date is None:
        return f"{language}/{post.slug}/"
    return f"{language}/{post.date:%Y/%m/%d}/{post.slug}/"


def _permalink(post: Post) -> str:
    """A permalink in our form, with Jekyll's tokens filled in."""
    date = post.date
    values = {"title": post.slug, "slug": post.slug, "name": post.slug}
    if date is not None:
        values |= {
            "year": f"{date:%Y}",
            "short_year": f"{date:%y}",
            "month": f"{date:%m}",
            "i_month": str(date.month),
            "day": f"{date:%d}",
            "i_day": str(date.day),
        }
    return clean(_TOKEN.sub(lambda match: values.get(match[1], ""), post.permalink))


def clean(written: str) -> str:
    """An address of an author's choice in our form: one leading slash, a trailing one for pages."""
    url = "/" + re.sub(r"/{2,}", "/", unicodedata.normalize("NFC", written.strip())).strip("/")
    if url == "/" or re.search(r"\.[a-z0-9]{2,5}$", url):
        return url
    return url + "/"


def is_safe(written: str) -> bool:
    """Whether an address of an author's choice stays within the site."""
    return not (
        re.match(r"[a-zA-Z][\w+.-]*:|//", written.strip())
        or re.search(r"[\x00-\x20\\?#<>\"|*]", written.strip())
        or any(part in {".", ".."} or part.startswith(".") for part in written.split("/") if part)
    )


def kind_url(kind: Kind) -> str:
    """The listing of a kind."""
    return f"/{name_slug(kind.folder)}/"


def tag_url(tag: str) -> str:
    """The listing of a tag."""
    return f"{TAGS}{name_slug(tag)}/"


def author_url(slug: str) -> str:
    """An author's page."""
    return f"{AUTHORS}{slug}/"


def series_url(name: str) -> str:
    """The page of a series."""
    return f"{SERIES}{name_slug(name)}/"


def digest_url(week: Week) -> str:
    """The digest of a week, its address for good."""
    return f"{DIGESTS}{week.slug}/"


def feed_url(page: str) -> str:
    """The feed of a listing."""
    return f"{page}feed.xml"


def asset_url(path: str) -> str:
    """A file beside the posts: it keeps its place below the content folder."""
    return "/" + unicodedata.normalize("NFC", path)


def name_slug(name: str) -> str:
    """A name in an address; one of signs alone (an emoji) by the numbers of its characters."""
    return slugify(name) or "-".join(f"{ord(character):x}" for character in name.strip()) or "none"


def file_of(url: str) -> str:
    """The file that serves an address, relative to the output folder."""
    return (url + "index.html" if url.endswith("/") else url).removeprefix("/")
