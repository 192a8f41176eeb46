"""Posts as a whole: empty ones, copies, translations without an original."""

from collections import defaultdict
from collections.abc import Iterator

from weeknotes.model.names.slug import same_name
from weeknotes.model.names.spelling import nearest
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning


def empty_advice(post: Post) -> Iterator[Problem]:
    """Whether a post has nothing to read or to see."""
    document = post.document
    headings = sum(len(heading.text.split()) for heading in document.headings)
    if document.words > headings or document.references or post.link:
        return
    yield warning(
        "post-empty",
        post.path,
        "The post has no words" + (", only headings." if headings else "."),
        "Write the post, or add “draft: true” to its header until it is written.",
        line=post.header_lines + 1,
    )


def title_advice(posts: tuple[Post, ...]) -> Iterator[Problem]:
    """Posts by the same author with the same title in the same week: usually a copied file."""
    first: dict[tuple[object, ...], Post] = {}
    for post in posts:
        keys = [
            (author, week, f"{post.lang} {same_name(post.title)}")
            for author in post.authors or ("",)
            for week in post.weeks
        ]
        others = [first.setdefault(key, post) for key in keys]
        other = next((other for other in others if other is not post), None)
        if other is not None:
            yield warning(
                "title-twice",
                post.path,
                f"Two posts by the same author in the same week are called “{post.title}”: the "
                f"other is {other.path}.",
                "Delete one of them, or give each a title of its own.",
                line=post.line_of("title"),
            )


def _alone_elsewhere(post: Post, by_ref: dict[str, list[Post]]) -> list[str]:
    """The refs that are alone too, in another language, and with the same numbers."""
    digits = _digits(post.ref)
    return [
        ref
        for ref, others in by_ref.items()
        if len(others) == 1 and others[0].lang != post.lang and _digits(ref) == digits
    ]


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def translation_advice(posts: tuple[Post, ...], held: tuple[Post, ...]) -> Iterator[Problem]:
    """Translations whose `ref` no post in another language has, not even a draft."""
    by_ref: dict[str, list[Post]] = defaultdict(list)
    for post in (*posts, *held):
        if post.ref:
            by_ref[post.ref].append(post)
    for post in posts:
        partners = by_ref.get(post.ref, [])
        if not partners or any(other.lang != post.lang for other in partners):
            continue
        if len(partners) > 1:
            other = next(one for one in partners if one is not post)
            message = f"“ref: {post.ref}” is also in {other.path}, in the same language."
            hint = "Add a line such as “lang: cy” to the translation."
        else:
            near = nearest(post.ref, _alone_elsewhere(post, by_ref))
            if not (near or post.lang):
                continue  # one in the site's own language may wait for its translation
            message = f"No other post has “ref: {post.ref}”, so this one has no translation."
            hint = f"Did you mean “{near}”? " if near else ""
            hint += "Write the same ref in the other post, or delete the line."
        yield warning("translation-alone", post.path, message, hint, line=post.line_of("ref"))
