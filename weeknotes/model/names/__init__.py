"""Names: their form in an address, when two are one, and when one was meant for another."""
