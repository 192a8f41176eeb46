"""Files of other programs, read for what weeknotes can use of them."""
