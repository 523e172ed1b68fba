"""The decision as slides: what the note says, for a meeting."""

from __future__ import annotations

from lib.exchange.documents.values import Grid, Slide, TableSlide, TextSlide, TitleSlide
from lib.reader import Reader
from lib.screens.decision.ground import (
    Compared,
    Decision,
    changes_of,
    decision_words,
    outcome_words,
    without_codes,
)
from lib.screens.decision.note import steps_grid
from lib.screens.decision.partnerships import chosen_rows, left_out_rows, status_words
from lib.screens.decision.pictures import coverage_bars, goals_bars, loads_bars, ways_bars
from lib.words import Words, words

MOST_ROWS = 13
"""Rows of a table that can be read from the back of a room."""
MOST_CHANGES = 4
"""So many changes of a what-if fit on a line or two."""


def decision_slides(decision: Decision, reader: Reader) -> tuple[Slide, ...]:
    """At most eight slides; a picture of which nothing is known is left out."""
    pictures = (
        coverage_bars(decision, reader),
        ways_bars(decision, reader),
        goals_bars(decision, reader),
        loads_bars(decision, reader),
    )
    return (
        _first(decision, reader),
        _decided(decision, reader),
        *(picture for picture in pictures if picture is not None),
        *_portfolio(decision, reader),
        _steps(decision, reader),
    )


def _first(decision: Decision, reader: Reader) -> TitleSlide:
    options = decision.model.options
    named = options.library_en if reader.code == "en" else None
    state = (
        words("Decided by: {who}", who=decision.decided_by)
        if decision.decided
        else words("Draft: to be decided by {who}", who=decision.decided_by)
        if decision.decided_by
        else words("Draft: proposal for decision")
    )
    parts = (named or options.library or "", reader.say(state), reader.date(decision.made_on))
    title = without_codes(decision, decision.title, reader)
    return TitleSlide(title, " · ".join(part for part in parts if part))


def _decided(decision: Decision, reader: Reader) -> TextSlide:
    question = decision.question.strip()
    choice = decision.choice
    reason = decision.reason if choice is None else choice.reason or decision.reason
    said = [words("The question: {text}", text=question)] if question else []
    said += outcome_words(decision)
    said += [words("Reason: {reason}", reason=reason.strip())] if reason.strip() else []
    lines = [reader.say(one) for one in said]
    lines += [_one_line(decision, row, reader) for row in decision.compared]
    title = reader.say(decision_words(decision))
    return TextSlide(
        without_codes(decision, title, reader),
        tuple(without_codes(decision, line, reader) for line in lines),
    )


def _one_line(decision: Decision, row: Compared, reader: Reader) -> str:
    changes = changes_of(decision, row, reader, MOST_CHANGES) or (reader.text("No change"),)
    said = words("Compared, “{name}”: {changes}", name=row.name, changes="; ".join(changes))
    return reader.say(said)


def _portfolio(decision: Decision, reader: Reader) -> tuple[TableSlide, ...]:
    if decision.chosen_outcome.approach.portfolio is None:
        return ()
    rows = _in_and_out(decision, reader)
    title = reader.say(_portfolio_finding(decision))
    header = (
        reader.text("Partnership"),
        reader.text("Lead department"),
        reader.text("Status"),
    )
    note = _more(len(rows), reader)
    alt = reader.say(words("Table. {title}", title=title))
    return (TableSlide(title, alt, Grid(header, rows[:MOST_ROWS]), note),)


def _in_and_out(decision: Decision, reader: Reader) -> tuple[tuple[str, ...], ...]:
    """What is new, then what stays; then what stops or would have been chosen otherwise."""
    model, chosen = decision.chosen_model, chosen_rows(decision)
    new = [row for row in chosen if row.status != "running"]
    stays = [row for row in chosen if row.status == "running"]
    listed = [(row, True) for row in (*new, *stays)]
    listed += [(row, False) for row in left_out_rows(decision)[0]]
    return tuple(
        (
            reader.say(model.called("partnerships", row.id)),
            reader.say(None if row.lead is None else model.called("departments", row.lead)),
            reader.say(_state(status_words(row, is_in=is_in), is_in=is_in)),
        )
        for row, is_in in listed
    )


def _state(status: Words | None, *, is_in: bool) -> Words:
    if is_in:
        return words("● {status}", status=status)
    return words("○ {status}", status=status)


def _portfolio_finding(decision: Decision) -> Words:
    chosen, (missed, _) = chosen_rows(decision), left_out_rows(decision)
    running = sum(row.status == "running" for row in chosen)
    stopped = sum(row.status == "running" for row in missed)
    return words(
        "Partnerships: {new} new, {running} go on, {stopped} would stop.",
        new=sum(row.status == "candidate" for row in chosen),
        running=running,
        stopped=stopped,
    )


def _steps(decision: Decision, reader: Reader) -> Slide:
    follow_up = decision.follow_up.strip()
    note = reader.say(words("Follow-up: {text}", text=follow_up)) if follow_up else ""
    note = without_codes(decision, note, reader)
    if not decision.steps:
        title = reader.text("No next steps are agreed yet.")
        return TextSlide(title, (note,) if note else ())
    days = [row.by for row in decision.steps if row.by is not None]
    title = reader.say(
        words("Next steps: the first by {day}", day=min(days)) if days else words("Next steps")
    )
    grid = steps_grid(decision.steps[:MOST_ROWS], reader)
    alt = reader.say(words("Table. {title}", title=title))
    more = _more(len(decision.steps), reader)
    return TableSlide(title, alt, grid, " ".join(part for part in (more, note) if part))


def _more(rows: int, reader: Reader) -> str:
    """How many rows the slide has no room for; empty where it holds all."""
    left = rows - MOST_ROWS
    return reader.say(words("And {n} more, see the note.", n=left)) if left > 0 else ""
