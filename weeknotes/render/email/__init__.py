"""The email of a week: HTML, plain text, and a message to send."""
