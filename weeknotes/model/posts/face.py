"""What other pages see of a post: all of it but its running text.

As long as a post keeps its face, a change to its text is seen on the pages that show the text, and
on no other. Lines count for nothing here: only problems name them.
"""

import msgspec

from weeknotes.model.posts.document import FOOTNOTES, Document, Heading
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Stream
from weeknotes.model.streams.headings import stream_of


def face_of(post: Post, streams: tuple[Stream, ...]) -> bytes:
    """The post without what only pages with its text show, to be compared.

    Args:
        post: as it was read.
        streams: the site's: a section that belongs to one is shown elsewhere too.
    """
    document = post.document
    shown = [
        document.section(heading) for heading in document.headings if stream_of(heading, streams)
    ]
    # A section takes along the notes that it refers to, wherever they are.
    notes = document.html if shown and FOOTNOTES in document.html else ""
    bare = msgspec.structs.replace(
        post,
        document=Document(
            headings=tuple(map(_placeless, document.headings)),
            links=tuple(msgspec.structs.replace(link, line=None) for link in document.links),
            images=tuple(msgspec.structs.replace(image, line=None) for image in document.images),
            references=tuple(
                msgspec.structs.replace(found, line=None) for found in document.references
            ),
            anchors=document.anchors,
        ),
        header_form=None,
        header_lines=0,
        lines={},
    )
    return msgspec.json.encode((bare, document.minutes, document.is_long, shown, notes))


def _placeless(heading: Heading) -> Heading:
    return msgspec.structs.replace(heading, start=0, end=0, line=None)
