"""Bookmarks as browsers and bookmarking services hand them out: a module for each form."""
