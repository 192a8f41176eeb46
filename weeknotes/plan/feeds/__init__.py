"""Feeds: which there are, and what is in each."""
