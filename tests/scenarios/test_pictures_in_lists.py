"""What a theme can show of a post in a list: its cover with credit, and its part of a series."""

import pytest

CARD = """{% macro card(post, margin="", level="h3", kind=true, summary=true, authors=true,
    week=false, year=false) %}<li class="card"><a href="{{ post.href }}">{{ post.title }}</a>
{% if post.image %}<img src="{{ post.image.src }}" alt="{{ post.image.alt }}">
<i>{{ post.image.credit }}</i>{% endif %}
{% if post.series %}<b>{{ post.series.title }}, {{ post.series.part }} of {{ post.series.total }}
({{ post.series.href }})</b>{% endif %}</li>{% endmacro %}"""
HOME = """{% extends "parent/home.html" %}
{% block onwards %}
{% for post in pictured %}<p class="pictured">{{ post.title }}</p>{% endfor %}
{% for one in series %}<p class="series">{{ one.title }}: {{ one.count }}
{{- " with " ~ one.image.src if one.image }}</p>{% endfor %}
{% endblock %}"""
INDEX = """{% extends "parent/index.html" %}
{% block list %}
{% for one in entries %}<p>{{ one.title }} {{ one.image.src if one.image }}</p>{% endfor %}
{% endblock %}"""
POST = """{% extends "parent/post.html" %}
{% block before_title %}<p class="standfirst">{{ standfirst }}</p>{% endblock %}"""


@pytest.fixture
def pictured(site):
    site.settings('theme = "acme"\n')
    for name, text in {"card": CARD, "home": HOME, "index-series": INDEX, "post": POST}.items():
        site.file(f"themes/acme/{name}.html", text)
    site.asset("wall.png").asset("plan.png")
    series = {"series": "Leaving Orchid"}
    site.post("2026-10-02-one.md", title="One", part=1, **series, image="wall.png")
    site.post(
        "2026-10-09-two.md",
        "Words.\n\n![The plan](plan.png)",
        title="Two",
        part=2,
        **series,
        image="plan.png",
        image_alt="A plan",
        image_credit="Photo: Ella Okonjo",
        summary="What we planned.",
    )
    site.post("2026-11-20-three.md", title="Three", series="Audit season")
    return site.post("2026-11-20-four.md", "First words.", title="Four")


def card_of(page, title):
    [card] = [one for one in page.all("li.card") if one.a.get_text() == title]
    return card


def test_a_card_has_the_cover_with_its_credit_also_where_the_text_shows_it(pictured):
    archive = pictured.build().exits(0).page("/archive/")
    image = card_of(archive, "Two").img
    assert (image["src"], image["alt"]) == ("/team/plan.png", "A plan")
    assert card_of(archive, "Two").i.get_text() == "Photo: Ella Okonjo"
    assert card_of(archive, "One").i.get_text() == ""
    assert card_of(archive, "Four").img is None


def test_a_card_has_the_part_of_a_series(pictured):
    archive = pictured.build().exits(0).page("/archive/")
    words = " ".join(card_of(archive, "Two").b.get_text().split())
    assert words == "Leaving Orchid, 2 of 2 (/team/series/leaving-orchid/)"
    assert "Audit season, None of None" in card_of(archive, "Three").b.get_text()
    assert card_of(archive, "Four").b is None


def test_home_has_the_latest_covers_and_the_series_that_went_on_last(pictured):
    home = pictured.build().exits(0).page("/")
    assert home.texts(".pictured") == ["Two", "One"]
    assert home.texts(".series") == ["Audit season: 1", "Leaving Orchid: 2 with /team/plan.png"]


def test_the_list_of_series_has_the_latest_cover_of_each(pictured):
    index = pictured.build().exits(0).page("/series/")
    assert index.texts("main > p") == ["Audit season", "Leaving Orchid /team/plan.png"]


def test_a_standfirst_is_a_summary_that_somebody_wrote(pictured):
    built = pictured.build().exits(0)
    assert built.page("/2026/10/09/two/").words(".standfirst") == "What we planned."
    assert built.page("/2026/11/20/four/").words(".standfirst") == ""


def test_another_cover_changes_the_lists(pictured):
    pictured.build().exits(0)
    pictured.post("2026-11-20-four.md", "First words.", title="Four", image="wall.png")
    home = pictured.build().exits(0).page("/")
    assert home.texts(".pictured") == ["Four", "Two", "One"]


def test_a_first_sentence_that_becomes_the_summary_becomes_the_standfirst(pictured):
    assert pictured.build().exits(0).page("/2026/11/20/four/").words(".standfirst") == ""
    pictured.post("2026-11-20-four.md", "First words.", title="Four", summary="First words.")
    page = pictured.build().exits(0).page("/2026/11/20/four/")
    assert page.words(".standfirst") == "First words."


@pytest.mark.parametrize("credit", ["Photo: Ella Okonjo", "Drawing by Sam <Lee>"])
def test_the_built_in_theme_names_who_made_a_cover(site, credit):
    site.asset("wall.png")
    site.post("2026-11-20-a.md", title="A", image="wall.png", image_alt="A", image_credit=credit)
    page = site.build("--strict").exits(0).page("/2026/11/20/a/")
    assert credit.replace(" <Lee>", "") in page.words(".text")
