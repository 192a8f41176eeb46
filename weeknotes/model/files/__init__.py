"""Files of a site that are no posts."""
