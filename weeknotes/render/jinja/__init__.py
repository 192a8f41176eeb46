"""Jinja as the site uses it: templates, what a strange one may do, and what it costs."""
