"""`python -m weeknotes`."""

from weeknotes.cli import main

if __name__ == "__main__":
    main()
