"""The links that a text shares, each with what the text says of it."""
