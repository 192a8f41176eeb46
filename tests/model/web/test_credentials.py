"""No message shows a password or a token that stands in an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.web.credentials import covered, has_credentials, without_credentials


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://sam:secret@github.com/team/notes.git", "https://…@github.com/team/notes.git"),
        ("https://secret@github.com/x/y", "https://…@github.com/x/y"),
        ("https://sam:SECR/ET@host/x", "https://…@host/x"),
        ("https://sam:SEC?RET@host/x", "https://…"),
        ("https://host/x?token=SEC@RET", "https://…"),
        ("https://sam:SECR@ET@host/x", "https://…@host/x"),
        ("https://sam:SEC'RET@host/x", "https://…@host/x"),
        ("https://sam:SECR ET@host/x", "https://…@host/x"),
        ("ssh://git:secret@host:22/x", "ssh://…@host:22/x"),
        ("HTTPS://sam:secret@host", "HTTPS://…@host"),
        ("https://host/x?token=secret", "https://host/x?…"),
        ("https://host/x#secret", "https://host/x#…"),
        ("https://sam:secret@host/x?token=secret&a=b#c", "https://…@host/x?…"),
        ("sam:secret@github.com/team/notes", "…@github.com/team/notes"),
        ("sam:SECR/ET@host:x", "…@host:x"),
        (
            "unable to access 'https://sam:secret@host/x/': The requested URL returned error: 403",
            "unable to access 'https://…@host/x/': The requested URL returned error: 403",
        ),
        (
            "unable to access 'https://host/x?token=secret/': Could not resolve host: host",
            "unable to access 'https://host/x?…': Could not resolve host: host",
        ),
        (
            "unable to access 'https://host/x?token=sec ret': URL using bad format",
            "unable to access 'https://host/x?…': URL using bad format",
        ),
        ("redirecting to https://host/x?token=secret.", "redirecting to https://host/x?…"),
        (
            "redirecting to https://a:secret@host/ from https://b:secret@host/?secret",
            "redirecting to https://…@host/?…",
        ),
        ("protocol 'sam:secret@https' is not supported", "protocol '…@https' is not supported"),
        (
            "could not read Password for 'https://secret@host'",
            "could not read Password for 'https://…@host'",
        ),
        ("https://host/x.git;token=secret", "https://host/x.git;token=…"),
        ("'/srv/x?api_key=secret' is no repository", "'/srv/x?api_key=…' is no repository"),
        ("https://host/ghp_0123456789abcdef/x", "https://host/…/x"),
        ("github_pat_11AAAA22 is not known", "… is not known"),
        # Nothing to hide.
        ("a key=value pair, and token=5", "a key=value pair, and token=5"),
        ("git@github.com:team/notes.git", "git@github.com:team/notes.git"),
        (
            "git@github.com: Permission denied (publickey)",
            "git@github.com: Permission denied (publickey)",
        ),
        ("https://github.com/team/notes.git", "https://github.com/team/notes.git"),
        ("../notes.git", "../notes.git"),
        ("What now? #1", "What now? #1"),
        ("", ""),
    ],
)
def test_what_may_be_secret_in_an_address_is_left_out(text, shown):
    assert without_credentials(text) == shown
    assert without_credentials(shown) == shown


SECRETS = st.text(st.characters(exclude_characters="\n'\"”", exclude_categories=["Cs"]), min_size=1)
MESSAGES = st.sampled_from(
    [
        "unable to access '{}': no",
        "Authentication failed for '{}'",
        "{}",
        "“{}” is not known.",
        "to {}",
    ]
)


@given(
    SECRETS,
    MESSAGES,
    st.sampled_from(["https://host/x?t=Q{}Q", "https://sam:Q{}Q@host/x", "http://Q{}Q@host"]),
)
def test_no_secret_comes_through_whatever_it_is_made_of(secret, message, address):
    """Q stands before and after it."""
    told = without_credentials(message.format(address.format(secret.replace("Q", ""))))
    assert "Q" not in told


@pytest.mark.parametrize(
    ("address", "has"),
    [
        ("https://sam:secret@host/x", True),
        ("https://secret@host/x", True),
        ("https://sam:SECR/ET@host/x", True),
        ("https://@host", True),
        ("https://host/x", False),
        ("https://host/@sam/x", False),
        ("https://host:8000/x", False),
        ("mailto:sam@example.org", False),
        ("", False),
    ],
)
def test_whether_an_address_has_any(address, has):
    assert has_credentials(address) == has


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ('url = "https://sam:secret@host/x"', 'url = "https://••••••••••@host/x"'),
        ('url = "https://sam:SECR/ET@host/x"', 'url = "https://•••••••••••@host/x"'),
        (
            "See https://host/@sam, or write to sam@host.",
            "See https://host/@sam, or write to sam@host.",
        ),
        ("draft: ture", "draft: ture"),
        ('url = "https://host/?token=secret"', 'url = "https://host/?token=••••••"'),
        ('url = "//sam:secret@host/"', 'url = "//••••••••••@host/"'),
        ("See https://host/?page=3&Access-Key=abc", "See https://host/?page=3&Access-Key=•••"),
        ("to glpat-01234567 now", "to •••••••••••••• now"),
    ],
)
def test_a_line_of_a_file_is_shown_without_them_and_as_long_as_it_is(line, shown):
    assert covered(line) == shown
