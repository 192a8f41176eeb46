"""The slips that people make: each is told with file, line and help, and nothing half-right is out.

The first eighteen are those that were tried on six other generators; the others are from what
users of such tools report. Each is built alone, and then all of them at once.
"""

import json
from typing import NamedTuple

import pytest
from sites import NOW, SETTINGS, Site, weeknotes

ANY = -1
"""A line that another test holds."""

ERROR, WARNING = "error", "warning"


class Told(NamedTuple):
    """A problem that a slip has to be told as."""

    severity: str
    code: str
    path: str
    line: int | None
    words: tuple[str, ...]
    """What its message and its hint have to hold."""


class Slip(NamedTuple):
    """Files with a slip in them, and what has to come of it."""

    files: dict[str, str | bytes]
    told: tuple[Told, ...] = ()
    """By the build."""

    advised: tuple[Told, ...] = ()
    """By `check` alone."""

    shown: tuple[str, ...] = ()
    """Addresses that are there, of what can be published without doubt."""

    secret: tuple[str, ...] = ()
    """Words that are in no file of the site, not even with --keep-going."""

    says: tuple[str, ...] = ()
    """What the build says at its end."""


def text(header: str, body: str = "Some words.") -> str:
    return f"---\n{header}\n---\n\n{body}\n"


def one(path: str, content: str | bytes, *told: Told, **more: tuple) -> Slip:
    return Slip(files={path: content}, told=told, **more)


EIGHTEEN = {
    "a colon in a title": one(
        "weeknotes/2026-11-02-colon.md",
        text("title: Weeknote: week 20", "zebra1"),
        Told(
            ERROR, "header-unreadable", "weeknotes/2026-11-02-colon.md", 2,
            ("Put quotes round it", 'title: "Weeknote: week 20"'),
        ),
        secret=("zebra1",),
    ),
    "a header that is never closed": one(
        "weeknotes/2026-11-02-open.md",
        "---\ntitle: A note\ntags: [zebra2]\n\nText.\n",
        Told(
            ERROR, "header-not-closed", "weeknotes/2026-11-02-open.md", 1,
            ("never closed", "line with three dashes"),
        ),
        secret=("zebra2",),
    ),
    "a file without .md": one(
        "weeknotes/2026-11-02-bare",
        text("title: zebra3"),
        Told(
            WARNING, "no-file-ending", "weeknotes/2026-11-02-bare", None,
            ("no extension", "rename it to 2026-11-02-bare.md"),
        ),
        secret=("zebra3", "2026-11-02-bare"),
    ),
    "the year 202 in a file's name": one(
        "weeknotes/202-05-16-note.md",
        "zebra4",
        Told(
            ERROR, "bad-date", "weeknotes/202-05-16-note.md", None,
            ("202-05-16", "Rename the file", "year-month-day"),
        ),
        secret=("zebra4",),
    ),
    "a date with slashes that can only be read day first": one(
        "weeknotes/slash.md", text("date: 16/05/2025"), shown=("/2025/05/16/slash/",)
    ),
    "a date with slashes that can be read in two ways": one(
        "weeknotes/slashes.md",
        text("title: Slashes\ndate: 06/05/2025"),
        Told(
            WARNING, "date-day-first", "weeknotes/slashes.md", 3,
            ("6 May 2025", "2025-05-06"),
        ),
        shown=("/2025/05/06/slashes/",),
    ),
    "a date three days ahead": one(
        "weeknotes/2027-01-21-ahead.md",
        "zebra5",
        secret=("zebra5",),
        says=("scheduled: content/weeknotes/2027-01-21-ahead.md (Thursday 21 January 2027)",),
    ),
    "a draft in words": one(
        "weeknotes/2026-11-02-words.md",
        text('draft: "yes"', "zebra6"),
        secret=("zebra6",),
        says=("draft: content/weeknotes/2026-11-02-words.md:",),
    ),
    "a draft misspelt": one(
        "weeknotes/2026-11-02-drfat.md",
        text("title: A\ndrfat: true", "zebra7"),
        Told(
            ERROR, "unknown-key", "weeknotes/2026-11-02-drfat.md", 3,
            ("drfat", "Did you mean “draft”?"),
        ),
        secret=("zebra7",),
    ),
    "two notes with one slug": Slip(
        {
            "weeknotes/2026-11-02-one.md": text("slug: week-notes", "zebra8"),
            "weeknotes/2026-11-02-two.md": text("slug: week-notes", "zebra8"),
        },
        told=(
            Told(
                ERROR, "address-taken", "weeknotes/2026-11-02-two.md", ANY,
                ("weeknotes/2026-11-02-one.md", "/2026/11/02/week-notes/", "slug: another-name"),
            ),
        ),
        secret=("zebra8",),
    ),
    "a title's date that is not the file's": one(
        "weeknotes/2026-11-20-titled.md",
        text("author: Ella\ntitle: Weeknote 13 November 2026"),
        Told(
            WARNING, "title-date", "weeknotes/2026-11-20-titled.md", 3,
            ("13 November 2026", "20 November 2026", "week: 2026-W46"),
        ),
        shown=("/2026/11/20/titled/",),
    ),
    "an image without words for it, and one that is not there": Slip(
        {
            "weeknotes/2026-11-02-images.md": "Hello.\n\n![](wall.png)\n\n![A wall](gone.png)\n",
            "weeknotes/wall.png": b"wall",
        },
        told=(
            Told(
                WARNING, "image-missing", "weeknotes/2026-11-02-images.md", 5,
                ("gone.png", "next to the post"),
            ),
        ),
        advised=(
            Told(
                WARNING, "alt-missing", "weeknotes/2026-11-02-images.md", 3,
                ("wall.png", "square brackets"),
            ),
        ),
        shown=("/2026/11/02/images/",),
    ),
    "a link to a note that is not there": one(
        "weeknotes/2026-11-02-linked.md",
        text("title: Links", "Hello.\n\nSee [that](2026-10-30-gone.md)."),
        Told(
            WARNING, "link-broken", "weeknotes/2026-11-02-linked.md", 7,
            ("2026-10-30-gone.md", "name of the file"),
        ),
        shown=("/2026/11/02/linked/",),
    ),
    "a tab in a header": one(
        "weeknotes/2026-11-02-tab.md",
        text("title: A\ntags:\n\t- zebra9"),
        Told(
            ERROR, "header-unreadable", "weeknotes/2026-11-02-tab.md", 4,
            ("There is a tab", "spaces in place of the tab"),
        ),
        secret=("zebra9",),
    ),
    "bytes of an old encoding": one(
        "weeknotes/2026-11-02-latin.md",
        text("title: A\nsummary: Caf\xe9 zebra10").encode("latin-1"),
        Told(
            ERROR, "not-utf-8", "weeknotes/2026-11-02-latin.md", 3,
            ("not saved as UTF-8", "Save it again as UTF-8"),
        ),
        secret=("zebra10",),
    ),
    "no title": one(
        "weeknotes/2026-11-02-a-date-in-a-box.md", "Words.",
        shown=("/2026/11/02/a-date-in-a-box/",),
    ),
    "a mark at the start and lines of Windows": one(
        "weeknotes/2026-11-02-windows.md",
        ("\ufeff" + text("title: From Windows")).replace("\n", "\r\n").encode(),
        shown=("/2026/11/02/windows/",),
    ),
    "a draft": one(
        "weeknotes/2026-11-02-draft.md",
        text("draft: true", "zebra11"),
        secret=("zebra11",),
        says=("draft: content/weeknotes/2026-11-02-draft.md:",),
    ),
}  # fmt: skip

REPORTED = {
    "a folder beside a fuller one": Slip(
        {
            "_post/2026-11-03-lost.md": "Words.",
            **{f"_posts/2026-11-0{day}-kept-{day}.md": "Words." for day in range(1, 5)},
        },
        told=(
            Told(WARNING, "folder-nearly", "_post", None, ("_post", "Did you mean “_posts”?")),
        ),
        shown=("/2026/11/03/lost/",),
    ),
    "a folder that is nearly one of a kind": one(
        "diray/2026-11-03-phase.md",
        "Words.",
        Told(WARNING, "folder-nearly", "diray", None, ("diray", "Did you mean “diary”?")),
        shown=("/2026/11/03/phase/",),
    ),
    "a folder that is nearly one of drafts": one(
        "weeknotes/_drfats/2026-11-03-secret.md",
        "zebra12",
        Told(
            ERROR, "doubtful-draft", "weeknotes/_drfats/2026-11-03-secret.md", None,
            ("_drfats", "“drafts”"),
        ),
        secret=("zebra12",),
    ),
    "the year 3023 in a file's name": one(
        "weeknotes/3023-02-03-note.md",
        "zebra13",
        Told(
            ERROR, "bad-date", "weeknotes/3023-02-03-note.md", None,
            ("3023-02-03", "Rename the file"),
        ),
        secret=("zebra13",),
    ),
    "a year of two digits in a file's name": one(
        "weeknotes/26-11-20-note.md",
        "zebra14",
        Told(
            ERROR, "bad-date", "weeknotes/26-11-20-note.md", None,
            ("26-11-20", "Rename the file"),
        ),
        secret=("zebra14",),
    ),
    "a year of five digits in a file's name": one(
        "weeknotes/20226-01-09-note.md",
        "zebra15",
        Told(ERROR, "bad-date", "weeknotes/20226-01-09-note.md", None, ("20226-01-09",)),
        secret=("zebra15",),
    ),
    "the year 202 in a folder's name": one(
        "weeknotes/202-01-09-walk/note.md",
        "zebra16",
        Told(
            ERROR, "bad-date", "weeknotes/202-01-09-walk/note.md", None,
            ("202-01-09", "Rename the folder"),
        ),
        secret=("zebra16",),
    ),
    "the year 202 in a header": one(
        "weeknotes/y202.md",
        text("title: A\ndate: 202-01-09", "zebra17"),
        Told(ERROR, "bad-date", "weeknotes/y202.md", 3, ("202-01-09", "year-month-day")),
        secret=("zebra17",),
    ),
    "the year 3023 in a header": one(
        "weeknotes/y3023.md",
        text("title: A\ndate: 3023-02-03", "zebra18"),
        Told(ERROR, "bad-date", "weeknotes/y3023.md", 3, ("3023-02-03", "year-month-day")),
        secret=("zebra18",),
    ),
    "no day at all": one(
        "weeknotes/undated.md",
        text("title: A", "zebra19"),
        Told(ERROR, "no-date", "weeknotes/undated.md", 1, ("no date", "date: 2026-11-20")),
        secret=("zebra19",),
    ),
    "two versions of one text": one(
        "weeknotes/2026-11-03-both.md",
        text("title: A", "<<<<<<< HEAD\nzebra20\n=======\nzebra20\n>>>>>>> theirs"),
        Told(
            ERROR, "merge-conflict", "weeknotes/2026-11-03-both.md", 5,
            ("both versions", "delete the lines"),
        ),
        secret=("zebra20",),
    ),
    "two versions of one header": one(
        "weeknotes/2026-11-03-heads.md",
        text("<<<<<<< HEAD\ntitle: zebra21\n=======\ntitle: zebra21\n>>>>>>> theirs"),
        Told(
            ERROR, "merge-conflict", "weeknotes/2026-11-03-heads.md", 2,
            ("both versions", "delete the lines"),
        ),
        secret=("zebra21",),
    ),
    "a heading that repeats the title": one(
        "weeknotes/2026-11-03-repeat.md",
        text("title: The same words", "# The same words\n\nText."),
        shown=("/2026/11/03/repeat/",),
    ),
    "a heading used twice": Slip(
        {"weeknotes/2026-11-03-twice.md": text("title: A", "## Tea\n\nOne.\n\n## Tea\n\nTwo.")},
        advised=(
            Told(WARNING, "heading-twice", "weeknotes/2026-11-03-twice.md", ANY, ("“Tea”",)),
        ),
        shown=("/2026/11/03/twice/",),
    ),
    "a translation of nothing": Slip(
        {"weeknotes/2026-11-03-alone.md": text("title: A\nlang: cy\nref: letter")},
        advised=(
            Told(
                WARNING, "translation-alone", "weeknotes/2026-11-03-alone.md", ANY,
                ("ref: letter",),
            ),
        ),
        shown=("/cy/2026/11/03/alone/",),
    ),
}  # fmt: skip

SLIPS = EIGHTEEN | REPORTED

NAMES_ALONE = frozenset({"no-file-ending", "folder-nearly", "address-taken"})
"""Codes of what is wrong with a name or with two files, where no line is at fault."""


@pytest.fixture
def site(tmp_path):
    """A site with one note in which nothing is wrong."""
    return Site(tmp_path / "site").post("weeknotes/2026-11-01-right.md", "# Right\n\nWords.")


def having(site, *slips):
    for slip in slips:
        for path, content in slip.files.items():
            site.asset(path, content)
    return site


def problems_of(ran):
    return json.loads(ran.out)["problems"]


def advice_on(site):
    return problems_of(weeknotes("check", "--format", "json", "--now", NOW, cwd=site.folder))


def missing(told, problems):
    """The problems that had to be told and were not."""
    return [one for one in told if not any(fits(one, problem) for problem in problems)]


def fits(told, problem):
    said = f"{problem['message']} {problem['hint']}"
    same = (told.severity, told.code, f"content/{told.path}")
    return (
        same == (problem["severity"], problem["code"], problem["path"])
        and told.line in {ANY, problem["line"]}
        and all(word in said for word in told.words)
    )


def hold_that_it_helps(problem):
    """A problem names a file, a line where there is one, and what to do, in whole sentences."""
    assert problem["path"].startswith("content/"), problem
    for part in (problem["message"], problem["hint"]):
        assert part[0].isupper() or not part[0].isalpha(), problem
        assert len(part) > 20, problem
    assert problem["message"].endswith("."), problem
    name_alone = "name starts with" in problem["message"] or "is in a folder" in problem["message"]
    by_check = problem["code"] in {"heading-twice", "translation-alone"}
    if problem["code"] not in NAMES_ALONE and not name_alone and not by_check:
        assert problem["line"], problem


def test_there_are_the_eighteen():
    assert len(EIGHTEEN) == 18


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_with_its_place_and_help(site, name):
    slip = SLIPS[name]
    built = having(site, slip).build("--format", "json")
    assert missing(slip.told, built.report["problems"]) == [], built.out
    assert len(built.report["problems"]) == len(slip.told), built.out
    built.exits(1 if any(one.severity == ERROR for one in slip.told) else 0)


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_hides_or_shows_no_more_than_is_sure(site, name):
    slip = SLIPS[name]
    having(site, slip)
    stops = any(one.severity == ERROR for one in slip.told)
    built = site.build()
    assert bool(built.files) is not stops
    built.tells(*slip.says)
    built = site.build("--keep-going").exits(int(stops))
    built.has("/2026/11/01/right/", *slip.shown)
    assert [word for word in slip.secret if built.where(word)] == []


@pytest.mark.parametrize("name", SLIPS)
def test_check_tells_a_slip_and_gives_advice(site, name):
    slip = SLIPS[name]
    problems = advice_on(having(site, slip))
    assert missing((*slip.told, *slip.advised), problems) == [], problems
    assert len(problems) == len(slip.told) + len(slip.advised), problems


@pytest.mark.parametrize("slips", [EIGHTEEN, SLIPS], ids=["the eighteen", "all"])
def test_all_slips_are_told_at_once_in_one_build(site, slips):
    built = having(site, *slips.values()).build("--format", "json").exits(1)
    told = [one for slip in slips.values() for one in slip.told]
    assert missing(told, built.report["problems"]) == []
    assert len(built.report["problems"]) == len(told)
    assert built.files == {}
    files = sum(path.endswith(".md") for slip in slips.values() for path in slip.files)
    counts = ("published", "drafts", "scheduled", "failed")
    assert sum(built.report[name] for name in counts) == files + 1


@pytest.mark.parametrize("slips", [EIGHTEEN, SLIPS], ids=["the eighteen", "all"])
def test_of_all_slips_at_once_what_is_sure_can_go_out(site, slips):
    built = having(site, *slips.values()).build("--keep-going").exits(1)
    built.has(*(url for slip in slips.values() for url in slip.shown))
    secrets = [word for slip in slips.values() for word in slip.secret]
    assert [word for word in secrets if built.where(word)] == []
    built.tells(*(words for slip in slips.values() for words in slip.says))


def test_every_problem_of_a_slip_has_its_place_and_help(site):
    problems = advice_on(having(site, *SLIPS.values()))
    assert len(problems) == sum(len(slip.told) + len(slip.advised) for slip in SLIPS.values())
    for problem in problems:
        hold_that_it_helps(problem)


@pytest.mark.parametrize("language", ["en-US", "sv", "ja"])
@pytest.mark.parametrize("written", ["06/05/2025", "16/05/2025", "6.5.2025"])
def test_where_the_day_does_not_come_first_slashes_are_an_error(tmp_path, language, written):
    site = Site(tmp_path / "site", f'{SETTINGS}language = "{language}"\n')
    site.post("weeknotes/slashes.md", title="Slashes", date=written)
    built = site.build("--format", "json").exits(1)
    (problem,) = built.report["problems"]
    told = Told(
        ERROR, "bad-date", "weeknotes/slashes.md", 3, (written, "more than one way", "2026-11-20")
    )
    assert fits(told, problem), problem
    assert built.files == {}


def test_a_heading_that_repeats_the_title_is_shown_once(site):
    built = having(site, REPORTED["a heading that repeats the title"]).build("--strict").exits(0)
    page = built.page("/2026/11/03/repeat/")
    assert page.texts("h1, h2, h3").count("The same words") == 1
