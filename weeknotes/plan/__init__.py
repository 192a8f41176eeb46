"""From the model to pages: which address holds what. Pure: no file, no clock."""
