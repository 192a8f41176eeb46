"""A theme with many faults: all are reported in one run, each in the file that its maker wrote."""

import pytest
from sites import NOW, weeknotes

OWN = "themes/acme"
FAULTY = {
    f"{OWN}/post.html": '{% extends "parent/post.html" %}\n'
    "{% block title %}{{ titel }}{% endblock %}",
    f"{OWN}/home.html": "\n\n{{ frame.sitetitle }}",
    f"{OWN}/listing-tag.html": "{% for person in autors %}{% endfor %}",
    f"{OWN}/bits/note.html": "\n{% if %}",
    f"{OWN}/digest.html": '{% include "bits/note.html" %}',
}
WHERE = {
    (f"{OWN}/post.html", 2),
    (f"{OWN}/home.html", 3),
    (f"{OWN}/listing-tag.html", 1),
    (f"{OWN}/bits/note.html", 2),
}


@pytest.fixture
def themed(site):
    site.settings('theme = "acme"\n').post("2026-11-20-b.md", title="B", tags="tea")
    return site.post("diary/2026-11-19-a.md", title="A")


def given(site, files):
    for path, text in files.items():
        site.file(path, text)
    return site


def places(report, code):
    found = [(one["path"], one["line"]) for one in report["problems"] if one["code"] == code]
    assert len(found) == len(set(found)), found
    return set(found)


@pytest.mark.parametrize("options", [(), ("-j", "2"), ("--keep-going",)])
def test_all_faults_of_a_theme_are_in_one_report(themed, options):
    built = given(themed, FAULTY).build("--format", "json", *options).exits(1)
    assert places(built.report, "theme-fault") == WHERE
    assert not built.output.exists()


def test_a_check_reports_the_same(themed):
    given(themed, FAULTY)
    ran = weeknotes("check", "--now", NOW, cwd=themed.folder)
    assert ran.code == 1
    for path, line in WHERE:
        assert f"{path}:{line}: error: " in ran.err
    assert ran.err.count("[theme-fault]") == len(WHERE)


def test_a_check_of_a_good_theme_finds_nothing(themed):
    given(
        themed,
        {
            f"{OWN}/post-diary.html": '{% extends "post.html" %}',
            f"{OWN}/listing-learning.html": '{% extends "listing.html" %}',
            f"{OWN}/stream-learning.html": '{% extends "stream.html" %}',
            f"{OWN}/index-tags.html": '{% extends "index.html" %}{% include "bits/a.html" %}',
            f"{OWN}/bits/a.html": '<img src="{{ frame.home }}assets/logo.png" alt="">'
            '<img src="https://cdn.example/assets/x.png" alt="">{# assets/old.png #}',
            f"{OWN}/logo.png": "PNG",
        },
    )
    ran = weeknotes("check", "--now", NOW, cwd=themed.folder)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("posts.html", "Did you mean “post.html”?"),
        ("post-dairy.html", "Did you mean “post-diary.html”?"),
        ("listing-tags.html", "Did you mean “listing-tag.html”?"),
        ("stream-lerning.html", "Did you mean “stream-learning.html”?"),
        ("zzzzz.html", "weeknotes docs themes"),
        ("qqqqqqqq.svg", "move it to the folder “static”"),
    ],
)
def test_a_template_that_no_page_needs_is_a_warning(themed, name, hint):
    built = given(themed, {f"{OWN}/{name}": "Words"}).build().exits(0)
    built.tells(f"{OWN}/{name}:1: warning: No page uses this template.", hint, "theme-unused")
    themed.build("--strict").exits(1)


def test_it_is_reported_again_where_only_a_text_has_changed(themed):
    given(themed, {f"{OWN}/posts.html": "Words"}).build().exits(0)
    themed.post("2026-11-20-b.md", "Other words.", title="B", tags="tea")
    themed.build().exits(0).tells("theme-unused")


def test_a_name_that_is_worked_out_may_mean_any_template(themed):
    files = {
        f"{OWN}/post.html": '{% include "bits/" ~ kind.name ~ ".html" ignore missing %}',
        f"{OWN}/bits/diary.html": "D",
    }
    built = given(themed, files).build().exits(0)
    assert "theme-unused" not in built.err
    assert built.text("/2026/11/19/a/") == "D"


def test_a_file_that_a_template_names_and_nobody_has(themed):
    text = '{{ super() }}\n<img src="{{ frame.home }}assets/lgo.png" alt="">'
    files = {
        f"{OWN}/base.html": '{% extends "parent/base.html" %}\n{% block masthead %}'
        f"{text}{{% endblock %}}",
        f"{OWN}/logo.png": "PNG",
    }
    built = given(themed, files).build().exits(0)
    built.tells(f"{OWN}/base.html:3: warning: The theme has no file “lgo.png”.", "“logo.png”?")


def test_a_file_of_the_folder_static_is_there(themed):
    files = {f"{OWN}/accent.html": "/* assets/a.png */", "static/assets/a.png": "PNG"}
    assert "theme-missing-file" not in given(themed, files).build().exits(0).err


def test_parts_that_lack_what_others_use(themed):
    files = {f"{OWN}/parts.html": "{% macro mine() %}{% endmacro %}"}
    built = given(themed, files).build().exits(1)
    built.tells(
        f"{OWN}/parts.html:1: error: ",
        "“parts.html” has no macro “",
        'Begin it with {% extends "parent/parts.html" %}',
    )


def test_what_is_missing_is_said_in_a_makers_words(themed):
    text = (
        '{% extends "parent/post.html" %}\n{% block after_title %}{% for person in authors %}'
        "{{ person.job }}{% endfor %}{{ titel }}{% endblock %}"
    )
    themed.post("2026-11-21-c.md", title="C", author="Ada Lowe")
    built = given(themed, {f"{OWN}/post.html": text}).build().exits(1)
    built.tells(f"{OWN}/post.html:2: error: The theme can't make a page: ")
    assert "a person has no “job”" in built.err or "“post.html” has no “titel”" in built.err
