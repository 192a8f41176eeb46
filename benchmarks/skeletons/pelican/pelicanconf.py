"""Settings of the site in Pelican."""

import json
from pathlib import Path

PATH = "content"
ARTICLE_PATHS = ["weeknotes", "roundups", "learning", "diary", "stories"]
PAGE_PATHS = ["pages"]
OUTPUT_PATH = "public"
THEME = "theme"
THEME_STATIC_DIR = "assets"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["listings"]

SITENAME = "Notes from a made-up council"
SITEURL = "https://notes.example"
DESCRIPTION = "What the digital programme did, got wrong and is learning."
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
WITH_FUTURE_DATES = True
DEFAULT_PAGINATION = False
# Titles come back every month, and that makes no translations of them.
ARTICLE_TRANSLATION_ID = None
ROLES = json.loads(Path("people.json").read_text(encoding="utf-8"))

# Read posts are kept between builds, which its manual offers for large sites.
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "reader"
CACHE_PATH = "cache"

ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS = "{date:%Y}/{date:%m}/{date:%d}/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
CATEGORY_URL = "{slug}/"
CATEGORY_SAVE_AS = "{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
AUTHOR_URL = "authors/{slug}/"
AUTHOR_SAVE_AS = "authors/{slug}/index.html"

DIRECT_TEMPLATES = ["index", "tags", "authors", "archives", "sitemap"]
TAGS_SAVE_AS = "tags/index.html"
AUTHORS_SAVE_AS = "authors/index.html"
ARCHIVES_SAVE_AS = "archive/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"

FEED_DOMAIN = SITEURL
FEED_MAX_ITEMS = 20
RSS_FEED_SUMMARY_ONLY = False
FEED_ATOM = FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = TRANSLATION_FEED_ATOM = None
FEED_RSS = "feed.xml"
CATEGORY_FEED_RSS = "{slug}/feed.xml"
AUTHOR_FEED_RSS = "authors/{slug}/feed.xml"
TAG_FEED_RSS = "tags/{slug}/feed.xml"

MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.codehilite": {"css_class": "highlight"},
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.smarty": {},
        "markdown.extensions.toc": {},
    },
    "output_format": "html5",
}
