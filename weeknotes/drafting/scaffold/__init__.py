"""Beginnings: the text of files that a person goes on writing."""
