"""The header of a post: found, split from the text, and read, in each of its forms."""
