"""A post, and what is known of its text."""
