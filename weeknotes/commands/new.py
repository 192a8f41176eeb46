"""`weeknotes new`: a new post, as a draft to write in."""

import os
import shlex
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

import msgspec

from weeknotes.commands.exit_codes import OF_THE_MACHINE, SUCCESS, WRONG_CONTENT, WRONG_USAGE
from weeknotes.commands.new_options import (
    DraftError,
    NewOptions,
    kind_called,
    moment_of,
    week_called,
    when_of,
)
from weeknotes.commands.say import Say
from weeknotes.drafting.bookmarks import Days, NoBookmarks, chosen, left_out
from weeknotes.drafting.editor import NoEditorError, edit, editor_of
from weeknotes.drafting.recent import recent_posts
from weeknotes.drafting.scaffold.draft import one_line
from weeknotes.drafting.scaffold.new_post import NewPost
from weeknotes.drafting.scaffold.roundup import Choice, roundup, tags_of
from weeknotes.drafting.start import (
    BadTemplateError,
    author_of,
    names_in_git,
    new_post,
    text_of,
)
from weeknotes.model.names.slug import slugify
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import PAGE, ROUNDUP, Kind, Settings
from weeknotes.model.weeks.week import Week
from weeknotes.model.weeks.wording import count
from weeknotes.plan.weeks.week_words import week_label
from weeknotes.read.config.settings import FILE, read_settings
from weeknotes.read.config.settings_file import settings_text
from weeknotes.read.files.content import FOLDER
from weeknotes.write.loose import CannotWriteError, write_new

_LONGEST_NAME = 60


def run(options: NewOptions, *, say: Say, variables: Mapping[str, str] | None = None) -> int:
    """Writes a draft, never over an existing file, and prints its path.

    Args:
        options: of the command.
        say: how to print.
        variables: of the environment, for git and the editor.

    Returns:
        0 if all is fine, 1 if the bookmarks can't be used or the editor reported an error,
        2 if something is wrong with usage, settings or the site's template.
    """
    if problem := _site_for_title(options):
        say.problem(problem)
        return WRONG_USAGE
    text, problems = settings_text(options.site)
    settings, faults = read_settings(text) if not problems else (None, problems)
    if settings is None:
        for problem in faults:
            say.problem(problem)
        return WRONG_USAGE
    try:
        return _run(options, settings, variables or {}, say)
    except BadTemplateError as fault:
        say.problem(fault.problem)
        return WRONG_USAGE
    except DraftError as refused:
        say.problem(refused.problem)
        return refused.code


def _site_for_title(options: NewOptions) -> Problem | None:
    """Reports that a title is the folder of a site, as other commands take it."""
    if not os.path.isfile(os.path.join(options.title or os.devnull, FILE)):  # noqa: PTH113, PTH118 - no name is too long
        return None
    return error(
        "wrong-usage",
        "weeknotes new",
        f"“{options.title}” is the folder of a site, not a title.",
        f"To start the post there, use: weeknotes new {options.kind} -C "
        f"{shlex.quote(options.title)}",
    )


def _run(options: NewOptions, settings: Settings, variables: Mapping[str, str], say: Say) -> int:
    kind = kind_called(options.kind, settings)
    now = moment_of("--now", options.now, settings)
    editor = _editor(variables) if options.edit else ()
    day, week = when_of(options, kind, now, settings)
    choice = _choice(options, kind, now, settings) if options.bookmarks else Choice()
    found = recent_posts(options.site, settings, kind.name)
    names = () if options.author else names_in_git(options.site, variables)
    author = author_of(one_line(options.author), found, names)
    post = new_post(
        found,
        author,
        kind=kind,
        title=one_line(options.title),
        day=day,
        week=week,
        now=now,
        settings=settings,
    )
    post = msgspec.structs.replace(
        post,
        title=post.title or _title(kind, week, settings),
        links=roundup(choice.chosen) if choice.chosen else "",
        tags=tags_of(choice.chosen),
    )
    path = f"{FOLDER}/{kind.folder}/{_name(kind, day, options.title, post)}.md"
    _write(options.site, path, text_of(post, options.site, path, settings))
    links = f", with {count(len(choice.chosen), 'link')}" if choice.chosen else ""
    say.line(f"Created a draft: {path}{links}.")
    guessed = "" if options.author or found.person(*names) else author.written
    for note in (*left_out(choice), *_notes(post, guessed)):
        say.note(note)
    say.note(
        "Next: say what you think of each link."
        if choice.chosen
        else "Next: write your text in place of each “[Write here: …]”."
    )
    say.note("When it is ready to publish, delete the line “draft: true”.")
    return _open(editor, options.site / path, path, say) if editor else SUCCESS


def _notes(post: NewPost, guessed: str) -> Iterator[str]:
    """Notes on what was found for the draft, and what was not.

    Args:
        post: what the draft starts with.
        guessed: its author, if nothing says so but that nobody else writes on this site.
    """
    if guessed:
        yield (
            f"The author is {guessed}, the only person on this site so far. For someone else, use "
            "--author NAME."
        )
    if post.carried:
        items = count(post.carried.count("\n") + 1, "item")
        yield f"Carried over from last time: {items}."
    if not post.author and post.kind != PAGE:
        yield "It has no author. Use --author NAME, or add your name in git to people.toml."


def _editor(variables: Mapping[str, str]) -> tuple[str, ...]:
    try:
        return editor_of(variables)
    except NoEditorError as fault:
        raise DraftError(
            error(
                "no-editor",
                FILE,
                str(fault),
                "Set EDITOR to the name of your editor, such as nano, or leave out --edit and open "
                "the file yourself.",
            )
        ) from fault


def _open(editor: tuple[str, ...], place: Path, path: str, say: Say) -> int:
    try:
        code = edit(editor, place)
    except NoEditorError as fault:
        say.note(f"{fault} The draft is in {path}.")
        return WRONG_USAGE
    if code:
        say.note(f"The editor reported an error (code {code}). The draft is in {path}.")
        return WRONG_CONTENT
    return SUCCESS


def _title(kind: Kind, week: Week, settings: Settings) -> str:
    if kind.name == PAGE:
        raise DraftError(
            error(
                "page-without-title",
                FILE,
                "A page needs a title, because its address is made from it.",
                f'Write it after the kind: weeknotes new {kind.name} "How we work"',
            )
        )
    label = week_label(week, settings.weeks)
    return f"{kind.title}: {label[0].lower()}{label[1:]}"


def _name(kind: Kind, day: date, title: str, post: NewPost) -> str:
    """The file's name: the day and the title, or without one the number and the author.

    So two people who start a post on one day have a file each.
    """
    numbered = post.title if post.number is not None else kind.title
    words = title or f"{numbered} {post.author}"
    slug = slugify(words)[:_LONGEST_NAME].strip("-") or slugify(kind.title) or kind.name
    return slug if kind.name == PAGE else f"{day.isoformat()}-{slug}"


def _write(site: Path, path: str, content: str) -> None:
    try:
        written = write_new(site, path, content.encode())
    except CannotWriteError as fault:
        raise DraftError(
            error(
                "cannot-write",
                path,
                f"This can't be written: {fault.reason}.",
                "Check that you may write to the folder, and that the disk is not full.",
            )
        ) from fault
    if not written:
        raise DraftError(
            error(
                "draft-is-there",
                path,
                "There is already a file with this name. It was not changed.",
                "Continue with that file, or give the new post another title.",
            )
        )


def _choice(options: NewOptions, kind: Kind, now: datetime, settings: Settings) -> Choice:
    """The bookmarks that are wanted of a file."""
    path = str(options.bookmarks)
    if kind.name != ROUNDUP:
        raise DraftError(
            error(
                "bookmarks-elsewhere",
                path,
                f"Bookmarks make a {settings.kind(ROUNDUP).title.lower()}, not a "
                f"{kind.title.lower()}.",
                f"Use: weeknotes new {ROUNDUP} --from {path}",
            )
        )
    week = week_called(options.week)
    if options.since:
        days = Days(since=moment_of("--since", options.since, settings))
    else:
        days = Days.of_week(week, settings.zone) if week else Days.back_from(now, settings.zone)
    try:
        return chosen(options.bookmarks or Path(), days, private=options.private)
    except NoBookmarks as fault:
        code = WRONG_USAGE if fault.problem.code in OF_THE_MACHINE else WRONG_CONTENT
        raise DraftError(fault.problem, code) from fault
