"""What a build need not do again: what it knows of the last, what is stale, and what it leaves."""
