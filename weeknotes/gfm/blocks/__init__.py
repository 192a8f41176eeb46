"""The blocks of a text: paragraphs, lists, quotations, code, tables (CommonMark 4 and 5)."""
