"""A digest looks back at its own week in the years before."""

LISTED = ".past-years li"


def test_a_digest_leads_to_its_week_in_earlier_years(site):
    for year in (2024, 2025, 2026):
        site.post(f"{year}-11-19-note.md", title=f"Of {year}", author="Ella Fenn")
    site.post("2025-11-20-other.md", title="Other", author="Sam Rook")
    built = site.build("--strict").exits(0)
    page = built.page("/digest/2026-w47/")
    assert page.texts(LISTED) == [
        "Week ending Friday 21 November 2025 Ella Fenn and Sam Rook 2 posts",
        "Week ending Friday 22 November 2024 Ella Fenn 1 post",
    ]
    assert page.hrefs(f"{LISTED} a") == ["/team/digest/2025-w47/", "/team/digest/2024-w47/"]
    assert page.texts("h2")[-1] == "Week 47 in past years"
    assert built.page("/digest/2024-w47/").all(".past-years") == []


def test_a_week_53_leads_to_weeks_53_alone(site):
    site.post("2020-12-30-a.md", title="A").post("2025-12-24-b.md", title="B")
    site.post("2026-12-30-c.md", title="C").post("2026-12-23-d.md", title="D")
    built = site.build("--strict").exits(0)
    assert built.page("/digest/2026-w53/").hrefs(f"{LISTED} a") == ["/team/digest/2020-w53/"]
    assert built.page("/digest/2026-w52/").hrefs(f"{LISTED} a") == ["/team/digest/2025-w52/"]


def test_the_page_of_a_year_stays_as_it_is_when_the_next_year_comes(site):
    site.post("2025-11-19-a.md", title="A").post("2026-01-07-b.md", title="B")
    before = site.build("--strict").exits(0).files
    after = site.post("2026-11-18-c.md", title="C").build("--strict").exits(0).files
    assert before["digest/2025-w47/index.html"] == after["digest/2025-w47/index.html"]


def test_a_draft_of_a_past_year_is_not_told(site):
    site.post("2025-11-19-a.md", title="A", draft=True).post("2026-11-18-b.md", title="B")
    assert site.build("--strict").exits(0).page("/digest/2026-w47/").all(".past-years") == []
