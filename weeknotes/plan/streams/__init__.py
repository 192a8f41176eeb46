"""Streams: sections with the same heading, gathered on pages of their own."""
