"""Mail addresses that are links by themselves."""

import pytest

from weeknotes.gfm.inlines.autolinks import mail_addresses


def linked(text):
    return [piece.get("href") for piece in mail_addresses(text) if not isinstance(piece, str)]


def test_a_mail_address_is_a_link():
    assert linked("Ask ada@example.org or ben@a-b.example.") == [
        "mailto:ada@example.org",
        "mailto:ben@a-b.example",
    ]


@pytest.mark.parametrize("end", ["-", "_", "--", "-_"])
def test_a_host_ends_in_a_letter_or_digit(end):
    """As in GitHub's cmark: with such an end there is no address at all."""
    assert linked(f"Ask ada@example.org{end} or ben@example.org.") == ["mailto:ben@example.org"]
