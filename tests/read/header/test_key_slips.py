"""Which unknown keys were meant to be known ones."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.posts.draft_flags import holds_back
from weeknotes.read.header.key_slips import harmless_slip, meant_by, publication_slip
from weeknotes.read.header.keys import FOREIGN, compact, known_name

USUAL = """
    sub-title sub_title subTitle modified_time last_modified lastModified last-modified
    date_updated dateUpdated date-modified dateModified publisher languages published_by
    publishedBy published-in published_url publication publications first_published_at
    public_updated_at lastmodifierdisplayname bookFlatSection linkTitle isCJKLanguage
    slug_en url_en translationKey translation_key cascade summary_large cover_image
    coverImage cover_caption coverAlt thumb thumbnail_image featuredImage
    featuredImagePreview featured_image_alt socialImage social_image ogImage og_image
    twitter_image twitter_card seo seo_title seoTitle metaDescription meta_title
    author_profile author_twitter authors_note author_url author_image writer byline
    contributors editor editors reviewed_by reviewer translator share sharing comments_id
    commentable disqus_id disqusIdentifier post_id post_type post_parent menu_order
    ping_status comment_status wp_id toc_sticky toc_label toc_depth tocOpen ShowToc showToc
    ShowReadingTime showReadingTime readingTime reading_time read_time words wordcount
    hideMeta hideSummary hideFooter hidemeta hide_meta hidden_from_home searchHidden
    hiddenInHomeList hideFromHome excludeFromFeed exclude_from_search exclude_from_nav
    sitemap_exclude sitemapExclude series_order seriesOrder series_title part_of episode
    season volume issue issue_number dates dateline datestamp start_date end_date startDate
    endDate event_date time timezone created_on createdAt creation_date creationDate
    dateCreated update_frequency updatedBy revised revision_date reviewed last_reviewed
    last_reviewed_on next_review review_in status_code state_of_play states statement
    statistics stats stage_name statute drafted_by draughts aircraft express expert experts
    expertise experience experiences expense expenses export exports expected expand
    category_name topic_id tag_list taglist labels subjects subject teaser deck kicker
    strapline standfirst intro introduction abstract lede blurb lang_en locales i18n
    hreflang permalink_en short_url shortlink redirects redirect canonicalUrl canonical_link
    original_url originalUrl source_link heroImage hero_image banner background video
    podcast audio_url duration enclosure sticky pinned pin featured favourite position
    priority rank class classes body_class css_class style scripts javascript katex mermaid
    nav_title nav_exclude has_toc grand_parent navigation breadcrumb breadcrumbs tab tabs
    link_text link_url links related related_posts scope service programme program budget
    team teams department organisation organization location place city country license
    licence rights copyright_holder doi isbn bibliography csl references citation name
    first_name full_name email phone github twitter mastodon title_image titles title_short
    short_title shortTitle long_title pageTitle page_title headline heading primary_image
    image_figcaption image_caption imagecredit image_credit image_focus replies routine
    reschedule live_url live_demo released releases release_date ready_time approved_by
    public_body publicly
""".split()
"""Keys that sites of other generators have."""


@pytest.mark.parametrize("value", ["x", "2019-03-04", "true", "", "Kim Lee", "3"])
def test_no_usual_key_costs_a_post_anything(value):
    for key in USUAL:
        if not known_name(key):
            assert not publication_slip(key, value), key
            assert not harmless_slip(key), key
            assert not holds_back(compact(key), value), key


def test_every_scramble_of_draft_is_a_slip():
    for letters in permutations("draft"):
        key = "".join(letters)
        assert known_name(key) or publication_slip(key, "true") == "draft", key


@given(st.permutations("published"))
def test_every_scramble_of_published_is_a_slip(letters):
    key = "".join(letters)
    assert known_name(key) or publication_slip(key, "false") == "published"


@pytest.mark.parametrize(
    ("key", "value", "meant"),
    [
        ("dfart", "true", "draft"), ("drafft", "yes", "draft"), ("Daft", "true", "draft"),
        ("d raf-t s", "true", "draft"), ("is_draft", "true", "draft"), ("drfat", "no", "draft"),
        ("drfat", "perhaps", "draft"), ("draft_status", "in review", "draft"),
        ("publised", "false", "published"), ("isPublished", "false", "published"),
        ("do-not-publish", "true", "published"), ("isPublished", "", "published"),
        ("publish_me_on", "2027-01-01", "published"), ("unpublished", "true", "published"),
        ("staus", "draft", "status"), ("sttaus", "private", "status"), ("stats", "draft", "status"),
        ("poststauts", "draft", "status"), ("pubdat", "2027-01-01", "publish_at"),
        ("embrago", "2027-01-01", "publish_at"), ("schedule", "2027-01-01", "publish_at"),
        ("sheduled_fro", "2027-01-01", "publish_at"), ("expried", "2026-01-01", "expires"),
        ("epxires", "2026-01-01", "expires"), ("expirydat", "2026-01-01", "expires"),
        ("exipryDate", "2026-01-01", "expires"), ("craft", "true", "draft"),
    ],
)  # fmt: skip
def test_what_may_be_meant_to_say_whether_to_publish(key, value, meant):
    assert publication_slip(key, value) == meant


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *((key, "true") for key in sorted(FOREIGN)),
        ("sub-titles", "a"), ("modified_time", "2019-01-02T03:04:05Z"), ("last_modified", "x"),
        ("date_updated", "2019-01-02"), ("publisher", "GDS"), ("Published in", "The Gazette"),
        ("publisher_url", "https://example.org/"), ("publishing-organisation", "GDS"),
        ("craft", "knitting"), ("stats", ""), ("states", "Ohio"), ("schedule", "weekly"),
        ("experts", "Kim"), ("express", "true"), ("service", "true"), ("x", "true"), ("", "true"),
        ("strap", "true"), ("update", "2026-01-01"), ("release_date", "2026-01-01"),
        ("statement", "true"), ("public_body", "Council"), ("drift", "left"), ("日付", "true"),
    ],
)  # fmt: skip
def test_harmless_keys_are_no_slips(key, value):
    assert not publication_slip(key, value)


@pytest.mark.parametrize("key", [*sorted(FOREIGN), "service", "programme", "budget", "x", "links"])
def test_foreign_and_far_names_are_no_slips_at_all(key):
    assert not meant_by(key)
    assert not harmless_slip(key)


@pytest.mark.parametrize(
    ("key", "meant"), [("titel", "title"), ("Drfat", "draft"), ("un-published", "published")]
)
def test_what_a_key_means_by_its_letters(key, meant):
    assert meant_by(key) == meant
