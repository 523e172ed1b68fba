"""The best portfolio in one reader's language: what is in, what it reaches, what it takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from lib.analysis.ground.coverage import Coverage
from lib.analysis.ground.effort import Load
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.best import Portfolio
from lib.analysis.portfolios.conditions import LeftOut
from lib.analysis.portfolios.equals import Equals
from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.model.partnerships import STATUSES, Partnership
from lib.reader import Reader
from lib.screens.goals import that_count
from lib.screens.names import covers_most, some
from lib.screens.overview.standing import Figure
from lib.screens.parts import Col, Column, How, Table, table
from lib.screens.portfolios.nothing import why_empty
from lib.screens.portfolios.rules import assumed, told_of_equals
from lib.words import N_, Amount, Words, counted, words

HOW = How(
    (
        (
            N_(
                "A portfolio is a set of partnerships that can be carried together: within every "
                "department's hours, the budget, and the rules. Each goal is covered by what the "
                "chosen partnerships contribute, up to its target and no further: a fifth reading "
                "project does not help a goal that is already met. The coverage of the strategy "
                "is the weighted mean over the goals."
            ),
            r"V(S) = \sum_g w_g \min\left(1, \textstyle\sum_{p \in S} x_{pg} / T_g\right)",
        ),
        (
            N_(
                "The computer does not try all sets, but proves that none is better than the one "
                "shown, with the figures that stand here. Among equally good ones it takes the one "
                "with the fewest hours, then the earliest ids; where a partnership is otherwise in "
                "an equally good one, that is said. Unknown contributions count nothing."
            ),
            "",
        ),
    ),
    N_(
        "Integer programming with HiGHS. Portfolio decision analysis: Salo, Keisler & "
        "Morton (2011)."
    ),
)


Mark = Literal["●", "○", "■"]


@dataclass(frozen=True, slots=True)
class Chips:
    """Partnerships that stand alike: what they have in common, their mark, their names."""

    title: str
    mark: Mark
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """The best portfolio. `sure` says whether it is proved; `notes` what was assumed.

    `titles`: those that could be in, by id.
    """

    finding: str
    sure: str
    figures: tuple[Figure, ...]
    chips: tuple[Chips, ...]
    titles: Mapping[str, str]
    notes: tuple[str, ...]
    partnerships: Table
    goals: Table
    departments: Table


def portfolio_view(
    model: Model,
    best: Portfolio,
    standing: Standing,
    reader: Reader,
    *,
    equals: Equals | None = None,
    looking: bool = False,
) -> PortfolioView:
    """The page for the best portfolio, beside what runs today.

    `equals`: what others as good have otherwise, where that is known. `looking`: it is a first
    answer.
    """
    say, today = reader.say, standing.today
    return PortfolioView(
        finding=say(_finding(model, best, standing)),
        sure=say(_first_answer(best) if looking else _sure(best)),
        figures=tuple(_figures(model, best, reader)),
        chips=tuple(_chips(model, best, reader)),
        titles={name: say(model.called("partnerships", name)) for name in best.candidates.ids},
        notes=tuple(map(say, _notes(model, best, equals))),
        partnerships=_partnerships(model, best, equals or _NONE, reader),
        goals=_goals(model, best, today, reader),
        departments=_departments(model, best, reader),
    )


def _chips(model: Model, best: Portfolio, reader: Reader) -> Iterator[Chips]:
    """What is new, goes on, stops, and is out, as far as there is any."""
    runs = {row.id for row in model.partnerships if row.status == "running"}
    here, there = runs & {*best.chosen}, runs - {*best.chosen}
    groups: tuple[tuple[str, Mark, set[str]], ...] = (
        (N_("Continuing"), "●", here),
        (N_("Stopping"), "■", there),
        (N_("Starting"), "●", {*best.chosen} - runs),
        (N_("Stays out"), "○", {*best.candidates.ids} - {*best.chosen} - runs),
    )
    for title, mark, named in groups:
        names = [row.id for row in model.partnerships if row.id in named]
        if names:
            said = tuple(reader.say(model.called("partnerships", name)) for name in names)
            yield Chips(reader.text(title), mark, said)


def _notes(model: Model, best: Portfolio, equals: Equals | None) -> Iterator[Words]:
    """What else keeps an empty one empty, what its equals have otherwise, what was assumed."""
    yield from why_empty(model, best)[1:]
    yield from told_of_equals(model, equals)
    yield from assumed(model, best)


def nothing_to_choose(model: Model, reader: Reader) -> str | None:
    """Why there is no portfolio to look for; None where there is."""
    living = [row for row in model.partnerships if row.status != "ended" and row.fixed != "never"]
    if not model.goals or not living:
        return reader.text(
            "There is nothing to choose from yet: goals and partnerships are missing."
        )
    if not any(goal.weight for goal in model.goals):
        return reader.text("No goal has a weight yet, so portfolios cannot be compared.")
    if not any(goal.target for goal in model.goals):
        return reader.text("No goal has a target yet, so nothing says how much is enough.")
    names = {row.id for row in living}
    if not any(row.points is not None for row in model.contributions if row.partnership in names):
        return reader.text(
            "Nothing is known yet of what partnerships give the goals, so portfolios cannot be "
            "compared."
        )
    return None


def _finding(model: Model, best: Portfolio, standing: Standing) -> Words:
    if not best.chosen:
        return words(
            "The best portfolio is empty, so nothing of the strategy is covered; {today}. {why}",
            today=_today(standing),
            why=why_empty(model, best)[0],
        )
    if len(best.candidates.ids) == len(best.chosen) == 1:
        return words(
            "The best portfolio takes the one partnership there is and covers {share} of the "
            "strategy; {today}.",
            share=Amount(100 * (best.coverage or 0.0), "%"),
            today=_today(standing),
        )
    return counted(
        "The best portfolio takes one of {all} partnerships and covers {share} of the strategy; "
        "{today}.",
        "The best portfolio takes {n} of {all} partnerships and covers {share} of the strategy; "
        "{today}.",
        len(best.chosen),
        all=len(best.candidates.ids),
        share=Amount(100 * (best.coverage or 0.0), "%"),
        today=_today(standing),
    )


def _today(standing: Standing) -> Words:
    covered = Amount(100 * (standing.today.coverage or 0.0), "%")
    over = sum(load.over for load in standing.loads_today)
    if over:
        return words(
            "what runs now covers {today}, but takes {hours} more than there are",
            today=covered,
            hours=Amount(over, "hours"),
        )
    return words("what runs now covers {today}", today=covered)


def _first_answer(best: Portfolio) -> Words:
    return words(
        "A first answer: at most {points} percentage points more are possible. Still looking …",
        points=_more(best),
    )


def _more(best: Portfolio) -> Amount:
    return Amount(100 * max(0.0, best.bound - best.value), decimals=1)


def _sure(best: Portfolio) -> Words:
    if best.proved:
        return covers_most(best)
    return words(
        "Not proved to be the best: another one might cover up to {points} percentage points more.",
        points=_more(best),
    )


def _figures(model: Model, best: Portfolio, reader: Reader) -> Iterator[Figure]:
    text, money = reader.text, model.options.currency
    cost = text("Cost")
    yield Figure(
        text("Strategy coverage"),
        reader.percent(best.coverage),
        "",
        text("Weighted share of the goals' targets that the portfolio reaches."),
    )
    yield Figure(
        f"{cost} ({money})",
        reader.number(best.cost if knows_cost(best) else None),
        reader.say(_of(best.limits.budget)),
        text("What the portfolio costs in a year, and the budget."),
    )
    there = [load.available for load in best.loads if load.available is not None]
    yield Figure(
        text("Hours"),
        reader.number(best.hours if best.candidates.hours_known else None),
        reader.say(_of(sum(there) if there else None)),
        text("Hours a year of all departments, and what they have."),
    )
    goals = that_count(model, best.goals)
    weakest = min((goal.share for goal in goals if goal.share is not None), default=None)
    named = [
        model.called("goals", goal.goal)
        for goal in goals
        if weakest is not None and goal.share is not None and goal.share <= weakest + SAME
    ]
    yield Figure(
        text("Weakest goal"),
        reader.percent(weakest),
        reader.say(some(named)) if weakest is not None else "",
        text("The goal of which the portfolio reaches the smallest share of the target."),
    )


def knows_cost(portfolio: Portfolio) -> bool:
    """Whether its cost can be told: of none in it is known what it costs, it cannot."""
    unknown = portfolio.candidates.unknown_cost
    return not portfolio.chosen or any(name not in unknown for name in portfolio.chosen)


def _of(limit: float | None) -> Words:
    if limit is None:
        return words("no limit known")
    return words("of {limit}", limit=Amount(limit))


_NONE = Equals(frozenset(), frozenset(), complete=False)


def _place(name: str, best: Portfolio, equals: Equals, reader: Reader) -> str:
    """Whether one that can be in is in, and whether that is otherwise in an equal."""
    other = equals.other(name)
    if name in best.chosen:
        return reader.text("in, but not in another as good") if other else reader.text("in")
    return reader.text("out, but in another as good") if other else reader.text("out")


def _partnerships(model: Model, best: Portfolio, equals: Equals, reader: Reader) -> Table:
    """Every partnership: whether it is in, and what it takes."""
    text, rows = reader.text, {row.id: row for row in model.partnerships}
    hours: dict[str, float] = {}
    for effort in model.efforts:
        hours[effort.partnership] = hours.get(effort.partnership, 0.0) + (effort.hours or 0.0)
    left: dict[str, LeftOut] = {row.partnership: row for row in best.candidates.left_out}
    cost = text("Cost")
    order = sorted(rows, key=lambda name: (name not in best.chosen, name in left, name))
    return Table(
        text("The best portfolio: what is in and what is out"),
        (
            Column(text("Partnership")),
            Column(text("In the best portfolio")),
            Column(text("Status")),
            Column(text("Hours"), "number"),
            Column(f"{cost} ({model.options.currency})", "number"),
        ),
        tuple(
            (
                reader.say(model.called("partnerships", name)),
                text("cannot be") if name in left else _place(name, best, equals, reader),
                _status(rows[name], reader),
                hours.get(name),
                rows[name].cost,
            )
            for name in order
        ),
    )


def _goals(model: Model, best: Portfolio, today: Coverage, reader: Reader) -> Table:
    """Each goal: the share of its target reached today, and by the portfolio."""
    columns = (
        Col(N_("Goal"), lambda row: reader.say(model.called("goals", row[0].goal))),
        Col(N_("Running now"), lambda row: row[1].share, "percent"),
        Col(N_("Best portfolio"), lambda row: row[0].share, "percent"),
    )
    rows = zip(best.goals, today.goals, strict=True)
    return table(N_("Goals: share of the target reached"), columns, rows, reader)


def _departments(model: Model, best: Portfolio, reader: Reader) -> Table:
    """Each department: hours the portfolio asks of it, and those it has."""

    def left(load: Load) -> float | None:
        return None if load.available is None else load.available - load.asked

    columns = (
        Col(N_("Department"), lambda it: reader.say(model.called("departments", it.department))),
        Col(N_("Asked"), lambda it: it.asked, "number", 0, N_("Hours a year the portfolio takes.")),
        Col(N_("Has"), lambda it: it.available, "number", 0, N_("Hours a year for partnerships.")),
        Col(N_("Left"), left, "number", 0, N_("Hours that stay free.")),
    )
    return table(N_("Departments: hours in the best portfolio"), columns, best.loads, reader)


def _status(row: Partnership, reader: Reader) -> str | None:
    return reader.text(STATUSES[row.status]) if row.status else None
