"""A new site, on any day: no problems found, this week's note, and nothing claimed or half done."""

import re
from datetime import date, timedelta

import pytest
from newcomers import NOW, Newcomer
from sites import weeknotes

from weeknotes.model.weeks.week import Week

DAYS = [
    *(date(2026, 12, 28) + timedelta(days=n) for n in range(8)),  # 2026 has 53 weeks
    *(date(2027, 1, 3) + timedelta(days=n * 37) for n in range(10)),
    date(2027, 3, 28),  # the clocks go forward
    date(2027, 10, 31),  # and back
    date(2028, 2, 29),
    date(2029, 12, 31),  # a Monday of 2030-W01
    date(2032, 12, 31),
]


@pytest.fixture
def newcomer(tmp_path, at_home):
    (tmp_path / "work").mkdir()
    at_home("[user]\nname = Sam Lee\n")
    return Newcomer(tmp_path / "work")


@pytest.mark.parametrize("clock", ["00:00", "13:30", "23:59"])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_on_any_day_it_builds_at_once_with_this_week_s_note_and_nothing_to_mend(
    newcomer, day, clock
):
    now = f"{day}T{clock}"
    newcomer.init("notes", now=now)
    built = newcomer.built(now=now)
    assert built.err.count("\n") == 2, built.err  # the draft, and where the site is
    digest = built.page(f"/digest/{Week.of(day).slug}/")
    assert {"Weeknote 1: a place for our notes", "Three links to start with"} <= set(
        digest.texts("main h3") + digest.texts("main .p-name")
    )
    ran = weeknotes("check", "--now", now, cwd=newcomer.folder / "notes")
    assert ran.out == "Checked 4 posts: 1 warning.\n"
    assert "[url-example]" in ran.err


def test_what_comes_later_builds_too(newcomer):
    newcomer.init("notes")
    for now in ("2026-11-23T11:59", "2026-11-23T12:00", "2027-11-20", "2031-01-01"):
        assert newcomer.report(now=now)["problems"] == []


def test_a_site_without_posts_says_so_once_on_each_page(newcomer):
    newcomer.init("notes")
    for folder in ("weeknotes", "roundups"):
        for post in (newcomer.folder / "notes" / "content" / folder).iterdir():
            post.unlink()
    built = newcomer.built()
    lists = built.pages.keys() - {"/about/", "/subscribe/", "/404.html"}
    assert {"/", "/archive/", "/authors/", "/digest/", "/next/", "/series/", "/tags/"} <= lists
    for url in lists:
        assert built.page(url).texts("main")[0].count(" yet") == 1, url
    assert built.page("/").hrefs() == []


def test_a_form_that_nobody_completed_can_t_go_out_and_claims_nothing(newcomer):
    newcomer.init("notes")
    form = newcomer.folder / "notes/content/pages/accessibility.md"
    blank = re.compile(r"\[Write here: [^\]]+\]")
    text = form.read_text()
    assert len(blank.findall(text)) > 15
    own_words = blank.sub("", text).lower()
    assert not re.search("compliant|complies|conform|in accordance|fully meets", own_words)
    for draft in ("draft: true\n", ""):
        form.write_text(text.replace("draft: true\n", draft))
        newcomer.built().lacks("/accessibility/")
    blanks = list(blank.finditer(text))
    for left in (blanks[0], blanks[-1]):  # one blank is enough
        before, after = text[: left.start()], text[left.end() :]
        filled = f"{blank.sub('x', before)}{left[0]}{blank.sub('x', after)}"
        form.write_text(filled.replace("draft: true\n", ""))
        newcomer.built().lacks("/accessibility/")


def test_a_form_that_is_completed_goes_out(newcomer):
    newcomer.init("notes")
    form = newcomer.folder / "notes/content/pages/accessibility.md"
    text = re.sub(r"\[Write here: [^\]]+\]", "Aldermarch", form.read_text())
    form.write_text(text.replace("draft: true\n", ""))
    built = newcomer.built().has("/accessibility/")
    assert built.page("/").hrefs("footer a")[-1].endswith("/accessibility/")
    assert "It is run by Aldermarch." in built.page("/accessibility/").words()


def test_the_site_shows_what_it_can_do(newcomer):
    newcomer.cloned("git@github.com:team/notes.git")
    newcomer.init("notes")
    built = newcomer.built().has(
        "/about/", "/authors/sam-lee/", "/links/", "/learning/", "/next/", "/subscribe/"
    )
    assert len(built.page("/links/").texts(".shared-title")) == 3
    readme = (newcomer.folder / "notes/README.md").read_text()
    assert "[Start a weeknote](https://github.com/team/notes/new/main/" in readme
    assert "/new/main/" not in built.text("/subscribe/")
    post = built.page("/2026/11/20/a-place-for-our-notes/")
    assert post.link("Suggest a change to this page") == (
        "https://github.com/team/notes/edit/main/"
        "content/weeknotes/2026-11-20-a-place-for-our-notes.md"
    )


def test_a_draft_of_the_same_day_stands_beside_the_first_note(newcomer):
    newcomer.init("notes")
    place = newcomer.folder / "notes"
    assert weeknotes("new", "weeknote", "--now", NOW, cwd=place).code == 0
    assert weeknotes("new", "links", "--now", NOW, cwd=place).code == 0
    report = newcomer.report()
    assert (report["drafts"], report["problems"]) == (3, [])


def test_every_setting_that_is_switched_off_can_be_switched_on(newcomer):
    newcomer.init("notes", "--url", "https://notes.council.example/")
    file = newcomer.folder / "notes/weeknotes.toml"
    lines = file.read_text().splitlines()
    on = [
        line.removeprefix("# ")
        if line.startswith("# [") or (line.startswith("# ") and " = " in line)
        else line
        for line in lines
    ]
    assert sum(one != other for one, other in zip(lines, on, strict=True)) == 14
    file.write_text("\n".join(on))
    assert newcomer.report()["problems"] == []


def test_a_line_alone_can_be_switched_on_where_it_is(newcomer):
    newcomer.init("notes", "--url", "https://notes.council.example/")  # that of its cname
    file = newcomer.folder / "notes/weeknotes.toml"
    text = file.read_text()
    lines = text.partition("# [kinds.story]")[0].splitlines()
    switches = [one for one in lines if one.startswith("# ") and " = " in one]
    assert len(switches) == 10
    for switch in switches:
        file.write_text(text.replace(switch, switch.removeprefix("# ")))
        assert newcomer.report()["problems"] == [], switch


def test_every_setting_is_explained(newcomer):
    newcomer.init("notes")
    before = ""
    for line in newcomer.files()["weeknotes.toml"].splitlines():
        if " = " in line.split("#")[-1] and not line.startswith(("# title", "# plural")):
            assert before.startswith("# "), line
        before = line
