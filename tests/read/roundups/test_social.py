"""Pages of people on networks, and posts from there that are embedded."""

import pytest

from weeknotes.read.html.tree import tree
from weeknotes.read.roundups.social import is_embedded, is_profile, links_outside_embeds
from weeknotes.read.text.raw.sanitise import sanitise


@pytest.mark.parametrize(
    "address",
    [
        "https://twitter.com/ada",
        "https://www.x.com/ada/",
        "https://mobile.twitter.com/ada?lang=en",
        "https://www.linkedin.com/in/ada-price/",
        "https://linkedin.com/company/council",
        "https://bsky.app/profile/ada.example",
        "https://github.com/council",
        "https://social.example/@ada",
        "https://social.example/@ada@other.example",
        "https://www.threads.net/@ada",
        "https://medium.com/@ada",
        "https://blog.example/author/ada/",
        "https://www.gov.example/government/people/ada-price",
    ],
)
def test_the_page_of_somebody(address):
    assert is_profile(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://twitter.com/ada/status/123456789",
        "https://twitter.com/hashtag/queues",
        "https://github.com/council/forms",
        "https://social.example/@ada/112233445566778899",
        "https://medium.com/@ada/waiting-well-1a2b3c",
        "https://www.linkedin.com/pulse/waiting-well-ada-price",
        "https://a.example/people",
        "https://a.example/ada",
        "https://ada.example/",
        "mailto:ada@a.example",
    ],
)
def test_a_page_of_somebody_s(address):
    assert not is_profile(address)


EMBEDDED = [
    '<blockquote class="twitter-tweet" data-lang="en"><p>x</p></blockquote>',
    '<blockquote class="bluesky-embed">x</blockquote>',
    '<blockquote class="instagram-media wide">x</blockquote>',
    '<div class="fb-post">x</div>',
    '<blockquote class="mastodon-embed"><a href="https://social.example/@a/1">x</a></blockquote>',
    '<iframe src="https://social.example/@ada/112233445566778899/embed"></iframe>',
    '<iframe src="https://www.linkedin.com/embed/feed/update/urn:li:share:1"></iframe>',
    '<iframe src="https://www.facebook.com/plugins/post.php?href=x"></iframe>',
    (
        "<blockquote><p>x</p>&mdash; Ada Price (@ada) "
        '<a href="https://twitter.com/ada/status/12">20 November</a></blockquote>'
    ),
]
NOT_EMBEDDED = [
    "<blockquote><p>She said (@home) it was fine.</p></blockquote>",
    '<blockquote><a href="https://twitter.com/ada/status/12">A thread</a></blockquote>',
    '<a href="https://twitter.com/ada/status/12">A thread</a>',
    '<iframe src="https://www.youtube.com/embed/abcdefgh"></iframe>',
    '<blockquote class="quote">x</blockquote>',
]


@pytest.mark.parametrize("html", EMBEDDED)
def test_an_embedded_post(html):
    (element,) = tree(sanitise(html)).children
    assert is_embedded(element)


@pytest.mark.parametrize("html", NOT_EMBEDDED)
def test_what_only_links_to_a_post_or_quotes(html):
    (element,) = tree(sanitise(html)).children
    assert not is_embedded(element)


def test_links_outside_of_embedded_posts():
    html = f'<p><a href="1"></a></p>{EMBEDDED[-1]}<div><a href="2">x</a></div>'
    assert [link.attrs["href"] for link in links_outside_embeds(tree(html))] == ["1", "2"]
