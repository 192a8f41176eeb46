"""What Pelican has no listing for: weeks and series; and which posts stand beside a post."""

from itertools import pairwise

from pelican import signals
from pelican.generators import Generator
from pelican.utils import slugify

_DIGITS = [(r"[^\w\s-]", ""), (r"\s+", "-")]


def neighbours(generator):
    """Tells each article the one before and the one after it."""
    for article in generator.articles:
        article.series_slug = slugify(getattr(article, "series", ""), regex_subs=_DIGITS)
        article.earlier = article.later = None
    for later, earlier in pairwise(generator.articles):
        later.earlier, earlier.later = earlier, later


class Listings(Generator):
    """A page for each week and each series, and one for all of either."""

    def generate_output(self, writer):
        """Writes them."""
        for folder, key, title in (
            ("digest", "week", "Week by week"),
            ("series", "series", "Series"),
        ):
            found = {}
            for article in self.context["articles"]:
                if name := getattr(article, key, ""):
                    found.setdefault(name, []).append(article)
            for name, articles in found.items():
                slug = slugify(name, regex_subs=_DIGITS)
                self._write(writer, f"{folder}/{slug}/", folder, name, articles)
            terms = [(name, slugify(name, regex_subs=_DIGITS), len(found[name])) for name in found]
            template = self.get_template("terms")
            writer.write_file(
                f"{folder}/index.html",
                template,
                self.context,
                url=f"{folder}/",
                title=title,
                folder=folder,
                terms=terms,
            )

    def _write(self, writer, url, folder, name, articles):
        template = self.get_template(folder)
        name_ = f"{url}index.html"
        writer.write_file(name_, template, self.context, url=url, title=name, listed=articles)


def _generator(_pelican):
    return Listings


def register():
    """Lets Pelican know."""
    signals.article_generator_finalized.connect(neighbours)
    signals.get_generators.connect(_generator)
