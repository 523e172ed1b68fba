"""What a what-if does to competences, seats and portfolio: a sentence, lines, signs and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from lib.analysis.competences.effect import GapChange
from lib.analysis.competences.privacy import effect_but_steps
from lib.analysis.ground.comparing import Pair
from lib.analysis.what_if.turnover import (
    PortfolioChange,
    Turnover,
    find_uncarried,
    people_moved,
)
from lib.charts.dots import Dumbbell, dumbbells
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import ROLE_TITLES
from lib.screens.parts import Col, How, Picture, Plain, Table, table
from lib.screens.turnover.finding import carried_words, lines, whole_finding
from lib.screens.turnover.portfolio import (
    seats_change,
    seats_words,
)
from lib.study import Study
from lib.words import N_, Label, rounded, words

FIGURES: Mapping[str, str] = {
    "enough": N_("Competences with people enough"),
    "asked": N_("Competences that somebody has to have"),
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


HOW = How(
    (
        (
            N_(
                "Every figure is found twice with the same formula: in the library as it is saved, "
                "and with all changes of your what-if, also those you made on other pages."
            ),
            "",
        ),
        (
            N_(
                "Seats are those of today's best portfolio: a lead and a backup for each "
                "partnership, a lead and a deputy for the network, within people's hours. Who "
                "comes has the levels of the profile and nothing more."
            ),
            "",
        ),
        (
            N_(
                "Whoever leaves takes hours for partnerships with them, as a change of their "
                "department's hours: their own where they are known, else the department's hours "
                "divided by its people. What can no longer be carried is what then takes more "
                "hours of a department than it has left, by more than today."
            ),
            r"\text{short}_d = \max\bigl(0, \textstyle\sum_{p} h_{pd} - H_d\bigr)",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class TurnoverView:
    """The effect of a what-if on competences, and on `seats` where there are any to tell of."""

    finding: str
    lines: tuple[str, ...]
    picture: Picture
    competences: Table
    seats: tuple[str, ...]
    figures: Table


def turnover_of(
    saved: Study, study: Study, portfolio: PortfolioChange | None, reader: Reader, *, seats: bool
) -> TurnoverView:
    """The effect of a what-if on the library; `seats`: whether it may be told which can be filled.

    `portfolio`: what becomes of the best portfolio, whose seats they are.
    """
    before, after = saved.model, study.model
    effect = effect_but_steps(saved.competence_effect(after), reader.untold)
    change = seats_change(saved, study, portfolio) if seats else None
    best = None if portfolio is None else portfolio.before
    chosen = () if best is None else best.chosen
    uncarried = find_uncarried(saved.present, study.present, chosen)
    moved = people_moved(saved.present, study.present)
    found = Turnover(*moved, effect, change, portfolio, uncarried)
    return turnover_view(before, after, found, reader)


def untold(saved: Study, study: Study, portfolio: PortfolioChange | None, reader: Reader) -> str:
    """What everybody may know: what can no longer be carried, and that the rest is the leader's."""
    best = None if portfolio is None else portfolio.before
    chosen = () if best is None else best.chosen
    found = find_uncarried(saved.model, study.model, chosen)
    first = carried_words(saved.model, found, left=False)
    said = words("What this does to competences is shown to the leader only.")
    return reader.say(said if first is None else words("{first} {said}", first=first, said=said))


def turnover_view(before: Model, after: Model, found: Turnover, reader: Reader) -> TurnoverView:
    """The effect in words, as a figure, and as tables of every figure."""
    say, text = reader.say, reader.text
    rows = tuple(_row(before, after, row, reader) for row in found.competences.competences)
    names = (text("Today"), text("What if"), text("People needed"))
    return TurnoverView(
        say(whole_finding(before, found)),
        tuple(say(line) for line in lines(_naming(before, after), found.competences)),
        Picture(
            dumbbells(rows, names, text("People at target")),
            text(
                "For each competence two signs, joined by a line: people at target today and in "
                "the what-if, with a mark at how many are needed. The table below holds the same "
                "figures."
            ),
        ),
        _competences(rows, reader),
        () if found.seats is None else tuple(say(said) for said in seats_words(found.seats)),
        _table(found, reader),
    )


def _row(before: Model, after: Model, row: GapChange, reader: Reader) -> Dumbbell:
    model = after if after.find("competences", row.competence) is not None else before
    needed = next((it.needed for it in model.competences if it.id == row.competence), None)
    label = reader.say(model.called("competences", row.competence))
    return Dumbbell(label, row.people.before, row.people.after, needed)


def _naming(before: Model, after: Model) -> Model:
    """The model by which competences are called: today's where the what-if has fewer of them."""
    return before if len(before.competences) > len(after.competences) else after


def _competences(rows: Sequence[Dumbbell], reader: Reader) -> Table:
    columns = (
        Col(N_("Competence"), lambda row: row.label),
        Col(N_("Today"), lambda row: row.before, "whole"),
        Col(N_("What if"), lambda row: row.after, "whole"),
        Col(N_("Difference"), _difference, "whole"),
        Col(N_("People needed"), lambda row: row.needed, "whole"),
    )
    return table(N_("People at target in each competence"), columns, rows, reader)


def _difference(row: Dumbbell) -> float | None:
    if row.before is None or row.after is None:
        return None
    return row.after - row.before


def _table(found: Turnover, reader: Reader) -> Table:
    heads = (N_("Figure"), N_("Today"), N_("What if"), N_("Difference"))
    columns = (Col(head, itemgetter(i)) for i, head in enumerate(heads))
    caption = N_("Every figure, today and in the what-if")
    return table(caption, columns, _figures(found, reader), reader)


def _figures(found: Turnover, reader: Reader) -> Iterator[tuple[Plain, ...]]:
    for row in found.competences.figures:
        yield _figure(_title(row.name, reader), row, reader)
    if (seats := found.seats) is not None:
        for title, kind in (
            (reader.text("Lead seats that can be filled"), "leads"),
            (reader.text("Backup seats that can be filled"), "backups"),
        ):
            sides = (getattr(seats.before, kind), getattr(seats.after, kind))
            yield _figure(title, Pair(kind, *sides), reader)
    if (best := found.portfolio) is not None:
        shares = [None if it is None else it.coverage for it in (best.before, best.after)]
        yield _figure(
            reader.text("Strategy coverage (%)"), Pair("strategy_coverage", *shares), reader
        )


def _figure(title: str, row: Pair, reader: Reader) -> tuple[Plain, ...]:
    """One row, written out: shares in per cent with a decimal, counts without."""
    times, decimals = (100, 1) if row.name in SHARES else (1, 0)
    sides = (row.before, row.after)
    said = (reader.number(None if it is None else times * it, decimals) for it in sides)
    moved = None if row.difference is None else times * row.difference
    return (title, *said, _signed(moved, decimals, reader))


def _signed(value: float | None, decimals: int, reader: Reader) -> str:
    if value is None:
        return reader.number(None)
    moved = rounded(value, decimals)
    shown = reader.number(moved, decimals if moved else 0)
    return f"+{shown}" if moved > 0 else shown


def _title(figure: str, reader: Reader) -> str:
    if figure.startswith(READY):
        if figure == f"{READY}all_staff":
            return reader.text("Reach what is asked of all staff")
        role = Label(ROLE_TITLES[figure.removeprefix(READY)])
        return reader.say(words("Ready for the role of {role}", role=role))
    return reader.text(FIGURES[figure])
