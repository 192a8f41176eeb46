"""A site on this machine while it is written: built at each change, served, never published."""
