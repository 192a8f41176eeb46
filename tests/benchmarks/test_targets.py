"""What is said of a ratio: missed where it is missed, and nothing rounded in our favour."""

import pytest
from peers.everyone import EVERYONE
from results import Edit, Peak, Results, Run, load, save
from tables import report
from targets import PLAIN, SAME, verdicts

COLD = "cold build, wall, to Hugo's"


def _cold(ours, theirs=1.0, size=1_000, plain=0.5):
    return Results(
        runs=[
            Run("weeknotes", size, "cold", wall=ours, cpu=ours),
            Run("hugo-same", size, "cold", wall=theirs, cpu=theirs),
            Run("hugo", size, "cold", wall=plain, cpu=plain),
        ]
    )


def _row(results):
    return next(line for line in report(results).splitlines() if line.startswith(f"| {COLD}"))


def _of(results, what, size=1_000):
    (found,) = (
        each for each in verdicts(results) if (each.target.what, each.target.size) == (what, size)
    )
    return found


@pytest.mark.parametrize(
    ("ours", "word", "shown"),
    [
        (0.5, "met", "0.500"),
        (1.0, "met", "1.000"),
        (1.00001, "missed", "1.001"),
        (2.5, "missed", "2.500"),
    ],
)
def test_the_exact_ratio_decides_and_the_shown_one_is_rounded_up(ours, word, shown):
    found = _of(_cold(ours), COLD)
    assert (found.word, found.shown) == (word, shown)


def test_a_miss_stands_out_in_the_table():
    assert (
        _row(_cold(2.5)) == f"| {COLD} | 1,000 | ≤ 1.0 | 2.500 | **missed** | 5.000 | **missed** |"
    )


def test_the_site_with_the_same_outputs_decides_and_the_plain_one_is_told_beside_it():
    assert _row(_cold(0.9)) == f"| {COLD} | 1,000 | ≤ 1.0 | 0.900 | met | 1.800 | **missed** |"


def test_the_plain_site_never_stands_in_for_the_other():
    only_plain = Results(runs=[run for run in _cold(0.9).runs if run.tool != "hugo-same"])
    assert _row(only_plain) == (
        f"| {COLD} | 1,000 | ≤ 1.0 | – | not measured | 1.800 | **missed** |"
    )


def test_edits_are_held_against_the_server_of_each_site():
    results = Results()
    for server, seconds in (
        ("weeknotes serve", 0.1),
        ("hugo server, the same outputs", 1.0),
        ("hugo server", 0.2),
    ):
        results.edits.append(Edit(server, 10_000, seconds))
    what = "edit to finished rebuild inside `serve`, to `hugo server`"
    assert [
        each.shown
        for tool in (SAME, PLAIN)
        for each in verdicts(results, tool)
        if each.target.what == what
    ] == ["0.100", "0.500"]


def test_every_server_that_a_target_names_is_one_that_is_measured():
    measured = {name for peer in EVERYONE.values() for name in peer.servers}
    results = Results(edits=[Edit(name, 10_000, 1.0) for name in measured])
    for tool in (SAME, PLAIN):
        assert [each.shown for each in verdicts(results, tool)].count("1.000") == 1


def test_what_was_not_measured_is_neither_met_nor_missed():
    words = {each.word for each in verdicts(Results())}
    assert words == {"not measured"}


def test_ratios_are_taken_of_medians():
    results = _cold(0.9)
    results.runs.append(Run("weeknotes", 1_000, "cold", wall=99.0, cpu=1.0))
    results.runs.append(Run("weeknotes", 1_000, "cold", wall=0.8, cpu=1.0))
    assert _of(results, COLD).ratio == pytest.approx(0.9)


def test_results_that_were_saved_make_the_same_report(tmp_path):
    results = _cold(0.9, size=10_000)
    results.peaks.append(Peak("weeknotes", 10_000, "cold", 100.0))
    results.peaks.append(Peak("hugo", 10_000, "cold", 1000.0))
    results.edits.append(Edit("weeknotes serve", 10_000, 0.1))
    results.helps.append(0.05)
    save(results, tmp_path / "results.json")
    assert report(load(tmp_path / "results.json")) == report(results)
