"""Two partnerships head to head, goal by goal, in one reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.order.alignment import SAME, Alignment
from lib.analysis.order.explaining import Difference
from lib.analysis.weights import percentages
from lib.model.model import Model
from lib.model.partnerships import Contribution
from lib.text.language import Language
from lib.view.names import some
from lib.view.order.explaining import called, difference_words, signed
from lib.view.tables import Column, Plain, Table
from lib.words import words


@dataclass(frozen=True, slots=True)
class GoalDuel:
    """One goal: how much more (negative: less) the one gets from it than the other.

    `label` says the difference and the goal.
    """

    goal: str
    difference: float
    label: str


@dataclass(frozen=True, slots=True)
class DuelWords:
    """The diverging bars' own texts: what each side means."""

    axis: str
    ahead: str
    behind: str
    alt: str


@dataclass(frozen=True, slots=True)
class DuelView:
    """Two partnerships head to head; `goals` from most ahead to most behind.

    Only goals in which they differ are among them; `same` names the others. `title` says both and
    the difference, `finding` where it comes from. The last row of `table` sums up the others.
    """

    title: str
    finding: str
    goals: tuple[GoalDuel, ...]
    same: str
    words: DuelWords
    table: Table


def duel_view(
    model: Model, alignment: Alignment, difference: Difference, language: Language
) -> DuelView:
    """The two partnerships of `difference` head to head."""
    names = _names(model, difference, language)
    order = sorted(difference.parts.items(), key=lambda item: -item[1])
    title = words(
        "{one} against {other}: {difference}",
        one=names[0],
        other=names[1],
        difference=signed(difference.total, language),
    )
    return DuelView(
        title=language.say(title),
        finding=language.say(difference_words(model, difference, language)),
        goals=tuple(_goal(model, goal, part, language) for goal, part in order if abs(part) > SAME),
        same=_same(model, difference, language),
        words=_words(names, language),
        table=_table(model, alignment, difference, names, language),
    )


def _names(model: Model, difference: Difference, language: Language) -> tuple[str, str]:
    """What the two are called; told apart by their ids where they are called the same."""
    one, other = (language.say(called(model, name)) for name in (difference.one, difference.other))
    if one != other:
        return one, other
    return f"{one} ({difference.one})", f"{other} ({difference.other})"


def _same(model: Model, difference: Difference, language: Language) -> str:
    """The goals to which both give the same."""
    alike = [goal for goal, part in difference.parts.items() if abs(part) <= SAME]
    if not alike:
        return ""
    names = some([model.called("goals", goal) for goal in alike])
    return language.say(words("No difference: {goals}.", goals=names))


def _goal(model: Model, goal: str, part: float, language: Language) -> GoalDuel:
    name = language.say(model.called("goals", goal))
    return GoalDuel(goal, part, f"{signed(part, language)}  {name}")


def _words(names: tuple[str, str], language: Language) -> DuelWords:
    one, other = names
    return DuelWords(
        axis=language.text("Difference in alignment"),
        ahead=language.say(words("more from {name}", name=one)),
        behind=language.say(words("more from {name}", name=other)),
        alt=language.text(
            "Bars to the right: goals the first partnership serves more; to the left: goals the "
            "second one serves more. The table below holds the same figures."
        ),
    )


def _table(
    model: Model,
    alignment: Alignment,
    difference: Difference,
    names: tuple[str, str],
    language: Language,
) -> Table:
    text = language.text
    points = [language.say(words("Points, {name}", name=name)) for name in names]
    values = [language.say(words("Alignment, {name}", name=name)) for name in names]
    columns = (
        Column(text("Goal")),
        Column(text("Difference"), "number", 1, text("The first one's less the second one's.")),
        Column(text("Weight"), "percent", help=text("Share of all weight.")),
        *(Column(label, "number", 1, text("Contribution points, 0 to 3.")) for label in points),
        *(Column(label, "number", 1, text("Weight times points of 3.")) for label in values),
    )
    return Table(
        text("Goal by goal"), columns, tuple(_rows(model, alignment, difference, language))
    )


def _rows(
    model: Model, alignment: Alignment, difference: Difference, language: Language
) -> Iterator[tuple[Plain, ...]]:
    one, other = alignment.find(difference.one), alignment.find(difference.other)
    percent = percentages(alignment.weights)
    for goal, part in difference.parts.items():
        yield (
            language.say(model.called("goals", goal)),
            part,
            percent[goal] / 100,
            _points(model, one.partnership, goal),
            _points(model, other.partnership, goal),
            one.parts[goal],
            other.parts[goal],
        )
    if difference.parts:
        together = language.text("Together")
        yield together, difference.total, 1.0, None, None, one.alignment, other.alignment


def _points(model: Model, partnership: str, goal: str) -> float | None:
    cell = model.find("contributions", (partnership, goal))
    return cell.points if isinstance(cell, Contribution) else None
