"""Settings of the site in Nikola."""

BLOG_TITLE = "Notes from a made-up council"
BLOG_AUTHOR = "The digital programme"
BLOG_EMAIL = "notes@notes.example"
BLOG_DESCRIPTION = "What the digital programme did, got wrong and is learning."
SITE_URL = "https://notes.example/"
DEFAULT_LANG = "en"
TRANSLATIONS = {DEFAULT_LANG: ""}
TIMEZONE = "Europe/London"
THEME = "base"
OUTPUT_FOLDER = "public"
CACHE_FOLDER = "cache"
NAVIGATION_LINKS = {
    DEFAULT_LANG: (
        ("/weeknotes/", "Weeknotes"),
        ("/roundups/", "Roundups"),
        ("/diary/", "Programme diary"),
        ("/archive/", "Archive"),
        ("/about/", "About these notes"),
    )
}
CONTENT_FOOTER = "Notes from a made-up council."

# A post's folders below posts/ are those of its address.
POSTS = (("posts/*.md", "", "post.tmpl"),)
PAGES = (("pages/*.md", "", "page.tmpl"),)
COMPILERS = {"markdown": [".md"]}
MARKDOWN_EXTENSIONS = [
    "markdown.extensions.codehilite",
    "markdown.extensions.extra",
    "markdown.extensions.smarty",
    "markdown.extensions.toc",
]
MARKDOWN_EXTENSION_CONFIGS = {DEFAULT_LANG: {}}
PRETTY_URLS = True
FUTURE_IS_NOW = True
SHOW_SOURCELINK = False
COPY_SOURCES = False

TAG_PATH = "tags"
CATEGORIES_INDEX_PATH = "kinds"
CATEGORY_PATH = ""
CATEGORY_PREFIX = ""
AUTHOR_PATH = "authors"
ENABLE_AUTHOR_PAGES = True
MULTIPLE_AUTHORS_PER_POST = True
ARCHIVE_PATH = "archive"
ARCHIVE_FILENAME = "index.html"
CREATE_SINGLE_ARCHIVE = True
INDEX_DISPLAY_POST_COUNT = 40
INDEX_TEASERS = True
GENERATE_ATOM = False
GENERATE_RSS = True
FEED_LENGTH = 20
FEED_TEASERS = False
RSS_FILENAME_BASE = "feed"
WRITE_TAG_CLOUD = False
USE_CDN = False
USE_BUNDLES = False
FILES_FOLDERS = {"files": ""}
GALLERY_FOLDERS = {}
LISTINGS_FOLDERS = {}
IMAGE_FOLDERS = {}
DISABLED_PLUGINS = ["robots", "render_listings", "render_galleries"]
