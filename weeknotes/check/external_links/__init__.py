"""Links to other sites: which there are, what their hosts say, and what is remembered of it."""
