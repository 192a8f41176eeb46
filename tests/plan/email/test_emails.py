import msgspec
import pytest
from feed_invariants import WEB, html_faults
from sites import Site

from weeknotes.build.pipeline import Survey, survey
from weeknotes.build.request import Request
from weeknotes.model.page import Page
from weeknotes.model.views.email import EmailView
from weeknotes.model.views.weeks import DigestView
from weeknotes.plan.addresses.routes import Roots
from weeknotes.plan.email.emails import email_view

SETTINGS = 'title = "M&Ms <notes>"\nurl = "https://notes.example.org/tîm/"\n'
LEARNED = "Done this week.\n\n## What I learned\n\nThat it rains. Or **not**.\n"
ROUNDUP = "- [One](https://one.example/a?b=1&c=2) – dry\n- [Two](https://two.example/)\n"


@pytest.fixture
def site(tmp_path) -> Site:
    """A week with all there is, and a late note on the one before."""
    made = Site(tmp_path / "site", SETTINGS)
    made.file("content/people.toml", '[ella]\nname = "Ella O\'Neil & Sons"\n')
    made.post("weeknotes/2026-11-20-cakes.md", LEARNED, title="Cakes & <ale>", author="ella")
    made.post("weeknotes/2026-11-19-cacen.md", "Geiriau.", title="Cacen", lang="cy", author="Cai")
    made.post("weeknotes/2026-11-20-secret.md", "## What I learned\n\nHush.", draft=True)
    made.post("roundups/2026-11-20-links.md", ROUNDUP, title="Two links", author=["ella", "Cai"])
    made.post("diary/2026-11-17-depot.md", title="The depot", author="Cai")
    made.post("weeknotes/2026-11-13-before.md", title="Before", author="Cai")
    made.post("weeknotes/2026-11-18-late.md", title="Late", author="Cai", week="2026-W46")
    made.post("weeknotes/2026-11-27-after.md", title="After", author="Cai")
    made.post(
        "digest/2026-w47.md",
        "Read [cakes](../weeknotes/2026-11-20-cakes.md) first.\n\n![A plate](../cake.png)",
        title="From the editor",
    )
    made.asset("cake.png")
    return made


def email_of(site: Site, code: str, now: str = "2027-01-18T09:00") -> EmailView:
    surveyed = survey(Request(site=site.folder, now=now))
    assert isinstance(surveyed, Survey)
    inputs = [page.inputs for page in surveyed.plan.outputs if isinstance(page, Page)]
    for view in inputs:
        if isinstance(view, EmailView) and view.code == code:
            return view
    view = next(one for one in inputs if isinstance(one, DigestView) and one.week.code == code)
    return email_view(view, settings=surveyed.site.settings, roots=Roots.of(surveyed.site.url))


def addresses(value, name=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from addresses(inner, key)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from addresses(inner, name)
    elif name in {"href", "home", "online", "feed"}:
        yield value


def test_the_email_of_a_full_week_is_the_golden_one(site, golden):
    view = email_of(site, "2026-W47")
    golden("email.json", msgspec.json.format(msgspec.json.encode(view), indent=2) + b"\n")


def test_every_address_is_absolute(site):
    view = email_of(site, "2026-W47")
    found = list(addresses(msgspec.to_builtins(view)))
    assert len(found) > 12
    assert [one for one in found if not WEB.match(one) or not one.isascii()] == []
    assert html_faults(view.editorial) == ()
    for part in (
        view.groups,
        view.learning,
        view.roundups,
        view.links,
        view.others,
        view.late,
        view.writers,
        view.editorial,
    ):
        assert part, "else nothing was tested"


def test_nothing_of_a_draft_is_in_it(site):
    told = msgspec.json.encode(email_of(site, "2026-W47")).decode()
    assert "That it rains" in told
    for word in ("Hush", "secret"):
        assert word not in told


def test_a_closed_week_is_dated_by_its_close(site):
    view = email_of(site, "2026-W47", now="2026-11-23T12:00")
    assert view.closed.isoformat() == "2026-11-23T12:00:00+00:00"
    assert (view.so_far, view.until) == (False, "")
    assert view.subject == "M&Ms <notes>: Week ending Friday 20 November 2026"


def test_the_close_is_told_by_the_clock_of_the_site_in_summer_too(site):
    site.post("weeknotes/2026-07-03-hot.md")
    assert email_of(site, "2026-W27").closed.isoformat() == "2026-07-06T12:00:00+01:00"


def test_an_open_week_says_so_far_and_has_no_date(site):
    view = email_of(site, "2026-W47", now="2026-11-23T11:59")
    assert view.closed is None
    assert (view.so_far, view.until) == (True, "Monday 23 November 2026")
    assert view.subject.endswith("Week ending Friday 20 November 2026 (so far)")


def test_the_same_week_told_later_is_the_same(site):
    then = email_of(site, "2026-W47", now="2026-11-23T12:00")
    assert email_of(site, "2026-W47") == then


def test_a_title_on_several_lines_makes_a_subject_of_one(tmp_path):
    site = Site(tmp_path / "s", 'title = """Team\n  notes"""\nurl = "https://n.example/"\n')
    site.post("weeknotes/2026-11-20-a.md")
    assert email_of(site, "2026-W47").subject == "Team notes: Week ending Friday 20 November 2026"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Frost, and *you* can see it. More below.", "Frost, and you can see it."),
        ("## From me\n\nWhat a week! Read on.", "What a week!"),
        ("No full stop", "No full stop"),
        ("“Is it done?” asked Kim. It is.", "“Is it done?”"),
        ("See [the notes](../weeknotes/2026-11-20-cakes.md) & rest. Bye.", "See the notes & rest."),
        ("- One\n- Two", "One; Two"),
        (f"{'word ' * 60}end.", f"{('word ' * 28).strip()} …"),
        ("![A plate](../cake.png)", "Notes by Cai and Ella O'Neil & Sons."),
    ],
)
def test_beside_the_subject_stands_the_editors_first_sentence(site, words, shown):
    site.post("digest/2026-w47.md", words)
    assert email_of(site, "2026-W47").preheader == shown


def test_without_an_editor_who_wrote_stands_there_and_else_what_there_is(site):
    assert email_of(site, "2026-W46").preheader == "Notes by Cai."
    site.post("weeknotes/2026-12-11-nobody.md", title="Nobody says")
    assert email_of(site, "2026-W50").preheader == "1 post."
