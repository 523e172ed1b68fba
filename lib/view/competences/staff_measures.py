"""What the organisation does for all staff: each measure with who sees to it, and the need."""

from __future__ import annotations

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
from lib.words import Amount, Name, Words, counted, words


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure; `status` says how far it is, `need` how many of all staff are at the level."""

    id: str
    title: str
    status: str
    need: str
    share: float | None
    late: bool


def with_measures(model: Model) -> Model:
    """The model with the source's measures where it has none."""
    if model.measures:
        return model
    return model.with_tables({"measures": framework_measures(model)})


def measure_changes(base: Model, id: str, cells: dict[str, Cell]) -> tuple[Change, ...]:
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
    views = [_view(row, parts, today, language) for row in with_measures(model).measures]
    return tuple(sorted(views, key=lambda view: (view.share is None, view.share)))


def measures_table(
    model: Model, everybody: GroupGaps | None, today: date, language: Language
) -> Table:
    """Every measure with who sees to it, by when, whether it is done, and the share of staff."""
    text, say, rows = language.text, language.say, with_measures(model).index("measures")
    lines: list[tuple[Plain, ...]] = []
    for view in measure_views(model, everybody, today, language):
        row = rows[view.id]
        assert isinstance(row, Measure)
        due = None if row.due is None else language.date(row.due)
        lines.append((view.title, view.share, _owner(row, language), due, say(bool(row.done))))
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


def measures_finding(model: Model, everybody: GroupGaps | None, language: Language) -> str:
    """How many measures somebody sees to, and where they are needed most."""
    rows = with_measures(model).measures
    owned = sum(row.owner is not None and row.due is not None for row in rows)
    said = words(
        "{n} of {all} measures for all staff have somebody who sees to them and a date.",
        n=owned,
        all=len(rows),
    )
    parts = _parts(everybody)
    known = [(parts[row.competence].share, row) for row in rows if row.competence in parts]
    shares = [(share, row) for share, row in known if share is not None and not row.done]
    if not shares:
        return language.say(said)
    share, row = min(shares, key=lambda pair: pair[0])
    return language.say(
        words(
            "{said} Needed most: “{measure}” {share} of staff are at the level.",
            said=said,
            measure=row_name(row),
            share=Amount(100 * share, "%"),
        )
    )


def _parts(everybody: GroupGaps | None) -> dict[str | None, Part]:
    """All staff in each competence: against the profile of all staff, else against its target."""
    if everybody is None or not everybody.shown:
        return {}
    asked = {part.competence: part for part in everybody.statements.values()}
    return {part.competence: part for part in everybody.competences} | asked


def _view(
    row: Measure, parts: dict[str | None, Part], today: date, language: Language
) -> MeasureView:
    part = parts.get(row.competence)
    late = row.due is not None and row.due < today and not row.done
    return MeasureView(
        row.id,
        language.say(row_name(row)),
        language.say(_status(row, late)),
        language.say(_need(part)),
        None if part is None else part.share,
        late,
    )


def _status(row: Measure, late: bool) -> Words:
    if row.done:
        return words("Done.")
    owner = None if row.owner is None else Name(row.owner, row.owner_en)
    if owner is None:
        return words("Nobody sees to it yet.")
    if row.due is None:
        return words("{owner} sees to it; no date yet.", owner=owner)
    if late:
        return words("{owner} sees to it; it was due on {due}.", owner=owner, due=row.due)
    return words("{owner} sees to it, by {due}.", owner=owner, due=row.due)


def _need(part: Part | None) -> Words:
    if part is None or part.share is None or part.level is None:
        return words("How many of the staff are at the level is not shown.")
    said = {"n": part.people, "all": part.of, "level": part.level}
    if not part.unknown:
        return words("{n} of {all} staff are at level {level} or above.", **said)
    return words(
        "{n} of {all} staff are at level {level} or above; {unknown}.",
        **said,
        unknown=counted("one level is unknown", "{n} levels are unknown", part.unknown),
    )


def _owner(row: Measure, language: Language) -> str | None:
    return None if row.owner is None else language.say(Name(row.owner, row.owner_en))
