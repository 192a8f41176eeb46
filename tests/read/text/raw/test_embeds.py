"""What is shown in a frame becomes a link to where people see it."""

import pytest

from weeknotes.read.text.raw.embeds import embed

ON_YOUTUBE = ("https://www.youtube.com/watch?v=abc_DEF-123", "Watch this on YouTube")


@pytest.mark.parametrize(
    ("src", "href", "words"),
    [
        ("https://www.youtube.com/embed/abc_DEF-123", *ON_YOUTUBE),
        ("//www.youtube-nocookie.com/embed/abc_DEF-123?rel=0&start=30", *ON_YOUTUBE),
        ("http://youtube.com/v/abc_DEF-123&hl=en", *ON_YOUTUBE),
        (
            "https://www.youtube.com/embed/videoseries?si=x&list=PL12-3",
            "https://www.youtube.com/playlist?list=PL12-3",
            "Watch these on YouTube",
        ),
        (
            "https://player.vimeo.com/video/76979871?h=8272103f6e",
            "https://vimeo.com/76979871",
            "Watch this on Vimeo",
        ),
        (
            "https://docs.google.com/presentation/d/e/2PACX-1v/embed?start=false",
            "https://docs.google.com/presentation/d/e/2PACX-1v/pub",
            "See the slides on Google Slides",
        ),
        (
            "//speakerdeck.com/player/0f3b2",
            "https://speakerdeck.com/player/0f3b2",
            "See the slides on Speaker Deck",
        ),
        (
            "https://www.slideshare.net/slideshow/embed_code/key/aBc?hostedIn=slideshare",
            "https://www.slideshare.net/slideshow/embed_code/key/aBc",
            "See the slides on SlideShare",
        ),
        (
            "https://www.loom.com/embed/12ab",
            "https://www.loom.com/share/12ab",
            "Watch this on Loom",
        ),
        ("https://maps.example.org/x?y=1", "https://maps.example.org/x?y=1",
         "See this on maps.example.org"),
    ],
)  # fmt: skip
def test_the_link_leads_to_the_page_for_people(src, href, words):
    found = embed(src, "")
    assert (found.href, found.words) == (href, words)


def test_a_title_says_best_what_is_there():
    assert embed("https://vimeo.example/1", "Our show and tell").words == "Our show and tell"
    found = embed("https://www.youtube.com/embed/abc_DEF-123", "Our show and tell")
    assert found.words == "Our show and tell (watch this on YouTube)"


@pytest.mark.parametrize(
    "src", ["", "x", "/a.html", "javascript:x", "data:text/html,x", "https://["]
)
def test_what_has_no_address_on_the_web_is_no_link(src):
    assert embed(src, "A title") is None
