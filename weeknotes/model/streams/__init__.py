"""Streams: sections of posts with the same heading, gathered."""
