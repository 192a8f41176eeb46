"""A week's digest as an item of a feed: plain HTML that reads well in any reader."""

from collections.abc import Iterable, Iterator
from html import escape

from weeknotes.model.views.links import SharedLink
from weeknotes.model.views.parts import Card, CardGroup, Excerpt
from weeknotes.model.views.weeks import DigestView
from weeknotes.model.weeks.wording import join_names


def digest_item(view: DigestView) -> str:
    """The digest in the order of its page, from who wrote to the late notes.

    Args:
        view: what the digest's page shows; addresses may be relative to the site's origin.
    """
    return "\n".join(_parts(view))


def _parts(view: DigestView) -> Iterator[str]:
    names = join_names(person.name for person in view.writers)
    yield f"<p>{escape(view.days)}." + (f" Notes by {escape(names)}." if names else "") + "</p>"
    if view.editorial:
        yield view.editorial
    yield from _groups(view.groups)
    yield from _excerpts(view.learning_title, view.learning)
    if view.links:
        yield "<h2>Links we shared</h2>"
        if view.roundups:
            yield _cards(view.roundups)
        yield f"<ul>{''.join(map(_shared, view.links))}</ul>"
    yield from _groups(view.others)
    yield from _excerpts(view.ahead_title, view.ahead)
    if view.late:
        yield "<h2>Late notes, on earlier weeks</h2>"
        yield _cards(view.late)


def _groups(groups: Iterable[CardGroup]) -> Iterator[str]:
    for group in groups:
        yield f"<h2>{escape(group.title)}</h2>"
        yield _cards(group.cards)


def _excerpts(title: str, excerpts: Iterable[Excerpt]) -> Iterator[str]:
    for at, one in enumerate(excerpts):
        if at == 0:
            yield f"<h2>{escape(title)}</h2>"
        who = f" – {escape(one.author)}" if one.author else ""
        if one.text:
            yield f"<blockquote{_lang(one.lang)}><p>{escape(one.text)}</p></blockquote>"
        yield f'<p><a href="{escape(one.href)}">{escape(one.heading)}</a>{who}</p>'


def _shared(link: SharedLink) -> str:
    several = len(link.comments) > 1
    said = (
        f"<br><span{_lang(one.lang)}>{one.said}</span>"
        + (f" – {escape(one.who)}" if several else "")
        for one in link.comments
    )
    names = escape(join_names(sharer.title for sharer in link.sharers))
    return (
        f'<li><a href="{escape(link.href)}"{_lang(link.lang)}>{escape(link.title)}</a> '
        f"({escape(link.host)}), shared by {names}{''.join(said)}</li>"
    )


def _cards(cards: Iterable[Card]) -> str:
    items = []
    for card in cards:
        who = join_names(person.name for person in card.authors)
        about = " · ".join(part for part in (who, f"{card.minutes} min read") if part)
        summary = card.summary_html or escape(card.summary)
        summary = f"<br>{summary}" if summary else ""
        items.append(
            f'<li{_lang(card.lang)}><a href="{escape(card.href)}">{escape(card.title)}</a><br>'
            f"<small>{escape(about)}</small>{summary}</li>"
        )
    return f"<ul>{''.join(items)}</ul>"


def _lang(lang: str) -> str:
    return f' lang="{escape(lang)}"' if lang else ""
