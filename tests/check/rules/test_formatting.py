"""Formatting from Word is left out with advice only: it is no danger, and no words are lost."""

import pytest
from sites import Site, weeknotes

from weeknotes.check.catalogue.every_rule import RULES
from weeknotes.check.rules.formatting import formatting_advice
from weeknotes.model.posts.document import Formatting


def test_each_line_is_reported_once_and_only_a_few(post):
    found = [Formatting(name=name, line=line) for line in range(9) for name in ("style=", "<o:p>")]
    reported = [*formatting_advice(post(formatting=tuple(found)))]
    assert [(one.code, one.line) for one in reported] == [
        ("formatting-dropped", line) for line in range(5)
    ]
    assert reported[0].message == (
        "“style=” and “<o:p>” are formatting, so they are left out. The words stay."
    )


@pytest.mark.parametrize(
    "body",
    [
        '<p style="margin: 0cm">Tea.</p>',
        '<p class="MsoNormal">Tea.<o:p></o:p></p>',
        '<div>\n<span style="mso-fareast-language: EN-GB">Tea.</span></div>',
        '<table class="MsoTableGrid"><tr><td><v:shape id="a">Tea.</v:shape></td></tr></table>',
        "Tea.<o:p></o:p>",
    ],
)
def test_a_paste_from_word_holds_nobody_up(tmp_path, body):
    site = Site(tmp_path / "site").post("2026-11-20-tea.md", body, title="Tea")
    built = site.build("--strict").exits(0)
    assert "Tea." in built.page("/2026/11/20/tea/").words()
    assert "warning" not in built.err
    for word in ("style=", "mso-fareast", "<o:p>", "<v:shape"):
        assert word not in built.text("/2026/11/20/tea/").replace("/assets/style", "")
    checked = weeknotes("check", cwd=site.folder)
    assert checked.code == 0
    assert ("formatting-dropped" in checked.err) == ("style=" in body or ":" in body)


@pytest.mark.parametrize("body", ["<script>alert(1)</script>", '<b onclick="x()">Tea</b>'])
def test_what_can_run_is_still_a_warning(tmp_path, body):
    site = Site(tmp_path / "site").post("2026-11-20-tea.md", body, title="Tea")
    site.build("--strict").exits(1).tells("[html-dropped]")


def test_no_rule_advises_to_switch_safety_off(tmp_path):
    assert not [rule.code for rule in RULES if "trusted" in rule.why + rule.fix]
    site = Site(tmp_path / "site").post("2026-11-20-tea.md", "<script>alert(1)</script>")
    assert "trusted" not in site.build().err


def test_formatting_in_a_summary_is_advised_on_its_line(tmp_path):
    site = Site(tmp_path / "site").post("2026-11-20-a.md", summary="<b style='x'>A</b> <o:p></o:p>")
    site.build("--strict").exits(0)
    said = weeknotes("check", cwd=site.folder).err
    assert "2026-11-20-a.md:2: warning: “style=” and “<o:p>” are formatting" in said
