"""The inputs of pages survive as bytes: every view that the example site plans."""

from pathlib import Path

import msgspec
import pytest

from weeknotes.build.jobs import Order, order_of
from weeknotes.build.pipeline import Survey, survey
from weeknotes.build.registry import format_of, formats
from weeknotes.build.request import Request
from weeknotes.model.page import Page
from weeknotes.model.views.weeks import ArchiveView
from weeknotes.render.inputs import as_bytes, fields_as_bytes, inputs_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pages():
    surveyed = survey(Request(site=ROOT, now="2027-01-18T09:00", drafts=True, jobs=1))
    assert isinstance(surveyed, Survey)
    return [output for output in surveyed.plan.outputs if isinstance(output, Page)]


def encoded(page: Page) -> bytes:
    return as_bytes(type(page.inputs), fields_as_bytes(page.inputs))


def test_the_example_plans_every_template_and_format(pages):
    assert {page.template for page in pages} == {one.name for one in formats()}


def test_what_is_encoded_is_decoded_to_the_same(pages):
    for page in pages:
        found = inputs_of(format_of(page.template).view, encoded(page))
        assert type(found) is type(page.inputs), page.url
        assert found == page.inputs, page.url


def test_what_was_decoded_is_encoded_to_the_same(pages):
    """Else a page would be made anew after each build that remembers it."""
    for page in pages:
        again = msgspec.structs.replace(page, inputs=inputs_of(type(page.inputs), encoded(page)))
        assert encoded(again) == encoded(page), page.url


def test_each_field_has_bytes_of_its_own(pages):
    for page in pages:
        fields = fields_as_bytes(page.inputs)
        for name, field in zip(page.inputs.__struct_fields__, fields, strict=True):
            told = msgspec.json.encode(getattr(page.inputs, name))
            assert told == field, (page.url, name)


def test_bytes_of_another_view_are_refused(pages):
    (home,) = (page for page in pages if page.template == "home.html")
    with pytest.raises(msgspec.MsgspecError):
        inputs_of(ArchiveView, encoded(home))


def test_an_order_holds_no_text_that_its_page_names(pages):
    """So a page can be kept, and made again when the text has changed."""
    orders: list[Order] = [order_of(page) for page in pages if page.template == "post.html"]
    assert all(order.texts for order in orders)
    assert max(len(order.inputs) for order in orders) < 8000
