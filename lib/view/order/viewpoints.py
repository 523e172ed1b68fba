"""What one department's eyes see beside the library's, in one reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.order.alignment import Alignment
from lib.analysis.order.viewpoints import Viewpoint
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import row_name
from lib.view.order.slopes import Slope, slopes_of
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Name, Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class SlopeWords:
    """The slope chart's own texts: its two heads, and what the three kinds of line are."""

    library: str
    department: str
    kinds: Mapping[str, str]
    alt: str


@dataclass(frozen=True, slots=True)
class ViewpointView:
    """One department beside the library. `lists` are bullets; `slopes` are in the library's order.

    `agreement` sums up every department.
    """

    finding: str
    notes: tuple[str, ...]
    lists: tuple[str, ...]
    slopes: tuple[Slope, ...]
    words: SlopeWords
    table: Table
    agreement: Table


def viewpoint_view(
    model: Model, seen: Sequence[Viewpoint], department: str, library: Alignment, language: Language
) -> ViewpointView:
    """The viewpoint of `department` among those `seen`; `library` is the model's own alignment."""
    own = next(it for it in seen if it.department == department)
    name = _name(model, department)
    return ViewpointView(
        finding=language.say(_finding(name, own)),
        notes=tuple(language.say(said) for said in _notes(model, name, own)),
        lists=tuple(language.say(said) for said in _lists(model, name, own)),
        slopes=slopes_of(model, own, library, language),
        words=_words(name, language),
        table=_table(model, own, library, name, language),
        agreement=_agreement(model, seen, language),
    )


def _name(model: Model, department: str) -> Name:
    return next(row_name(row) for row in model.departments if row.id == department)


def _finding(name: Name, own: Viewpoint) -> Words:
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


def _notes(model: Model, name: Name, own: Viewpoint) -> Iterator[Words]:
    if own.places:
        yield words(
            "A shortlist is the first {k} by alignment that can still be chosen. Ended "
            "partnerships, and those that must not be in, keep their rank but stand on no "
            "shortlist.",
            k=model.options.shortlist,
        )
    unnamed = [goal for goal, weight in own.alignment.weights.items() if weight == 0]
    if own.stated and unnamed:
        yield words(
            "{department} gives no weight to {goals}.",
            department=name,
            goals=_called(model, "goals", unnamed),
        )


def _lists(model: Model, name: Name, own: Viewpoint) -> Iterator[Words]:
    """The bullets: shared, only the one's, only the other's, and what it would choose itself."""
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


def _titles(model: Model, names: Sequence[str]) -> Words:
    return _called(model, "partnerships", names)


def _called(model: Model, table: str, keys: Sequence[str]) -> Words:
    return words("{names}", names=listing(model.called(table, key) for key in keys))


def _words(name: Name, language: Language) -> SlopeWords:
    return SlopeWords(
        library=language.text("The library"),
        department=language.say(name),
        kinds={
            "both": language.text("on both shortlists"),
            "department": language.text("only the department's"),
            "library": language.text("only the library's"),
        },
        alt=language.text(
            "Lines from each partnership's rank in the library's eyes to its rank in the "
            "department's. The table below holds the same figures."
        ),
    )


def _table(
    model: Model, own: Viewpoint, library: Alignment, name: Name, language: Language
) -> Table:
    text, theirs = language.text, language.say(name)
    columns = (
        Column(text("Partnership")),
        Column(text("Rank, library"), "whole", help=text("Equal values share the better rank.")),
        Column(text("Rank, department"), "whole", help=theirs),
        Column(text("Alignment, library"), "number", 1, text("0 to 100: weighted points of 3.")),
        Column(text("Alignment, department"), "number", 1, theirs),
        Column(text("Shortlist"), help=text("Whose first choices it is among.")),
        Column(text("Own choice"), help=text("Whether the department would choose it by itself.")),
    )
    return Table(
        language.say(
            words("Partnerships in the eyes of {department} and the library", department=name)
        ),
        columns,
        tuple(_rows(model, own, library, language)),
    )


def _rows(
    model: Model, own: Viewpoint, library: Alignment, language: Language
) -> Iterator[tuple[Plain, ...]]:
    theirs = {row.partnership: row for row in own.alignment.rows}
    for row in library.rows:
        name = row.partnership
        yield (
            language.say(model.called("partnerships", name)),
            row.rank,
            theirs[name].rank,
            row.alignment,
            theirs[name].alignment,
            _lister(name, own, language),
            language.text("yes") if name in own.put_forward else "–",
        )


def _lister(name: str, own: Viewpoint, language: Language) -> str:
    if name in own.both:
        return language.text("on both shortlists")
    if name in own.shortlist:
        return language.text("only the department's")
    return language.text("only the library's") if name in own.library else "–"


def _agreement(model: Model, seen: Sequence[Viewpoint], language: Language) -> Table:
    text = language.text
    return Table(
        text("How far each department agrees with the library"),
        (
            Column(text("Department")),
            Column(text("Own priorities")),
            Column(text("Places shared"), "whole", help=text("On both shortlists.")),
            Column(text("Places in all"), "whole", help=text("Places on the longer shortlist.")),
        ),
        tuple(
            (
                language.say(_name(model, it.department)),
                text("yes") if it.stated else text("no"),
                len(it.both) if it.places else None,
                it.places or None,
            )
            for it in seen
        ),
    )
