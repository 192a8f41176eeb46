"""The pages of posts, and what other pages show of a post."""
