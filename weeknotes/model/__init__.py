"""The nouns: frozen values without input or output, known to every room."""
