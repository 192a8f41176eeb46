"""Texts made to take long, of any size, for tests that they do not."""


def repeated(piece: str, size: int) -> str:
    return piece * (size // len(piece))


def _footnotes(size: int) -> str:
    count = size // 20
    marks = "".join(f"[^{number}] " for number in range(count))
    return f"{marks}\n\n" + "".join(f"[^{number}]: x\n" for number in range(count))


def items(depth: int) -> str:
    return "".join(" " * (2 * level) + "- a\n" for level in range(depth))


def _table(columns: int, rows: int) -> str:
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + "x\n" * rows


def _root(number: int) -> int:
    return int(number**0.5)


REPEATED = [
    "[", "![", "<![", "]", "[]", "[a](", "[a](b", "[a](<b", '[a](b "', "[[x]", "[^", "[^1] ",
    "* a", "_a ",
    "**a ", "a** ", "*a_ ", "***a", "~a ", "~~a~ ", "_a *b ", "`", "`a", "``a`", "<", "<a ",
    '<a x="', "x <!--",
    "x <?", "x <![CDATA[", "x <!A ", "</", "<a:", "<a@", "&", "&a", "&#1", "http://", "http://a ",
    "www.",
    "www.a.", "@", "a@", "a@b.", "a@b.c ", "a  \n", "\\", "\\\n", "- a\n", "- a\n\n", "-\n",
    "> a\n",
    "> a\nb\n\n", "- a\n* b\n", "1) a\n2. b\n", "|-", "a\n-|\n", "a|b\n-|-\n", "[a]: b\n", "[a\n",
    "[a]:\n", "[a]: b '\n", "*[a]: b\n", "*[\n", "```\n", "<div>\n\n", "<b>\n", "<!--\n",
    "a\n=\n", "#", "---\n",
    "\t", "-\t", ">\ta\n", "\n", "{", "*a*{: .b}", "a\n{: ", "x<b>", "![a](b)", "[a](b)", "[a][b]",
    "<http://a> ", "x\x02klzzwxh:0000\x03", "- [ ] a\n", "> [!NOTE]\n> a\n\n", "    a\n\n",
]  # fmt: skip

SHAPES = {
    "footnotes": _footnotes,
    "nested brackets": lambda size: "[" * (size // 2) + "x" + "]" * (size // 2) + "\n\n[x]: /u",
    "nested links": lambda size: "[" * (size // 8) + "a" + "](b)" * (size // 8),
    "nested images": lambda size: "![" * (size // 8) + "a" + "](b)" * (size // 8),
    "links after images": lambda size: "![" * (size // 4) + "[a](b)" * (size // 12),
    "nested emphasis": lambda size: "*a " * (size // 6) + "b* " * (size // 6),
    "nested strong": lambda size: "**a " * (size // 8) + "b** " * (size // 8),
    "stars": lambda size: "*" * (size // 2) + "a" + "*" * (size // 2),
    "one footnote often": lambda size: "[^1] " * (size // 5) + "\n\n[^1]: x",
    "one reference often": lambda size: "[x] " * (size // 4) + "\n\n[x]: /u",
    "all lengths of ticks": lambda size: " ".join("`" * n for n in range(1, _root(2 * size))),
    "an address in parentheses": lambda size: "http://a/" + ")" * size,
    "an address with semicolons": lambda size: "http://a/" + ";" * size,
    "an address with entities": lambda size: "http://a/" + "&a;" * (size // 3),
    "blanks in a heading": lambda size: "# a" + " " * size + "b",
    "blanks in a tag": lambda size: "<a" + " " * size + "x",
    "a wide table": lambda size: _table(size // 8, size // 4),
    "a long table": lambda size: "| a | b |\n|---|---|\n" + "| c | d |\n" * (size // 10),
    "a long fence": lambda size: "```\n" + "a\n" * (size // 2),
    "deep items": lambda size: items(90) + (" " * 180 + "b\n") * (size // 181),
    "deep quotes": lambda size: (">" * 90 + "a\n") * (size // 91),
}  # fmt: skip


def texts(size: int) -> dict[str, str]:
    """Each of them by a name that tells it."""
    named = {piece: repeated(piece, size) for piece in REPEATED}
    return named | {name: shape(size) for name, shape in SHAPES.items()}
