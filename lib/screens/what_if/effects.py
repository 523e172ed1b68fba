"""What each change of a what-if does to a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import isnan
from typing import Literal

from lib.analysis.what_if.effects import Effect, Effects
from lib.charts.sides import Step, waterfall
from lib.model.change_lists import bundled
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Rebased, Scenario, rebase
from lib.reader import SOMEBODY, Reader, tells_of_somebody
from lib.screens.names import percents
from lib.screens.parts import Col, Picture, Table, table
from lib.study import Study
from lib.words import N_, Amount, Words, counted, words

Explained = Literal["best_coverage", "proposed_coverage", "running_coverage", "competence_coverage"]
FIGURES: Mapping[Explained, str] = {
    "best_coverage": N_("Coverage of the best portfolio"),
    "proposed_coverage": N_("Coverage if everything proposed were done"),
    "running_coverage": N_("Coverage of what runs now"),
    "competence_coverage": N_("Competences covered"),
}
"""The figures of `EXPLAINED`, as they are called."""
SEARCHED = ("best_coverage",)
"""Those that take a search for a portfolio with each combination of the changes."""
SEEN = 0.05
"""Points; a change that does less shows no effect with one decimal."""


def may_tell(base: Model, fitting: Rebased, reader: Reader) -> bool:
    """Whether the what-if and each change by itself, whose effect is shown, tell of no one person.

    Two changes that take each other back would otherwise tell by the effect of either.
    """
    alone = (rebase(Scenario(changes=it.changes), base) for it in bundled(fitting.changes))
    return all(reader.may_tell(it.model, it.changes) for it in (fitting, *alone))


def find(
    saved: Study,
    changes: Sequence[Change],
    figure: Explained,
    follow: Callable[[float], bool] | None,
) -> Effects | None:
    """The effects of the changes; None where the figure is unknown with some of them.

    `follow`, where there is one, is told the share that is done.
    """
    if follow is None:
        return saved.effects(changes, figure)
    return saved.effects_followed(changes, figure, follow)


def labels_of(base: Model, found: Effects, reader: Reader) -> tuple[str, ...]:
    """Each step in words; outside the leader's view none tells of somebody."""
    return tuple(reader.say(_label(base, step.changes, reader)) for step in found.steps)


def picture(found: Effects, labels: Sequence[str], figure: Explained, reader: Reader) -> Picture:
    """The waterfall from what is saved to the what-if."""
    text = reader.text
    before, after = percents(found.before, found.after)
    drawn = waterfall(
        (_end(text("As saved"), before, reader), found.before),
        tuple(steps(found, labels, reader)),
        (_end(text("In the scenario"), after, reader), found.after),
        (text("raises it"), text("lowers it")),
        text(FIGURES[figure]),
    )
    return Picture(
        drawn,
        text(
            "A bar for each change, from where the figure stood to where the change takes it. The "
            "figures stand under Numbers."
        ),
    )


def _end(name: str, value: Amount, reader: Reader) -> str:
    return reader.say(words("{name}: {value}", name=name, value=value))


def _label(base: Model, changes: Iterable[Change], reader: Reader) -> Words:
    """The changes of a step in words: the first one, and how many more."""
    bundles = bundled(tuple(changes))
    if not reader.sees_staff and any(map(tells_of_somebody, changes)):
        return SOMEBODY
    first = reader.change_words(bundles[0].head, base)
    more = len(bundles) - 1
    if not more:
        return first
    return words(
        "{change} ({more})",
        change=first,
        more=counted("and one change more", "and {n} changes more", more),
    )


def finding(found: Effects, labels: Sequence[str], figure: Explained) -> Words:
    """How far the figure moves, and by which change most."""
    name = words(FIGURES[figure])
    before, after = percents(found.before, found.after)
    if abs(found.after - found.before) < SEEN:
        return words("{figure} stays at {after}.", figure=name, after=after)
    if len(labels) == 1:
        return words("{figure}: {before} → {after}.", figure=name, before=before, after=after)
    most = max(range(len(labels)), key=lambda i: abs(found.steps[i].effect))
    return words(
        "{figure}: {before} → {after}. Most of it comes from “{change}” ({points}).",
        figure=name,
        before=before,
        after=after,
        change=labels[most],
        points=_signed(found.steps[most]),
    )


def _signed(step: Effect) -> Words:
    points = Amount(abs(step.effect), "percentage points", 1)
    if abs(step.effect) < SEEN:
        return words("no effect")
    if step.effect > 0:
        return words("+{points}", points=points)
    return words("−{points}", points=points)


def steps(found: Effects, labels: Sequence[str], reader: Reader) -> Iterator[Step]:
    """From where to where each step moves the figure, in points."""
    level = found.before
    for step, label in zip(found.steps, labels, strict=True):
        after = level + step.effect
        yield Step(label, level, after, reader.say(_signed(step)))
        level = after


def note(found: Effects, figure: Explained) -> tuple[Words, ...]:
    """How the effects are computed; and why the best portfolio may be another than elsewhere."""
    if figure != "best_coverage":
        return (_note(found),)
    return _note(found), words(
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


def effects_table(found: Effects, labels: Sequence[str], reader: Reader) -> Table:
    """The effect of each change and of all together; drawn ones with their error."""
    error = Col(N_("Standard error"), lambda row: row[2], "number", 2)
    columns = (
        Col(N_("Change"), lambda row: row[0]),
        Col(N_("Effect"), lambda row: row[1], "number", 2),
        *(() if found.orders is None else (error,)),
    )
    rows = [
        (label, step.effect, None if isnan(step.error) else step.error)
        for label, step in zip(labels, found.steps, strict=True)
    ]
    together = reader.text("All together"), found.after - found.before, None
    caption = N_("Effect of each change, in percentage points")
    return table(caption, columns, (*rows, together), reader)
