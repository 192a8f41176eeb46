"""From planned pages to bytes. Pure: no file, no clock, no locale."""
