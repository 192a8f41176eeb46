"""What search engines and GitHub Pages ask for."""
