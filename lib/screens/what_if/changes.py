"""The changes of a what-if, in words: how many are open, and each with all that goes along."""

from __future__ import annotations

from collections.abc import Sequence

from lib.model.change_lists import Bundle, bundled
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Misfit
from lib.reader import SOMEBODY, Reader, tells_of_somebody
from lib.words import Value, Words, counted, words


def opened_words(name: str | None, changes: Sequence[Change]) -> Words:
    """What is open, and how many changes it has; `name` None: a draft, or nothing."""
    n = len(bundled(changes))
    if name is None:
        return (
            counted("Draft: one change, not saved", "Draft: {n} changes, not saved", n)
            if n
            else words("No scenario")
        )
    if not n:
        return words("Scenario “{name}”: no change yet", name=name)
    return counted("Scenario “{name}”: one change", "Scenario “{name}”: {n} changes", n, name=name)


def draft_words(changes: Sequence[Change]) -> Words:
    """What the reader's own draft is called."""
    n = len(bundled(changes))
    return counted("My draft (one change)", "My draft ({n} changes)", n)


def bundle_line(bundle: Bundle, before: Model, reader: Reader) -> Value:
    """One line for a bundle, read against the model before it; of staff no rows are counted."""
    said = reader.change_words(bundle.head, before)
    return said if tells_of_somebody(bundle.head) else with_rows(said, bundle)


def with_rows(said: Value, bundle: Bundle) -> Value:
    """What is said of a bundle's head, and how many rows go along."""
    more = len(bundle.changes) - 1
    if not more:
        return said
    along = counted("and one row more", "and {n} rows more", more)
    return words("{change} ({more})", change=said, more=along)


def misfit_words(misfit: Misfit, reader: Reader) -> Words:
    """Why a change fits the library no longer; outside the leader's view of no person."""
    hidden = tells_of_somebody(misfit.change) and not reader.sees_staff
    return SOMEBODY if hidden else reader.why(misfit.why)
