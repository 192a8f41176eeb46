"""The ISO week, and how days are written for people."""
