"""Files beside posts: only what something published names goes out, and nothing that runs."""

import json

import pytest
from sites import PIXEL, SETTINGS, weeknotes

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}<circle r="4"/></svg>'
DRAWING = SVG.format("")
SCRIPTED = SVG.format("<script>alert(1)</script>")
TRUSTED = f'{SETTINGS}\n[markdown]\nhtml = "trusted"\n'


@pytest.mark.parametrize("name", [
    "passwords.csv", "backup.sql", "Plan.docx", "wall.png", "drawing.svg", "notes.txt", "x.html",
    "drafts/secret.pdf", "weeknotes/2026-11-20-cakes/other.png", "favicon.ico",
])  # fmt: skip
def test_what_nothing_names_is_not_published(site, name):
    site.post("2026-11-20-cakes.md").asset(name, "x")
    site.build("--strict").exits(0).lacks(f"/{name}")


@pytest.mark.parametrize("text", [
    "[the plan](plan.pdf)",
    "[the plan](/weeknotes/plan.pdf#page=2)",
    "[the plan](./Plan.PDF?x=1)",
    "[the plan][1]\n\n[1]: plan.pdf",
    "![a film](plan.pdf)",
    '<a href="plan.pdf">the plan</a>',
    '<img src="none.png" srcset="plan.pdf 2x, other.png 3x" alt="">',
    '<picture><source srcset="plan.pdf"><img src="none.png" alt=""></picture>',
    '<video poster="plan.pdf"></video>',
    '<video src="plan.pdf"></video>',
    '<audio><source src="plan.pdf"></audio>',
    '<blockquote cite="plan.pdf">Words.</blockquote>',
    "[the plan](https://notes.example.org/team/weeknotes/plan.pdf)",
    "[the plan](/team/weeknotes/plan.pdf)",
    "> - [the plan](../weeknotes/plan.pdf)",
    "Words.[^1]\n\n[^1]: See [the plan](plan.pdf).",
])  # fmt: skip
def test_what_a_text_names_is_published(site, text):
    site.post("weeknotes/2026-11-20-cakes.md", text).asset("weeknotes/plan.pdf", "x")
    site.build().exits(0).has("/weeknotes/plan.pdf")


@pytest.mark.parametrize(("path", "fields"), [
    ("2026-11-20-cakes.md", {"image": "wall.png"}),
    ("weeknotes/2026-11-20-cakes.md", {"image": "/wall.png"}),
    ("2026-11-20-cakes.md", {"link": "/wall.png", "kind": "links"}),
    ("about.md", {"image": "wall.png"}),
])  # fmt: skip
def test_what_a_header_names_is_published(site, path, fields):
    site.post("2026-11-13-tea.md").post(path, **fields).asset("wall.png")
    site.build().exits(0).has("/wall.png")


@pytest.mark.parametrize("path", ["index.md", "about.md", "digest/2026-w47.md"])
def test_what_other_words_name_is_published(site, path):
    site.post("2026-11-20-tea.md").post(path, "![A wall](/wall.png)").asset("wall.png")
    site.build().exits(0).has("/wall.png")


def test_pictures_of_people_are_published(site):
    site.file("content/people.toml", '[ella]\nname = "Ella"\nimage = "people/Ella.PNG"\n')
    site.post("2026-11-20-tea.md", author="ella").asset("people/ella.png").asset("people/sam.png")
    site.build("--strict").exits(0).has("/people/ella.png").lacks("/people/sam.png")


@pytest.mark.parametrize("held", [
    {"draft": True}, {"published": False}, {"date": "2030-01-01"}, {"expires": "x", "drfat": True},
])  # fmt: skip
def test_what_only_a_post_names_that_is_not_published_waits_for_it(site, held):
    text = "![a](a.png) ![b](b.png)"
    site.post("2026-11-13-tea.md", "![b](b.png)").asset("a.png").asset("b.png")
    site.post("2026-11-20-cakes.md", text, **held)
    site.build("--keep-going").lacks("/a.png").has("/b.png")


def test_a_shown_draft_brings_its_pictures(site):
    site.post("2026-11-20-cakes.md", "![a](a.png)", draft=True).asset("a.png")
    site.build("--drafts").exits(0).has("/a.png")


@pytest.mark.parametrize("folder", ["", "tea/", "tea/pots/", "tea/pots/blue/"])
def test_a_picture_of_a_draft_waits_for_it_however_far_below_it_lies(site, folder):
    site.post("2026-11-13-cakes.md").asset(f"{folder}pot.png")
    site.post("2026-11-20-tea.md", f"![A pot]({folder}pot.png)", draft=True)
    site.build("--strict").exits(0).lacks(f"/{folder}pot.png")
    assert unused(site) == []


@pytest.mark.parametrize("extra", [
    {"banner": "wall.png"}, {"banner": {"src": "/wall.png"}}, {"photos": ["x.png", "wall.png"]},
    {"banner": "../wall.png"},
])  # fmt: skip
def test_what_an_unknown_field_names_is_published_if_a_site_s_own_templates_may_show_it(
    site, extra
):
    site.post("weeknotes/2026-11-20-cakes.md", **extra).asset("wall.png")
    site.build().exits(0).lacks("/wall.png")
    site.file("themes/notebook/accent.html", "<p>x</p>").build().exits(0).has("/wall.png")


def test_a_file_goes_when_nothing_names_it_any_more(site):
    site.post("2026-11-20-cakes.md", "![a](a.png)").asset("a.png").build().has("/a.png")
    site.post("2026-11-20-cakes.md", "Words.").build().exits(0).lacks("/a.png")
    site.post("2026-11-20-cakes.md", "![a](a.png)").build().exits(0).has("/a.png")


@pytest.mark.parametrize("name", ["it.html", "it.xml", "it.js", "it.php", "it.PHP.png", "it.svgz"])
def test_what_could_run_is_not_published_even_if_it_is_linked(site, name):
    site.post("2026-11-20-cakes.md", f"Try [the new page]({name}).").asset(name, "<p>x")
    built = site.build().exits(0).lacks(f"/{name}")
    built.tells("file-not-published", name, "static")
    page = built.page("/2026/11/20/cakes/")
    assert "Try the new page" in page.words()
    assert page.link("the new page") is None


@pytest.mark.parametrize("link", ["it/", "it", "/it/", "/weeknotes/it/", "it/index.html"])
def test_a_link_to_a_folder_with_a_page_in_html_says_so_too(site, link):
    folder = "it" if link == "/it/" else "weeknotes/it"
    site.post("weeknotes/2026-11-20-cakes.md", f"Try [it]({link}).")
    built = site.asset(f"{folder}/index.html", "<p>").build().exits(0)
    built.tells("file-not-published").lacks(f"/{folder}/", f"/{folder}/index.html")


def test_a_text_in_a_folder_goes_before_a_page_in_html(site):
    site.post("2026-11-20-cakes.md", "Try [it](it/).").post("2026-11-13-a.md")
    site.post("it/index.md", date="2026-11-12").asset("it/index.html", "<p>")
    assert site.build("--strict").exits(0).page("/2026/11/20/cakes/").link("it")


def test_what_could_run_is_not_published_for_trusted_html_either(site):
    site.file("weeknotes.toml", TRUSTED)
    site.post("2026-11-20-cakes.md", '<script src="it.js"></script><iframe src="it.html"></iframe>')
    site.asset("it.js", "x").asset("it.html", "x")
    site.build().exits(0).lacks("/it.js", "/it.html").tells("file-not-published")


@pytest.mark.parametrize("html", [
    '<div style="background: url( \'wall.png\' )">x</div>', '<object data="wall.png"></object>',
    '<embed src="wall.png">', '<link rel="icon" href="wall.png">',
])  # fmt: skip
def test_what_trusted_html_names_is_published(site, html):
    site.file("weeknotes.toml", TRUSTED).post("2026-11-20-cakes.md", html).asset("wall.png")
    site.build().exits(0).has("/wall.png")
    site.file("weeknotes.toml", SETTINGS).build().exits(0)


# Drawings


def test_a_clean_drawing_is_published_as_it_is(site):
    site.post("2026-11-20-cakes.md", "![A plan](plan.svg)").asset("plan.svg", DRAWING)
    assert site.build("--strict").exits(0).files["plan.svg"] == DRAWING.encode()


@pytest.mark.parametrize("text", ["![A plan](plan.svg)", "[A plan](plan.svg)"])
def test_a_drawing_is_published_without_what_runs(site, text):
    site.post("2026-11-20-cakes.md", text).asset("plan.svg", SCRIPTED)
    built = site.build().exits(0).tells("drawing-cleaned", "content/plan.svg", "<script>")
    assert b"alert" not in built.files["plan.svg"]
    assert b"circle" in built.files["plan.svg"]
    assert site.folder.joinpath("content/plan.svg").read_text() == SCRIPTED


def test_a_refused_drawing_leaves_its_description(site):
    site.post("2026-11-20-cakes.md", "![A plan](plan.svg)\n\nSee [the plan](plan.svg).")
    built = site.asset("plan.svg", "<svg><p>").build().exits(0).lacks("/plan.svg")
    assert [problem["code"] for problem in site.build("--format", "json").report["problems"]] == [
        "drawing-refused"
    ]
    page = built.page("/2026/11/20/cakes/")
    assert page.one("main figure img, main p img").get("src") is None
    assert page.one("main img")["alt"] == "A plan"


@pytest.mark.parametrize("fields", [{"image": "plan.svg"}, {"author": "ella"}])
def test_a_refused_drawing_is_no_cover_and_no_portrait(site, fields):
    site.file("content/people.toml", '[ella]\nname = "Ella"\nimage = "plan.svg"\n')
    site.post("2026-11-20-cakes.md", **fields).asset("plan.svg", "<svg>")
    built = site.build("--format", "json").exits(0).lacks("/plan.svg")
    assert [problem["code"] for problem in built.report["problems"]] == ["drawing-refused"]
    assert b"plan.svg" not in b"".join(built.files.values())


def test_feeds_tell_the_length_of_a_cover_as_it_is_published(site):
    for drawing in (SCRIPTED, DRAWING, SCRIPTED.replace("alert", "console.log")):
        site.post("2026-11-20-cakes.md", image="plan.svg").asset("plan.svg", drawing)
        built = site.build().exits(0)
        assert f'length="{len(built.files["plan.svg"])}"' in built.text("/feed.xml")


def test_what_is_wrong_with_a_drawing_that_nothing_names_is_nobodys_business(site):
    site.post("2026-11-20-cakes.md", "[it](it.pdf)").asset("plan.svg", "<svg>")
    site.asset("it.pdf", "x").build("--strict").exits(0)


def test_drawings_are_as_they_are_where_html_is_trusted(site):
    site.file("weeknotes.toml", TRUSTED)
    site.post("2026-11-20-cakes.md", "![A plan](plan.svg)").asset("plan.svg", SCRIPTED)
    assert site.build("--strict").exits(0).files["plan.svg"] == SCRIPTED.encode()


@pytest.mark.parametrize("before", [DRAWING, SCRIPTED, "<svg>"])
@pytest.mark.parametrize("after", [DRAWING, SCRIPTED, "<svg>"])
def test_a_drawing_that_changes_is_looked_at_again(site, before, after):
    site.post("2026-11-20-cakes.md", "![A plan](plan.svg)").asset("plan.svg", before)
    site.build("--format", "json")
    warm = site.asset("plan.svg", after).build("--format", "json")
    again = site.build("--format", "json")
    cold = site.build("--clean", "--format", "json")
    assert warm.files == again.files == cold.files
    assert warm.report["problems"] == again.report["problems"] == cold.report["problems"]


def test_a_setting_decides_anew(site):
    site.post("2026-11-20-cakes.md", "![A plan](plan.svg)").asset("plan.svg", SCRIPTED)
    site.build()
    site.file("weeknotes.toml", TRUSTED)
    assert b"alert" in site.build().files["plan.svg"]
    site.file("weeknotes.toml", SETTINGS)
    assert b"alert" not in site.build().files["plan.svg"]


# The folder static


@pytest.mark.parametrize("name", [
    "favicon.ico", ".well-known/security.txt", "report.pdf", "prototype/index.html", "a.svg",
    "google123.html", "data/x.json", "no-ending", "it.js", "notes.md", "a b/ü.png",
])  # fmt: skip
def test_what_is_in_static_is_published_as_it_is(site, name):
    site.post("2026-11-20-cakes.md").file(f"static/{name}", SCRIPTED)
    assert site.build("--strict").exits(0).files[name] == SCRIPTED.encode()


@pytest.mark.parametrize(
    "name",
    [".env", "id.pem", "x.key", ".htpasswd", "prod.env", ".ssh/id", "id_rsa", "keys/ID_ED25519"],
)
def test_secrets_in_static_are_left_out_and_told(site, name):
    site.post("2026-11-20-cakes.md").file(f"static/{name}", "x")
    site.build().exits(0).lacks(f"/{name}").tells("static-left-out")


@pytest.mark.parametrize("name", [".gitkeep", ".DS_Store", "Thumbs.db", "a.txt~", "~$a.docx"])
def test_leftovers_in_static_are_left_out(site, name):
    site.post("2026-11-20-cakes.md").file(f"static/{name}", "x")
    site.build("--strict").exits(0).lacks(f"/{name}")


def test_links_in_static_stay_in_the_site(site, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("secret")
    site.post("2026-11-20-cakes.md").file("static/a.txt", "a").file("key.pem", "secret")
    static = site.folder / "static"
    (static / "b.txt").symlink_to("a.txt")
    (static / "c.txt").symlink_to(outside)
    (static / "d.txt").symlink_to("../key.pem")
    (static / "e").symlink_to(tmp_path)
    (static / "f").symlink_to("../.git")
    built = (
        site.build().exits(0).has("/a.txt", "/b.txt").lacks("/c.txt", "/d.txt", "/e/outside.txt")
    )
    built.tells("static/c.txt", "static/d.txt", "static/e", "static/f")
    assert b"secret" not in b"".join(built.files.values())


def test_static_itself_is_no_link_out_of_the_site(site, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    site.post("2026-11-20-cakes.md")
    (site.folder / "static").symlink_to(tmp_path / "elsewhere")
    site.build().exits(2).tells("folder-outside")


@pytest.mark.parametrize(
    "link", ["/static/it/", "/it/", "../../static/it/index.html", "/it/index.html"]
)
def test_posts_link_to_what_is_in_static(site, link):
    site.post("weeknotes/2026-11-20-cakes.md", f"[It]({link})").file("static/it/index.html", "x")
    page = site.build("--strict").exits(0).page("/2026/11/20/cakes/")
    assert page.link("It") in {"/team/it/index.html", "/team/it/"}


def test_a_site_s_own_file_for_search_engines_takes_the_place_of_ours(site):
    site.post("2026-11-20-cakes.md").file("static/robots.txt", "Disallow: /")
    assert site.build("--strict").exits(0).text("/robots.txt") == "Disallow: /"


def test_nothing_is_built_into_static(site):
    site.post("2026-11-20-cakes.md").file("static/a.txt", "a")
    site.build("-o", "static").exits(2).tells("unsafe-output")


# Advice


def unused(site):
    found = json.loads(weeknotes("check", "--format", "json", cwd=site.folder).out)["problems"]
    return [(one["path"], one["message"]) for one in found if one["code"] == "file-unused"]


def test_check_tells_of_files_that_nothing_names(site):
    site.post("2026-11-20-cakes.md", "![a](a.png)").asset("a.png").asset("plan.docx", "x")
    site.post("2026-11-21-tea.md", "![b](b.png)", draft=True).asset("b.png")
    [(path, message)] = unused(site)
    assert path == "content/plan.docx"
    assert "not published" in message


def test_check_tells_of_a_folder_s_files_at_once(site):
    site.post("2026-11-20-cakes.md")
    for name in "abcdefg":
        site.asset(f"pictures/{name}.png", PIXEL)
    assert "move them to the folder static." in weeknotes("check", cwd=site.folder).err
    [(path, message)] = unused(site)
    assert path == "content/pictures"
    assert "7 files" in message
    assert "a.png, b.png, c.png and 4 more" in message


def test_check_tells_of_many_folders_in_few_words(site):
    site.post("2026-11-20-cakes.md")
    for number in range(20):
        site.asset(f"{number:02}/a.png").asset(f"{number:02}/b.png")
    found = unused(site)
    assert [path for path, _ in found] == ["content"] + [f"content/{n:02}" for n in range(4)]
    assert "32 files in other folders" in dict(found)["content"]
