"""Writes a site of made-up weeknotes: `python benchmarks/generate.py 1000 FOLDER`.

The same number and seed give the same bytes. FOLDER must not be there yet, or be empty.
"""

# ruff: noqa: T201 - a script, which prints

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from peers.weeknotes import write_site
from posts import archive


def main(arguments: Sequence[str]) -> int:
    """Writes the site; returns 2 if the folder holds something."""
    parser = argparse.ArgumentParser(description="Write a site of made-up weeknotes.")
    parser.add_argument("number", type=int, help="how many posts")
    parser.add_argument("folder", type=Path, help="where the site goes; new or empty")
    parser.add_argument("--seed", type=int, default=1, help="another one makes other posts")
    told = parser.parse_args(arguments)
    if told.folder.exists() and any(told.folder.iterdir()):
        print(f"{told.folder} is not empty", file=sys.stderr)
        return 2
    write_site(archive(told.number, told.seed), told.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
