"""How rows are called on the screen, and what a proof says: no more than its inputs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import floor
from typing import TYPE_CHECKING

from lib.analysis.ground.tolerances import SAME
from lib.model.tables import TABLE_OF, Key, Row, name_of
from lib.words import Amount, Name, Value, Words, in_percent, listing, rounded, words

if TYPE_CHECKING:  # whoever only names rows loads no solver
    from lib.analysis.portfolios.best import Portfolio

_RUNS = re.compile(r"\d+|\D+")

FEW = 4
"""More names than this are cut short in a sentence."""


def row_name(row: Row) -> Name:
    """What people call the row: its own name, else its id."""
    return name_of(row) or Name(str(TABLE_OF[type(row)].key_of(row)))


def counted_order(key: Key) -> list[tuple[str, int]]:
    """What to sort ids by so that K2 comes before K10."""
    text = key if isinstance(key, str) else " ".join(key)
    return [(part, 0) if not part.isdigit() else ("", int(part)) for part in _RUNS.findall(text)]


def some(names: Sequence[Value]) -> Words:
    """The names as one value of a sentence: all of them, or the first and how many more."""
    if len(names) <= FEW:
        return words("{names}", names=listing(names))
    first, more = names[: FEW - 1], len(names) - FEW + 1
    return words("{names} and {n} more", names=words("{names}", names=_commas(first)), n=more)


def _commas(names: Sequence[Value]) -> Words:
    said: Value = names[0]
    for name in names[1:]:
        said = words("{said}, {name}", said=said, name=name)
    return words("{said}", said=said)


def telling(*shares: float | None) -> int:
    """The decimals of shares (0 to 1) side by side: none, unless two would then look the same."""
    known = [share for share in shares if share is not None]
    whole, fine = ({in_percent(share, decimals) for share in known} for decimals in (0, 1))
    return 0 if len(whole) == len(fine) else 1


def percents(*values: float) -> tuple[Amount, ...]:
    """Percentages (0 to 100) side by side, as they read: see `telling`."""
    decimals = telling(*(value / 100 for value in values))
    return tuple(Amount(value, "%", decimals) for value in values)


# -- proofs ----------------------------------------------------------------------------------------


def at_least(share: float, *, fine: bool = False) -> Amount:
    """A share (0 to 1) to be said after “at least”: never rounded to more than it is.

    `fine`: with a decimal in any case, unless it is a whole number.
    """
    percent = 100 * share
    if abs(rounded(percent) - percent) <= SAME or (rounded(percent) < percent and not fine):
        return Amount(percent, "%")
    return Amount(floor(10 * percent + SAME) / 10, "%", 1)


def covers_most(portfolio: Portfolio) -> Words:
    """That no other covers more; the portfolio must be proved."""
    if portfolio.candidates.unknown_cost:
        return words("Checked, for what is known: no other covers more.")
    return words("Checked: no other covers more.")


def best_of_its_kind(portfolio: Portfolio) -> Words:
    """That nothing chosen the same way is better; the portfolio must be proved."""
    if portfolio.candidates.unknown_cost:
        return words("Checked, for what is known: nothing chosen in the same way covers more.")
    return words("Checked: nothing chosen in the same way covers more.")


def serves_best(portfolio: Portfolio) -> Words:
    """The same in a sentence of a note; the portfolio must be proved."""
    if portfolio.candidates.unknown_cost:
        return words(
            "It is proved for what is known that no other set of partnerships serves better with "
            "these figures and the same way of choosing."
        )
    return words(
        "It is proved that no other set of partnerships serves better with these figures and the "
        "same way of choosing."
    )
