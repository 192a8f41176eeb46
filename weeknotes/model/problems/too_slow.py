"""The problem that a post takes too long, wherever in a build that was."""

from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.problems.time_limit import SECONDS


def too_slow(path: str, line: int) -> Problem:
    """An error for a post that is left out because its text takes too long.

    Args:
        path: of its file.
        line: where its text begins, or the likeliest part of it.
    """
    return error(
        "too-slow",
        path,
        f"This text takes more than {SECONDS:.0f} seconds to turn into pages, "
        "so weeknotes stopped reading it.",
        "Look at this line and those below it for characters that are repeated very many times.",
        line=line,
    )
