"""What git knows of a site: the first day of a file, and what it would commit."""
