"""A site that was cloned brings a theme along: it can make pages, and nothing else."""

import shutil
from pathlib import Path

import pytest
from previews import preview
from sites import NOW, Site, weeknotes, weeknotes_apart

SHIPPED = Path(__file__).parents[2] / "themes" / "notebook"
OWN = "themes/notebook"
RUN = "<p>\n{{{{ namespace.__init__.__globals__['__builtins__']['open']('{}', 'w') }}}}"
LOOP = "<p>\n{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
LONG = "<p>\n{% for a in range(99999) %}{{ 'word ' * 99 }}{% endfor %}"


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path / "site")
    for day in range(10, 30):
        site.post(f"2026-11-{day}-cakes.md", f"Cakes of the {day}th.", title=f"Cakes {day}")
    return site


@pytest.fixture
def witness(tmp_path):
    """A file that an attack makes; it is not there at the end of each test."""
    file = tmp_path / "witness"
    yield file
    assert not file.exists()


def owned(site: Site, template: str, text: str) -> Site:
    return site.file(f"{OWN}/{template}", text)


UNSAFE = ("theme-unsafe", "error", 2)


def told(report: dict, template: str) -> None:
    found = [
        (one["code"], one["severity"], one["line"])
        for one in report["problems"]
        if one["path"] == f"{OWN}/{template}"
    ]
    assert found == [UNSAFE], report["problems"]


@pytest.mark.parametrize("template", ["post.html", "parts.html", "accent.html", "icon.svg"])
@pytest.mark.parametrize("options", [(), ("-j", "2"), ("--keep-going",), ("--clean",)])
def test_no_template_runs_a_program_when_a_site_is_built(site, witness, template, options):
    built = owned(site, template, RUN.format(witness)).build("--format", "json", *options)
    told(built.exits(1).report, template)
    assert not (site.folder / "public" / "index.html").exists()


@pytest.mark.parametrize("command", ["check", "build", "digest"])
def test_no_template_of_an_email_runs_a_program(site, witness, command):
    owned(site, "email.html", RUN.format(witness))
    ran = weeknotes(command, "--now", NOW, cwd=site.folder)
    assert ran.code == 1
    assert ran.err.count("theme-unsafe") == 1
    assert f"{OWN}/email.html:2" in ran.err


def test_no_template_runs_a_program_when_a_site_is_looked_at(site, witness):
    owned(site, "post.html", RUN.format(witness))
    with preview(site) as shown:
        pass
    assert [problem.code for problem in shown.told.problems] == ["theme-unsafe"]


@pytest.mark.parametrize("name", ["mine", "notebook"])
def test_a_theme_of_the_sites_own_is_no_way_round(site, witness, name):
    shutil.copytree(SHIPPED, site.folder / "themes" / name)
    site.settings(f'theme = "{name}"\n').file(
        f"themes/{name}/post.html", RUN.format(witness)
    ).build().exits(1).tells(f"themes/{name}/post.html:2", "theme-unsafe")


@pytest.mark.parametrize(
    ("text", "words"), [(LOOP, "more than 1 seconds"), (LONG, "longer than 10,000,000")]
)
@pytest.mark.parametrize("options", [(), ("-j", "2")])
def test_a_page_that_takes_too_much_is_told(site, text, words, options):
    owned(site, "post.html", text)
    ran = weeknotes_apart(
        *("build", "--now", NOW, *options),
        cwd=site.folder,
        before="from weeknotes.render.jinja import bounds; bounds.SECONDS = 1",
    )
    assert ran.code == 1
    assert f"{OWN}/post.html:2" in ran.err
    assert "theme-limit" in ran.err
    assert words in ran.err


def test_a_page_that_takes_too_much_does_not_end_a_preview(site):
    owned(site, "post.html", LONG)
    with preview(site) as shown:
        assert [problem.code for problem in shown.told.problems] == ["theme-limit"]


def test_in_the_sandbox_a_site_is_the_same(site, tmp_path):
    """Byte for byte, as far as the given templates go."""
    plain = site.build(output=tmp_path / "plain").exits(0)
    owned(site, "unused.html", "")
    own = site.build(output=tmp_path / "own").exits(0)
    assert {**own.files, ".weeknotes": b""} == {**plain.files, ".weeknotes": b""}


@pytest.mark.parametrize(
    ("name", "target"),
    [("notes.css", "secret"), ("fonts", "."), ("post.html", "secret"), ("a.js", "site/.env")],
)
@pytest.mark.parametrize("options", [(), ("-j", "2"), ("--keep-going",)])
def test_nothing_that_a_theme_links_to_is_published(site, tmp_path, name, target, options):
    (tmp_path / "secret").write_text("p4ssw0rd")
    site.file(".env", "p4ssw0rd").file(f"{OWN}/server.pem", "p4ssw0rd")
    (site.folder / OWN / name).symlink_to(tmp_path / target)
    built = site.build(*options).exits(1)
    built.tells(f"{OWN}/{name}", "theme-link", f"{OWN}/server.pem", "theme-left-out")
    assert built.output.exists() == ("--keep-going" in options)
    if built.output.exists():
        assert not any(b"p4ssw0rd" in content for content in built.files.values())


def test_nothing_that_a_theme_links_to_is_in_a_preview(site, tmp_path):
    (tmp_path / "secret").write_text("p4ssw0rd")
    site.file(f"{OWN}/server.pem", "p4ssw0rd")
    (site.folder / OWN / "notes.css").symlink_to(tmp_path / "secret")
    with preview(site) as shown:
        for name in ("notes.css", "server.pem"):
            assert shown.get(f"/team/assets/{name}").status == 404
    assert {one.code for one in shown.told.problems} >= {"theme-link", "theme-left-out"}
