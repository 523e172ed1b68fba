"""Each figure that what-ifs are compared by: its name, its value and its difference in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lib.analysis.scenarios.comparison import Comparison, compare
from lib.analysis.scenarios.outcome import FIGURES, STAFF, Outcome
from lib.exchange.documents import Grid
from lib.model.model import Model
from lib.text.language import Language
from lib.view.approaches.approach_measures import TEXTS, value_words
from lib.view.scenarios.deciding import Decision
from lib.words import N_, Amount, Words, words

NAMES: Mapping[str, str] = {
    **{name: text.title for name, text in TEXTS.items()},
    "partnerships": N_("Partnerships"),
    "hours": N_("Hours a year"),
    "cost": N_("Cost a year"),
    "competence_coverage": N_("Competences covered"),
    "people_missing": N_("People missing"),
    "single_points": N_("Competences that one person carries"),
}
"""What each figure of `FIGURES` is called."""
FIRST = (
    *("strategy_coverage", "weakest_goal", "partnerships", "hours", "cost"),
    *("ownership", "competence_coverage"),
)
"""The figures that a decision is weighed by; the others stand in the appendix."""
PARTS = ("overload", "hours")
PLAIN = ("partnerships", "people_missing", "single_points", "double_contact")
UNKNOWN, SAME = words("unknown"), words("the same")


def first_figures(decision: Decision, language: Language) -> Grid:
    """The figures that matter first, of today and of every what-if."""
    return _grid(decision, [name for name in FIRST if _may_be_told(decision, name)], language)


def other_figures(decision: Decision, language: Language) -> Grid:
    """All the other figures."""
    rest = [name for name in FIGURES if name not in FIRST and _may_be_told(decision, name)]
    return _grid(decision, rest, language)


def figure_words(model: Model, outcome: Outcome, name: str) -> Words:
    """The figure of an outcome, in words; what nobody knows is said to be unknown."""
    value = outcome.figures[name]
    if value is None or (name == "hours" and not hours_known(outcome)):
        return UNKNOWN
    if name in TEXTS:
        return value_words(model, name, outcome.approach)
    if name == "hours":
        return words("{hours}", hours=Amount(value, "hours"))
    if name == "cost":
        return cost_words(model, outcome)
    if name in PLAIN:
        return words("{n}", n=Amount(value))
    return words("{share}", share=Amount(value, "%", 1))


def cost_words(model: Model, outcome: Outcome) -> Words:
    """What the portfolio costs a year, as far as it is known."""
    done = outcome.approach.portfolio
    if done is None:
        return UNKNOWN
    blank = set(done.chosen).intersection(done.candidates.unknown_cost)
    if blank and len(blank) == len(done.chosen):
        return UNKNOWN
    cost = Amount(done.cost, model.options.currency)
    return words("at least {amount}", amount=cost) if blank else words("{amount}", amount=cost)


def hours_known(outcome: Outcome) -> bool:
    """Whether any partnership has hours at all."""
    done = outcome.approach.portfolio
    return done is not None and done.candidates.hours_known


def _may_be_told(decision: Decision, name: str) -> bool:
    return decision.told or name not in STAFF


def _grid(decision: Decision, names: Sequence[str], language: Language) -> Grid:
    found = [compare(decision.today, row.outcome) for row in decision.compared]
    header = (
        language.text("Figure"),
        language.text("Today"),
        *(row.name for row in decision.compared),
    )
    return Grid(header, tuple(_row(decision, found, name, language) for name in names))


def _row(
    decision: Decision, found: Sequence[Comparison], name: str, language: Language
) -> tuple[str, ...]:
    today = figure_words(decision.model, decision.today, name)
    cells = (
        language.say(cell_words(row.model, row.outcome, it, name))
        for row, it in zip(decision.compared, found, strict=True)
    )
    return (language.text(NAMES[name]), language.say(today), *cells)


def cell_words(model: Model, outcome: Outcome, found: Comparison, name: str) -> Words:
    """The figure of an outcome, with its difference to today's where there is one."""
    value = figure_words(model, outcome, name)
    moved = difference_words(model, found, name)
    if value == UNKNOWN or moved in (None, SAME):
        return value
    return words("{value}; {difference}", value=value, difference=moved)


def difference_words(model: Model, found: Comparison, name: str) -> Words | None:
    """How the figure differs from today's, and whether that is better; None where unknown."""
    row = found.find(name)
    if row.difference is None:
        return None
    unit, decimals = _unit(model, name)
    if round(row.difference, decimals) == 0:
        return SAME
    amount = Amount(abs(row.difference), unit, decimals)
    up = row.difference > 0
    if row.gained is None or round(row.gained, decimals) == 0:
        return words("up {amount}", amount=amount) if up else words("down {amount}", amount=amount)
    return _judged(up, row.gained > 0)(amount)


def _judged(up: bool, better: bool) -> Callable[[Amount], Words]:
    said = {
        (True, True): lambda amount: words("up {amount}, better", amount=amount),
        (True, False): lambda amount: words("up {amount}, worse", amount=amount),
        (False, True): lambda amount: words("down {amount}, better", amount=amount),
        (False, False): lambda amount: words("down {amount}, worse", amount=amount),
    }
    return said[up, better]


def _unit(model: Model, name: str) -> tuple[str, int]:
    if name in PARTS:
        return "hours", 0
    if name == "cost":
        return model.options.currency, 0
    return ("", 0) if name in PLAIN else ("points", 1)
