"""What the Portfolios page shows of the best portfolio, in one reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.contributions import contributions
from lib.analysis.coverage import Coverage
from lib.analysis.portfolios.portfolio import Portfolio
from lib.analysis.portfolios.relaxing import Relaxing
from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import some
from lib.view.portfolios.portfolio_tables import departments_table, goals_table, partnerships_table
from lib.view.portfolios.rules import eased_words, rule_words
from lib.view.start.standing import Figure
from lib.view.tables import Table
from lib.words import Amount, Words, counted, listing, words

WHY_LEFT_OUT = ("ended", "never", "no_hours")


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """The best portfolio. `sure` says whether it is proved; `notes` what was assumed."""

    finding: str
    sure: str
    figures: tuple[Figure, ...]
    chosen: tuple[str, ...]
    notes: tuple[str, ...]
    partnerships: Table
    goals: Table
    departments: Table


@dataclass(frozen=True, slots=True)
class ImpossibleView:
    """That no portfolio keeps everything, what is asked for, and what would have to give way."""

    finding: str
    asked: tuple[str, ...]
    ways: tuple[str, ...]
    then: str


def portfolio_view(
    model: Model, best: Portfolio, standing: Standing, language: Language, *, looking: bool = False
) -> PortfolioView:
    """The page for the best portfolio, beside what runs today. `looking`: it is a first answer."""
    say, today = language.say, standing.today
    return PortfolioView(
        finding=say(_finding(best, standing)),
        sure=say(_first_answer(best) if looking else _sure(best)),
        figures=tuple(_figures(model, best, today, language)),
        chosen=tuple(say(model.called("partnerships", name)) for name in best.chosen),
        notes=tuple(say(note) for note in _notes(model, best)),
        partnerships=partnerships_table(model, best, language),
        goals=goals_table(model, best, today, language),
        departments=departments_table(model, best, language),
    )


def nothing_to_choose(model: Model, language: Language) -> str | None:
    """Why there is no portfolio to look for; None where there is."""
    living = [row for row in model.partnerships if row.status != "ended" and row.fixed != "never"]
    if not model.goals or not living:
        return language.text(
            "There is nothing to choose from yet: goals and partnerships are missing."
        )
    if not any(goal.weight for goal in model.goals):
        return language.text("No goal has a weight yet, so portfolios cannot be compared.")
    if not any(goal.target for goal in model.goals):
        return language.text("No goal has a target yet, so nothing says how much is enough.")
    return None


def impossible_view(model: Model, relaxing: Relaxing, language: Language) -> ImpossibleView:
    """What to relax where the rules and limits contradict one another."""
    ways = (eased_words(model, row.source, row.by) for row in relaxing.relaxed)
    names = [model.called("partnerships", name) for name in relaxing.chosen]
    then = (
        words("Then this would be possible, among other things: {names}.", names=some(names))
        if names
        else words("Then at least a portfolio without any partnership would be possible.")
    )
    return ImpossibleView(
        language.text("No portfolio keeps all rules and limits: something has to give way."),
        tuple(language.say(asked) for asked in _asked(model)),
        tuple(language.say(way) for way in ways),
        language.say(then),
    )


def _asked(model: Model) -> Iterator[Words]:
    """What every portfolio would have to keep, apart from hours."""
    must = [row for row in model.partnerships if row.fixed == "must"]
    if must:
        names = listing(model.called("partnerships", row.id) for row in must)
        yield words("Must be in: {names}", names=names)
    yield from (rule_words(model, rule) for rule in model.rules if rule.kind != "synergy")
    if model.options.budget is not None:
        budget = Amount(model.options.budget, model.options.currency)
        yield words("The budget: {budget} a year", budget=budget)


def _finding(best: Portfolio, standing: Standing) -> Words:
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
            "what runs today covers {today}, but takes {hours} more than there are",
            today=covered,
            hours=Amount(over, "hours"),
        )
    return words("what runs today covers {today}", today=covered)


def _first_answer(best: Portfolio) -> Words:
    return words(
        "A first answer: at most {points} percentage points more are possible. Still looking …",
        points=_more(best),
    )


def _more(best: Portfolio) -> Amount:
    return Amount(100 * max(0.0, best.bound - best.value), decimals=1)


def _sure(best: Portfolio) -> Words:
    if best.proved:
        return words("Proved: within these hours, this budget and these rules none covers more.")
    return words(
        "Not proved to be the best: another one might cover up to {points} percentage points more.",
        points=_more(best),
    )


def _figures(
    model: Model, best: Portfolio, today: Coverage, language: Language
) -> Iterator[Figure]:
    text, money = language.text, model.options.currency
    cost = text("Cost")
    yield Figure(
        text("Strategy coverage"),
        language.percent(best.coverage),
        language.say(words("today {share}", share=Amount(100 * (today.coverage or 0.0), "%"))),
        text("Weighted share of the goals' targets that the portfolio reaches."),
    )
    yield Figure(
        f"{cost} ({money})",
        language.number(best.cost),
        language.say(_of(best.limits.budget)),
        text("What the portfolio costs in a year, and the budget."),
    )
    there = [load.available for load in best.loads if load.available is not None]
    yield Figure(
        text("Hours"),
        language.number(best.hours),
        language.say(_of(sum(there) if there else None)),
        text("Hours a year of all departments, and what they have."),
    )
    weakest = min((goal.share for goal in best.goals if goal.share is not None), default=None)
    named = [model.called("goals", goal.goal) for goal in best.goals if goal.share == weakest]
    yield Figure(
        text("Weakest goal"),
        language.percent(weakest),
        language.say(some(named)) if weakest is not None else "",
        text("The goal of which the portfolio reaches the smallest share of the target."),
    )


def _of(limit: float | None) -> Words:
    if limit is None:
        return words("no limit known")
    return words("of {limit}", limit=Amount(limit))


def _notes(model: Model, best: Portfolio) -> Iterator[Words]:
    for why in WHY_LEFT_OUT:
        names = [
            model.called("partnerships", row.partnership)
            for row in best.candidates.left_out
            if row.why == why
        ]
        if names:
            yield _left_out(why, some(names))
    if best.candidates.unknown_cost:
        names = [model.called("partnerships", name) for name in best.candidates.unknown_cost]
        yield words("Unknown cost counts as none: {names}.", names=some(names))
    cells = contributions(model)
    if not cells.known[[name in best.chosen for name in cells.partnerships]].all():
        yield words(
            "Unknown contributions count nothing, so the portfolio may cover more than is known."
        )
    if not best.candidates.hours_known:
        yield words("No partnership has hours, so hours are no limit here.")
    if best.limits.budget is None:
        yield words("There is no budget, so money is no limit here.")
    for row in best.doubtful:
        rule = next(rule for rule in model.rules if rule.id == row.rule)
        yield _doubtful(rule_words(model, rule), row.why)


def _left_out(why: str, names: Words) -> Words:
    if why == "ended":
        return words("Ended, so not to choose from: {names}.", names=names)
    if why == "never":
        return words("Not to be in, as decided: {names}.", names=names)
    return words(
        "Without hours they cannot be planned, so they are left out: {names}.", names=names
    )


def _doubtful(rule: Words, why: str) -> Words:
    if why == "incomplete":
        return words("A rule lacks something and asks for nothing: {rule}.", rule=rule)
    return words("A rule names partnerships that cannot be in: {rule}.", rule=rule)
