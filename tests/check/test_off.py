"""What a team switched off, and what it can't."""

import pytest

from weeknotes.check.off import off_faults, switched_on
from weeknotes.model.problems.problem import error, warning
from weeknotes.model.settings import Check

WARNING = warning("link-broken", "content/a.md", "m", "h")
ERROR = error("no-date", "content/a.md", "m", "h")


def test_a_warning_that_is_switched_off_is_not_told():
    assert switched_on([WARNING, ERROR], Check(off=("link-broken",))) == (ERROR,)


def test_an_error_is_told_whatever_is_switched_off():
    assert switched_on([ERROR], Check(off=("no-date",))) == (ERROR,)


def test_all_is_told_unless_something_is_switched_off():
    assert switched_on([WARNING, ERROR], Check()) == (WARNING, ERROR)


@pytest.mark.parametrize("code", ["link-broken", "alt-missing", "link-dead"])
def test_warnings_and_advice_can_be_switched_off(code):
    assert off_faults(Check(off=(code,)), "", "weeknotes.toml") == ()


def test_an_unknown_code_is_told_with_its_line_and_what_was_meant():
    text = 'title = "lnk-broken"\n[check]\noff = [\n  "alt-missing",\n  "lnk-broken",\n]\n'
    (fault,) = off_faults(Check(off=("alt-missing", "lnk-broken")), text, "weeknotes.toml")
    assert (fault.severity, fault.code, fault.line) == ("error", "bad-setting", 5)
    assert "Did you mean “link-broken”?" in fault.hint


def test_a_code_that_is_like_none_is_told_without_a_guess():
    (fault,) = off_faults(Check(off=("zzz",)), "", "weeknotes.toml")
    assert "Did you mean" not in fault.hint
    assert fault.line is None


def test_an_error_cannot_be_switched_off_and_is_never_suggested():
    (fault,) = off_faults(Check(off=("no-date",)), "[check]\noff = ['no-date']", "weeknotes.toml")
    assert fault.line == 2
    assert "can't be switched off" in fault.message
    (near,) = off_faults(Check(off=("no-dat",)), "", "weeknotes.toml")
    assert "no-date" not in near.hint
