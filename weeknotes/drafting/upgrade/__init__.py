"""Bringing a site's files up to date, without touching what its team has changed."""
