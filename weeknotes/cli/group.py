"""The command line: arguments become a command; the one place that prints and exits."""

import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from weeknotes import PROJECT_URL, __version__
from weeknotes.build.interruption import interrupted_by_signals
from weeknotes.commands.exit_codes import FINE, INTERRUPTED, OUR_FAULT, WRONG_USAGE

if TYPE_CHECKING:
    from weeknotes.model.problems.problem import Problem

_SITE = click.Path(path_type=Path, file_okay=False, exists=True)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=f"Documentation and help: {PROJECT_URL}" if PROJECT_URL else None,
)
@click.version_option(__version__, message="weeknotes %(version)s")
@click.option("--no-color", is_flag=True, help="No colours; NO_COLOR=1 says so for good.")
@click.pass_context
def cli(context: click.Context, *, no_color: bool) -> None:
    """A static site generator that knows what a weeknote is."""
    if no_color or os.environ.get("NO_COLOR") or _is_plain():
        context.color = False


def _is_plain() -> bool:
    """Whether the terminal shows lines and nothing else."""
    return os.environ.get("TERM") == "dumb"


def _kinds(context: click.Context, _: click.Parameter, begun: str) -> list[str]:
    from weeknotes.commands.completion import kinds  # noqa: PLC0415 - only where it is asked for

    return kinds(_site_of(context), begun)


def _weeks(context: click.Context, _: click.Parameter, begun: str) -> list[str]:
    from weeknotes.commands.completion import weeks  # noqa: PLC0415 - only where it is asked for

    return weeks(_site_of(context), begun)


def _site_of(context: click.Context) -> Path:
    """The site of a line that is being written."""
    return Path(context.params.get("site") or ".")


@cli.command(short_help="Begin a site, with all that GitHub needs.")
@click.argument("folder", type=click.Path(path_type=Path), default=".", metavar="[DIR]")
@click.option("--title", default="", help="What the site is called; as the folder unless told.")
@click.option(
    "--url", default="", help="Where it will be, with https://; as GitHub has it unless told."
)
@click.option(
    "--force",
    is_flag=True,
    help="Replace settings and workflows that are there already; never anything in content/.",
)
@click.option("--now", default="", metavar="TIME", help="Begin it as of this moment.")
def init(**options: Any) -> int:
    """Begin a site in DIR (the current folder unless told), with all that GitHub needs."""
    from weeknotes.commands.init import Wish, run  # noqa: PLC0415 - `--help` need not wait for it

    options["now"] = options["now"] or os.environ.get("SOURCE_DATE_EPOCH", "")
    return run(Wish(**options), variables=os.environ, say=Printer(quiet=False))


@cli.command(short_help="Build the site into public/.")
@click.argument("site", type=_SITE, default=".")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to write to; public/ in the site's folder unless told.",
)
@click.option("--base-url", default="", help="Where the site will be served, with https://.")
@click.option("--drafts", is_flag=True, help="Show drafts too. Never for a public site.")
@click.option(
    "--future", is_flag=True, help="Show posts whose date has not come yet, or that have expired."
)
@click.option(
    "--now",
    default="",
    metavar="TIME",
    help="Build as of this moment: an ISO date or time in the site's zone.",
)
@click.option("--strict", is_flag=True, help="Write nothing if there is so much as a warning.")
@click.option(
    "--keep-going", is_flag=True, help="Publish the rest without the posts that have errors."
)
@click.option(
    "--clean", is_flag=True, help="Make everything anew, whatever is known of the last build."
)
@click.option("--explain", is_flag=True, help="Tell of each page why it was made anew.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes to use; as many as help unless told.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to tell what is wrong: for people, for programs, or on the lines in GitHub.",
)
def build(**options: Any) -> int:
    """Build the site in SITE (the current folder unless told) into public/."""
    from weeknotes.build.pipeline import Request  # noqa: PLC0415 - likewise
    from weeknotes.commands.build import run  # noqa: PLC0415 - `--help` need not wait for it

    form = options.pop("form")
    options["now"] = options["now"] or os.environ.get("SOURCE_DATE_EPOCH", "")
    say = Printer(quiet=form != "text", site=options["site"])
    return run(Request(**options), form=form, say=say)


@cli.command(short_help="Tell what is wrong or could be better.")
@click.argument("site", type=_SITE, default=".")
@click.option(
    "--external", is_flag=True, help="Ask other sites too whether the pages linked to are there."
)
@click.option("--drafts", is_flag=True, help="Look at drafts too.")
@click.option(
    "--now",
    default="",
    metavar="TIME",
    help="Check as of this moment: an ISO date or time in the site's zone.",
)
@click.option("--strict", is_flag=True, help="End with 1 if there is so much as a warning.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to tell what is wrong: for people, for programs, or on the lines in GitHub.",
)
def check(**options: Any) -> int:
    """Tell what is wrong or could be better in SITE (the current folder unless told)."""
    from weeknotes.build.pipeline import Request  # noqa: PLC0415 - likewise
    from weeknotes.commands.check import run  # noqa: PLC0415 - `--help` need not wait for it

    form, external = options.pop("form"), options.pop("external")
    options["now"] = options["now"] or os.environ.get("SOURCE_DATE_EPOCH", "")
    say = Printer(quiet=form != "text", site=options["site"])
    return run(Request(**options), form=form, external=external, say=say)


@cli.command(short_help="Tell a week as an email.")
@click.argument("week", default="", metavar="[WEEK]", shell_complete=_weeks)
@click.argument("site", type=_SITE, default=".")
@click.option(
    "--email", "mail", is_flag=True, help="The whole email, as a file that opens as a draft."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write it into this folder: as a web page, as plain text and as a draft.",
)
@click.option(
    "--now",
    default="",
    metavar="TIME",
    help="Tell it as of this moment: an ISO date or time in the site's zone.",
)
def digest(**options: Any) -> int:
    """Tell a week of SITE (the current folder unless told) as an email.

    WEEK is written as 2026-W47, or as a day in it; the latest week that has closed unless told. A
    week that is still open can be told too, and is marked “so far”.
    """
    from weeknotes.commands.digest import run  # noqa: PLC0415 - `--help` need not wait for it

    options["now"] = options["now"] or os.environ.get("SOURCE_DATE_EPOCH", "")
    return run(**options, say=Printer(quiet=False, site=options["site"]))


@cli.command(short_help="Tell how the site stands.")
@click.argument("site", type=_SITE, default=".")
@click.option(
    "--now",
    default="",
    metavar="TIME",
    help="Tell it as of this moment: an ISO date or time in the site's zone.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to tell it: for people, or for programs.",
)
def status(**options: Any) -> int:
    """Tell how SITE (the current folder unless told) stands, in the terminal alone.

    What is published, what waits and why, who has written in the open week and who has not, and
    which numbers are missing.
    """
    from weeknotes.build.pipeline import Request  # noqa: PLC0415 - likewise
    from weeknotes.commands.status import run  # noqa: PLC0415 - `--help` need not wait for it

    form = options.pop("form")
    options["now"] = options["now"] or os.environ.get("SOURCE_DATE_EPOCH", "")
    return run(Request(**options), form=form, say=Printer(quiet=False, site=options["site"]))


@cli.command(short_help="Begin a post as a draft.")
@click.argument("kind", shell_complete=_kinds)
@click.argument("title", default="")
@click.option(
    "--from",
    "bookmarks",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Make a roundup of a file of bookmarks: HTML of a browser, Pocket or Instapaper, "
    "Pinboard's JSON, Raindrop's CSV, or a feed.",
)
@click.option(
    "--since",
    default="",
    metavar="DAY",
    help="The first day whose bookmarks are wanted; seven days back unless told.",
)
@click.option("--private", is_flag=True, help="Take bookmarks too that are marked private.")
@click.option(
    "--week",
    default="",
    metavar="WEEK",
    help="The week it is for: 2026-W47, or a day in it.",
    shell_complete=_weeks,
)
@click.option(
    "--author", default="", help="Who writes it; whom git knows, if people.toml does too."
)
@click.option("--edit", is_flag=True, help="Open it at once, in what VISUAL or EDITOR names.")
@click.option(
    "--site", type=_SITE, default=".", help="The site's folder; the current one unless told."
)
@click.option("--now", default="", metavar="TIME", help="Write as of this moment.")
def new(**options: Any) -> int:
    """Begin a post of a KIND (weeknote, links, …) as a draft, with a TITLE if you like."""
    from weeknotes.commands.new import Wish, run  # noqa: PLC0415 - `--help` need not wait for it

    options["now"] = options["now"] or os.environ.get("SOURCE_DATE_EPOCH", "")
    say = Printer(quiet=False, site=options["site"])
    return run(Wish(**options), say=say, variables=os.environ)


@cli.command(short_help="Build the site and push it to its branch.")
@click.argument("site", type=_SITE, default=".")
@click.option(
    "--remote", default="", help="Where to push to, as git names it; origin unless settings tell."
)
@click.option(
    "--branch", default="", help="The branch for the site alone; gh-pages unless settings tell."
)
@click.option("--base-url", default="", help="Where the site will be served, with https://.")
@click.option("--message", default="", help="What the history of the branch says of this time.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--yes", is_flag=True, help="Publish without a question.")
def publish(**options: Any) -> int:
    """Build the site in SITE (the current folder unless told) and push it to its branch.

    Nothing but that branch is changed: not your files, not your branches, not your settings.
    """
    from weeknotes.build.pipeline import Request  # noqa: PLC0415 - likewise
    from weeknotes.commands.publish import Wanted, run  # noqa: PLC0415 - `--help` need not wait

    site, base_url = options.pop("site"), options.pop("base_url")
    now = os.environ.get("SOURCE_DATE_EPOCH", "")
    return run(
        Request(site=site, base_url=base_url, now=now, strict=True),
        Wanted(**options),
        variables=os.environ,
        say=Printer(quiet=False, site=site),
    )


@cli.command(short_help="Show the site while you write.")
@click.argument("site", type=_SITE, default=".")
@click.option(
    "--host", default="127.0.0.1", help="Where to listen; this machine alone can look unless told."
)
@click.option(
    "-p",
    "--port",
    type=click.IntRange(0, 65_535),
    default=8000,
    help="The number at the end of the address, 8000 unless told; 0 for any that is free.",
)
@click.option("--open", "look", is_flag=True, help="Open the preview in your browser.")
@click.option("--now", default="", metavar="TIME", help="Show the site as of this moment.")
def serve(site: Path, now: str, *, look: bool, **options: Any) -> int:
    """Show SITE (the current folder unless told) on this machine while you write.

    Drafts and posts of a day to come are shown too, each with a mark. Pages follow whatever you
    save, and tell what is wrong. Nothing is published. Ctrl-C ends it.
    """
    import webbrowser  # noqa: PLC0415 - `--help` need not wait for it

    from weeknotes.build.pipeline import Request  # noqa: PLC0415 - likewise
    from weeknotes.commands.serve import Wanted, run  # noqa: PLC0415 - likewise

    return run(
        Request(site=site, now=now or os.environ.get("SOURCE_DATE_EPOCH", "")),
        Wanted(**options),
        say=Printer(quiet=False, site=site),
        started=webbrowser.open if look else lambda _: None,
    )


class Printer:
    """Prints: results to standard output, problems and notes to standard error."""

    def __init__(self, *, quiet: bool, site: Path | None = None) -> None:
        """Prints for a site, whose files are shown where a problem is about a line of theirs."""
        from weeknotes.report.excerpt import Excerpts  # noqa: PLC0415 - `--help` need not wait

        self._quiet = quiet
        self._excerpts = Excerpts(site) if site else None

    def line(self, text: str) -> None:
        """A line of the result."""
        click.echo(text)

    def note(self, text: str) -> None:
        """Something by the way, for people."""
        if not self._quiet:
            with suppress(OSError):  # a terminal that was closed need not be told that this ends
                click.secho(text, dim=True, err=True)

    def problem(self, problem: "Problem") -> None:
        """A problem, for people: where, what, the line itself, and how to mend it."""
        from weeknotes.report.excerpt import printable  # noqa: PLC0415 - likewise

        place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part)
        colour = "red" if problem.severity == "error" else "yellow"
        click.echo(
            f"{click.style(printable(place), bold=True)}: "
            f"{click.style(problem.severity, fg=colour, bold=True)}: {printable(problem.message)}",
            err=True,
        )
        width = shutil.get_terminal_size((100, 24)).columns
        for row in self._excerpts.of(problem, width) if self._excerpts else ():
            click.secho(row, fg="cyan", err=True)
        click.echo(f"    {printable(problem.hint)} [{problem.code}]", err=True)

    def can_ask(self) -> bool:
        """Whether somebody is there to answer."""
        return sys.stdin.isatty()

    def ask(self, question: str) -> bool:
        """Asks for a yes; no answer is a no."""
        return click.confirm(question, err=True)

    @contextmanager
    def counting(self, label: str, total: int) -> Iterator[Callable[[], object]]:
        """Shows on a terminal how far a long task has come."""
        if self._quiet or not total or _is_plain() or not sys.stderr.isatty():
            yield lambda: None
            return
        with click.progressbar(length=total, label=label, file=sys.stderr) as bar:
            yield lambda: bar.update(1)


def main() -> None:
    """Runs a command and exits; the one boundary where whatever goes wrong becomes words."""
    with interrupted_by_signals():
        code = _run()
    gc.freeze()  # or Python, as it ends, searches all that was planned for circles of references
    sys.exit(code)


def _run() -> int:
    try:
        code: int | None = cli(standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        return fault.exit_code
    except (KeyboardInterrupt, click.Abort):
        with suppress(OSError):  # the terminal may have gone
            click.echo("Stopped; everything is as it was.", err=True)
        return INTERRUPTED
    except OSError as fault:
        if os.environ.get("WEEKNOTES_DEBUG"):
            raise
        with suppress(OSError):  # standard error may be on the disk that is full
            click.echo(_stopped(fault), err=True)
        return WRONG_USAGE
    except Exception as fault:
        if os.environ.get("WEEKNOTES_DEBUG"):
            raise
        where = f" at {PROJECT_URL}/issues" if PROJECT_URL else ""
        click.echo(
            f"This is a fault in weeknotes itself ({type(fault).__name__}: {fault}). "
            f"Nothing was published.\n    Please report it{where}. "
            "Put WEEKNOTES_DEBUG=1 in front of the command to see where it happened.",
            err=True,
        )
        return OUR_FAULT
    return code or FINE


def _stopped(fault: OSError) -> str:
    """What a disk or another part of the machine refused, where nobody nearer to it could say."""
    from weeknotes.write.refusal import stopped  # noqa: PLC0415 - most commands never need it

    why, hint = stopped(fault)
    where = f"“{os.fsdecode(fault.filename)}”: " if fault.filename else ""
    return f"weeknotes had to stop: {where}{why}.\n    {hint}"
