"""One module a tool: how it gets the posts, how it builds, and where its pages lie."""
