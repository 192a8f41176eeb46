"""Bookmarks as browsers and bookmarking services export them: a module for each form."""
