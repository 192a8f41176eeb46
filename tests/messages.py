"""What each message owes its reader: a place, a sentence, and what to do, in plain words."""

import re

from weeknotes.model.problems.problem import Problem

WITHOUT_LINE = {
    **dict.fromkeys(
        "no-content file-unreadable empty-file bad-file-name no-file-ending "
        "wrong-file-ending out-of-place folder-nearly link-outside image-too-big cannot-read "
        "unsafe-path folder-outside two-homes two-list-words editorial-without-notes address-taken "
        "theme-unreadable theme-link theme-left-out static-left-out file-unused".split(),
        "it is about a file as a whole, or its name",
    ),
    "title-twice": "a title may come from the file's name",
    "bad-date": "likewise",
    **dict.fromkeys(
        ("no-settings", "feed-too-big", "bad-clock", "bad-base-url"), "it is no line of any file"
    ),
    **dict.fromkeys(
        "unsafe-output foreign-files foreign-file other-site damaged-mark unfinished-site "
        "build-running cannot-write".split(),
        "it is about the output folder",
    ),
    **dict.fromkeys(
        "not-a-week no-notes no-closed-week empty-week email-too-long".split(),
        "it is about a week",
    ),
    **dict.fromkeys(
        "no-editor template-unreadable unknown-kind-of-post page-without-title draft-is-there "
        "bookmarks-elsewhere "
        "bookmarks-unreadable bookmarks-unknown bookmarks-broken no-bookmarks".split(),
        "it is about a command, or a file as a whole",
    ),
    "address-gone": "it may be about a page that no file makes any more",
    **dict.fromkeys(
        (
            "init-no-weeknotes",
            "init-not-here",
            "init-there-already",
            "upgrade-older",
            "upgrade-record",
        ),
        "it is about a folder",
    ),
    "theme-copy": "it is about a command",
    **dict.fromkeys(("wrong-usage", "stopped", "bug"), "it is about a command"),
    **dict.fromkeys(
        "publish-no-git publish-old-git publish-no-repository publish-no-commit publish-no-branch "
        "publish-bad-branch publish-onto-sources publish-no-remote publish-many-places "
        "publish-sign-in publish-no-answer publish-empty-remote publish-foreign-branch "
        "publish-changed-by-hand publish-other-host publish-behind publish-no-posts "
        "publish-unasked publish-somebody-else publish-not-taken publish-unknown-end "
        "publish-git-failed publish-no-room".split(),
        "it is about the repository, or the way to the branch",
    ),
}
"""Codes of problems that have no line, and why."""

JARGON = re.compile(
    r"""\b(?:YAML|(?<!\.)TOML|JSON|None|HTTP|(?i:pars(?:e|er|ing)|regex|traceback|exception|null
    |front\s?matter|boolean|string|integer|array|dict|tuple|codec|encoded?|decoded?|bytes?|token
    |syntax|schema|invalid|delimiter|metadata|slugify|key/value|stdin|stdout|errno))\b""",
    re.VERBOSE,
)


def held_to_form(problem: Problem) -> None:
    """Hold that a problem tells where, what and what to do."""
    assert problem.path
    assert not problem.path.startswith("/")
    assert problem.line or problem.code in WITHOUT_LINE, problem
    said = f"{problem.message} {problem.hint}"
    assert problem.message[0].isupper() or problem.message[0] in "“<", problem.message
    assert problem.message.endswith("."), problem.message
    assert problem.hint.endswith((".", "?", "!")) or ": " in problem.hint, problem.hint
    assert not (found := JARGON.search(said)), found
    assert "  " not in said
    assert " object at 0x" not in said
