"""A theme: its files, what it lies on, and what it declares."""
