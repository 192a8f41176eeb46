"""What can be wrong with a text, in words for its author."""
