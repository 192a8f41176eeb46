"""A site's theme while somebody changes it: where its files come from, and copies of them."""
