"""From the fields of a header to typed values: lists, languages, authors, titles."""
