"""What a what-if does to the seats and to the best portfolio, in words and in one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from lib.analysis.what_if.turnover import PortfolioChange, SeatsChange, portfolio_ground, staffed_in
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import Col, Table, table
from lib.screens.portfolios.best import nothing_to_choose
from lib.study import Study
from lib.words import N_, Amount, Words, counted, words


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """What becomes of the best portfolio; `table` has a row for each partnership in either.

    `differs`: whether any comes in or goes out.
    """

    finding: str
    lines: tuple[str, ...]
    table: Table
    differs: bool


def portfolio_change(saved: Study, study: Study, reader: Reader) -> PortfolioChange | None:
    """The best portfolio before and after; None where there is nothing to choose, or no time."""
    if nothing_to_choose(study.model, reader) is not None:
        return None
    is_same = portfolio_ground(saved.model).digest == portfolio_ground(study.model).digest
    try:
        before = saved.portfolio()
        return PortfolioChange(before, before if is_same else study.portfolio(), is_same)
    except TimeoutError:
        return None


def seats_change(
    saved: Study, study: Study, portfolio: PortfolioChange | None
) -> SeatsChange | None:
    """The seats of today's best portfolio with the staff of both; None where there are none."""
    before = None if portfolio is None else portfolio.before
    if before is None or not before.chosen:
        return None
    staffed = staffed_in(study.model, before.chosen)
    return SeatsChange(saved.seats_filled(before.chosen), study.seats_filled(staffed))


def seats_words(seats: SeatsChange) -> tuple[Words, Words]:
    """How many seats of today's best portfolio can be filled: in a sentence, and by kind."""
    before, after = seats.before, seats.after
    finding = words(
        "Of the seats in today's best portfolio, {filled} of {all} can be filled: {moved}.",
        filled=after.seats,
        all=after.lead_seats + after.backup_seats,
        moved=seats_clause(seats),
    )
    kinds = words(
        "Leads, the network lead among them: {leads} of {lead_seats} (today {leads_today}). "
        "Backups and the deputy: {backups} of {backup_seats} (today {backups_today}).",
        leads=after.leads,
        lead_seats=after.lead_seats,
        leads_today=before.leads,
        backups=after.backups,
        backup_seats=after.backup_seats,
        backups_today=before.backups,
    )
    return finding, kinds


def seats_clause(seats: SeatsChange) -> Words:
    """How many seats more or fewer can be filled."""
    moved = seats.difference
    if moved < 0:
        return counted("one seat fewer can be filled", "{n} seats fewer can be filled", -moved)
    if moved > 0:
        return counted("one seat more can be filled", "{n} seats more can be filled", moved)
    return words("as many seats can be filled")


def portfolio_clause(change: PortfolioChange) -> Words:
    """Whether the best portfolio stays."""
    if change.before is None or change.after is None:
        if change.before is change.after:
            return words("no portfolio is possible, before or after")
        return (
            words("no portfolio is possible any more")
            if change.after is None
            else words("a portfolio becomes possible")
        )
    if change.out or change.new:
        return words("the best portfolio becomes another")
    return words("the best portfolio stays")


def portfolio_view(
    before: Model, after: Model, change: PortfolioChange, reader: Reader
) -> PortfolioView:
    """What becomes of the best portfolio, partnership by partnership."""
    inside, outside = reader.text("in"), reader.text("out")
    sides = {
        **dict.fromkeys(change.kept, (before, inside, inside)),
        **dict.fromkeys(change.out, (before, inside, outside)),
        **dict.fromkeys(change.new, (after, outside, inside)),
    }
    rows = sorted(
        (reader.say(model.called("partnerships", name)), today, then)
        for name, (model, today, then) in sides.items()
    )
    heads = (N_("Partnership"), N_("Today"), N_("What if"))
    columns = (Col(head, itemgetter(i)) for i, head in enumerate(heads))
    return PortfolioView(
        reader.say(_finding(change)),
        tuple(reader.say(line) for line in _lines(before, after, change)),
        table(N_("The best portfolio today and in the what-if"), columns, rows, reader),
        bool(change.out or change.new),
    )


def _finding(change: PortfolioChange) -> Words:
    before, after = change.before, change.after
    if before is None or after is None:
        return _impossible(change)
    if not change.out and not change.new:
        return counted(
            "The best portfolio stays as it is: one partnership, {share} of the strategy covered.",
            "The best portfolio stays as it is: {n} partnerships, {share} of the strategy covered.",
            len(after.chosen),
            share=_share(after.coverage),
        )
    return words(
        "The best portfolio becomes another: it covers {after} of the strategy, today {before}.",
        after=_share(after.coverage),
        before=_share(before.coverage),
    )


def _impossible(change: PortfolioChange) -> Words:
    if change.after is not None:
        return words("A portfolio becomes possible; today none keeps all rules and limits.")
    if change.before is not None:
        return words("No portfolio is possible any more: none keeps all rules and limits.")
    return words("No portfolio keeps all rules and limits, today or in the what-if.")


def _lines(before: Model, after: Model, change: PortfolioChange) -> Iterator[Words]:
    if change.new:
        yield words("Comes in: {names}.", names=_titles(after, change.new))
    if change.out:
        yield words("Goes out: {names}.", names=_titles(before, change.out))
    if change.is_same:
        yield words(
            "Portfolios hang on the departments' hours, the budget, the rules and the goals, and "
            "none of these has changed."
        )
    elif not all(best is None or best.proved for best in (change.before, change.after)):
        yield words(
            "The search was ended after a few seconds, so a slightly better portfolio may exist."
        )


def _titles(model: Model, names: Sequence[str]) -> Words:
    return some([model.called("partnerships", name) for name in names])


def _share(coverage: float | None) -> Amount | None:
    return None if coverage is None else Amount(100 * coverage, "%", 1)
