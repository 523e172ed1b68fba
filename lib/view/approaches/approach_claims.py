"""What the source text says for and against each approach, held against today's data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lib.analysis.approaches.force_field import (
    DOES_NOT_HOLD,
    HOLDS,
    JUDGED_ONLY,
    UNKNOWN,
    Force,
    force_fields,
)
from lib.analysis.approaches.side_by_side import Approaches
from lib.analysis.order.alignment import SAME
from lib.model.model import Model
from lib.model.statements import Statement
from lib.text.language import Language
from lib.view.approaches.approach_columns import shown
from lib.view.approaches.approach_measures import TEXTS, rows_table, value_words
from lib.view.approaches.approach_names import choice_words, short_name, source_words
from lib.view.tables import Table
from lib.words import N_, Amount, Label, Name, Words, counted, listing, words

VERDICTS: Mapping[str, str] = {
    HOLDS: N_("Holds here"),
    DOES_NOT_HOLD: N_("Does not hold here"),
    JUDGED_ONLY: N_("Judged only"),
    UNKNOWN: N_("Cannot be measured yet"),
}


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One statement. `code` is the verdict's; `measure` its value here and in the others.

    `retold` is all that the source text says in the same place, in our words. `page` and `query`
    say where to fill in what is missing; empty where nothing is.
    """

    id: str
    side: str
    text: str
    code: str
    verdict: str
    reason: str
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


def claims(model: Model, found: Approaches, language: Language) -> dict[str, tuple[ClaimView, ...]]:
    """The claims about each approach, pros before cons."""
    statements = {row.id: row for row in model.statements}
    return {
        field.approach: tuple(
            _claim(model, found, statements[force.statement], force, language)
            for force in (*field.pros, *field.cons)
        )
        for field in force_fields(model, found)
    }


def claim_text(statement: Statement) -> Name:
    """The statement itself, in both languages as far as it has them."""
    own = statement.text_da or statement.text_en or statement.id
    return Name(own, statement.text_en)


def verdict_counts(views: Mapping[str, tuple[ClaimView, ...]]) -> Words | None:
    """How many of the claims hold here; None where there are no claims."""
    codes = [claim.code for row in views.values() for claim in row]
    if not codes:
        return None
    parts = (
        counted("one holds here", "{n} hold here", codes.count(HOLDS)),
        counted("one does not", "{n} do not", codes.count(DOES_NOT_HOLD)),
        counted("one can only be judged", "{n} can only be judged", codes.count(JUDGED_ONLY)),
        counted("one cannot be measured yet", "{n} cannot be measured yet", codes.count(UNKNOWN)),
    )
    return words(
        "Of {all} claims of the source text {parts}.",
        all=len(codes),
        parts=listing(part for part in parts if part.count),
    )


def _claim(
    model: Model, found: Approaches, row: Statement, force: Force, language: Language
) -> ClaimView:
    say, source = language.say, source_words(row.source)
    text = None if row.measure is None else TEXTS[row.measure]
    missing = text is not None and force.verdict == UNKNOWN
    page, query = _where(found, row) if missing else ("", {})
    return ClaimView(
        row.id,
        row.side,
        say(claim_text(row)),
        force.verdict,
        language.text(VERDICTS[force.verdict]),
        say(_reason(found, row, force)),
        say(_measure(model, found, row)) if text else "",
        language.text(text.meaning) if text else "",
        "" if source is None else say(source),
        tuple(say(claim_text(other)) for other in _beside(model, row)),
        say(judged_words(row)),
        row.applies,
        row.importance,
        _rows(model, row, force, language),
        page,
        query,
    )


def _beside(model: Model, row: Statement) -> tuple[Statement, ...]:
    """The claims that stand in the same place of the source text, this one among them."""
    return tuple(it for it in model.statements if it.source and it.source == row.source)


def _rows(model: Model, row: Statement, force: Force, language: Language) -> Table | None:
    if row.measure is None or force.here is None or not force.here.rows:
        return None
    return rows_table(model, row.measure, force.here, language)


def _measure(model: Model, found: Approaches, row: Statement) -> Words:
    """The measure in the claim's own approach, then in the others that there are."""
    measure = row.measure or ""
    others = [
        words(
            "{name}: {value}",
            name=short_name(other.id),
            value=value_words(model, measure, other),
        )
        for other in found.each
        if other.id != row.approach and shown(found, other)
    ]
    here = found.of(row.approach)
    own = value_words(model, measure, here) if shown(found, here) else words("unknown")
    title = words(TEXTS[measure].title)
    if not others:
        return words("{measure}: {value}.", measure=title, value=own)
    said: Words = others[0]
    for other in others[1:]:
        said = words("{said}; {name}", said=said, name=other)
    return words("{measure}: {value}. {others}.", measure=title, value=own, others=said)


def _reason(found: Approaches, row: Statement, force: Force) -> Words:
    if force.verdict == JUDGED_ONLY:
        return words("No figure speaks to it honestly: the group judges.")
    others = listing(choice_words(name) for name in force.beside)
    match force.verdict, row.side:
        case "unknown", _:
            return _missing(found, row)
        case "holds", side:
            return _ahead(found, force, "pro" if side == "pro" else "con")
        case _, "pro":
            return words("It does not do better on this than {others}.", others=others)
    return words("It does not do worse on this than {others}.", others=others)


def _ahead(found: Approaches, force: Force, side: str) -> Words:
    """Which others it leaves behind on the claim; the combination may be level with both."""
    sign = 1.0 if side == "pro" else -1.0
    own = 0.0 if force.here is None else force.here.merit or 0.0
    passed = [
        name for name in force.beside if sign * (own - _merit(found, name, force.measure)) > SAME
    ]
    if not passed:
        return words(
            "On this it is level with {others}.",
            others=listing(choice_words(name) for name in force.beside),
        )
    others = listing(choice_words(name) for name in passed)
    if side == "pro":
        return words("It does better on this than {others}.", others=others)
    return words("It does worse on this than {others}.", others=others)


def _merit(found: Approaches, approach: str, measure: str | None) -> float:
    indicators = found.of(approach).indicators
    return 0.0 if indicators is None else indicators.measures[measure or ""].merit or 0.0


def _missing(found: Approaches, row: Statement) -> Words:
    if not found.led.can_choose:
        return words("No department leads a partnership, so there is nothing to compare with.")
    if row.measure is None:
        return words("Nothing is known.")
    return words("It needs {what}.", what=Label(TEXTS[row.measure].needs))


def _where(found: Approaches, row: Statement) -> tuple[str, Mapping[str, str]]:
    if not found.led.can_choose or row.measure is None:
        return "partnerships", {"table": "partnerships"}
    return TEXTS[row.measure].page, TEXTS[row.measure].query


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
