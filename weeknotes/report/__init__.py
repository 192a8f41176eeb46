"""What a build found and made, for people, for programs and for GitHub."""
