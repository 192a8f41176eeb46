"""What `weeknotes new` and `weeknotes init` start: drafts, roundups of bookmarks, new sites."""
