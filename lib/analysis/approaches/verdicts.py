"""Whether a claim of the source text holds here: a verdict, with the figures that it stands on.

A verdict needs a difference that matters. None holds by construction: where the way that an
approach is simulated decides the figure, it is held against something that can turn out either way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from lib.analysis.approaches.comparison import left_behind, reach_goals
from lib.analysis.approaches.side_by_side import (
    DEPARTMENTS_BREAK_RULES,
    NO_DEPARTMENT_LEADS,
    NO_PORTFOLIO,
    Approaches,
)
from lib.analysis.approaches.survey import ApproachId, Measured
from lib.analysis.ground.tolerances import SAME
from lib.model.goals import Statement
from lib.model.model import Model

Code = Literal["holds", "does_not_hold", "no_difference", "judged_only", "unknown"]
HOLDS: Final = "holds"
DOES_NOT_HOLD: Final = "does_not_hold"
NO_DIFFERENCE: Final = "no_difference"
JUDGED_ONLY: Final = "judged_only"
UNKNOWN: Final = "unknown"

Why = Literal[
    "compared",
    "delivers",
    "gradual",
    "cautious",
    "judged",
    "not_measured",
    "no_portfolio",
    "departments_break_rules",
    "no_department_leads",
]
"""The rule that a verdict was found by, or why there is none."""
COMPARED: Final = "compared"
DELIVERS: Final = "delivers"
GRADUAL: Final = "gradual"
CAUTIOUS: Final = "cautious"
JUDGED_BY_GROUP: Final = "judged"
NOT_MEASURED: Final = "not_measured"

Sign = Literal[-1, 0, 1]

UNDELIVERED = 5.0
"""So many points of coverage less than the best possible do not deliver the strategy."""
COUNTS, HOURS = ("double_contact",), ("overload",)
"""The measures that are a number of partners, and hours; the others are shares, 0 to 100."""
OTHERS: Mapping[str, tuple[ApproachId, ...]] = {
    "department_led": ("team_led",),
    "team_led": ("department_led",),
    "combined": ("department_led", "team_led"),
}
"""What a claim about each approach is compared with."""
Against = Literal["department_led", "team_led", "combined", "possible", "bold"]
"""What a figure is held against: an approach, all that departments could choose, or what they would
choose without caution."""


@dataclass(frozen=True, slots=True)
class Held:
    """A measure `here`, held `against` a value of the same measure.

    `ahead`: how much more of the good that the measure speaks of is here, below 0 where less: in
    points of 100, partners, or hours. `sign`: 1 or -1 where that matters, 0 where it does not. Both
    None where one of the two is unknown.
    """

    measure: str
    here: float | None
    against: Against
    value: float | None
    ahead: float | None
    sign: Sign | None

    @property
    def is_level(self) -> bool:
        """Whether the two are equal."""
        return self.ahead is not None and abs(self.ahead) <= SAME


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim holds: `code`, by which rule (`why`), and the figures it was `held` by.

    `matters`: the least difference that counts, in the unit of the measure; None where nothing was
    compared. `goals`: those that departments leave under half and the best portfolio does not.
    """

    code: Code
    why: Why
    held: tuple[Held, ...] = ()
    matters: float | None = None
    goals: tuple[str, ...] = ()


def find_verdict(statement: Statement, model: Model, found: Approaches) -> Verdict:
    """The verdict on one claim about an approach.

    A pro holds where the approach is ahead of the other by a difference that matters, a con where
    it is behind; by less, it is no difference here. Three claims about the departments have rules
    of their own (see `_delivers`, `_gradual`, `_cautious`): compared with the team, which is
    simulated as the best there is, they would hold by construction.
    """
    if statement.measure is None:
        return Verdict(JUDGED_ONLY, JUDGED_BY_GROUP)
    if found.team_led.missing is not None:
        return Verdict(UNKNOWN, NO_PORTFOLIO)
    if found.department_led.missing == NO_DEPARTMENT_LEADS:
        return Verdict(UNKNOWN, NO_DEPARTMENT_LEADS)
    if (own_rule := _OWN_CHOICE.get(statement.measure)) and statement.approach == "department_led":
        return own_rule(_side(statement), model, found)
    if found.department_led.missing is not None:
        return Verdict(UNKNOWN, DEPARTMENTS_BREAK_RULES)
    if statement.measure == "strategy_coverage" and statement.approach != "combined":
        return _delivers(_is_claimed(statement), model, found)
    return _compared(statement, model, found)


def difference_that_matters(model: Model, measure: str) -> float:
    """The least difference that speaks for or against an approach, in the unit of the measure.

    Points for shares, partners for counts, for overload a share of all hours that departments have;
    all three are settings.
    """
    options = model.options
    if measure in COUNTS:
        return float(options.difference_count)
    if measure in HOURS:
        hours = sum(row.hours or 0.0 for row in model.departments)
        return options.difference_hours / 100 * hours
    return options.difference_points


# -- compared with the other approaches -----------------------------------------------------------


def _compared(statement: Statement, model: Model, found: Approaches) -> Verdict:
    approach, measure = statement.approach, statement.measure or ""
    matters = difference_that_matters(model, measure)
    held = tuple(_beside(found, approach, other, measure, matters) for other in OTHERS[approach])
    signs = [row.sign for row in held if row.sign is not None]
    if len(signs) < len(held):
        return Verdict(UNKNOWN, NOT_MEASURED, held, matters)
    return Verdict(_code(_side(statement), _overall(signs, 1)), COMPARED, held, matters)


def _side(statement: Statement) -> int:
    """1 for a pro, which claims to be ahead, -1 for a con."""
    return 1 if statement.side == "pro" else -1


def _code(side: int, sign: int) -> Code:
    """Whether a claim to be ahead (`side` 1) or behind (-1) holds, by the sign of what is so."""
    if sign == 0:
        return NO_DIFFERENCE
    return HOLDS if side == sign else DOES_NOT_HOLD


def _overall(signs: Sequence[int], first: int) -> int:
    """One sign for several: `first` (1 or -1) where any of them is that, else what the others say.

    The combination claims to keep the good of each of the other two: being ahead of one is enough.
    """
    if first in signs:
        return first
    return -first if -first in signs else 0


def _beside(
    found: Approaches, approach: str, other: ApproachId, measure: str, matters: float
) -> Held:
    own, their = (_measured(found, name, measure) for name in (approach, other))
    here, value = (None if row is None else row.value for row in (own, their))
    ahead = _less(*(None if row is None else row.merit for row in (own, their)))
    return Held(measure, here, other, value, ahead, _sign(ahead, matters))


def _less(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


def _measured(found: Approaches, approach: str, measure: str) -> Measured | None:
    indicators = found.of(approach).indicators
    return None if indicators is None else indicators.measures[measure]


def _sign(ahead: float | None, matters: float) -> Sign | None:
    """1 or -1 where the difference matters, 0 where it does not; None where it is unknown."""
    if ahead is None:
        return None
    if abs(ahead) <= SAME or abs(ahead) < matters - SAME:
        return 0
    return 1 if ahead > 0 else -1


# -- rules of their own ---------------------------------------------------------------------------


def _is_claimed(statement: Statement) -> bool:
    """Whether the claim is that the departments fall short of the team, not the opposite."""
    return (statement.approach == "department_led") is (statement.side == "con")


def _delivers(is_claimed: bool, model: Model, found: Approaches) -> Verdict:
    """Whether the departments' choices, added up, fail the strategy that the best delivers.

    The team's portfolio is the best there is, so they always reach less or as much. They fail where
    it is `UNDELIVERED` points less, or where they leave a goal under half that the best does not.
    """
    measure = "strategy_coverage"
    matters = difference_that_matters(model, measure)
    held = _beside(found, "department_led", "team_led", measure, matters)
    if held.ahead is None:
        return Verdict(UNKNOWN, NOT_MEASURED, (held,), UNDELIVERED)
    goals = left_behind(reach_goals(model, found))
    code: Code = DOES_NOT_HOLD if is_claimed else HOLDS
    if held.ahead <= SAME - UNDELIVERED or goals:
        code = HOLDS if is_claimed else DOES_NOT_HOLD
    elif held.sign == 0:
        code = NO_DIFFERENCE
    return Verdict(code, DELIVERS, (held,), UNDELIVERED, goals)


def _gradual(side: int, model: Model, found: Approaches) -> Verdict:
    """Whether what departments chose is newer, or less new, than all they could have chosen."""
    it, matters = found.inclination, difference_that_matters(model, "novelty")
    held = _held("novelty", it.chosen.novelty, "possible", it.possible.novelty, matters)
    return _by_own_choice(GRADUAL, side, (held,), matters)


def _cautious(side: int, model: Model, found: Approaches) -> Verdict:
    """Whether caution makes departments choose what is less risky, or less new, than without it."""
    it, matters = found.inclination, difference_that_matters(model, "risk")
    held = (
        _held("risk", it.chosen.risk, "bold", it.bold.risk, matters),
        _held("novelty", it.chosen.novelty, "bold", it.bold.novelty, matters),
    )
    return _by_own_choice(CAUTIOUS, side, held, matters)


def _by_own_choice(why: Why, side: int, held: tuple[Held, ...], matters: float) -> Verdict:
    """The verdict on what departments chose; holding back on one of the figures is enough."""
    signs = [row.sign for row in held if row.sign is not None]
    if not signs:
        return Verdict(UNKNOWN, NOT_MEASURED, held, matters)
    return Verdict(_code(side, _overall(signs, -1)), why, held, matters)


def _held(
    measure: str, here: float | None, against: Against, value: float | None, matters: float
) -> Held:
    ahead = _less(here, value)
    return Held(measure, here, against, value, ahead, _sign(ahead, matters))


_OWN_CHOICE: Mapping[str, Callable[[int, Model, Approaches], Verdict]] = {
    "novelty": _gradual,
    "risk": _cautious,
}
"""How a claim about the departments' own choice is judged, by its measure."""
