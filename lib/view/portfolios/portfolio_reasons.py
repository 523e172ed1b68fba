"""Why one partnership is in the best portfolio or not, in one reader's language."""

from __future__ import annotations

from lib.analysis.portfolios.portfolio import Portfolio
from lib.analysis.portfolios.pricing import Forced
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import some
from lib.words import Amount, Words, words

NOTHING = 5e-4
"""Coverage lost that rounds to no tenth of a point."""


def reasons(model: Model, best: Portfolio, forced: Forced, language: Language) -> tuple[str, ...]:
    """What the best portfolio would be without the partnership, or with it, as sentences."""
    is_in = forced.partnership in best.chosen
    said = [_answer(model, forced, is_in=is_in)]
    if forced.portfolio is not None:
        said += _moves(model, forced)
    return tuple(language.say(sentence) for sentence in said)


def _answer(model: Model, forced: Forced, *, is_in: bool) -> Words:
    name = model.called("partnerships", forced.partnership)
    if forced.portfolio is None or forced.lost is None:
        if is_in:
            return words("{name} has to be in: no portfolio is possible without it.", name=name)
        return words("{name} cannot be in: rules, hours or budget do not allow it.", name=name)
    lost = Amount(100 * forced.lost, decimals=1)
    if forced.lost < NOTHING:
        if is_in:
            return words("{name} is in, but the strategy would lose nothing without it.", name=name)
        return words("{name} is out, but the strategy would lose nothing with it.", name=name)
    if is_in:
        return words(
            "{name} is in: without it, the best that is left covers {lost} percentage points less.",
            name=name,
            lost=lost,
        )
    return words(
        "{name} is out: with it, the best that is possible covers {lost} percentage points less.",
        name=name,
        lost=lost,
    )


def _moves(model: Model, forced: Forced) -> list[Words]:
    came = [model.called("partnerships", name) for name in forced.came]
    went = [model.called("partnerships", name) for name in forced.went]
    said = []
    if came:
        said.append(words("These would come in: {names}.", names=some(came)))
    if went:
        said.append(words("These would have to go: {names}.", names=some(went)))
    return said
