"""From files to the model: the only room that touches content."""
