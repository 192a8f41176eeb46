"""Elements of HTML by what they have in common: each set once, for all who look at tags."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that hold nothing and have no end tag, as a browser's parser has them."""

END_OPTIONAL = frozenset("dd dt li option p td th tr".split())
"""Elements that end without an end tag where another one begins."""

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())

INLINE = frozenset(
    """a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike
    strong sub sup time tt u var""".split()
)
"""Elements around words within a line: they part no words."""

CODE = frozenset("code kbd pre samp tt var".split())
"""Elements whose words are for machines, or are shown as a machine has them."""

RAW_TEXT = ("script", "style", "iframe", "noembed", "noframes", "xmp", "textarea", "title")
"""Elements whose content is text up to their end tag, whatever it looks like."""
