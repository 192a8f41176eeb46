"""Streams that a site switches on by their name alone: `[streams.next]`.

The headings are those that teams use for it, in the spellings that were met, and the first is the
one that a draft begins a section with, here and in the browser; the rule of
`stream_headings.py` covers the many small differences between them.
"""

from collections.abc import Mapping
from types import MappingProxyType

from weeknotes.model.settings import Stream

RETRO = Stream(
    name="retro",
    title="Going well, and not so well",
    headings=(
        "Going well",
        "What's going well",
        "Went well",
        "What went well",
        "What worked",
        "What's working",
        "Working well",
        "Not so well",
        "Not going so well",
        "What's not going so well",
        "What isn't going so well",
        "What went not so well",
        "What didn't go well",
        "What didn't go so well",
        "What went less well",
        "What didn't work",
        "What's not working",
        "What isn't working",
        "What could be better",
        "What could have gone better",
        "Could be better",
        "Could have gone better",
        "Even better if",
        "Ideas",
        "Our ideas",
        "Ideas for improvement",
        "What I could do better",
        "What we could do better",
        "What could I do better",
        "What could we do better",
        "What could go better",
        "What I'd do differently",
        "What I'll do differently",
        "What we'd do differently",
        "What we'll do differently",
        "What I would do differently",
        "What we would do differently",
        "What we will do differently",
        "What I'll try next",
        "What we'll try next",
    ),
)

NEXT = Stream(
    name="next",
    title="What’s next",
    headings=(
        "Next week",
        "Next",
        "Next up",
        "Next steps",
        "What's next",
        "What next",
        "What comes next",
        "What's coming up",
        "What I'm doing next",
        "What we're doing next",
        "What I'll do next",
        "What we'll do next",
        "What I will do next",
        "What we will do next",
        "What will I do next",
        "What will we do next",
        "What am I doing next",
        "What are we doing next",
        "Up next",
        "Coming up",
        "Coming next",
        "Coming soon",
        "Looking ahead",
        "Plans for next week",
        "Priorities for next week",
    ),
    never=("Coming up with", "Coming up against", "Coming up short", "Coming up for air"),
)

READING = Stream(
    name="reading",
    title="What we’re reading",
    headings=(
        "Reading",
        "Reading list",
        "Recommended reading",
        "Further reading",
        "Currently reading",
        "I'm reading",
        "I've been reading",
        "We're reading",
        "What I'm reading",
        "What I've been reading",
        "What I read",
        "What we're reading",
        "What we've been reading",
        "What we read",
        "Things I'm reading",
        "Things I've been reading",
        "Things I read",
        "Things I've read",
        "Things we read",
        "Something I'm reading",
        "Something I read",
        "Stuff I read",
    ),
)

STREAM_PRESETS: Mapping[str, Stream] = MappingProxyType(
    {stream.name: stream for stream in (RETRO, NEXT, READING)}
)
