"""What templates see. A page's inputs are one of the `*View` values here and nothing else.

Every `href` is ready to use (base path included); every date is ready to read. Empty strings and
tuples mean "not there". `docs/themes.md` says the same to theme makers.
"""
