"""The processes that work for a build, their progress, and the signals that end them."""
