"""How many words a text has, also in scripts that put no blank between them."""

import re

_MAY_BE_UNSPACED = re.compile("[^\x00-\u0dff\u2000-\u2bff]")
"""A character beyond the alphabets, dashes and quotation marks of most texts: quick to look for."""

_IDEOGRAPHS = (
    "\u2e80-\u2fdf\u3005-\u3007\u3105-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf"
    "\uf900-\ufaff\U00017000-\U00018cff\U00020000-\U0003ffff"
)
_KANA = "\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f\U0001aff0-\U0001b16f"
_SYLLABLES = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf"
)

_CHARACTERS_A_WORD = (
    (re.compile(f"[{_IDEOGRAPHS}]"), 1.6),  # Chinese; Chinese characters in Japanese; Yi, Tangut
    (re.compile(f"[{_KANA}]"), 3),  # the rest of Japanese
    (re.compile(f"[{_SYLLABLES}]"), 5),  # Thai, Lao, Khmer, Burmese, Tibetan, Tai
)
"""How many characters say what one word of English says.

People read about as fast in all languages, counted by what is said (Brysbaert, “How many words do
we read per minute?”, 2019, doi:10.1016/j.jml.2019.104047), so this is the measure of reading time.
The figures are those that translators reckon with.
"""


def words_in(text: str) -> int:
    """The number of words in a text without mark-up, as a measure of how long it takes to read."""
    if text.isascii() or not _MAY_BE_UNSPACED.search(text):
        return len(text.split())
    words, rest = 0.0, text
    for script, characters in _CHARACTERS_A_WORD:
        rest, number = script.subn(" ", rest)
        words += number / characters
    if not words:
        return len(text.split())
    # What is left of them is punctuation, such as a full stop of their own.
    return round(words) + sum(any(map(str.isalnum, word)) for word in rest.split())
