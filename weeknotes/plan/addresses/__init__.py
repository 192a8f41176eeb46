"""Addresses: which there are, what a link leads to, and what two pages both want."""
