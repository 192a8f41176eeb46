"""How to mend an address that leads nowhere."""

import pytest

from weeknotes.plan.link_hints import image_hint, link_hint


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("{{site.baseurl}}/about/", "code of another website tool"),
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
    ],
)
def test_a_slip_is_told_by_what_it_shows(written, hint):
    assert hint in link_hint(written)


def test_an_image_is_put_beside_its_post():
    assert "beside the post" in image_hint("wall.jpg")
    assert "another website tool" in image_hint("{{ site.baseurl }}/wall.jpg")
