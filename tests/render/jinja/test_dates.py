"""The filter `date`."""

from datetime import datetime

import pytest

from weeknotes.model.value import Value
from weeknotes.plan.posts.cards import day
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.render.jinja.templates import environment, render


class Inputs(Value, frozen=True):
    date: object


DAY = day(datetime(2026, 2, 6, 17, 30))  # noqa: DTZ001 - no zone is shown


def made(pattern, value=DAY, *, built_in=()):
    template = "{{ date|date(" + repr(pattern) + ") }}"
    templates = environment({"a.txt": template}, built_in=built_in)
    return render(templates, "a.txt", Inputs(date=value)).decode()


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("d MMMM", "6 February"),
        ("EEEE d MMMM yyyy", "Friday 6 February 2026"),
        ("EEE d MMM yy", "Fri 6 Feb 26"),
        ("dd/MM/yyyy", "06/02/2026"),
        ("d.M.", "6.2."),
        ("d 'of' MMMM", "6 of February"),
        ("d MMM ''yy", "6 Feb '26"),
        ("'it''s' d", "it's 6"),
        ("", ""),
    ],
)
@pytest.mark.parametrize("built_in", [(), ("a.txt",)])
def test_a_day_is_said_by_a_pattern(pattern, said, built_in):
    assert made(pattern, built_in=built_in) == said
    assert made(pattern, DAY.iso, built_in=built_in) == said
    assert made(pattern, "2026-02-06", built_in=built_in) == said


@pytest.mark.parametrize(
    ("pattern", "value", "message"),
    [
        (
            "D MMMM YYYY",
            DAY,
            "The date pattern “D MMMM YYYY” has an unknown “D”. Did you mean “d”?",
        ),
        ("d MMMM YYYY", DAY, "Did you mean “yyyy”?"),
        ("d mm", DAY, "Did you mean “MM”?"),
        ("%d", DAY, None),
        ("HH:MM", DAY, "unknown “HH”. Use d, dd, EEE,"),
        ("d of MMMM", DAY, "and put words in single quotes."),
        ("d 'of", DAY, "Put words between two of them"),
        (3, DAY, "takes a short pattern"),
        ("d" * 201, DAY, "takes a short pattern"),
        ("d", None, "There is no date here. Test it first, such as {% if date %}."),
        ("d", 3, "takes a date of the page"),
        ("d", "Friday", "takes a date of the page"),
        ("d", [1], "takes a date of the page"),
    ],
)
def test_what_is_no_pattern_or_no_day_is_a_fault_in_a_makers_words(pattern, value, message):
    if message is None:
        assert made(pattern, value) == "%6"
        return
    with pytest.raises(TemplateFault) as fault:
        made(pattern, value)
    assert message in fault.value.message
    assert (fault.value.template, fault.value.line) == ("a.txt", 1)
