"""What is wrong with a site's own theme, beyond what stops a page."""
