"""The email of a week: its digest with every address made absolute."""

from collections.abc import Iterable, Iterator

from weeknotes.model.page import Page
from weeknotes.model.settings import Settings
from weeknotes.model.views.email import (
    EmailExcerpt,
    EmailGroup,
    EmailLink,
    EmailPost,
    EmailView,
    EmailWay,
)
from weeknotes.model.views.links import SharedLink
from weeknotes.model.views.parts import Card, CardGroup, Excerpt, WeekLink
from weeknotes.model.views.weeks import DigestView
from weeknotes.model.weeks.week import Week
from weeknotes.model.weeks.wording import join_names
from weeknotes.plan.addresses.routes import DIGESTS, EMAIL_FORMS, Roots, email_url, feed_url
from weeknotes.plan.email.mail_text import mail_text
from weeknotes.plan.family import Context, Family, Resolved
from weeknotes.plan.feeds.absolute import absolute_html
from weeknotes.plan.streams.sections import opening_sentence

_PREHEADER = 140
"""Characters: what phones and mail programs show of it, at most."""


def email_view(view: DigestView, *, settings: Settings, roots: Roots) -> EmailView:
    """A week's digest as an email.

    Args:
        view: what the digest's page shows.
        settings: the site's, for the moment the week closes.
        roots: where the site will be served.
    """
    site, so_far = " ".join(view.frame.site_title.split()), view.closes is not None
    online = _absolute(view.week.href, roots)
    editorial = absolute_html(view.editorial, page_url=online)
    closes = settings.weeks.closes.moment(Week.parse(view.week.code), settings.zone)
    return EmailView(
        subject=f"{site}: {view.title}{' (so far)' if so_far else ''}",
        preheader=_preheader(view),
        language=view.frame.language,
        site_title=site,
        home=_absolute(view.frame.home, roots),
        title=view.title,
        code=view.week.code,
        short=view.week.short,
        days=view.days,
        online=online,
        feed=roots.absolute(feed_url(DIGESTS)),
        so_far=so_far,
        until=view.closes.text if view.closes else "",
        closed=None if so_far else closes,
        editorial=editorial,
        editorial_text=mail_text(editorial),
        writers=tuple(
            EmailWay(title=person.name, href=_absolute(person.href, roots))
            for person in view.writers
        ),
        groups=_groups(view.groups, roots),
        learning_title=view.learning_title,
        learning=tuple(_excerpt(one, roots) for one in view.learning),
        roundups=_posts(view.roundups, roots),
        links=tuple(_link(one, roots) for one in view.links),
        late=_posts(view.late, roots),
        others=_groups(view.others, roots),
        ahead=tuple(_excerpt(one, roots) for one in view.ahead),
        ahead_title=view.ahead_title,
        previous=_week(view.previous, roots),
        hint=f"You get this email because you are on the list for the weekly digest of {site}. "
        "To come off the list, reply to this email and say so.",
    )


def _preheader(view: DigestView) -> str:
    """What to show next to the subject: the editor's first sentence, else who wrote."""
    if words := opening_sentence(view.editorial, _PREHEADER):
        return words
    names = join_names(person.name for person in view.writers)
    return f"Notes by {names}." if names else view.frame.description


def _absolute(href: str, roots: Roots) -> str:
    """An address of a page's, base path included, as one to follow from a mail program."""
    return roots.origin + href


def _groups(groups: Iterable[CardGroup], roots: Roots) -> tuple[EmailGroup, ...]:
    return tuple(EmailGroup(title=one.title, posts=_posts(one.cards, roots)) for one in groups)


def _posts(cards: Iterable[Card], roots: Roots) -> tuple[EmailPost, ...]:
    return tuple(
        EmailPost(
            title=card.title,
            href=_absolute(card.href, roots),
            authors=join_names(person.name for person in card.authors),
            minutes=card.minutes,
            summary=card.summary,
            summary_html=card.summary_html,
            kind=card.kind.title,
            week=card.week.short if card.week else "",
            lang=card.lang,
        )
        for card in cards
    )


def _excerpt(one: Excerpt, roots: Roots) -> EmailExcerpt:
    return EmailExcerpt(
        heading=one.heading,
        text=one.text,
        href=_absolute(one.href, roots),
        author=one.author,
        post=one.post,
        lang=one.lang,
    )


def _link(one: SharedLink, roots: Roots) -> EmailLink:
    return EmailLink(
        title=one.title,
        href=one.href,
        host=one.host,
        sharers=tuple(
            EmailWay(title=sharer.title, href=_absolute(sharer.href, roots))
            for sharer in one.sharers
        ),
        comment=_comment(one),
    )


def _comment(one: SharedLink) -> str:
    """What was said of a link, by whom where it was several."""
    if len(one.comments) == 1:
        return one.comments[0].text
    return " ".join(f"{comment.who}: {comment.text}" for comment in one.comments)


def _week(week: WeekLink | None, roots: Roots) -> EmailWay | None:
    return EmailWay(title=week.label, href=_absolute(week.href, roots)) if week else None


def _addresses(context: Context) -> Iterator[str]:
    known = context.catalogue
    for week in filter(known.went_out, known.digest_weeks):
        yield from (email_url(week, form) for form in EMAIL_FORMS)


def _pages(resolved: Resolved) -> Iterator[Page]:
    """The copies of each closed week's digest, to read or to send, at addresses for good."""
    settings, roots = resolved.catalogue.settings, resolved.catalogue.roots
    for week, issue in resolved.issues.items():
        view = email_view(issue, settings=settings, roots=roots)
        for form in EMAIL_FORMS:
            url, source = email_url(week, form), f"the email of {week.code}"
            yield Page(url=url, template=form, inputs=view, sources=(source,))


FAMILY = Family(addresses=_addresses, pages=_pages)
