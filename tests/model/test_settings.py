"""What a site says of itself."""

from weeknotes.model.settings import GIVEN_KINDS, GIVEN_STREAMS, Settings


def test_kinds_are_found_by_name():
    settings = Settings(title="x", url="https://example.org/")
    assert settings.kind("links").folder == "roundups"
    assert settings.zone.key == "Europe/London"


def test_given_kinds_and_streams_fit_each_other():
    names = [kind.name for kind in GIVEN_KINDS]
    assert len(set(names)) == len(names)
    assert all(kind in names for stream in GIVEN_STREAMS for kind in stream.kinds)
