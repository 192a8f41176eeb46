"""How a new site gets weeknotes: the very one that begins it, wherever that came from."""
