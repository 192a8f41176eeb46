"""What is inside a block: emphasis, links, code, addresses (CommonMark 6)."""
