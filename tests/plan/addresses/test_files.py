"""Which files beside the posts could run in the name of the site."""

import pytest

from weeknotes.plan.addresses.files import is_active, is_drawing


@pytest.mark.parametrize("path", [
    "a.html", "A.HTM", "x/y.xhtml", "a.xml", "a.xsl", "a.svgz", "a.js", "a.mjs", "a.wasm", "a.php",
    "a.PHP7", "a.phtml", "a.phar", "a.php.jpg", "a.php.", "a.html ", "route.gpx", "map.kml",
    "feed.rss", "a.mhtml", "a.swf", "a.jar", "a.aspx", "a.cgi", "prototype v2.final.html",
])  # fmt: skip
def test_pages_and_programs_are_active(path):
    assert is_active(path)


@pytest.mark.parametrize("path", [
    "a.png", "a.svg", "a.pdf", "a.csv", "a.json", "a.docx", "a.ics", "a.txt", "a.css", "a.mp4",
    "node.js.png", "why html.pdf", "html/a.png", "a.php/b.png", "graphp.pdf", "raport.pl.pdf",
])  # fmt: skip
def test_pictures_and_documents_are_not(path):
    assert not is_active(path)


def test_a_drawing_is_known_by_its_ending():
    assert is_drawing("x/A.SVG")
    assert not is_drawing("a.svg.png")
