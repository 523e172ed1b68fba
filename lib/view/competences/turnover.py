"""What the page on who leaves and who comes shows of competences: today beside the what-if."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lib.analysis.competences.competence_effect import HeldChange
from lib.analysis.competences.turnover import Turnover
from lib.analysis.pairs import Pair
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_names import ROLE_TITLES
from lib.view.competences.turnover_finding import finding, lines
from lib.view.tables import Column, Plain, Table
from lib.words import N_, Label, words

FIGURES: Mapping[str, str] = {
    "redundancy_coverage": N_("Coverage of the competences (%)"),
    "shortfall": N_("People missing, all competences together"),
    "steps_to_close": N_("Levels to climb until nobody is missing"),
    "bus_factor": N_("People with the scarcest competence"),
    "single_points": N_("Competences that one person has"),
    "uncovered": N_("Competences that nobody has"),
    "professions": N_("Professions that partnerships need and nobody has"),
}
"""The figures of `compare_competences` that are not about a role."""
READY = "ready."
SHARES = ("redundancy_coverage", "strategy_coverage")


@dataclass(frozen=True, slots=True)
class Dots:
    """One competence: people at target today, in the what-if, and needed (None: unknown)."""

    label: str
    before: float | None
    after: float | None
    needed: float | None


@dataclass(frozen=True, slots=True)
class TurnoverView:
    """The effect of a what-if on competences. `names`: of today, the what-if, and what it takes."""

    finding: str
    lines: tuple[str, ...]
    dots: tuple[Dots, ...]
    names: tuple[str, str, str]
    axis: str
    alt: str
    competences: Table
    figures: Table


def turnover_view(before: Model, after: Model, found: Turnover, language: Language) -> TurnoverView:
    """The effect in words, as a figure, and as tables of every figure."""
    text = language.text
    dots = tuple(_dots(before, after, row, language) for row in found.competences.competences)
    names = (text("Today"), text("What if"), text("People needed"))
    return TurnoverView(
        language.say(finding(found)),
        tuple(language.say(line) for line in lines(_naming(before, after), found.competences)),
        dots,
        names,
        text("People at target"),
        text(
            "For each competence two signs, joined by a line: people at target today and in the "
            "what-if, with a mark at how many are needed. The table below holds the same figures."
        ),
        _competences(dots, names, language),
        Table(
            text("Every figure, today and in the what-if"),
            (Column(text("Figure")), *_sides(names, language)),
            tuple(_figures(found, language)),
        ),
    )


def _dots(before: Model, after: Model, row: HeldChange, language: Language) -> Dots:
    model = after if after.find("competences", row.competence) is not None else before
    needed = next((it.needed for it in model.competences if it.id == row.competence), None)
    label = language.say(model.called("competences", row.competence))
    return Dots(label, row.people.before, row.people.after, needed)


def _naming(before: Model, after: Model) -> Model:
    """The model by which competences are called: today's where the what-if has fewer of them."""
    return before if len(before.competences) > len(after.competences) else after


def _competences(dots: tuple[Dots, ...], names: tuple[str, str, str], language: Language) -> Table:
    today, then, needed = names
    text = language.text
    return Table(
        text("People at target in each competence"),
        (
            Column(text("Competence")),
            Column(today, "whole"),
            Column(then, "whole"),
            Column(text("Difference"), "whole"),
            Column(needed, "whole"),
        ),
        tuple((it.label, it.before, it.after, _difference(it), it.needed) for it in dots),
    )


def _difference(dots: Dots) -> float | None:
    if dots.before is None or dots.after is None:
        return None
    return dots.after - dots.before


def _sides(names: tuple[str, str, str], language: Language) -> tuple[Column, ...]:
    return Column(names[0]), Column(names[1]), Column(language.text("Difference"))


def _figures(found: Turnover, language: Language) -> Iterator[tuple[Plain, ...]]:
    for row in found.competences.figures:
        yield _figure(_title(row.name, language), row, language)
    if (seats := found.seats) is not None:
        for title, kind in (
            (language.text("Lead seats that can be filled"), "leads"),
            (language.text("Backup seats that can be filled"), "backups"),
        ):
            sides = (getattr(seats.before, kind), getattr(seats.after, kind))
            yield _figure(title, Pair(kind, *sides), language)
    if (best := found.portfolio) is not None:
        shares = [None if it is None else it.coverage for it in (best.before, best.after)]
        yield _figure(
            language.text("Strategy coverage (%)"), Pair("strategy_coverage", *shares), language
        )


def _figure(title: str, row: Pair, language: Language) -> tuple[Plain, ...]:
    """One row, written out: shares in per cent with a decimal, counts without."""
    times, decimals = (100, 1) if row.name in SHARES else (1, 0)
    sides = (row.before, row.after)
    said = (language.number(None if it is None else times * it, decimals) for it in sides)
    moved = None if row.difference is None else times * row.difference
    return (title, *said, _signed(moved, decimals, language))


def _signed(value: float | None, decimals: int, language: Language) -> str:
    if value is None:
        return language.number(None)
    moved = round(value, decimals)
    shown = language.number(moved, decimals if moved else 0)
    return f"+{shown}" if moved > 0 else shown


def _title(figure: str, language: Language) -> str:
    if figure.startswith(READY):
        role = Label(ROLE_TITLES[figure.removeprefix(READY)])
        return language.say(words("Ready for the role of {role}", role=role))
    return language.text(FIGURES[figure])
