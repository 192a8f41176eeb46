"""From Markdown to safe HTML, and what is wrong with a text."""
