"""What each change of a what-if does to a figure: a waterfall from today to the what-if."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isnan

from lib.analysis.scenarios.effects import Effect, Effects
from lib.model.bundles import bundled
from lib.model.changes import Change
from lib.model.model import Model
from lib.text.language import Language
from lib.view.discreet import SOMEBODY, tells_of_somebody
from lib.view.discreet import said as said_discreetly
from lib.view.tables import Column, Plain, Table
from lib.words import N_, Amount, Words, counted, words

FIGURES: Mapping[str, str] = {
    "best_coverage": N_("Coverage of the best portfolio"),
    "proposed_coverage": N_("Coverage if everything proposed were done"),
    "running_coverage": N_("Coverage of what runs today"),
    "competence_coverage": N_("Competences covered"),
}
"""The figures of `EXPLAINED`, as they are called."""
SEEN = 0.05
"""Points; a change that does less shows no effect with one decimal."""


@dataclass(frozen=True, slots=True)
class StepShown:
    """One step of the waterfall: from where to where it moves the figure, in points."""

    label: str
    low: float
    high: float
    text: str


@dataclass(frozen=True, slots=True)
class EffectsView:
    """Steps in the order of the what-if; `before` and `after`: title and place in points."""

    finding: str
    before: tuple[str, float]
    steps: tuple[StepShown, ...]
    after: tuple[str, float]
    axis: str
    up: str
    down: str
    alt: str
    note: str
    table: Table


def effects_view(
    base: Model, found: Effects, figure: str, language: Language, *, leader: bool
) -> EffectsView:
    """The effects on one of `FIGURES`; outside the leader's view none tells of somebody."""
    text = language.text
    labels = [language.say(_label(base, step.changes, leader)) for step in found.steps]
    return EffectsView(
        language.say(_finding(found, labels, text(FIGURES[figure]))),
        (_end(text("Today"), found.before, language), found.before),
        tuple(_steps(found, labels, language)),
        (_end(text("With the what-if"), found.after, language), found.after),
        text(FIGURES[figure]),
        text("raises it"),
        text("lowers it"),
        text(
            "A bar for each change, from where the figure stood to where the change takes it. The "
            "table below holds the same figures."
        ),
        " ".join(map(language.say, _notes(found, figure))),
        _table(found, labels, language),
    )


def _end(name: str, value: float, language: Language) -> str:
    return language.say(words("{name}: {value}", name=name, value=Amount(value, "%", 1)))


def _label(base: Model, changes: Iterable[Change], leader: bool) -> Words:
    """The changes of a step in words: the first one, and how many more."""
    bundles = bundled(tuple(changes))
    if not leader and any(map(tells_of_somebody, changes)):
        return SOMEBODY
    first = said_discreetly(bundles[0].head, base, leader=leader)
    more = len(bundles) - 1
    if not more:
        return first
    return words(
        "{change} ({more})",
        change=first,
        more=counted("and one change more", "and {n} changes more", more),
    )


def _finding(found: Effects, labels: list[str], figure: str) -> Words:
    before, after = Amount(found.before, "%", 1), Amount(found.after, "%", 1)
    if abs(found.after - found.before) < SEEN:
        return words("{figure} stays at {after}.", figure=figure, after=after)
    if len(labels) == 1:
        return words("{figure}: {before} → {after}.", figure=figure, before=before, after=after)
    most = max(range(len(labels)), key=lambda i: abs(found.steps[i].effect))
    return words(
        "{figure}: {before} → {after}. Most of it comes from “{change}” ({points}).",
        figure=figure,
        before=before,
        after=after,
        change=labels[most],
        points=_signed(found.steps[most]),
    )


def _signed(step: Effect) -> Words:
    points = Amount(abs(step.effect), "points", 1)
    if abs(step.effect) < SEEN:
        return words("no effect")
    if step.effect > 0:
        return words("+{points}", points=points)
    return words("−{points}", points=points)


def _steps(found: Effects, labels: list[str], language: Language) -> Iterable[StepShown]:
    level = found.before
    for step, label in zip(found.steps, labels, strict=True):
        after = level + step.effect
        yield StepShown(label, level, after, language.say(_signed(step)))
        level = after


def _notes(found: Effects, figure: str) -> Iterable[Words]:
    """How the effects are computed; and why the best portfolio may be another than elsewhere."""
    yield _note(found)
    if figure == "best_coverage":
        yield words(
            "The best portfolio is found here without the promise to the departments. Ask keeps "
            "that promise, so it may show a lower coverage."
        )


def _note(found: Effects) -> Words:
    if found.orders is None:
        return words(
            "The effect of a change is the mean of what it adds over every order in which the "
            "changes could be made (Shapley value), so the effects add up to the whole difference."
        )
    return words(
        "With so many changes {orders} of the orders in which they could be made were drawn; the "
        "effects still add up to the whole difference, and the table tells the error of each.",
        orders=found.orders,
    )


def _table(found: Effects, labels: list[str], language: Language) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (label, step.effect, *(() if found.orders is None else (_error(step),)))
        for label, step in zip(labels, found.steps, strict=True)
    ]
    total = found.after - found.before
    rows.append((text("All together"), total, *(() if found.orders is None else (None,))))
    error = (Column(text("Standard error"), "number", 2),) if found.orders is not None else ()
    return Table(
        text("Effect of each change, in percentage points"),
        (Column(text("Change")), Column(text("Effect"), "number", 2), *error),
        tuple(rows),
    )


def _error(step: Effect) -> float | None:
    return None if isnan(step.error) else step.error
