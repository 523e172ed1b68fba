"""What a question comes to: a sentence, who comes and goes, goals, a tile for each figure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from lib.analysis.approaches.side_by_side import (
    DEPARTMENTS_BREAK_RULES,
    NO_DEPARTMENT_LEADS,
    NO_PORTFOLIO,
)
from lib.analysis.competences.closing.ways import Frame
from lib.analysis.competences.privacy import effect_but_steps
from lib.analysis.ground.contributions import running_partnerships
from lib.analysis.ground.effort import cost_of
from lib.analysis.what_if.outcome import compare
from lib.analysis.what_if.turnover import (
    STAFF_TABLES,
    SeatsChange,
    Uncarried,
    find_uncarried,
    staffed_in,
)
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.closing.finding import finding as plan_finding
from lib.screens.closing.finding import nothing_to_plan
from lib.screens.names import percents
from lib.screens.parts import How
from lib.screens.portfolios.nothing import why_empty
from lib.screens.turnover.finding import (
    carried_briefly,
    carried_words,
    lines,
    no_lead,
    seats_words,
    still_words,
)
from lib.screens.what_if.reached import Reached, goals_reached
from lib.screens.what_if.sides import Side
from lib.screens.what_if.tiles import SHOWN, Tile, money_tile, portfolio_tile
from lib.study import Study
from lib.words import N_, Amount, Words, words

MISSING_BEST: Mapping[str, str] = {
    NO_PORTFOLIO: N_("No portfolio keeps all rules and limits as they are saved."),
    DEPARTMENTS_BREAK_RULES: N_(
        "Nothing that the departments choose keeps all rules and limits as they are saved."
    ),
    NO_DEPARTMENT_LEADS: N_("No department leads a partnership that it could choose."),
}
MISSING_THEN: Mapping[str, str] = {
    NO_PORTFOLIO: N_("In the scenario no portfolio keeps all rules and limits."),
    DEPARTMENTS_BREAK_RULES: N_(
        "In the scenario nothing that the departments choose keeps all rules and limits."
    ),
    NO_DEPARTMENT_LEADS: N_(
        "In the scenario no department leads a partnership that it could choose."
    ),
}
"""Why there is nothing to answer with, within today's limits and in the scenario."""

HOW = How(
    (
        (
            N_(
                "Each question is a change to a copy of the library: the library itself stays as "
                "it is. Then everything is computed anew and set beside what is best within "
                "today's limits: the best portfolio that keeps the promise to the departments, and "
                "the cheapest plan that closes the gaps in competences in time. While they are "
                "being searched for, the last answer stays."
            ),
            "",
        ),
        (
            N_(
                "Whoever leaves takes hours for partnerships with them, as a change of their "
                "department's hours: their own where they are known, else the department's hours "
                "divided by its people. What can no longer be carried is what then takes more "
                "hours of a department than it has left, by more than before."
            ),
            r"\text{short}_d = \max\bigl(0, \textstyle\sum_{p} h_{pd} - H_d\bigr)",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Moved:
    """A partnership that comes in or goes out, by title, and whether it runs now."""

    title: str
    runs: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The sentence, the partnerships that come and go, the goals, and tiles that took a search.

    `lines` are said below. Without a scenario nothing comes or goes, and `is_what_if` is False.
    """

    finding: str
    is_what_if: bool
    came: tuple[Moved, ...]
    went: tuple[Moved, ...]
    goals: tuple[Reached, ...]
    tiles: tuple[Tile, ...]
    lines: tuple[str, ...] = ()

    @property
    def plain(self) -> dict[str, Any]:
        """The answer as plain data, for the session."""
        return asdict(self)

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Answer:
        """The answer that `plain` was made from."""
        return cls(
            plain["finding"],
            plain["is_what_if"],
            tuple(Moved(**it) for it in plain["came"]),
            tuple(Moved(**it) for it in plain["went"]),
            tuple(Reached(**it) for it in plain["goals"]),
            tuple(Tile(**it) for it in plain["tiles"]),
            tuple(plain["lines"]),
        )


def answer(before: Side, after: Side, reader: Reader) -> Answer:
    """The portfolio of the scenario beside the best within today's limits."""
    found = compare(before.outcome, after.outcome)
    is_what_if = after.model.digest != before.model.digest
    gone = find_uncarried(before.model, after.model, before.outcome.approach.chosen)
    said = _whole(before, after, gone) if is_what_if else _invitation(before)
    lacks = carried_words(before.model, gone) if len(gone.running) + len(gone.best) > 1 else None
    more = (*_why_empty(after), *(_kept_costs(before, after) if is_what_if else ()))
    if lacks is not None:
        more = (lacks, *more)
    return Answer(
        reader.say(said),
        is_what_if,
        _moved(after.model, found.came, reader),
        _moved(before.model, found.went, reader),
        goals_reached(before, after, reader),
        tuple(portfolio_tile(before, after, name, reader) for name in SHOWN),
        tuple(map(reader.say, more)),
    )


def told_apart(
    found: Answer, quick: tuple[Tile, ...] = ()
) -> tuple[tuple[Tile, ...], tuple[Tile, ...]]:
    """The tiles to be seen, and the others: what has moved, without a scenario the portfolio's.

    What the same partnerships would reach is left out where they are chosen in the scenario too.
    """
    tiles = (*found.tiles, *quick)
    if not found.is_what_if:
        return tiles[: len(SHOWN)], tiles[len(SHOWN) :]
    other = bool(found.came or found.went)
    told = tuple(it for it in tiles if other or it.name != "kept_coverage")
    seen = tuple(it for it in told if it.arrow != "off" or it.name == SHOWN[0])
    return seen, tuple(it for it in told if it not in seen)


def _moved(model: Model, ids: Collection[str], reader: Reader) -> tuple[Moved, ...]:
    running = running_partnerships(model)
    return tuple(
        Moved(reader.say(words("{name}", name=model.called("partnerships", one))), one in running)
        for one in ids
    )


def _why_empty(side: Side) -> tuple[Words, ...]:
    """Why nothing is chosen; nothing where departments choose, who may just not want anything."""
    approach = side.outcome.approach
    if approach.portfolio is None or approach.id == "department_led":
        return ()
    return why_empty(side.model, approach.portfolio)


def _kept_costs(before: Side, after: Side) -> Iterator[Words]:
    """What the partnerships that are best now cost beside another budget, and what is left of it.

    Nothing is said to be left where the cost of one of them is unknown.
    """
    budget, chosen = after.model.options.budget, before.outcome.approach.chosen
    if budget is None or budget == before.model.options.budget or not chosen:
        return
    cost, unit = cost_of(after.model, chosen), after.model.options.currency
    values = {"cost": Amount(cost, unit), "more": Amount(abs(cost - budget), unit)}
    unknown = any(row.cost is None for row in after.model.partnerships if row.id in chosen)
    if cost > budget:
        yield words(
            "To keep the same partnerships costs {cost} a year: {more} more than the budget of the "
            "scenario.",
            **values,
        )
    elif not unknown:
        yield words(
            "To keep the same partnerships costs {cost} a year: {more} of the budget of the "
            "scenario is left.",
            **values,
        )


def with_plan(found: Answer, saved: Study, study: Study, reader: Reader) -> Answer:
    """The answer with the plan that closes the gaps in competences, where there is one to make."""
    if any(nothing_to_plan(it.model) for it in (saved, study)):
        return found
    today, then = (it.of_staff().closing_plan(Frame.of(it.model)) for it in (saved, study))
    costs = None if today is None else today.cost, None if then is None else then.cost
    tile = money_tile("closing_cost", (saved.model, study.model), costs, reader)
    said = () if tile.arrow == "off" else (reader.say(plan_finding(study.model, then)),)
    return replace(found, tiles=(*found.tiles, tile), lines=(*found.lines, *said))


def with_staff(
    found: Answer,
    saved: Study,
    study: Study,
    best: tuple[str, ...],
    reader: Reader,
    *,
    seats: bool,
) -> Answer:
    """The answer with what other staff do to competences, and to the seats of what is `best`.

    That the network is left without anybody who can lead it is said first. `seats`: whether it may
    be told which can be filled.
    """
    before, after = saved.present, study.present
    if all(before.table(name) == after.table(name) for name in STAFF_TABLES):
        return found
    effect = effect_but_steps(saved.competence_effect(study.model), reader.untold)
    said = [reader.say(line) for line in lines(before, effect)]
    if {row.id for row in before.people} - {row.id for row in after.people}:
        still = still_words(before, find_uncarried(before, after, best))
        said = [*(() if still is None else (reader.say(still),)), *said]
    if seats and best:
        there = staffed_in(study.model, best)
        filled = SeatsChange(saved.seats_filled(best), study.seats_filled(there))
        said.insert(0, reader.say(seats_words(filled)))
    lost = f"{reader.say(no_lead())} " if _network_lost(effect.find("ready.network_lead")) else ""
    return replace(found, finding=lost + found.finding, lines=(*found.lines, *said))


def _network_lost(ready: Any) -> bool:
    """Whether somebody could lead the network before, and nobody can after."""
    return bool(ready.before) and not ready.after


def _invitation(today: Side) -> Words:
    """What is reached without any what-if."""
    if (why := today.outcome.approach.missing) is not None:
        return words(MISSING_BEST[why])
    covered = _coverage(today)
    if covered is None:
        return words("How much of the strategy is covered cannot be said.")
    share = Amount(covered, "%")
    return words(
        "Within today's limits at most {share} of the strategy can be covered. What if …?",
        share=share,
    )


def _whole(before: Side, after: Side, gone: Uncarried) -> Words:
    """What can no longer be carried, first; then what the what-if reaches."""
    said, first = _finding(before, after), carried_briefly(before.model, gone)
    return said if first is None else words("{first} {said}", first=first, said=said)


def _finding(before: Side, after: Side) -> Words:
    """What the what-if reaches."""
    if (why := after.outcome.approach.missing) is not None:
        return words(MISSING_THEN[why])
    then, now = _coverage(after), _coverage(before)
    if then is None:
        return words("How much of the strategy is covered cannot be said.")
    if now is None:
        share = Amount(then, "%")
        return words("In the scenario {share} of the strategy is covered.", share=share)
    share, best = percents(then, now)
    if str(share) == str(best):
        return words(
            "In the scenario {share} of the strategy is covered, the same as the best within "
            "today's limits.",
            share=share,
        )
    return words(
        "In the scenario {share} of the strategy is covered; the best within today's limits is "
        "{best}.",
        share=share,
        best=best,
    )


def _coverage(side: Side) -> float | None:
    return side.outcome.figures["strategy_coverage"]
