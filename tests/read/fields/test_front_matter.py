"""Front matter: values out of a header."""

import pytest

from weeknotes.model.settings import Settings
from weeknotes.read.fields.front_matter import FrontMatter, front_matter_of
from weeknotes.read.header.header import read_header
from weeknotes.read.header.key_table import KEYS


@pytest.fixture
def fields(settings):
    def made(header, **changes):
        found = read_header(f"---\n{header}\n---\n").fields
        site = Settings(title="x", url="https://example.org/", **changes) if changes else settings
        return front_matter_of(found, "content/a.md", site)

    return made


def when(value):
    """The moment that a key holds, be it one that may have several."""
    moment = value[0] if isinstance(value, tuple) else value
    return moment.when


def codes(fields):
    return [(problem.severity, problem.code, problem.line) for problem in fields.problems]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("titel: A week", "title"), ("autor: Sam", "author"), ("sumary: b", "summary"),
        ("week-endng: 2026-11-20", "week_ending"), ("updtaed: 2026-11-20", "updated"),
        ("Slgu: a", "slug"), ("catgories: [a]", "tags"),
    ],
)  # fmt: skip
def test_a_slip_that_costs_the_post_something_is_a_warning(fields, line, meant):
    found = fields(f"kind: diary\n{line}")
    assert codes(found) == [("warning", "key-nearly", 3)]
    assert f"“{meant}”" in found.problems[0].hint


@pytest.mark.parametrize(
    "header",
    [
        "title: a\ntitel: b", "Title: a\ntittle: b", "titel:", "modifier: Kim", "links: [a, b]",
        "images: [a.png]", "sumary: {a: b}", "local: true", "last_updatd: yesterday", "tgas: []",
    ],
)  # fmt: skip
def test_a_key_without_which_the_post_looks_the_same_is_accepted_in_silence(fields, header):
    assert not fields(header).problems


def test_other_names_and_foreign_names_are_accepted_in_silence(fields):
    found = fields("excerpt: a\ncategories: [b]\nlayout: post\nmy_own: {x: 1}\nkeywords: c")
    assert not found.problems
    assert found.summary.text == "a"
    assert found.tags == ("b",)
    assert found.given.extra == {"layout": "post", "my_own": {"x": 1}, "keywords": "c"}


@pytest.mark.parametrize(
    "line",
    [
        "lastmod: some day", "updated_at: {a: b}", "topics: {a: b}", "redirect_from: [{a: b}]",
        "url: https://example.org/", "locale: en_GB.UTF-8", "cover: [a, b]",
    ],
)  # fmt: skip
def test_what_another_name_holds_is_left_alone_where_it_is_of_no_use(fields, line):
    found = fields(line)
    assert found.updated is None
    assert (found.permalink, found.tags, found.aliases, found.lang) == ("", (), (), "")
    assert found.image.src == ""
    assert not found.problems
    assert list(found.given.extra) == [line.partition(":")[0]]


@pytest.mark.parametrize("line", ["imageAlt: [a, b]", "Link-Title: {a: b}", "permaLink: [a, b]"])
def test_our_own_name_in_another_spelling_has_to_be_right(fields, line):
    found = fields(line)
    assert [problem.severity for problem in found.problems] == ["error"]


def test_our_name_wins_over_another_for_the_same(fields):
    for header in ("summary: ours\ndescription: theirs", "description: theirs\nsummary: ours"):
        found = fields(header)
        assert found.summary.text == "ours"
        assert found.given.extra == {"description": "theirs"}


def test_text_has_no_markup_and_no_entities(fields):
    found = fields('title: "<em>R&amp;D</em>  and &lt;table&gt; <b>x</b> M&Ms 1 < 2"')
    assert found.title == "R&D and <table> x M&Ms 1 < 2"


@pytest.mark.parametrize(
    ("written", "title"), [("2026", "2026"), ("Yes", "Yes"), ("1.50", "1.50"), ("2026-11-20",) * 2]
)
def test_numbers_and_words_that_yaml_would_change_stay_as_written(fields, written, title):
    assert fields(f"title: {written}").title == title


def test_a_list_of_one_counts_as_its_item_and_more_is_an_error(fields):
    found = fields("title: [One]\nsummary: [a, b]")
    assert found.title == "One"
    assert found.summary.text == ""
    assert codes(found) == [("error", "bad-summary", 3)]
    assert when(fields("date: [2026-11-20]").date).day == 20


def test_a_value_that_can_t_be_had_is_empty_and_its_problem_has_the_key_s_name(fields):
    found = fields("date: soon\nslug: [a, b]")
    assert found.date is None
    assert [problem.code for problem in found.wrong["date"]] == ["bad-date"]
    assert found.problems_of(["date"]) == found.wrong["date"]
    assert codes(found) == [("error", "bad-date", 2), ("error", "bad-slug", 3)]


def test_each_key_of_the_table_but_flags_is_a_field_of_front_matter():
    fields = {*FrontMatter.__struct_fields__} - {"given", "wrong", "sets_marks"}
    assert fields == {key.name for key in KEYS if key.form.name != "flag"}


def test_what_one_value_is_does_not_depend_on_another(fields):
    found = fields("week: 2026-W47\nweek_ending: soon\npart: 3")
    assert (found.week, found.week_ending, found.part) == (("2026-W47",), None, 3)


def test_tags_may_be_a_list_a_text_with_commas_or_a_number(fields):
    for line in (
        "tags: [a, b c]",
        "tags: a, b c",
        "tags:\n  - a\n  - b c\n  - a",
        "tags: [[a], b c]",
    ):
        assert fields(line).tags == ("a", "b c")
    assert fields("tags: 2026").tags == ("2026",)
    assert fields("tags: [2026, true]").tags == ("2026", "true")
    assert fields("tags:").tags == ()
    assert fields("aliases: /old/").aliases == ("/old/",)
    found = fields("tags: {a, b}")
    assert found.tags == ()
    assert codes(found) == [("error", "bad-tags", 2)]


def test_authors_may_be_one_a_list_or_tables(fields):
    assert fields("author: Sam and Kim").author == ("Sam and Kim",)
    assert fields("author: [Sam, Kim]").author == ("Sam", "Kim")
    assert fields("author: {name: Sam}").author == ("Sam",)
    assert fields("author:\n  - name: Sam\n  - Kim").author == ("Sam", "Kim")
    assert fields("author: Sam <sam@example.org>").author == ("Sam",)


def test_whole_numbers(fields):
    assert fields("part: 3").part == 3
    assert fields("part: '#3'").part == 3
    assert fields("part:").part is None
    found = fields("part: 3a")
    assert found.part is None
    assert codes(found) == [("error", "bad-part", 2)]


def test_a_date_read_day_first_is_a_warning_with_the_clear_form(fields):
    found = fields("date: 06/05/2025")
    assert when(found.date).month == 5
    assert codes(found) == [("warning", "date-day-first", 2)]
    assert "2025-05-06" in found.problems[0].hint


@pytest.mark.parametrize("language", ["en-GB", "en", "cy", "de"])
@pytest.mark.parametrize("key", ["date", "updated", "publish_at", "week_ending", "published"])
@pytest.mark.parametrize("written", ["06/05/2025", "6/5/25", "06-05-2025", "06/05/2025 10:00"])
def test_a_slash_date_is_reported_wherever_it_stands(fields, language, key, written):
    found = fields(f"{key}: {written}", language=language)
    assert when(getattr(found, key)).month == 5
    assert codes(found) == [("warning", "date-day-first", 2)]


@pytest.mark.parametrize("key", ["date", "updated", "publish_at"])
def test_a_time_that_does_not_exist_is_a_warning_with_the_one_it_is_read_as(fields, key):
    found = fields(f"{key}: 2026-03-29 01:30")
    assert when(getattr(found, key)).hour == 2
    assert codes(found) == [("warning", "time-skipped", 2)]
    assert "02:30" in found.problems[0].message
    assert "2026-03-29 02:30" in found.problems[0].hint


@pytest.mark.parametrize(
    ("line", "src", "alt"),
    [
        ("image: a.png\nimage_alt: b", "a.png", "b"),
        ("image: {src: a.png, alt: b}", "a.png", "b"),
        ("cover: {image: a.png, caption: c}", "a.png", ""),
        ("image: {url: /a.png}", "/a.png", ""),
        ("cover: {hidden: 1}", "", ""),
        ("image:", "", ""),
    ],
)
def test_a_cover_may_be_an_address_or_a_table(fields, line, src, alt):
    found = fields(line)
    assert (found.image.src, found.image_alt or found.image.alt) == (src, alt)
    assert not found.problems


def test_a_cover_without_an_address_is_an_error(fields):
    found = fields("image: {alt: b}")
    assert (found.image.src, found.image_alt or found.image.alt) == ("", "b")
    assert codes(found) == [("error", "bad-image", 2)]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x"])
def test_an_address_that_would_run_something_is_refused(fields, address):
    for name in ("link", "image", "canonical"):
        found = fields(f"{name}: {address}")
        assert (found.image.src if name == "image" else getattr(found, name)) == ""
        assert codes(found) == [("error", f"bad-{name}", 2)]


@pytest.mark.parametrize("address", ["https://a.org/?a=1", "/a/", "a.png", "../a", "mailto:a@b.c"])
def test_usual_addresses_are_fine(fields, address):
    assert fields(f"link: {address}").link == address


@pytest.mark.parametrize(
    ("site", "written", "lang"),
    [
        ("en", "cy", "cy"), ("en", "en", ""), ("en", "EN-gb", ""), ("en-GB", "en", ""),
        ("en-GB", "en-US", "en-us"), ("en", "cy_GB", "cy-gb"), ("en", "", ""),
    ],
)  # fmt: skip
def test_the_language_is_empty_where_it_is_the_sites(fields, site, written, lang):
    assert fields(f"lang: {written}", language=site).lang == lang


def test_what_is_no_code_of_a_language_is_an_error_unless_another_tool_wrote_it(fields):
    found = fields("lang: ../x")
    assert found.lang == ""
    assert codes(found) == [("error", "bad-lang", 2)]
    assert not fields("language: Cymraeg / Welsh").problems


def test_an_address_elsewhere_under_url_is_no_permalink(fields):
    assert fields("url: /a/").permalink == "/a/"
    assert fields("url: https://a.org/").permalink == ""


@pytest.mark.parametrize("line", ["title: Weeknote #61", "tags: #a #b", "summary: a #b"])
def test_what_a_number_sign_cuts_off_is_told(fields, line):
    assert codes(fields(line)) == [("warning", "value-cut", 2)]


def test_the_hint_for_what_was_cut_off_shows_the_whole_in_quotes(fields):
    assert 'title: "Weeknote #61"' in fields("title: Weeknote #61").problems[0].hint


@pytest.mark.parametrize("line", ["draft: true #x", "my_own: a #b", "title: a # b", "link: a#b"])
def test_a_remark_is_a_remark(fields, line):
    assert not fields(line).problems


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("tags: [a, b]", ("a", "b")), ("tags: a, b", ("a", "b")), ("tags: a; b", ("a", "b")),
        ("tags: a, b; c", ("a, b", "c")), ("tags: 2020", ("2020",)), ("tags: [2020, yes]", ("2020",
        "yes")), ("tags:", ()), ("tags: null", ()), ("tags: [a, null]", ("a",)), ("tags: []", ()),
        ("tags: one tag", ("one tag",)), ("tags: R&amp;D, b", ("R&D", "b")), ("tags: |\n  a\n  b",
        ("a", "b")), ("tags: '[a, b]'", ("a", "b")), ("tags: {name: a}", ("a",)), ("category: a",
        ("a",)), ("taxonomies: {tags: [a]}", ("a",)), ("taxonomies: {categories: [a]}", ("a",)),
        ("tags: [b]\ntaxonomies: {tags: [a]}", ("b",)), ("tags: ['a; b']", ("a; b",)),
    ],
)  # fmt: skip
def test_tags_in_all_their_shapes(fields, line, tags):
    found = fields(line)
    assert found.tags == tags
    assert not found.problems


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("author: Sam", ("Sam",)), ("author: Sam and Kim", ("Sam and Kim",)),
        ("author: Lee, Sam; Kim", ("Lee, Sam", "Kim")), ("author: [Sam, Kim]", ("Sam", "Kim")),
        ("author: {name: Sam}", ("Sam",)), ("author: Sam &amp; Kim", ("Sam & Kim",)),
    ],
)  # fmt: skip
def test_authors_of_one_text_are_parted_by_semicolons_alone(fields, line, authors):
    assert fields(line).author == authors


@pytest.mark.parametrize("guid", ["tag:example.org,2020:1", "urn:x", "<a@b.org>", "a&amp;b", "12"])
def test_a_guid_is_kept_as_written(fields, guid):
    found = fields(f'guid: "{guid}"')
    assert found.guid == guid
    assert not found.problems


def test_a_guid_stands_on_one_line(fields):
    found = fields("guid: |\n  a\n  b")
    assert found.guid == ""
    assert codes(found) == [("error", "bad-guid", 2)]
