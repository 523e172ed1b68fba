"""Two partnerships against each other, over many weightings, in one reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.order.winning import WinningChances
from lib.model.model import Model
from lib.text.language import Language
from lib.view.order.chances import KIND_LABELS, chance
from lib.view.tables import Column, Table
from lib.words import Name, Value, Words, words


@dataclass(frozen=True, slots=True)
class WinningView:
    """Which of the two is ahead more often, in one sentence, and the chances in a table."""

    finding: str
    table: Table


def winning_view(
    model: Model,
    pair: tuple[str, str],
    kind: str,
    chances: Mapping[str, WinningChances | None],
    language: Language,
) -> WinningView:
    """The chances of a pair of partnerships by weight model; `kind` is the one looked at."""
    text = language.text
    names = [language.say(model.called("partnerships", name)) for name in pair]
    ahead = [language.say(words("{name} ahead", name=name)) for name in names]
    columns = (
        Column(text("Weights")),
        Column(ahead[0], "percent"),
        Column(text("Both level"), "percent", help=text("Both have the same value.")),
        Column(ahead[1] if names[0] != names[1] else f"{ahead[1]} ({pair[1]})", "percent"),
    )
    rows = tuple(
        (text(KIND_LABELS[name]), *_shares(found, pair))
        for name, found in chances.items()
        if found is not None
    )
    finding = _finding(chances.get(kind), pair, (names[0], names[1]))
    return WinningView(
        language.say(finding), Table(text("Which of the two is ahead"), columns, rows)
    )


def _shares(found: WinningChances, pair: tuple[str, str]) -> tuple[float, float, float]:
    one, other = found.of(*pair), found.of(*reversed(pair))
    return one, max(0.0, 1 - one - other), other


def _finding(found: WinningChances | None, pair: tuple[str, str], names: tuple[str, str]) -> Words:
    if found is None:
        return words("Nothing can be said of the order until goals have weights.")
    one, level, other = _shares(found, pair)
    if level >= 1:
        return words("{one} and {other} are always level.", one=names[0], other=names[1])
    first, second = names if one >= other else reversed(names)
    said: dict[str, Value] = {"one": Name(first), "other": Name(second)}
    return words(
        "{one} is ahead of {other} in {chance} of these weightings.",
        chance=chance(max(one, other)),
        **said,
    )
