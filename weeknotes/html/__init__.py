"""HTML as every room sees it: where its tags are, and what they enclose."""
