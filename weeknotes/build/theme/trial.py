"""A trial of a site's own theme: one page of each template, to report all of its faults at once."""

from collections.abc import Iterable, Iterator, Mapping

from weeknotes.build.jobs import TemplateSet, environment_of, maker_of, order_of
from weeknotes.build.registry import format_of
from weeknotes.model.page import Output, Page
from weeknotes.model.problems.problem import Problem
from weeknotes.model.problems.time_limit import TooLong
from weeknotes.model.theme import Theme, own_templates
from weeknotes.plan.posts.text import Text
from weeknotes.render.jinja.fault import TemplateFault


def template_faults(
    outputs: Iterable[Output], texts: Mapping[str, Text], template_set: TemplateSet, theme: Theme
) -> tuple[Problem, ...]:
    """The faults that one page of each template shows, and templates that can't be read.

    Built-in templates have been tried already, so without others there is nothing to do.

    Args:
        outputs: all that is planned.
        texts: those that pages show, by path of the source.
        template_set: the theme's templates.
        theme: the site's.
    """
    if not own_templates(theme):
        return ()
    found: dict[tuple[str, int | None], Problem] = {}
    for fault in (
        *_of_pages(_one_of_each(outputs), texts, template_set),
        *_of_reading(theme, template_set),
    ):
        problem = fault.problem(theme, "a page")
        found.setdefault((problem.path, problem.line), problem)
    return tuple(found.values())


def _one_of_each(outputs: Iterable[Output]) -> Iterable[Page]:
    """The first page of each template."""
    pages: dict[str, Page] = {}
    for one in outputs:
        if isinstance(one, Page) and format_of(one.template).templates:
            pages.setdefault(one.template, one)
    return pages.values()


def _of_pages(
    pages: Iterable[Page], texts: Mapping[str, Text], template_set: TemplateSet
) -> Iterator[TemplateFault]:
    for page in pages:
        order = order_of(page)
        pieces = tuple((path, texts[path]) for path in order.texts)
        try:
            maker_of(order.template, order.inputs, pieces, template_set)()
        except TemplateFault as fault:
            yield fault
        except TooLong:
            continue  # the post's own fault, which the build reports


def _of_reading(theme: Theme, template_set: TemplateSet) -> Iterator[TemplateFault]:
    """Templates that no page of the trial needs are read at least."""
    # It takes 50 ms to import, which a build without own templates need not wait for.
    from weeknotes.render.jinja.templates import compiled  # noqa: PLC0415

    environment = environment_of(template_set.templates)
    for key in own_templates(theme):
        try:
            compiled(environment, key)
        except TemplateFault as fault:
            yield fault
