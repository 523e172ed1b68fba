"""Readers for tests: somebody who is told nothing of staff, and a leader, in each language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lib.model.model import Model
from lib.reader import Reader, for_everybody, for_leader
from lib.text.language import language


def everybody(code: str, saved: Model | None = None, today: date | None = None) -> Reader:
    """Somebody who reads this language and has not opened the leader's view."""
    return for_everybody(language(code), saved or Model(), today)


def leader(code: str, saved: Model | None = None, today: date | None = None) -> Reader:
    """Somebody who reads this language in the leader's view."""
    return for_leader(language(code), saved or Model(), today)


def seeing(reader: Reader, *, staff: bool) -> Reader:
    """The same reader with the leader's view open, or not."""
    return replace(reader, sees_staff=staff)


EN, DA, LEADER = everybody("en"), everybody("da"), leader("en")
