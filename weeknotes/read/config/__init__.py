"""What is set for the whole site: `weeknotes.toml` and `people.toml`."""
