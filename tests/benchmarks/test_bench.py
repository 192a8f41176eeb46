"""The command line of the suite."""

import bench
import pytest
from results import Results, Run, save


def test_results_are_printed_again_without_measuring(tmp_path, capsys):
    run = Run("weeknotes", 1_000, "cold", wall=1.25, cpu=2.5)
    save(Results(runs=[run]), tmp_path / "results.json")
    assert bench.main(["--from", str(tmp_path / "results.json")]) == 0
    assert "| cold build | weeknotes | 1.250 | 1.250 to 1.250 | 1 | 2.500 | – |" in (
        capsys.readouterr().out
    )


def test_a_tool_that_is_not_known_is_told(capsys):
    with pytest.raises(SystemExit):
        bench.main(["--tools", "weeknotes,hogu"])
    assert "hogu is none of weeknotes, hugo" in capsys.readouterr().err
