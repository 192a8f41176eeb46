"""Rules about the weekly email, which `weeknotes digest` makes."""

from weeknotes.check.catalogue.rule import error, warning

EMAIL = (
    error(
        "not-a-week",
        "A week that is not valid",
        "`weeknotes digest` makes the email of one week, and needs to know which.",
        "Write the year and the week, such as `2026-W47`, or a day in that week.",
    ),
    warning(
        "no-notes",
        "No weeknotes yet",
        "Without a note there is no week to make an email of.",
        "Write a weeknote first.",
    ),
    warning(
        "no-closed-week",
        "No week has closed yet",
        "The email of a week is complete once the week has closed.",
        "Name an open week to get it as it is so far.",
    ),
    error(
        "empty-week",
        "A week without notes",
        "weeknotes never shows that somebody wrote nothing, so a week without notes has no email.",
        "Choose a week that has notes.",
    ),
    warning(
        "email-too-long",
        "An email that is too long",
        "Gmail shows about 100 kB of an email and hides the rest.",
        "Shorten the editor's words or the summaries, or send people a link to the digest.",
    ),
)
