"""`weeknotes digest`: one week as an email, to read, to send, or to keep."""

import shlex
from pathlib import Path

from weeknotes.build.request import Request
from weeknotes.build.week_email import WeekEmail, week_email, weeks_with_notes
from weeknotes.commands.exit_codes import SUCCESS, WRONG_CONTENT, WRONG_USAGE
from weeknotes.commands.say import Say
from weeknotes.commands.which_week import named, no_week
from weeknotes.model.problems.problem import Problem, error
from weeknotes.write.loose import CannotWriteError, write_loose


def run(week: str, site: Path, *, mail: bool, output: Path | None, say: Say, now: str = "") -> int:
    """Prints a week's email, or writes it to a folder.

    Args:
        week: `2026-W47`, or a day in it; empty for the latest closed week that has notes. Open
            weeks are marked "so far".
        site: the site's folder.
        mail: whether to print the whole email (an `.eml` file) and not only its text.
        output: a folder for the three files, `2026-w47.html`, `.txt` and `.eml`.
        say: how to print.
        now: the clock, as `weeknotes build` takes it.

    Returns:
        0 if all is fine or no week has closed yet, 1 if the week has no notes or something is wrong
        with the content, 2 with usage or settings.
    """
    chosen = named(week)
    if week and chosen is None:
        say.problem(_not_a_week(week, Request(site=site, now=now)))
        return WRONG_USAGE
    made = week_email(Request(site=site, now=now), chosen)
    for problem in made.problems:
        say.problem(problem)
    if made.email is None:
        return _exit_code(made)
    if output is None:
        _print(made, say, mail=mail)
        return SUCCESS
    return _keep(made, output, site, say)


def _not_a_week(written: str, request: Request) -> Problem:
    if not Path(written).is_dir():
        return no_week(written, weeks_with_notes(request))
    return error(
        "not-a-week",
        written,
        f"“{written}” is a folder, not a week.",
        f"For the site in this folder, use: weeknotes digest -C {shlex.quote(written)}",
    )


def _exit_code(made: WeekEmail) -> int:
    """The exit code if there is no email: a site that is too new for one has nothing wrong."""
    if made.refused:
        return WRONG_USAGE
    wrong = any(problem.severity == "error" for problem in made.problems)
    return WRONG_CONTENT if wrong else SUCCESS


def _print(made: WeekEmail, say: Say, *, mail: bool) -> None:
    if made.email is None:
        return
    # The message is ASCII; standard output has its own line ends.
    content = made.email.message if mail else made.email.text
    say.line(content.decode().replace("\r\n", "\n").removesuffix("\n"))


def _keep(made: WeekEmail, output: Path, site: Path, say: Say) -> int:
    if made.email is None or made.view is None:
        return WRONG_CONTENT
    name, email = made.view.code.lower(), made.email
    forms = ((".html", email.html), (".txt", email.text), (".eml", email.message))
    try:
        files = {f"{name}{ending}": content for ending, content in forms}
        write_loose(output, files, site=site)
    except CannotWriteError as fault:
        say.problem(
            error(
                "cannot-write",
                str(fault.path),
                f"This can't be written: {fault.reason}.",
                "Choose another folder with --output.",
            )
        )
        return WRONG_USAGE
    so_far = " so far" if made.view.so_far else ""
    say.line(f"{made.view.title}{so_far}: {name}.html, {name}.txt and {name}.eml in {output}")
    return SUCCESS
