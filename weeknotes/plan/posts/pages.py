"""The pages of posts: each with its week, author, tags, series and neighbours."""

from weeknotes.model.page import Page
from weeknotes.model.posts.piece import Piece
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Settings
from weeknotes.model.site import Site
from weeknotes.model.value import Value
from weeknotes.model.views.parts import NavItem, Picture
from weeknotes.model.views.posts import Mention, PostView, SeriesPlace, TocItem, Translation
from weeknotes.model.weeks.wording import join_names
from weeknotes.plan.addresses.links import Ways
from weeknotes.plan.addresses.writing import edit_address
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.family import Family, Resolved
from weeknotes.plan.frame import Surroundings, frame
from weeknotes.plan.lists.series import Part, PlaceInSeries, places
from weeknotes.plan.machines.json_ld import post_data
from weeknotes.plan.posts.backlinks import backlinks
from weeknotes.plan.posts.cards import cover_of, day, held_words, part_of
from weeknotes.plan.posts.text import Text

_ENOUGH_HEADINGS = 4
_CONTENTS_DEPTH = 3
_LANGUAGES = {
    "cy": "Cymraeg",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ga": "Gaeilge",
    "gd": "Gàidhlig",
    "it": "Italiano",
    "pl": "Polski",
    "pt": "Português",
    "sco": "Scots",
    "uk": "Українська",
}


class Linked(Value, frozen=True):
    """A post with the links of its text and of its header made ready."""

    text: Text
    cover: str
    """Where its cover image is, or empty."""

    link: str
    """What a post of one link is about, or empty."""

    canonical: str
    """The absolute address that it names as its own, or empty."""

    leads: frozenset[str] = frozenset()
    """The site's addresses that its links lead to."""

    named: frozenset[str] = frozenset()
    """All of the site's addresses that its text and its header name, those of files too."""

    pictures: frozenset[str] = frozenset()
    """Where the images of its text are."""

    ways: Ways = ()
    """Where the links of its text inside the site lead, for when the text alone changes."""


def post_view(
    post: Post,
    linked: Linked,
    around: Surroundings,
    *,
    neighbours: tuple[Post | None, Post | None] = (None, None),
    place: PlaceInSeries | None = None,
    mentions: tuple[Mention, ...] = (),
    translations: tuple[Post, ...] = (),
) -> PostView:
    """What the page of a post shows.

    Args:
        post: the post.
        linked: where its links and the addresses of its header lead.
        around: what all pages have in common.
        neighbours: the post before and the post after it.
        place: its place in its series.
        mentions: the posts that link to it.
        translations: the same text in other languages.
    """
    catalogue = around.catalogue
    settings, roots = catalogue.settings, catalogue.roots
    url = catalogue.urls[post.path]
    before, after = neighbours
    cover = linked.cover
    absolute_cover = cover if "://" in cover or not cover else roots.origin + cover
    return PostView(
        frame=frame(
            around,
            url,
            title=post.title,
            description=post.summary,
            canonical=linked.canonical,
            social_image=absolute_cover,
            social_image_alt=post.image.alt if post.image else "",
            json_ld=post_data(
                post,
                post.date,
                linked.canonical or roots.origin + catalogue.hrefs[post.path],
                absolute_cover,
                catalogue,
            )
            if post.date
            else None,
            og_type="article" if post.date else "website",
            author=join_names(catalogue.person(slug).name for slug in post.authors),
            indexed=post.held is None,
        ),
        title=post.title,
        html=Piece(post=post.path, form="page"),
        lang=post.lang,
        kind=catalogue.names.kinds[post.kind],
        week=catalogue.week(max(post.weeks)) if post.weeks else None,
        weeks=tuple(map(catalogue.week, post.weeks)),
        authors=tuple(map(catalogue.person, post.authors)),
        date=catalogue.cards[post.path].date if post.date else None,
        updated=day(changed) if (changed := catalogue.changed(post)) else None,
        minutes=post.document.minutes,
        summary=post.summary,
        standfirst=post.summary if post.is_summary_written else "",
        image=_cover(post, linked),
        link=linked.link,
        link_title=post.link_title,
        tags=catalogue.names.tags_of(post),
        contents=_contents(post),
        series=_place(post, place, catalogue) if place else None,
        mentions=mentions,
        previous=_link(before, catalogue),
        next=_link(after, catalogue),
        translations=tuple(_translation(other, catalogue) for other in translations),
        number=post.number,
        late=post.path in catalogue.late_paths,
        edit=edit_address(post.path, settings),
        held=held_words(post),
        extra=post.extra,
    )


def _cover(post: Post, linked: Linked) -> Picture | None:
    """The cover, unless its text shows the same picture: there it has its place and caption."""
    return None if linked.cover in linked.pictures else cover_of(post, linked.cover)


def _link(post: Post | None, catalogue: Catalogue) -> NavItem | None:
    if post is None:
        return None
    return NavItem(title=post.title, href=catalogue.hrefs[post.path], lang=post.lang)


def _contents(post: Post) -> tuple[TocItem, ...]:
    headings = [head for head in post.document.headings if head.level <= _CONTENTS_DEPTH]
    if not post.document.is_long or len(headings) < _ENOUGH_HEADINGS:
        return ()
    return tuple(TocItem(title=h.text, href=f"#{h.id}", level=h.level) for h in headings)


def _place(post: Post, place: PlaceInSeries, catalogue: Catalogue) -> SeriesPlace:
    series, at = place.series, place.at

    def neighbour(part: Part) -> NavItem | None:
        return _link(part.in_language(post.lang), catalogue)

    of = part_of(post, place, catalogue.roots)
    return SeriesPlace(
        title=of.title,
        href=of.href,
        part=of.part,
        total=of.total,
        previous=neighbour(series.parts[at - 1]) if at else None,
        next=neighbour(series.parts[at + 1]) if at + 1 < len(series.parts) else None,
    )


def _translation(post: Post, catalogue: Catalogue) -> Translation:
    lang = post.lang or catalogue.settings.language
    return Translation(
        lang=lang,
        name=_LANGUAGES.get(lang.split("-")[0].lower(), lang),
        title=post.title,
        href=catalogue.hrefs[post.path],
    )


def _pages(resolved: Resolved) -> list[Page]:
    known = resolved.catalogue
    in_series = places(resolved.context.series)
    mentions = backlinks(known, {path: one.leads for path, one in resolved.linked.items()})
    translations = _translations(known.site, known.settings)
    neighbours: dict[str, tuple[Post | None, Post | None]] = {}
    for lang in dict.fromkeys(post.lang for post in known.posts):
        row = (None, *(post for post in reversed(known.posts) if post.lang == lang), None)
        for before, post, after in zip(row, row[1:], row[2:], strict=False):
            if post is not None:
                neighbours[post.path] = (before, after)
    return [
        Page(
            url=known.urls[post.path],
            template="page.html" if post.is_page else "post.html",
            inputs=post_view(
                post,
                resolved.linked[post.path],
                resolved.around,
                neighbours=neighbours.get(post.path, (None, None)),
                place=in_series.get(post.path),
                mentions=mentions.get(post.path, ()),
                translations=translations.get(post.path, ()),
            ),
            sources=(post.path,),
            variant="" if post.is_page else post.kind,
        )
        for post in (*known.posts, *known.pages)
    ]


def _translations(site: Site, settings: Settings) -> dict[str, tuple[Post, ...]]:
    by_ref: dict[str, list[Post]] = {}
    for post in site.posts:
        if post.ref:
            by_ref.setdefault(post.ref, []).append(post)
    return {
        post.path: tuple(
            other
            for other in sorted(members, key=lambda one: (one.lang or settings.language, one.path))
            if other.lang != post.lang
        )
        for members in by_ref.values()
        for post in members
    }


FAMILY = Family(addresses=lambda context: context.catalogue.urls.values(), pages=_pages)
