"""What kind of file a name stands for."""

import pytest

from weeknotes.preview.media_types import media_type


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("assets/style.css", "text/css; charset=utf-8"),
        ("a.js", "application/javascript; charset=utf-8"),
        ("feed.xml", "application/xml"),
        ("feed.json", "application/json; charset=utf-8"),
        ("feeds.opml", "text/x-opml; charset=utf-8"),
        ("email.eml", "message/rfc822"),
        ("email.txt", "text/plain; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8"),
        ("PICTURE.JPG", "image/jpeg"),
        ("a.webp", "image/webp"),
        ("a.pdf", "application/pdf"),
        ("a.woff2", "font/woff2"),
        ("CNAME", "application/octet-stream"),
        (".nojekyll", "application/octet-stream"),
        ("a.b/c", "application/octet-stream"),
        ("a.unheardof", "application/octet-stream"),
    ],
)
def test_a_file_is_told_as_github_pages_tells_it(name, kind):
    assert media_type(name) == kind
