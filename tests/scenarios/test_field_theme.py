"""The theme `field`: a programme blog that leads with pictures and journeys."""

import shutil
from pathlib import Path

import pytest

from weeknotes.build.pipeline import build
from weeknotes.build.request import Request

ROOT = Path(__file__).parents[2]
FIELD = ROOT / "themes" / "field"
SERIES = {"series": "Leaving Orchid"}


@pytest.fixture
def blog(site):
    site.settings('theme = "field"\ndescription = "What we did."\n')
    site.asset("wall.png").asset("plan.png")
    site.post("2026-11-06-one.md", title="One", part=1, **SERIES, image="wall.png")
    site.post(
        "2026-11-13-two.md",
        title="Two",
        part=2,
        **SERIES,
        image="plan.png",
        image_alt="A plan",
        image_credit="Photo: Ella Okonjo",
        summary="What we planned.",
    )
    site.post("2026-11-20-three.md", "First words.", title="Three", part=3, **SERIES)
    return site.post("2026-11-20-four.md", title="Four", author="ella")  # fmt: skip


def test_it_is_made_of_templates_and_styles_alone():
    endings = {file.suffix for file in FIELD.rglob("*") if file.is_file()}
    assert endings == {".toml", ".html", ".svg", ".css"}
    texts = [file.read_text(encoding="utf-8") for file in FIELD.rglob("*.html")]
    assert not any("<script" in text or 'src="http' in text for text in texts)


def test_the_example_is_built_with_it_without_a_problem(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    shutil.copytree(ROOT / "content", site / "content")
    settings = (ROOT / "weeknotes.toml").read_text(encoding="utf-8")
    changed = settings.replace('theme = "notebook"', 'theme = "field"')
    assert changed != settings
    (site / "weeknotes.toml").write_text(changed, encoding="utf-8")
    report = build(Request(site=site, output=tmp_path / "public", now="2027-01-18T09:00"))
    assert report.problems == ()
    home = (tmp_path / "public" / "index.html").read_bytes()
    assert b'class="lead h-entry"' in home
    assert len(home) < 80_000


def test_home_leads_with_the_latest_cover_and_who_made_it(blog):
    home = blog.build("--strict").exits(0).page("/")
    assert home.words(".lead h2") == "Two"
    assert home.one(".lead img")["alt"] == "A plan"
    assert home.words(".lead figcaption") == "Photo: Ella Okonjo"
    assert home.words(".lead .kicker") == "Leaving Orchid, part 2 of 3"
    assert home.texts(".pictures .card-title") == ["One"]
    assert home.words("h1") == home.words(".site-name")


def test_home_has_a_rail_of_weeks_and_the_journeys(blog):
    home = blog.build("--strict").exits(0).page("/")
    numbers = [int(text) for text in home.texts(".weeks-rail b")]
    assert numbers == [45, 46, 47]
    assert home.words(".weeks-rail [aria-current] b") == "47"
    assert home.texts(".journeys .card-title") == ["Leaving Orchid"]
    assert home.one(".journeys img")["src"] == "/team/plan.png"


def test_cards_with_a_cover_are_next_to_cards_of_words(blog):
    digest = blog.build("--strict").exits(0).page("/digest/2026-w46/")
    assert digest.one(".card.pictured img")["src"] == "/team/plan.png"
    assert blog.build().page("/digest/2026-w47/").all(".card.pictured") == []


def test_a_post_has_its_cover_its_standfirst_and_its_place_on_the_journey(blog):
    page = blog.build("--strict").exits(0).page("/2026/11/13/two/")
    assert page.one(".cover-image img")["src"] == "/team/plan.png"
    assert page.words(".cover-image figcaption") == "Photo: Ella Okonjo"
    assert page.words(".standfirst") == "What we planned."
    assert page.words(".journey-place") == "Leaving Orchid, part 2 of 3"
    assert [one.get("class") for one in page.all(".rail i")] == [["done"], ["here"], None]


def test_first_sentences_are_no_standfirst(blog):
    built = blog.build("--strict").exits(0)
    assert not built.page("/2026/11/20/three/").all(".standfirst")
    assert not built.page("/2026/11/20/four/").all(".rail")


def test_a_series_shows_each_part_with_its_picture(blog):
    page = blog.build("--strict").exits(0).page("/series/leaving-orchid/")
    assert page.texts(".journey .beside") == ["Part 1", "Part 2", "Part 3"]
    assert [img["src"] for img in page.all(".journey img")] == ["/team/wall.png", "/team/plan.png"]
    index = blog.build().page("/series/")
    assert index.one(".journeys img")["src"] == "/team/plan.png"


def test_a_site_without_posts_says_so(site):
    home = site.settings('theme = "field"\n').build().exits(0).page("/")
    assert home.words(".latest h2") == "Nothing here yet"
    assert not home.all(".lead")


def test_a_theme_of_a_sites_own_may_lie_on_it(blog):
    blog.settings('theme = "ours"\n')
    blog.file("themes/ours/theme.toml", 'extends = "field"\n')
    blog.file("themes/ours/accent.html", ":root { --accent-on-light: #123456; }")
    blog.file(
        "themes/ours/home.html",
        '{% extends "parent/home.html" %}{% block series %}<p class="ours">Ours</p>{% endblock %}',
    )
    home = blog.build("--strict").exits(0).page("/")
    assert home.words(".ours") == "Ours"
    assert home.words(".lead h2") == "Two"
    assert "#123456" in blog.build().text("/")


TITLES = {
    "mark-up": '<b>Bold</b> & "quoted"',
    "wide letters": "W" * 300,
    "turned round": "\u202eturned\u202c",
    "joined emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "a template": "%}{{ 7 * 7 }}",
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_hostile_titles_are_text(site, title):
    site.settings('theme = "field"\n').asset("wall.png")
    site.post("2026-11-20-a.md", title=title, series=title, image="wall.png", image_credit=title,
              image_alt=title, summary="Words.", author=title, tags=[title])  # fmt: skip
    built = site.build().exits(0)
    for path in ("/", "/series/", "/archive/", "/digest/2026-w47/"):
        assert "Bold" not in built.page(path).texts("main b")
    assert "49" not in built.page("/").words("main")


def test_a_site_chooses_what_is_on_home_and_how_pictures_are_cut(blog):
    blog.settings(
        'theme = "field"\n[theme_options]\naccent = "#123456"\npictures = "cut"\n'
        "home_pictures = false\nhome_series = false\nhome_year = false\n"
    )
    built = blog.build("--strict").exits(0)
    home = built.page("/")
    assert not home.all(".pictures, .journeys, .weeks-rail")
    assert home.words(".lead h2") == "Two"
    sheet = built.text("/assets/style.css")
    assert sheet.rindex("--accent-on-light: #123456") > sheet.rindex("--accent: ")
    assert "--picture-fit: cover;" in sheet


def test_without_a_choice_its_style_sheet_is_as_it_is(blog):
    sheet = blog.build("--strict").exits(0).text("/assets/style.css")
    assert sheet == (FIELD / "style.css").read_text(encoding="utf-8")
