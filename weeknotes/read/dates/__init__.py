"""Dates as people write them, and the weeks that a post is about."""
