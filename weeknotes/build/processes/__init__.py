"""The processes that work for a build, how far they are, and the signals that end them."""
