"""What the organisation does for all staff: each measure with who sees to it, and the need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lib.analysis.competences.departments import GroupGaps, Part
from lib.analysis.competences.levels import levels_known
from lib.exchange.ready import framework_measures
from lib.model.changes import Add, Change, Set
from lib.model.competences import Measure
from lib.model.fields import Cell
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import row_name
from lib.screens.parts import Col, How, Table, table
from lib.study import Study
from lib.words import N_, Name, Words, words

HOW = How(
    (
        (
            N_(
                "The measures are what the source asks of the organisation for all staff. Beside "
                "each stands the share of staff who are at the level that the profile of all "
                "staff asks for in the competence it serves; an unknown level counts as below. "
                "The measure that most staff still lack stands first. Shares are left out where "
                "they would be about fewer people than the smallest group."
            ),
            "",
        ),
    )
)


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


def measures_of(
    study: Study, today: date, reader: Reader, *, told: bool
) -> tuple[MeasureView, ...]:
    """Every measure of a library; `told`: whether figures about all staff may be shown."""
    everybody = None
    if told and levels_known(study.present):
        gaps = study.department_gaps(reader.saved, sees_staff=reader.sees_staff)
        everybody = gaps.total
    return measure_views(study.model, everybody, today, reader)


def measure_views(
    model: Model, everybody: GroupGaps | None, today: date, reader: Reader
) -> tuple[MeasureView, ...]:
    """Every measure, those that most staff still lack first; `everybody` None: not to be shown."""
    parts = _parts(everybody)
    rows = with_measures(model).measures
    views = [_view(model, row, parts.get(row.competence), today, reader) for row in rows]
    return tuple(sorted(views, key=lambda view: (view.share is None, view.share)))


def measures_table(views: Sequence[MeasureView], reader: Reader) -> Table:
    """Every measure with who sees to it, by when, whether it is done, and the share of staff."""
    columns = (
        Col(N_("What is done"), lambda it: it.title),
        Col(N_("Staff at the level"), lambda it: it.share, "percent"),
        Col(N_("Who sees to it"), lambda it: it.owner or None),
        Col(N_("By when"), lambda it: None if it.due is None else reader.date(it.due)),
        Col(N_("Done"), lambda it: reader.say(it.done)),
    )
    return table(N_("Measures for all staff"), columns, views, reader)


def measures_finding(model: Model, views: Sequence[MeasureView]) -> Words:
    """How many measures somebody sees to, and where they are needed most."""
    said = words(
        "{n} of {all} measures for all staff are done or planned.",
        n=sum(view.done or bool(view.owner and view.due) for view in views),
        all=len(views),
    )
    needed = [view for view in views if view.share is not None and not view.done]
    if not needed:
        return said
    return words(
        "{said} Needed most: “{measure}”",
        said=said,
        measure=model.called("measures", needed[0].id),
    )


def _parts(everybody: GroupGaps | None) -> dict[str | None, Part]:
    """All staff in each competence: against the profile of all staff, else against its target."""
    if everybody is None or not everybody.shown:
        return {}
    asked = everybody.statements.values()
    return {part.competence: part for part in (*everybody.competences, *asked)}


def _view(
    model: Model, row: Measure, part: Part | None, today: date, reader: Reader
) -> MeasureView:
    late = row.due is not None and row.due < today and not row.done
    return MeasureView(
        row.id,
        reader.say(row_name(row)),
        "" if row.owner is None else reader.say(Name(row.owner, row.owner_en)),
        row.due,
        bool(row.done),
        reader.say(_status(row, late)),
        reader.say(_need(model, part)),
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
        "{competence}, level {level}: {n} of {all} staff.",
        n=part.people,
        all=part.of,
        level=part.level,
        competence=model.called("competences", part.competence),
    )
