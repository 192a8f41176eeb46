"""What the settings of streams have to be beyond their form."""

from collections.abc import Iterator

from weeknotes.model.names.slug import slugify
from weeknotes.model.names.spelling import nearest
from weeknotes.model.settings import PAGE, Kind, Stream
from weeknotes.model.streams.headings import words
from weeknotes.model.streams.presets import STREAM_PRESETS


def stream_faults(
    streams: tuple[Stream, ...], kinds: tuple[Kind, ...]
) -> Iterator[tuple[str, str, str, str]]:
    """Stream, key, message and hint of each fault."""
    names = tuple(kind.name for kind in kinds if kind.name != PAGE)
    by_folder = {slugify(kind.folder): kind for kind in kinds}
    for stream in streams:
        if not (stream.phrases or stream.kinds):
            near = nearest(stream.name, tuple(STREAM_PRESETS))
            yield (
                stream.name,
                stream.name,
                f"The stream {stream.name} has no headings, so it collects nothing.",
                (f"Did you mean [streams.{near}]? Otherwise, write" if near else "Write")
                + f' the headings of its sections under it: headings = ["{stream.title}"]',
            )
        for key in ("headings", "also", "never"):
            for phrase in (one for one in getattr(stream, key) if not words(one)):
                yield (
                    stream.name,
                    key,
                    f"A heading of the stream {stream.name} has no words: “{phrase}”.",
                    "Punctuation and emoji do not count when headings are compared. Write words.",
                )
        for kind in stream.kinds:
            if kind not in names:
                near = nearest(kind, names)
                yield (
                    stream.name,
                    "kinds",
                    f"The stream {stream.name} names an unknown kind, “{kind}”.",
                    f"Did you mean “{near}”?" if near else f"Use one of: {', '.join(names)}.",
                )
        namesake = by_folder.get(stream.name)
        if namesake and namesake.name not in stream.kinds:
            wanted = ", ".join(f'"{kind}"' for kind in (*stream.kinds, namesake.name))
            message = (
                f"The stream {stream.name} and the list of posts of the kind {namesake.name} "
                f"would have the same address, /{stream.name}/."
            )
            hint = (
                f"To show both on one page, write kinds = [{wanted}]; otherwise give the stream "
                "another name."
            )
            yield stream.name, stream.name, message, hint
