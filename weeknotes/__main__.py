"""`python -m weeknotes`."""

from weeknotes.cli.group import main

if __name__ == "__main__":
    main()
