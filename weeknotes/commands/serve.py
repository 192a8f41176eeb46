"""`weeknotes serve`: a preview of the site on this computer."""

import errno
import time
from collections.abc import Callable

from weeknotes.build.request import Report, Request
from weeknotes.commands.exit_codes import SUCCESS, WRONG_USAGE
from weeknotes.commands.say import Say
from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import count
from weeknotes.preview.debounce import Debouncer
from weeknotes.preview.place import place
from weeknotes.preview.rebuilding import Rebuilder, Rebuilt
from weeknotes.preview.scene import Board, Scene
from weeknotes.preview.server import Server, free_port, serving
from weeknotes.preview.watching import watching

_FOR_GOOD = frozenset({"no-settings", "bad-clock"})
"""Problems that no change to the site can fix: the wrong folder, or the wrong time."""


class ServeOptions(Value, frozen=True):
    """Where the preview is served."""

    host: str = "127.0.0.1"
    port: int = 8000


def run(
    request: Request,
    options: ServeOptions,
    *,
    say: Say,
    started: Callable[[str], object],
    debouncer: Debouncer | None = None,
) -> int:
    """Shows a site, and rebuilds it at each change, until Ctrl-C.

    Args:
        request: the site and the clock.
        options: where to show it.
        say: how to print.
        started: called with the address once there is something to see.
        debouncer: rung at each change; closing it ends the preview too.

    Returns:
        0 when it is stopped; 2 if it could not start.
    """
    board = Board(Scene(version=""))
    try:
        server = Server(options.host, options.port, board)
    except (OSError, ValueError) as fault:
        say.line(_why_not(options, fault))
        return WRONG_USAGE
    debouncer = debouncer or Debouncer()
    try:
        with (
            server,
            place() as folder,
            watching(request.site, debouncer.notify, say.note) as sources,
        ):
            rebuilder = Rebuilder(request, folder, server.origin)
            if _is_for_good(_rebuild(rebuilder, board, say)):
                return WRONG_USAGE
            with serving(server):
                address = server.origin + board.scene.base
                _print_address(address, server, say)
                started(address)
                while debouncer.wait():
                    sources.renew()
                    _rebuild(rebuilder, board, say)
    except KeyboardInterrupt:
        say.note("The preview has stopped.")
    except OSError as fault:
        say.line(f"The preview had to stop: {fault.strerror or fault}.")
        return WRONG_USAGE
    return SUCCESS


def _rebuild(rebuilder: Rebuilder, board: Board, say: Say) -> Report:
    began = time.perf_counter()
    rebuilt = rebuilder.rebuild()
    if rebuilt.changed:
        board.show(rebuilt.scene)
        for problem in rebuilt.report.problems:
            say.problem(problem)
        if not _is_for_good(rebuilt.report):
            say.line(_result(rebuilt, time.perf_counter() - began))
    return rebuilt.report


def _is_for_good(report: Report) -> bool:
    return any(problem.code in _FOR_GOOD for problem in report.problems)


def _result(rebuilt: Rebuilt, seconds: float) -> str:
    """What the preview shows; not “published”, as drafts are among the posts."""
    report = rebuilt.report
    if report.output is None:
        kept = rebuilt.scene.shelf is not None
        return "The pages have not changed." if kept else "There is nothing to show yet."
    failed = f", {report.failed} left out with errors" if report.failed else ""
    return (
        f"Showing {count(report.published, 'post')}{failed}: {count(report.pages, 'page')} "
        f"in {seconds:.1f} s ({count(report.written, 'file')} changed)."
    )


def _print_address(address: str, server: Server, say: Say) -> None:
    say.line(f"The preview is at {address} (press Ctrl-C to stop)")
    if not server.guests.only_here:
        say.line(
            "Anyone who can reach this computer over the network can read it, including drafts. To "
            "keep it private, leave out --host."
        )
    if server.guests.everybody:
        say.line("On another device, use this computer's IP address instead of 127.0.0.1.")


def _why_not(options: ServeOptions, fault: Exception) -> str:
    """Why the server can't start, and what to do."""
    if isinstance(fault, OSError) and fault.errno == errno.EADDRINUSE:
        free = free_port(options.host, options.port)
        rather = f" Use another one: --port {free}" if free else " Use another one with --port."
        return f"Port {options.port} is in use, perhaps by another preview.{rather}"
    if isinstance(fault, PermissionError):
        return (
            f"Port {options.port} is reserved for the system. Use --port with 1024 or a higher "
            "number."
        )
    return f"This computer has no address “{options.host}”. Leave out --host, or correct it."
