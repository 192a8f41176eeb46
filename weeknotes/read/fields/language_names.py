"""Languages by the names that people write where a short code is wanted."""

_CODES = {
    "arabic": "ar",
    "bengali": "bn",
    "british": "en-gb",
    "castellano": "es",
    "chinese": "zh",
    "cymraeg": "cy",
    "cymru": "cy",
    "deutsch": "de",
    "dutch": "nl",
    "english": "en",
    "espanol": "es",
    "español": "es",
    "francais": "fr",
    "français": "fr",
    "french": "fr",
    "gaeilge": "ga",
    "gaelic": "gd",
    "gujarati": "gu",
    "gàidhlig": "gd",
    "german": "de",
    "hindi": "hi",
    "irish": "ga",
    "italian": "it",
    "polish": "pl",
    "polski": "pl",
    "portuguese": "pt",
    "punjabi": "pa",
    "romanian": "ro",
    "saesneg": "en",
    "scots": "sco",
    "somali": "so",
    "spanish": "es",
    "ukrainian": "uk",
    "urdu": "ur",
    "wales": "cy",
    "welsh": "cy",
}
"""The languages of the United Kingdom, and others that many people there speak."""


def code_of(written: str) -> str | None:
    """The short code of a language by its name.

    A name that is not here may be that of any language: Swedish is nearly “scots” and “welsh”.
    """
    return _CODES.get(written.strip().lower())
