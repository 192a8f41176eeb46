"""The email of a week."""
