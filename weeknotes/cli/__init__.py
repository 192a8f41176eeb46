"""The command line: arguments become a command, which speaks through one printer."""
