"""How to mend an address that leads nowhere."""

import pytest

from weeknotes.plan.addresses.link_hints import image_hint, link_hint, spaced_hint


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("{{site.baseurl}}/about/", "code from another website tool"),
        ("(https://example.org/page)", "brackets only: [What it says](https://example.org/page)"),
        ("example.org", "in front: https://example.org"),
        ("search.example.gov.uk/find?q=a", "https://search.example.gov.uk/find?q=a"),
        ("www.example.academy", "https://www.example.academy"),
        ("team@example.org", "mailto:team@example.org"),
        ("@team", "the full address"),
        ("2026-11-13-lst-week.md", "the name of the file"),
        ("/about/", "the name of the file"),
        ("about.html", "the name of the file"),
        ("cakes.org.md", "the name of the file"),
        ("/Users/ella/plan.pdf", "write only its name: [What it says](plan.pdf)"),
        ("http//example.org/a", "Did you mean http://example.org/a?"),
        ("https//www.example.org", "Did you mean https://www.example.org?"),
        ("https;//example.org", "Did you mean https://example.org?"),
        ("http/plan.md", "the name of the file"),
        ("“https://example.org/”", 'href="https://example.org/"'),
        ("~/plan.pdf", "[What it says](plan.pdf)"),
    ],
)
def test_a_slip_is_told_by_what_it_shows(written, hint):
    assert hint in link_hint(written)


def test_an_image_is_put_beside_its_post():
    assert "next to the post" in image_hint("wall.jpg")
    assert "another website tool" in image_hint("{{ site.baseurl }}/wall.jpg")
    assert "![What it shows](wall.jpg)" in image_hint("%5Cserver%5Cteam%5Cwall.jpg")


def test_what_is_nearly_there_was_meant_unless_a_slip_says_more():
    assert link_hint("about.html", "about.md") == "Did you mean “about.md”?"
    assert "https://" in link_hint("example.org", "example.md")
    assert image_hint("wall.jpg", "wall.jpeg") == "Did you mean “wall.jpeg”?"
    assert spaced_hint("the wal.jpg", "the wall.jpg", image=True) == "Did you mean “the wall.jpg”?"
