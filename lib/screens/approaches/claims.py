"""What the source text says for and against each approach: held against the data, and judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lib.analysis.approaches.force_field import Force, force_fields
from lib.exchange.ready import starter
from lib.model.changes import Add, Change, Set
from lib.model.goals import Statement
from lib.model.model import Model
from lib.screens.approaches.finding import Seen
from lib.screens.approaches.measures import TEXTS, beside_words, rows_table
from lib.screens.approaches.verdicts import VERDICTS, beyond_words, reason_words, to_fill_in
from lib.screens.parts import Table
from lib.words import N_, Amount, Label, Name, Words, listing, words

PLACES: Mapping[str, str] = {
    "approaches.da.txt": N_("The text on the two approaches (in Danish)"),
    "tilgang 1": N_("approach 1"),
    "tilgang 2": N_("approach 2"),
    "en kombination": N_("a combination"),
    "fordele": N_("advantages"),
    "ulemper": N_("drawbacks"),
    "afsnit 1": N_("paragraph 1"),
    "afsnit 2": N_("paragraph 2"),
}
"""The parts of a reference to the source text."""

Judgements = Mapping[str, Mapping[str, float | None]]
"""By statement: the fields `applies` and `importance`, as far as somebody has judged anew."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement. `code` is the verdict's; `measure` its value here and in the others.

    `beyond` is what the figure does not tell of what the statement says. `retold` is all that the
    source text says in the same place, in our words. `page` and `query` say where to fill in what
    is missing; empty where nothing is.
    """

    id: str
    side: str
    text: str
    code: str
    verdict: str
    reason: str
    beyond: str
    measure: str
    meaning: str
    source: str
    retold: tuple[str, ...]
    judged: str
    applies: float | None
    importance: float | None
    rows: Table | None
    page: str = ""
    query: Mapping[str, str] = field(default_factory=dict)


def claims(seen: Seen) -> dict[str, tuple[Claim, ...]]:
    """The claims about each approach, pros before cons."""
    statements = {row.id: row for row in seen.model.statements}
    return {
        field.approach: tuple(
            _claim(seen, statements[force.statement], force) for force in (*field.pros, *field.cons)
        )
        for field in force_fields(seen.model, seen.found)
    }


def claim_text(statement: Statement) -> Name:
    """The statement itself, in both languages as far as it has them."""
    own = statement.text_da or statement.text_en or statement.id
    return Name(own, statement.text_en)


def _claim(seen: Seen, row: Statement, force: Force) -> Claim:
    say, source = seen.reader.say, source_words(row.source)
    text = None if row.measure is None else TEXTS[row.measure]
    page, query = to_fill_in(row, force.verdict)
    beyond = beyond_words(row, force.verdict)
    return Claim(
        row.id,
        row.side,
        say(claim_text(row)),
        force.verdict.code,
        seen.reader.text(VERDICTS[force.verdict.code]),
        say(reason_words(seen, row, force.verdict)),
        "" if beyond is None else say(beyond),
        say(beside_words(seen, row.measure, row.approach)) if row.measure else "",
        seen.reader.text(text.meaning) if text else "",
        "" if source is None else say(source),
        tuple(say(claim_text(other)) for other in _beside(seen.model, row)),
        say(judged_words(row)),
        row.applies,
        row.importance,
        _rows(seen, row, force),
        page,
        query,
    )


def _beside(model: Model, row: Statement) -> tuple[Statement, ...]:
    """The claims that stand in the same place of the source text, this one among them."""
    return tuple(it for it in model.statements if it.source and it.source == row.source)


def _rows(seen: Seen, row: Statement, force: Force) -> Table | None:
    if row.measure is None or force.here is None or not force.here.rows:
        return None
    return rows_table(seen.model, row.measure, force.here, seen.reader)


def judged_words(row: Statement) -> Words:
    """The group's judgement of a claim."""
    if row.applies is None and row.importance is None:
        return words("The group has not judged it yet.")
    return words(
        "The group's judgement: applies {applies}, importance {importance} (of 5).",
        applies=_mark(row.applies),
        importance=_mark(row.importance),
    )


def _mark(value: float | None) -> Words:
    if value is None:
        return words("not judged")
    return words("{n}", n=Amount(value, decimals=1 if value % 1 else 0))


def source_words(source: str | None) -> Words | None:
    """A reference to the source text in the reader's words; what is unknown stands as it is."""
    if not source:
        return None
    parts = [part.strip() for part in source.split(",")]
    said = [words(PLACES[part]) if part in PLACES else Label(part) for part in parts]
    return words("{place}", place=listing(said[:1])) if len(said) == 1 else _joined(said)


def _joined(parts: list[Words | Label]) -> Words:
    said: Words | Label = parts[0]
    for part in parts[1:]:
        said = words("{said}, {name}", said=said, name=part)
    return words("{said}", said=said)


# -- the group's judgement ------------------------------------------------------------------------


def judging(seen: Seen, judged: Judgements) -> Seen:
    """The same, on the model with the source's statements as they are being judged."""
    return replace(seen, model=with_statements(seen.model, judged))


def with_statements(model: Model, judged: Judgements | None = None) -> Model:
    """The model with the source's statements where it has none, as they are being judged."""
    rows = model.statements or starter().statements
    given = judged or {}
    return model.with_tables({"statements": [_judged(row, given.get(row.id, {})) for row in rows]})


def judging_changes(base: Model, judged: Judgements) -> tuple[Change, ...]:
    """The changes that save the judgements; none for what stands so already.

    A library without statements gets all of the source's, so that none is missing beside them.
    """
    if not base.statements:
        if not _new(starter().statements, judged):
            return ()
        return tuple(Add("statements", row) for row in with_statements(base, judged).statements)
    return tuple(
        Set("statements", row.id, field, value)
        for row in base.statements
        for field, value in judged.get(row.id, {}).items()
        if getattr(row, field) != value
    )


def count_judged(base: Model, judged: Judgements) -> int:
    """How many judgements differ from what the library has."""
    return _new(base.statements or starter().statements, judged)


def _new(rows: tuple[Statement, ...], judged: Judgements) -> int:
    return sum(
        getattr(row, field) != value
        for row in rows
        for field, value in judged.get(row.id, {}).items()
    )


def _judged(row: Statement, given: Mapping[str, float | None]) -> Statement:
    return replace(
        row,
        applies=given.get("applies", row.applies),
        importance=given.get("importance", row.importance),
    )
