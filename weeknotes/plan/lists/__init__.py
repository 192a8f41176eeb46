"""Lists: of a kind, tag, author or series, and the lists of these lists."""
