"""Files of bookmarks as their services write them; names and pages are made up."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from weeknotes.importers.bookmarks.bookmark import Unreadable, moment
from weeknotes.importers.bookmarks.known import READERS, read_bookmarks

NOV = datetime(2026, 11, 20, 12, tzinfo=UTC)
STAMP = int(NOV.timestamp())

FIREFOX = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks Menu</H1>
<DL><p>
    <DT><H3 ADD_DATE="1">Forms</H3>
    <DL><p>
        <DT><A HREF="https://a.example/forms?a=1&amp;b=2" ADD_DATE="{STAMP}"
            TAGS="forms,gov &amp; law">Forms &amp; &lt;you&gt;</A>
        <DD>Worth an hour,
two even
        <DT><A HREF="https://b.example/" ADD_DATE="{STAMP}" PRIVATE="1">Second</A>
    </DL><p>
    <DT><A HREF="place:sort=8">Recent</A>
</DL>
"""
POCKET = f"""<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="https://a.example/forms" time_added="{STAMP}" tags="forms,law">Forms</a></li>
</ul></body></html>"""
INSTAPAPER = """<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body>
<h1>Unread</h1><ol><li><a href="https://a.example/forms">Forms</a></ol></body></html>"""
PINBOARD = """[{"href":"https://a.example/forms","description":"Forms","extended":"Worth an hour",
"meta":"x","hash":"y","time":"2026-11-20T12:00:00Z","shared":"yes",
"toread":"no","tags":"forms law"},
{"href":"https://b.example/","description":"Second","extended":"","time":"2026-11-20T12:00:00Z",
"shared":"no","toread":"no","tags":""}]"""
RAINDROP = (
    "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
    '1,"Forms, again","Worth ""an hour""",Its own words,https://a.example/forms,,"forms, law",'
    "2026-11-20T12:00:00.000Z,,,false\n"
)
POCKET_CSV = f"title,url,time_added,tags\nForms,https://a.example/forms,{STAMP},forms|law\n"
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Ann's links</title>
<item><title>Forms &amp;amp; you</title><link>https://a.example/forms</link>
<description>&lt;p&gt;Worth &lt;b&gt;an hour&lt;/b&gt;&lt;/p&gt;</description>
<category>forms</category><pubDate>Fri, 20 Nov 2026 12:00:00 +0000</pubDate></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Links</title><entry><title>Forms</title>
<link rel="self" href="https://links.example/1"/><link href="https://a.example/forms"/>
<category term="forms"/><published>2026-11-20T12:00:00Z</published><summary>Worth an hour</summary>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title></channel>
<item><title>Forms</title><link>https://a.example/forms</link>
<dc:date>2026-11-20T12:00:00Z</dc:date>
<dc:subject>forms law</dc:subject></item></rdf:RDF>"""


def read(text):
    return read_bookmarks(text if isinstance(text, bytes) else text.encode())


def test_a_browser_s_page_with_folders_and_unclosed_tags():
    first, second, place = read(FIREFOX)
    assert first.href == "https://a.example/forms?a=1&b=2"
    assert first.title == "Forms & <you>"
    assert first.comment == "Worth an hour, two even"
    assert first.tags == ("forms", "gov & law")
    assert (first.when, first.private) == (NOV, False)
    assert (second.title, second.comment, second.private) == ("Second", "", True)
    assert place.href == "place:sort=8"


@pytest.mark.parametrize(
    ("text", "comment", "tags", "when"),
    [
        (POCKET, "", ("forms", "law"), NOV),
        (INSTAPAPER, "", (), None),
        (PINBOARD, "Worth an hour", ("forms", "law"), NOV),
        (RAINDROP, 'Worth "an hour"', ("forms", "law"), NOV),
        (POCKET_CSV, "", ("forms", "law"), NOV),
        (RSS, "Worth an hour", ("forms",), NOV),
        (ATOM, "Worth an hour", ("forms",), NOV),
        (RDF, "", ("forms", "law"), NOV),
        (b"\xff\xfe" + RAINDROP.encode("utf-16-le"), 'Worth "an hour"', ("forms", "law"), NOV),
        (b"\xef\xbb\xbf" + PINBOARD.encode(), "Worth an hour", ("forms", "law"), NOV),
    ],
    ids="pocket instapaper pinboard raindrop pocket-csv rss atom rdf utf-16 bom".split(),
)
def test_each_form_gives_the_same(text, comment, tags, when):
    found = read(text)[0]
    assert found.href == "https://a.example/forms"
    assert found.title.startswith("Forms")
    assert (found.comment, found.tags, found.when) == (comment, tags, when)


def test_a_page_in_the_encoding_of_windows_is_read_as_such():
    page = INSTAPAPER.replace(">Forms<", ">“Café” – 5 €<")
    assert read(page.encode("cp1252"))[0].title == "“Café” – 5 €"


def test_a_private_bookmark_says_so():
    assert [one.private for one in read(PINBOARD)] == [False, True]


def test_a_feed_of_whole_articles_gives_no_comments():
    assert read(RSS.replace("Worth", "Worth " * 100))[0].comment == ""


def test_a_title_that_is_markup_twice_over_is_words():
    assert read(RSS)[0].title == "Forms & you"


@pytest.mark.parametrize(
    "text",
    [
        PINBOARD[:-40],
        '{"a": 1}',
        "[" * 5000,
        RSS[:-30],
        RSS.replace("Forms", "&nonsense;"),
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "'
        + "ha" * 99
        + '">'
        + "".join(f'<!ENTITY a{n} "{("&a" + str(n - 1 or "") + ";") * 50}">' for n in range(1, 9))
        + "]><rss><item><title>&a8;</title><link>https://a.example/</link></item></rss",
    ],
    ids="json-broken json-object json-deep feed-broken feed-entity feed-laughs".split(),
)
def test_a_broken_file_is_told_and_never_a_fault(text):
    with pytest.raises(Unreadable):
        read(text)


def test_entities_of_a_feed_do_not_grow_and_nothing_is_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("larkspindle")
    entities = '<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file://SECRET">'
    entities = entities.replace("SECRET", str(secret))
    text = (
        f"<!DOCTYPE rss [{entities}]><rss><item><title>One &b;&f;</title>"
        "<link>https://a.example/</link></item></rss>"
    )
    (found,) = read(text)
    assert "larkspindle" not in found.title
    assert "haha" not in found.title


def test_what_is_no_bookmarks_is_no_form():
    for text in ("", "Just words.", "a,b\n1,2\n", "\x00\x01\x02", "%PDF-1.4"):
        assert read(text) is None


@pytest.mark.parametrize(
    "written", ["", "soon", "0", "99999999999999999999999", "2026-13-01", "-1", "１２３"]
)
def test_what_is_no_time_is_none(written):
    found = moment(written)
    assert found is None or found.tzinfo


def test_times_finer_than_seconds_are_understood():
    assert moment(str(STAMP * 1000)) == moment(str(STAMP * 1_000_000)) == NOV


@examples(max_examples=200)
@given(
    st.sampled_from([FIREFOX, PINBOARD, RAINDROP, RSS, ATOM]),
    st.lists(st.tuples(st.integers(0, 900), st.binary(max_size=3)), max_size=6),
)
def test_no_damage_to_a_file_ends_in_anything_but_bookmarks_or_a_reason(text, damages):
    data = bytearray(text.encode())
    for at, with_what in damages:
        data[at % len(data) : at % len(data) + len(with_what)] = with_what
    for reader in READERS:
        reader.detect(bytes(data))
    try:
        found = read_bookmarks(bytes(data)) or ()
    except Unreadable:
        return
    assert all(isinstance(one.href, str) and isinstance(one.title, str) for one in found)
