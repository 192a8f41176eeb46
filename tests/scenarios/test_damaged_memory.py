"""A memory that is damaged costs time, and never shows an old page."""

import time


def rest():
    """Lets the disk's clock go on, so that what was written is known by its stamp."""
    time.sleep(0.05)


def test_inputs_lost_when_packs_were_gathered_leave_no_old_page(site):
    """The long post makes most of the pack waste once it is edited; what is whole of it moves."""
    site.post("2026-11-20-long.md", "Tea. " * 5000, title="Long", summary="Of tea.")
    site.post("2026-11-13-b.md", "Cakes.", title="B", summary="Of B.").build().exits(0)
    rest()
    (pack,) = site.folder.glob(".weeknotes/memory/*/*.pack")
    whole = pack.read_bytes()
    inputs = b'"html":{"post":"content/2026-11-13-b.md","form":"page"'
    assert whole.count(inputs) == 1
    pack.write_bytes(whole.replace(inputs, inputs.upper()))
    site.post(
        "2026-11-20-long.md", "Tea. " * 4999 + "And milk.", title="Long", summary="Of tea."
    ).build().exits(0)
    assert not pack.exists()
    rest()
    site.build().exits(0)  # all files are known by their stamps now
    site.post("2026-11-13-b.md", "Scones.", title="B", summary="Of B.")
    assert "Scones." in site.build().exits(0).text("/2026/11/13/b/")
