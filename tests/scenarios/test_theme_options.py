"""A site chooses its colours, its logo, what is on home, its links and its licence."""

import json

import pytest

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>'
POST = "/2026/11/20/b/"
OGL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


def chosen(site, settings, files=()):
    site.settings(settings)
    for path, text in dict(files).items():
        site.file(path, text)
    return site.post("2026-11-20-b.md", title="B").build().exits(0)


def test_an_accent_and_a_logo_are_two_lines(site):
    lines = '[theme_options]\naccent = "#7a2e4d"\nlogo = "logo.svg"\n'
    built = chosen(site, lines, {"content/logo.svg": LOGO})
    assert "--accent-on-light: #7a2e4d" in built.text("/assets/style.css")
    for url in ("/", POST):
        (logo,) = built.page(url).all(".masthead .logo")
        assert (logo["src"], logo["alt"]) == ("/team/logo.svg", "Team notes")
    built.has("/logo.svg")


def test_a_logo_may_be_in_the_folder_static_or_in_the_theme(site):
    built = chosen(site, '[theme_options]\nlogo = "/logo.png"\n', {"static/logo.png": b"x"})
    assert built.page(POST).one(".logo")["src"] == "/team/logo.png"
    lines = 'theme = "acme"\n[theme_options]\nlogo = "a logo.svg"\n'
    built = chosen(site, lines, {"themes/acme/a logo.svg": LOGO})
    assert built.page(POST).one(".logo")["src"] == "/team/assets/a%20logo.svg"


@pytest.mark.parametrize("logo", ["gone.svg", "https://council.example/logo.svg"])
def test_a_logo_that_is_not_there_is_left_out(site, logo):
    built = chosen(site, f'[theme_options]\nlogo = "{logo}"\n')
    built.tells("weeknotes.toml:4: warning: The image ", "image-missing")
    assert built.page(POST).words(".site-name") == "Team notes"


def test_the_sections_of_home_are_switched_off_one_by_one(site):
    site.post("2026-11-13-a.md", "## Something I'm learning\n\nTea.", title="A")
    built = chosen(site, "")
    sections = ("#_learning", "#_recent", "nav.year")
    page = built.page("/")
    assert all(page.all(name) for name in sections)
    names = ("learning", "links", "recent", "year")
    lines = "".join(f"home_{name} = false\n" for name in names)
    page = chosen(site, f"[theme_options]\n{lines}").page("/")
    assert not any(page.all(name) for name in sections)


def test_a_theme_of_20_lines(site):
    theme = """\
[options]
accent = "#7a2e4d"
accent_dark = "#e3a5bd"
typeface = "sans"
width = "40rem"
logo = "council.svg"
home_links = false

[options.corner]
type = "length"
value = "4px"
css = "--corner"
says = "How round the corners of pictures are."

[options.greeting]
type = "text"
value = "Hello"
says = "The first words on home."
"""
    home = (
        '{% extends "parent/home.html" %}'
        '{% block cover %}<p class="hello">{{ frame.options.greeting }}</p>{% endblock %}'
    )
    files = {
        "themes/council/theme.toml": theme,
        "themes/council/council.svg": LOGO,
        "themes/council/home.html": home,
    }
    built = chosen(site, 'theme = "council"\n[theme_options]\ngreeting = "A & B"\n', files)
    assert built.page("/").words(".hello") == "A & B"
    assert built.page(POST).one(".logo")["src"] == "/team/assets/council.svg"
    sheet = built.text("/assets/style.css")
    assert "--text: var(--sans);\n  --measure: 40rem;\n  --corner: 4px;" in sheet


def test_a_change_of_an_option_is_built_again_where_it_shows(site):
    chosen(site, "")
    built = chosen(site, '[theme_options]\naccent = "#7a2e4d"\n')
    warm = {url: page.source for url, page in built.pages.items()}
    cold = site.build("--clean").exits(0)
    assert {url: page.source for url, page in cold.pages.items()} == warm


def test_a_wrong_value_stops_the_build(site):
    site.settings('[theme_options]\naccent = "red"\n').post("2026-11-20-b.md")
    site.build().exits(1).tells("“accent” must be a colour such as #7a2e4d.")


NAV = """\
[nav]
header = [
  { title = "Council", href = "https://council.example/" },
  { title = "Notes", href = "/weeknotes/" },
  { title = "About us", href = "about.md#who" },
]
footer = [{ title = "Terms", href = "terms.pdf" }]
"""


def test_links_of_ones_own_are_on_every_page(site):
    site.post("about.md", "## Who\n\nUs.", title="About")
    built = chosen(site, NAV, {"content/terms.pdf": b"%PDF"})
    for url in ("/", POST, "/about/"):
        page = built.page(url)
        assert page.hrefs(".masthead nav a") == [
            "https://council.example/",
            "/team/weeknotes/",
            "/team/about/#who",
        ]
        assert page.hrefs(".colophon nav a") == ["/team/terms.pdf"]
    built.has("/terms.pdf")
    current = built.page("/weeknotes/").one(".masthead [aria-current]")
    assert current.get_text() == "Notes"


def test_without_links_of_ones_own_the_header_has_what_the_site_has(site):
    before = chosen(site, "").page("/").hrefs(".masthead nav a")
    assert chosen(site, "[nav]\nheader = []\n").page("/").hrefs(".masthead nav a") == before


def test_a_page_that_the_header_leaves_out_is_in_the_footer(site):
    site.post("about.md", title="About")
    assert "/team/about/" not in chosen(site, "").page(POST).hrefs(".colophon nav a")
    lines = '[nav]\nheader = [{ title = "Notes", href = "/weeknotes/" }]\n'
    assert "/team/about/" in chosen(site, lines).page(POST).hrefs(".colophon nav a")


def test_a_link_that_leads_nowhere_is_reported_with_its_line(site):
    lines = (
        '[nav]\nheader = [\n  { title = "A", href = "/a/" },\n  { title = "B", href = "b" },\n]\n'
    )
    built = chosen(site, lines)
    built.tells("weeknotes.toml:5: warning: The link to “/a/” leads nowhere.", "weeknotes.toml:6")


def test_a_link_to_a_draft_is_left_out(site):
    site.post("about.md", title="About", draft=True)
    lines = (
        '[nav]\nheader = [{ title = "A", href = "about.md" }, { title = "T", href = "/tags/" }]\n'
    )
    built = chosen(site, lines)
    built.tells("a post that is not published, so it is left out.")
    assert built.page(POST).hrefs(".masthead nav a") == ["/team/tags/"]
    assert not built.where("about.md")


def test_a_licence_with_a_code_is_linked(site):
    built = chosen(site, 'licence = "OGL-3.0"\n')
    (link,) = built.page(POST).all("footer a[rel=license]")
    assert (link["href"], link.get_text()) == (OGL, "Open Government Licence v3.0")
    assert built.feed("/feed.xml").feed.rights == f"Open Government Licence v3.0 {OGL}"
    data = json.loads(built.page(POST).one("script[type='application/ld+json']").string)
    assert data["license"] == OGL


def test_a_licence_may_be_a_sentence(site):
    built = chosen(site, 'licence = "© Aldermarch <Council>."\n')
    assert built.page(POST).words(".licence") == "© Aldermarch <Council>."
    assert "&lt;" in built.text("/feed.xml").split("copyright>")[1]
    data = json.loads(built.page(POST).one("script[type='application/ld+json']").string)
    assert data["copyrightNotice"] == "© Aldermarch <Council>."


def test_without_a_licence_nothing_is_said_of_one(site):
    built = chosen(site, "")
    assert not built.page(POST).all(".licence")
    assert "copyright" not in built.text("/feed.xml").lower()
    assert "licen" not in built.text(POST).lower()
