"""Advice on writing, which `weeknotes check` gives: a module for each kind."""
