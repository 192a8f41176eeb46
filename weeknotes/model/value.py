"""What every noun is: a frozen value that compares, hashes and serialises by its fields."""

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The base of the model: immutable, keyword-only, comparable by its fields.

    msgspec rather than dataclasses: the same declaration gives checked reading of settings now,
    and a fast, code-free form on disk (no pickle) for what is remembered between builds.

    Python's search for circles of references leaves values out (`gc=False`): one is made from what
    was there before it, so it is never part of a circle, and a large site has very many of them.
    """
