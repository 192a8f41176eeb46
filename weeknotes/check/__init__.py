"""Advice on writing, a check of links to other sites, and the catalogue of all rules."""
