"""One verb a file: plain values in, exit code out."""
