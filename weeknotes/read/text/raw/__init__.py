"""HTML that is in a text: what it is, what of it stays, and what is made of the rest."""
