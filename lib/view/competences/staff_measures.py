"""What the organisation does for all staff: each measure with who sees to it, and the need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lib.analysis.competences.department_gaps import GroupGaps, Part
from lib.exchange.ready import framework_measures
from lib.model.changes import Add, Change, Set
from lib.model.fields import Cell
from lib.model.measures import Measure
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import row_name
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Name, Words, words


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure as it stands; `need` says how many of all staff are at the level.

    `late`: its day has passed and it is not done.
    """

    id: str
    title: str
    owner: str
    due: date | None
    done: bool
    status: str
    need: str
    share: float | None
    late: bool


def with_measures(model: Model) -> Model:
    """The model with the source's measures where it has none."""
    if model.measures:
        return model
    return model.with_tables({"measures": framework_measures(model)})


def measure_changes(base: Model, id: str, cells: Mapping[str, Cell]) -> tuple[Change, ...]:
    """The changes that give a measure these cells; none where it has them already.

    A library without measures gets all of the source's first, so that none is missing beside it.
    """
    row = with_measures(base).find("measures", id)
    new = [Set("measures", id, name, v) for name, v in cells.items() if getattr(row, name) != v]
    if not new or base.measures:
        return tuple(new)
    return (*(Add("measures", one) for one in with_measures(base).measures), *new)


def measure_views(
    model: Model, everybody: GroupGaps | None, today: date, language: Language
) -> tuple[MeasureView, ...]:
    """Every measure, those that most staff still lack first; `everybody` None: not to be shown."""
    parts = _parts(everybody)
    rows = with_measures(model).measures
    views = [_view(model, row, parts.get(row.competence), today, language) for row in rows]
    return tuple(sorted(views, key=lambda view: (view.share is None, view.share)))


def measures_table(views: Sequence[MeasureView], language: Language) -> Table:
    """Every measure with who sees to it, by when, whether it is done, and the share of staff."""
    text = language.text
    lines: list[tuple[Plain, ...]] = [
        (
            view.title,
            view.share,
            view.owner or None,
            None if view.due is None else language.date(view.due),
            language.say(view.done),
        )
        for view in views
    ]
    return Table(
        text("Measures for all staff"),
        (
            Column(text("What is done")),
            Column(text("Staff at the level"), "percent"),
            Column(text("Who sees to it")),
            Column(text("By when")),
            Column(text("Done")),
        ),
        tuple(lines),
    )


def measures_finding(model: Model, views: Sequence[MeasureView]) -> Words:
    """How many measures somebody sees to, and where they are needed most."""
    said = words(
        "{n} of {all} measures for all staff are done, or have somebody who sees to them and a "
        "date.",
        n=sum(view.done or bool(view.owner and view.due) for view in views),
        all=len(views),
    )
    needed = [view for view in views if view.share is not None and not view.done]
    if not needed:
        return said
    return words(
        "{said} Needed most: “{measure}” {share} of staff are at the level asked for.",
        said=said,
        measure=model.called("measures", needed[0].id),
        share=Amount(100 * (needed[0].share or 0.0), "%"),
    )


def _parts(everybody: GroupGaps | None) -> dict[str | None, Part]:
    """All staff in each competence: against the profile of all staff, else against its target."""
    if everybody is None or not everybody.shown:
        return {}
    asked = everybody.statements.values()
    return {part.competence: part for part in (*everybody.competences, *asked)}


def _view(
    model: Model, row: Measure, part: Part | None, today: date, language: Language
) -> MeasureView:
    late = row.due is not None and row.due < today and not row.done
    return MeasureView(
        row.id,
        language.say(row_name(row)),
        "" if row.owner is None else language.say(Name(row.owner, row.owner_en)),
        row.due,
        bool(row.done),
        language.say(_status(row, late)),
        language.say(_need(model, part)),
        None if part is None else part.share,
        late,
    )


def _status(row: Measure, late: bool) -> Words:
    if row.done:
        return words("Done.")
    if row.owner is None:
        return words("Nobody sees to it yet.")
    owner = Name(row.owner, row.owner_en)
    if row.due is None:
        return words("{owner}: no date yet.", owner=owner)
    if late:
        return words("{owner}: it was due on {due}.", owner=owner, due=row.due)
    return words("{owner}: by {due}.", owner=owner, due=row.due)


def _need(model: Model, part: Part | None) -> Words:
    if part is None or part.share is None:
        return words("How many of the staff are at the level asked for is not known, or not shown.")
    return words(
        "{n} of {all} staff are at level {level} or above in: {competence}.",
        n=part.people,
        all=part.of,
        level=part.level,
        competence=model.called("competences", part.competence),
    )
