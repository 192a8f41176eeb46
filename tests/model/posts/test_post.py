"""A post as a value."""

from weeknotes.model.posts.document import Document
from weeknotes.model.posts.post import Post


def test_a_page_stands_outside_time():
    assert Post(path="content/a.md", kind="page", title="a", slug="a", document=Document()).is_page
    assert not Post(path="a", kind="diary", title="a", slug="a", document=Document()).is_page


def test_posts_do_not_share_what_themes_keep_in_extra():
    one = Post(path="a", kind="diary", title="a", slug="a", document=Document())
    other = Post(path="b", kind="diary", title="b", slug="b", document=Document())
    assert one.extra is not other.extra
