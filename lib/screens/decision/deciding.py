"""What lies on the table: partnerships by a way and a promise, and the conditions that go along."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from lib.analysis.approaches.plan import NOT_NOW, NOW, SECOND, Checked
from lib.analysis.approaches.side_by_side import as_planned
from lib.analysis.ground.contributions import contributions, running_partnerships
from lib.analysis.ground.coverage import cover
from lib.analysis.what_if.outcome import Outcome
from lib.charts.bars import Twin, twin_bars
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Adoption, Offer
from lib.reader import Reader
from lib.screens.approaches import plan
from lib.screens.approaches.finding import Seen
from lib.screens.approaches.plan import PlanRow
from lib.screens.names import some
from lib.screens.parts import Col, Picture, Table, table
from lib.screens.what_if.sides import Side, Way
from lib.study import Study
from lib.words import N_, Amount, Words, counted, words


@dataclass(frozen=True, slots=True, eq=False)
class Deciding:
    """A decision that is being made.

    `one`, `name`: the what-if that is open, empty where none is; `offered`: what it changes, and
    `conditions` what of that is taken along. `seen`: the approaches under these conditions;
    `rows`: the partnerships as they are written, `begun` before anybody wrote, `proposed` by `way`.
    No rows where nothing is possible.
    """

    one: str
    name: str
    offered: tuple[Offer, ...]
    conditions: Adoption
    seen: Seen
    way: Way
    proposed: tuple[PlanRow, ...]
    begun: tuple[PlanRow, ...]
    rows: tuple[PlanRow, ...]

    @property
    def model(self) -> Model:
        """The library with the conditions."""
        return self.conditions.model

    @property
    def changes(self) -> tuple[Change, ...]:
        """All that is still to be saved."""
        return (*self.conditions.changes, *plan.decided(self.model, self.rows))

    @property
    def is_saved(self) -> bool:
        """Whether the library holds just this decision."""
        return not self.changes and any(row.wave for row in self.model.partnerships)

    @property
    def now(self) -> tuple[str, ...]:
        """The partnerships that come now."""
        return plan.taken_now(self.rows)

    @property
    def is_by_hand(self) -> bool:
        """Whether other partnerships come now than the way of choosing would have."""
        return set(self.now) != set(plan.taken_now(self.proposed))

    def written(self, typed: plan.Typed) -> Deciding:
        """The same with what somebody has written."""
        return replace(self, rows=plan.written(self.begun, typed))


def lay_out(
    one: str, name: str, offered: tuple[Offer, ...], conditions: Adoption, seen: Seen, way: Way
) -> Deciding:
    """What is proposed, under what the library has decided already."""
    proposed = plan.plan_rows(seen, way) if seen.is_possible else ()
    begun = plan.as_decided(proposed, conditions.model)
    return Deciding(one, name, offered, conditions, seen, way, proposed, begun, begun)


def finding(deciding: Deciding, checked: Checked) -> Words:
    """Whether it is decided, how many come now, later and not, and what would stop."""
    waves = [row.wave for row in deciding.rows]
    said = words(
        "{now} partnerships now, {second} later, {not_now} not. That covers {share} of the "
        "strategy.",
        now=waves.count(NOW),
        second=waves.count(SECOND),
        not_now=waves.count(NOT_NOW),
        share=None if checked.coverage is None else Amount(100 * checked.coverage, "%"),
    )
    if deciding.is_saved:
        return words("Decided: {decision} {stops}", decision=said, stops=_stops(deciding))
    return words("Draft: {decision} {stops}", decision=said, stops=_stops(deciding))


def _stops(deciding: Deciding) -> Words:
    model, kept = deciding.model, set(deciding.now)
    running = running_partnerships(model)
    if not any(row.status for row in model.partnerships):
        return words("What runs now is unknown.")
    stopped = [model.called("partnerships", name) for name in running if name not in kept]
    if not stopped:
        return words("Everything that runs now goes on.") if running else words("Nothing runs now.")
    return words("Of those running now, these stop: {names}.", names=some(stopped))


def planned(side: Side, study: Study, deciding: Deciding, reader: Reader) -> Side:
    """The column with the partnerships as they are written, in place of those proposed."""
    way = as_planned(
        side.model,
        deciding.seen.found,
        deciding.way,
        deciding.now,
        own_strengths=reader.sees_staff or not side.model.people,
    )
    return replace(side, outcome=Outcome(way, study.alignment(), study.gaps()))


def saved_words(deciding: Deciding) -> Words:
    """What is saved as one step."""
    plans = {it.key for it in plan.decided(deciding.model, deciding.rows)}
    return words(
        "Saved as one step, which History can undo: {partnerships}, {conditions}.",
        partnerships=counted("one partnership", "{n} partnerships", len(plans)),
        conditions=counted(
            "one change of the scenario",
            "{n} changes of the scenario",
            len(deciding.conditions.changes),
        ),
    )


SEEN = 0.005
"""A share that moves by less shows no difference."""


@dataclass(frozen=True, slots=True)
class GoalRow:
    """How much of one goal is reached (0 to 1) by what runs now, and by the decision."""

    title: str
    now: float | None
    then: float | None

    @property
    def gained(self) -> float | None:
        """How much more of it is reached."""
        return None if self.now is None or self.then is None else self.then - self.now


def goal_rows(model: Model, chosen: Collection[str], reader: Reader) -> tuple[GoalRow, ...]:
    """The goals that count, the heaviest first."""
    running = running_partnerships(model)
    told = any(row.status for row in model.partnerships)
    now, then = _shares(model, running) if told else {}, _shares(model, chosen)
    heavy = sorted((it for it in model.goals if it.weight), key=lambda it: -(it.weight or 0.0))
    return tuple(
        GoalRow(reader.say(model.called("goals", it.id)), now.get(it.id), then.get(it.id))
        for it in heavy
    )


def _shares(model: Model, chosen: Collection[str]) -> Mapping[str, float | None]:
    """What is reached of each goal; unknown where nothing is known of what the chosen give it."""
    cells = contributions(model)
    known = cells.known[[name in chosen for name in cells.partnerships]]
    blank = {goal for i, goal in enumerate(cells.goals) if not known[:, i].any()}
    reached = cover(model, set(chosen), cells).goals
    return {row.goal: None if chosen and row.goal in blank else row.share for row in reached}


def goals_picture(rows: tuple[GoalRow, ...], reader: Reader) -> Picture:
    """Each goal running now and as decided."""
    names = reader.text("Running now"), reader.text("As decided here")
    twins = [
        Twin(it.title, it.now, it.then, (reader.percent(it.now), reader.percent(it.then)))
        for it in rows
    ]
    said = "; ".join(f"{it.title}: {' → '.join(it.said)}" for it in twins)
    across = reader.text("Share of the target")
    return Picture(twin_bars(twins, names, across, shares=True), said)


def goals_table(rows: tuple[GoalRow, ...], reader: Reader) -> Table:
    """The numbers of `goals_picture`."""
    columns = (
        Col(N_("Goal"), lambda it: it.title),
        Col(N_("Running now"), lambda it: it.now, "percent"),
        Col(N_("As decided here"), lambda it: it.then, "percent"),
    )
    return table(N_("How much of each goal is reached"), columns, rows, reader)


def goals_words(rows: tuple[GoalRow, ...]) -> Words:
    """What the picture shows: the goals that gain, and those that lose."""
    moved = [it.gained for it in rows if it.gained is not None]
    if not moved:
        return words("What runs now, and what is decided here, goal by goal")
    up, down = (sum(sign * by > SEEN for by in moved) for sign in (1, -1))
    if not down:
        return words("Beside what runs now, {up} of {all} goals gain", up=up, all=len(moved))
    return words(
        "Beside what runs now, {up} of {all} goals gain and {down} lose",
        up=up,
        down=down,
        all=len(moved),
    )
