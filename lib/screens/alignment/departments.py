"""“As departments see it”: what one department's eyes see beside the library's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lib.analysis.alignment.ranking import Aligned, Alignment, Viewpoint
from lib.charts.shares import Share, share_bars
from lib.charts.slopes import End, Kind, Slope, slope_chart
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.alignment.order import ALONE, RANK
from lib.screens.names import row_name
from lib.screens.parts import Col, Column, How, Picture, Plain, Table, table
from lib.words import N_, Amount, Name, Words, counted, listing, words

LISTERS: Mapping[Kind, str] = {
    "even": N_("on both shortlists"),
    "right": N_("only the department's"),
    "left": N_("only the library's"),
}
"""Whose shortlist a partnership is on, as the lines of the picture tell it."""

HOW = How(
    (
        (
            N_(
                "The department's alignment is the library's formula with the department's own "
                "weights on the goals; where it has stated none, with the library's. Both sides "
                "have the same number of places, so the shared ones say how far they agree."
            ),
            r"A_{dp} = 100 \cdot \sum_g v_{dg} \min(1, x_{pg} / T_g) \qquad \sum_g v_{dg} = 1",
        ),
        (
            N_(
                "What it would choose by itself counts the points as they are, whatever the goal's "
                "target, takes something off for what is new (the setting *Caution*), and holds "
                "only partnerships that take hours of the department. An unknown novelty takes "
                "nothing off."
            ),
            r"u_{dp} = \sum_g v_{dg} \, x_{pg} \cdot (1 - \kappa \, (n_p - 1) / 4)",
        ),
    )
)


def titles(model: Model, seen: Sequence[Viewpoint], reader: Reader) -> dict[str, str]:
    """What the departments are called, by id."""
    return {it.department: reader.say(model.called("departments", it.department)) for it in seen}


def usual(seen: Sequence[Viewpoint]) -> str:
    """The department looked through where none is chosen: the first with priorities of its own."""
    return next((it.department for it in seen if it.stated), seen[0].department)


def viewpoint(seen: Sequence[Viewpoint], department: str) -> Viewpoint:
    """The viewpoint of one department; raises `StopIteration` for one that is not there."""
    return next(it for it in seen if it.department == department)


# -- words ----------------------------------------------------------------------------------------


def finding(model: Model, own: Viewpoint) -> Words:
    """How far the department and the library agree."""
    name = _name(model, own)
    if not own.alignment.weights:
        return words("Neither {department} nor the library has weighed the goals.", department=name)
    if not own.stated:
        return words(
            "{department} has stated no priorities of its own, so it is seen with the library's.",
            department=name,
        )
    if not own.library:
        return words("{department} has weighed the goals, the library has not.", department=name)
    return counted(
        "{department} and the library agree on one of {places} places.",
        "{department} and the library agree on {n} of {places} places.",
        len(own.both),
        department=name,
        places=own.places,
    )


def notes(model: Model, own: Viewpoint) -> Iterator[Words]:
    """What a shortlist is, and which goals the department leaves out."""
    if own.places:
        yield words(
            "A shortlist is the first {k} by alignment that can still be chosen. Ended "
            "partnerships, and those that must not be in, keep their rank but stand on no "
            "shortlist; nor do those that too little is known of to be ranked.",
            k=model.options.shortlist,
        )
    unnamed = [goal for goal, weight in own.alignment.weights.items() if weight == 0]
    if own.stated and unnamed:
        yield words(
            "{department} gives no weight to {goals}.",
            department=_name(model, own),
            goals=_called(model, "goals", unnamed),
        )


def lists(model: Model, own: Viewpoint) -> Iterator[Words]:
    """What is shared, only the one's, only the other's, and what it would choose itself."""
    name = _name(model, own)
    if own.both:
        yield words("On both shortlists: {names}.", names=_titles(model, own.both))
    if own.only_department:
        yield words(
            "Only {department}: {names}.",
            department=name,
            names=_titles(model, own.only_department),
        )
    if own.only_library:
        yield words("Only the library: {names}.", names=_titles(model, own.only_library))
    if own.put_forward:
        yield words(
            "What {department} would choose by itself among those that take its hours, with "
            "caution {caution} for what is new: {names}.",
            department=name,
            caution=Amount(100 * model.options.caution, "%"),
            names=_titles(model, own.put_forward),
        )
    elif own.alignment.weights:
        yield words(
            "No partnership that serves its goals takes hours of {department}.", department=name
        )


def _name(model: Model, own: Viewpoint) -> Name:
    return next(row_name(row) for row in model.departments if row.id == own.department)


def _titles(model: Model, names: Sequence[str]) -> Words:
    return _called(model, "partnerships", names)


def _called(model: Model, table: str, keys: Sequence[str]) -> Words:
    return words("{names}", names=listing(model.called(table, key) for key in keys))


# -- the picture ----------------------------------------------------------------------------------


def picture(model: Model, own: Viewpoint, library: Alignment, reader: Reader) -> Picture | None:
    """Lines from each partnership's rank in the library's eyes to that in the department's.

    None where one of the two has no order.
    """
    slopes = slopes_of(model, own, library, reader)
    if not slopes:
        return None
    heads = reader.text("The library"), reader.say(_name(model, own))
    kinds = {kind: reader.text(said) for kind, said in LISTERS.items()}
    return Picture(
        slope_chart(slopes, heads, kinds),
        reader.text(
            "Lines from each partnership's rank in the library's eyes to its rank in the "
            "department's."
        ),
    )


def slopes_of(model: Model, own: Viewpoint, library: Alignment, reader: Reader) -> list[Slope]:
    """A line for each partnership on either shortlist, in the library's order.

    None at all where one of the two has no order.
    """
    if not own.library or not own.shortlist:
        return []
    names = {*own.library, *own.shortlist}
    left = [row for row in library.rows if row.partnership in names]
    right = [row for row in own.alignment.rows if row.partnership in names]
    there = {row.partnership: place for place, row in enumerate(right)}
    slopes = []
    for place, row in enumerate(left):
        name = row.partnership
        title = reader.say(model.called("partnerships", name))
        ends = (
            End(place, _ranked(row, title), name in own.library),
            End(there[name], _ranked(right[there[name]], title), name in own.shortlist),
        )
        slopes.append(Slope(_kind(name, own), *ends))
    return slopes


def _ranked(row: Aligned, title: str) -> str:
    return f"–  {title}" if row.rank is None else f"{row.rank}. {title}"


def _kind(name: str, own: Viewpoint) -> Kind:
    if name in own.both:
        return "even"
    return "right" if name in own.shortlist else "left"


# -- tables ---------------------------------------------------------------------------------------


def short(model: Model, own: Viewpoint, library: Alignment, reader: Reader) -> Table:
    """Every partnership with both ranks, whose shortlist it is on, and if it would be chosen."""
    text, name = reader.text, _name(model, own)
    theirs = reader.say(name)
    columns = (
        Column(text("Partnership")),
        Column(text("Rank, library"), "whole", help=text(RANK)),
        Column(text("Rank, department"), "whole", help=theirs),
        Column(text("Alignment, library"), "number", 1, text(ALONE)),
        Column(text("Alignment, department"), "number", 1, theirs),
        Column(text("Shortlist"), help=text("Whose first choices it is among.")),
        Column(text("Own choice"), help=text("Whether the department would choose it by itself.")),
    )
    caption = words("Partnerships in the eyes of {department} and the library", department=name)
    return Table(reader.say(caption), columns, tuple(_rows(model, own, library, reader)))


def _rows(
    model: Model, own: Viewpoint, library: Alignment, reader: Reader
) -> Iterator[tuple[Plain, ...]]:
    theirs = {row.partnership: row for row in own.alignment.rows}
    listed = {*own.library, *own.shortlist}
    for row in library.rows:
        name = row.partnership
        yield (
            reader.say(model.called("partnerships", name)),
            row.rank,
            theirs[name].rank,
            row.alignment,
            theirs[name].alignment,
            reader.text(LISTERS[_kind(name, own)]) if name in listed else "–",
            reader.text("yes") if name in own.put_forward else "–",
        )


def agreement_picture(model: Model, seen: Sequence[Viewpoint], reader: Reader) -> Picture | None:
    """A bar for each department: of how many places it shares with the library; None without."""
    rows = [
        Share(reader.say(_name(model, it)), len(it.both) / it.places, hatched=not it.stated)
        for it in seen
        if it.places
    ]
    if not rows:
        return None
    return Picture(
        share_bars(rows, reader.text("Places shared with the library, per cent")),
        reader.text(
            "Bars: how many of its places each department shares with the library; hatched without "
            "priorities of its own."
        ),
    )


def agreement(model: Model, seen: Sequence[Viewpoint], reader: Reader) -> Table:
    """How many places every department shares with the library."""
    yes, no = reader.text("yes"), reader.text("no")
    columns = (
        Col(N_("Department"), lambda it: reader.say(_name(model, it))),
        Col(N_("Own priorities"), lambda it: yes if it.stated else no),
        Col(
            N_("Places shared"),
            lambda it: len(it.both) if it.places else None,
            "whole",
            help=N_("On both shortlists."),
        ),
        Col(
            N_("Places in all"),
            lambda it: it.places or None,
            "whole",
            help=N_("Places on the longer shortlist."),
        ),
    )
    return table(N_("How far each department agrees with the library"), columns, seen, reader)
