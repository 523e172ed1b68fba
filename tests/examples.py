"""How many examples a random test tries, by how many the profile asks for (`tests/conftest.py`)."""

from __future__ import annotations

from math import ceil

from hypothesis import settings

USUAL, FEW, MOST = 20, 6, 1_000
"""What most tests try: in `make test`, in `make check`, and where new examples are looked for."""


def examples(wanted: int) -> settings:
    """At most so many in `make test`; fewer or more elsewhere, as other tests try there."""
    usual = settings().max_examples
    share = ceil(wanted * usual / USUAL)
    return settings(max_examples=max(min(share, MOST), min(wanted, usual)))
