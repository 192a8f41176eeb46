"""A text as finished HTML, looked through for what other pages want of it."""
