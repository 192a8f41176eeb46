"""The link library: every link that was shared, and who said what about it."""
