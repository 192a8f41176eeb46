"""Stories of sites: any small site, and what happens to it from build to build."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from edits import (
    THEME,
    Asked,
    BlockAdded,
    BlockRemoved,
    Broken,
    BuiltElsewhere,
    Deleted,
    Edit,
    FieldRemoved,
    FieldSet,
    HeadingChanged,
    LinesShifted,
    LinkTurned,
    Looked,
    Mended,
    NotText,
    OutputRemoved,
    Overridden,
    PageCut,
    PageDeleted,
    PageSpoilt,
    Put,
    Renamed,
    Replaced,
    Reworded,
    SameSize,
    Setting,
    Strayed,
    Swapped,
    TakenBack,
    Touched,
    WhileBuilding,
    put,
)
from hypothesis import strategies as st
from sites import PIXEL
from small_sites import (
    FIELDS,
    HOME,
    MOMENTS,
    PEOPLE,
    PICTURES,
    SETTING,
    WEEK_S_WORDS,
    SmallSite,
    blocks,
    bodies,
    headers,
    headings,
    paths,
    small_sites,
    targets,
    words,
    written,
)

from weeknotes.build.request import Request
from weeknotes.model.value import Value

OVERRIDDEN = """base.html parts.html home.html post.html page.html listing.html stream.html
    digest.html email.html email.txt links.html redirect.html 404.html style.css feed.css""".split()
MARKS = ("one", "one", "two", "two", "two", "{{ nothing }}", "{% if %}")
"""What stands in a template of the site's own; the last two are faults."""

ASKED: dict[str, tuple[Any, ...]] = {
    "now": MOMENTS,
    "base_url": ("", "http://127.0.0.1:8000/", "https://preview.example.org/team/"),
    "drafts": (True, False),
    "future": (True, False),
    "keep_going": (True, False),
    "strict": (True, False),
}
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>'
ASSETS = (PIXEL, b"x", b"y", b"longer", DRAWING, DRAWING.replace(b"<circle", b"<script/><circle"))
PAGES = 60
"""About as many files as the output folder of such a site holds."""

_MOST = 6


class Story(Value, frozen=True):
    """A site, and what happens to it."""

    site: SmallSite
    now: str
    keep_going: bool
    edits: tuple[Edit, ...]

    def begin(self, folder: Path) -> Request:
        """Writes the site into a folder, to be built there."""
        for path, content in self.site.files.items():
            put(folder / path, content)
        if self.site.linked:
            page = folder / "content" / "about.md"
            put(folder / "texts" / "about.md", page.read_bytes())
            page.unlink()
            page.symlink_to("../texts/about.md")
        return Request(site=folder, now=self.now, keep_going=self.keep_going, jobs=1)


@st.composite
def stories(draw: st.DrawFn, *, most: int = _MOST) -> Story:
    """Any small site with one edit or some."""
    site = draw(small_sites())
    elsewhere = draw(st.lists(paths(), min_size=2, max_size=3))
    drafts = [path.replace("/20", "/_drafts/20") for path in elsewhere[:1]]
    least = min(most, draw(st.sampled_from([1, 2, 3, 3, 4])))
    step = steps(list(site.files), elsewhere + drafts)
    happened = draw(st.lists(step, min_size=least, max_size=most))
    return Story(
        site=site,
        now=draw(st.sampled_from(MOMENTS)),
        keep_going=draw(st.sampled_from([False, False, True])),
        edits=tuple(edit for step in happened for edit in step)[:most],
    )


def steps(files: Sequence[str], elsewhere: Sequence[str]) -> st.SearchStrategy[tuple[Edit, ...]]:
    """One edit, or one that is taken back afterwards: many keep a site from being built.

    Args:
        files: what the site begins with.
        elsewhere: where posts may be put later.
    """
    known = list(dict.fromkeys([*files, *elsewhere]))
    kinds = [
        _of_text(known),
        _of_headers(known),
        _of_files(known, elsewhere),
        _of_the_site(),
        _of_builds(known, elsewhere),
        _of_the_output(),
    ]
    often = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5]
    edit = st.sampled_from(often).flatmap(lambda kind: kinds[kind])
    return st.tuples(edit, st.sampled_from([False, False, False, True])).map(
        lambda drawn: (drawn[0], TakenBack()) if drawn[1] else (drawn[0],)
    )


_nth = st.integers(0, 5)


def _one_of(values: dict[str, tuple[Any, ...]]) -> st.SearchStrategy[tuple[str, Any]]:
    return st.sampled_from([*values]).flatmap(
        lambda name: st.tuples(st.just(name), st.sampled_from(values[name]))
    )


def _texts(files: Sequence[str]) -> st.SearchStrategy[str]:
    return st.sampled_from([path for path in files if path.endswith(".md")])


def _posts(files: Sequence[str]) -> st.SearchStrategy[str]:
    return st.sampled_from([path for path in files if re.search(r"/\d{4}-\d\d-", path)])


def _of_text(files: Sequence[str]) -> st.SearchStrategy[Edit]:
    texts = _texts(files)
    return st.one_of(
        st.builds(Reworded, path=texts, block=_nth, words=words),
        st.builds(Reworded, path=texts, block=st.just(0), words=words),
        st.builds(BlockAdded, path=texts, block=_nth, text=blocks(files)),
        st.builds(BlockRemoved, path=texts, block=_nth),
        st.builds(HeadingChanged, path=texts, which=_nth, text=headings),
        st.builds(LinkTurned, path=texts, which=_nth, target=targets(files)),
        st.builds(LinesShifted, path=texts),
    )


def _of_headers(files: Sequence[str]) -> st.SearchStrategy[Edit]:
    posts = _posts(files)
    said = st.builds(
        lambda path, of: FieldSet(path=path, name=of[0], value=of[1]), posts, _one_of(FIELDS)
    )
    return st.one_of(
        said,
        said,
        said,
        st.builds(
            FieldRemoved, path=posts, name=st.sampled_from(["title", "tags", "author", "draft"])
        ),
        st.builds(Broken, path=_texts(files)),
        st.just(Mended()),
    )


def _of_files(files: Sequence[str], elsewhere: Sequence[str]) -> st.SearchStrategy[Edit]:
    posts = _posts(files)
    any_file = st.sampled_from([path for path in files if path != "weeknotes.toml"])
    new = st.sampled_from(elsewhere)
    post = st.builds(written, headers(), bodies(files))
    return st.one_of(
        st.builds(Touched, path=any_file),
        st.builds(SameSize, path=any_file, clock=st.booleans()),
        st.builds(Replaced, path=any_file),
        st.builds(NotText, path=_texts(files)),
        st.builds(Swapped, one=posts, other=posts),
        st.builds(Deleted, path=any_file),
        st.builds(Renamed, path=posts, to=new),
        st.builds(Put, path=new, content=post),
        st.builds(Put, path=st.sampled_from([HOME, WEEK_S_WORDS]), content=bodies(files)),
        st.builds(Put, path=st.sampled_from(PICTURES), content=st.sampled_from(ASSETS)),
        st.builds(Put, path=st.just("content/people.toml"), content=st.sampled_from(PEOPLE)),
    )


def _of_the_site() -> st.SearchStrategy[Edit]:
    overridden = st.sampled_from(OVERRIDDEN)
    own = st.sampled_from(["extra.svg", "extra.png", "accent.html"])
    return st.one_of(
        st.builds(lambda of: Setting(name=of[0], value=of[1]), _one_of(SETTING)),
        st.builds(Setting, name=st.sampled_from([*SETTING][2:]), value=st.just("")),
        st.builds(Overridden, name=overridden, words=st.sampled_from(MARKS)),
        st.builds(Overridden, name=overridden, words=st.sampled_from(MARKS)),
        st.builds(Deleted, path=overridden.map(f"{THEME}/{{}}".format)),
        st.builds(Put, path=own.map(f"{THEME}/{{}}".format), content=st.sampled_from("ab")),
    )


def _of_builds(files: Sequence[str], elsewhere: Sequence[str]) -> st.SearchStrategy[Edit]:
    meanwhile = st.one_of(_of_text(files), _of_headers(files), _of_files(files, elsewhere))
    return st.one_of(
        st.builds(lambda of: Asked(name=of[0], value=of[1]), _one_of(ASKED)),
        st.builds(Asked, name=st.just("now"), value=st.sampled_from(MOMENTS)),
        st.builds(lambda of: BuiltElsewhere(name=of[0], value=of[1]), _one_of(ASKED)),
        st.just(Looked()),
        st.builds(WhileBuilding, openings=st.integers(0, 30), edit=meanwhile),
        st.builds(WhileBuilding, openings=st.integers(0, 2 * PAGES), edit=meanwhile),
    )


def _of_the_output() -> st.SearchStrategy[Edit]:
    which = st.integers(0, PAGES)
    return st.one_of(
        st.builds(PageSpoilt, which=which, clock=st.booleans()),
        st.builds(PageCut, which=which),
        st.builds(PageDeleted, which=which),
        st.just(Strayed()),
        st.just(OutputRemoved()),
    )
