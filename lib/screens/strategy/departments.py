"""The departments of a library: how many hours they can give together."""

from __future__ import annotations

from lib.model.model import Model
from lib.words import Amount, Words, counted, words


def finding(model: Model) -> Words:
    """The one sentence on top; hours that are unknown are told, and not counted as none."""
    rows = model.departments
    if not rows:
        return words("There are no departments yet: write the first, or insert them from Excel.")
    known = [row.hours for row in rows if row.hours is not None]
    if not known:
        return counted(
            "One department; how many hours it can give is unknown.",
            "{n} departments; how many hours they can give is unknown.",
            len(rows),
        )
    said = counted(
        "One department can give partnerships {hours} a year.",
        "{n} departments can give partnerships {hours} a year.",
        len(known),
        hours=Amount(sum(known), "hours"),
    )
    if len(known) == len(rows):
        return said
    left = len(rows) - len(known)
    return counted("{said} Of one it is unknown.", "{said} Of {n} it is unknown.", left, said=said)
