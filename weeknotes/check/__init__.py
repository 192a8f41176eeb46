"""Advice on writing, a look at links elsewhere, and the catalogue of everything that is told."""
