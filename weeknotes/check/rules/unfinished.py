"""Posts that still ask for words, where drafts are checked as if they were to come out now."""

from collections.abc import Iterator

from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning


def unfinished_advice(post: Post) -> Iterator[Problem]:
    """Whether a post still has prompts."""
    if post.held is not None and post.held.why == "unfinished":
        yield warning(
            "unfinished",
            post.path,
            f"The post {post.held.reason}, so it can't be published.",
            "Write your text in its place, or remove it and its heading.",
            line=post.held.line,
        )
