"""The decision as slides: what the note says, for a meeting."""

from __future__ import annotations

from lib.exchange.documents import Grid
from lib.exchange.slides import Slide, TableSlide, TextSlide, TitleSlide
from lib.text.language import Language
from lib.view.scenarios.decided_changes import changes_of, without_codes
from lib.view.scenarios.decided_opening import decision_words, outcome_words
from lib.view.scenarios.decided_portfolio import chosen_rows, left_out_rows, status_words
from lib.view.scenarios.deciding import Compared, Decision
from lib.view.scenarios.decision import steps_grid
from lib.view.scenarios.slide_pictures import figures_slide, goals_slide, loads_slide
from lib.words import Words, words

MOST_ROWS = 13
"""Rows of a table that can be read from the back of a room."""
MOST_CHANGES = 4
"""So many changes of a what-if fit on a line or two."""


def decision_slides(decision: Decision, language: Language) -> tuple[Slide, ...]:
    """At most seven slides; a picture of which nothing is known is left out."""
    pictures = (
        figures_slide(decision, language),
        goals_slide(decision, language),
        loads_slide(decision, language),
    )
    return (
        _first(decision, language),
        _decided(decision, language),
        *(picture for picture in pictures if picture is not None),
        *_portfolio(decision, language),
        _steps(decision, language),
    )


def _first(decision: Decision, language: Language) -> TitleSlide:
    options = decision.model.options
    named = options.library_en if language.code == "en" else None
    state = (
        words("Decided by: {who}", who=decision.decided_by)
        if decision.decided_by
        else words("Proposal for decision")
    )
    parts = (named or options.library or "", language.say(state), language.date(decision.made_on))
    title = without_codes(decision, decision.title, language)
    return TitleSlide(title, " · ".join(part for part in parts if part))


def _decided(decision: Decision, language: Language) -> TextSlide:
    question = decision.question.strip()
    choice = decision.choice
    reason = decision.reason if choice is None else choice.reason or decision.reason
    said = [words("The question: {text}", text=question)] if question else []
    said += outcome_words(decision)
    said += [words("Reason: {reason}", reason=reason.strip())] if reason.strip() else []
    lines = [language.say(one) for one in said]
    lines += [_one_line(decision, row, language) for row in decision.compared]
    title = language.say(decision_words(decision))
    return TextSlide(
        without_codes(decision, title, language),
        tuple(without_codes(decision, line, language) for line in lines),
    )


def _one_line(decision: Decision, row: Compared, language: Language) -> str:
    changes = changes_of(decision, row, language, MOST_CHANGES) or (language.text("No change"),)
    said = words("Compared, “{name}”: {changes}", name=row.name, changes="; ".join(changes))
    return language.say(said)


def _portfolio(decision: Decision, language: Language) -> tuple[TableSlide, ...]:
    if decision.chosen_outcome.approach.portfolio is None:
        return ()
    rows = _in_and_out(decision, language)
    title = language.say(_portfolio_finding(decision))
    header = (
        language.text("Partnership"),
        language.text("Lead department"),
        language.text("Status"),
    )
    note = _more(len(rows), language)
    alt = language.say(words("Table. {title}", title=title))
    return (TableSlide(title, alt, Grid(header, rows[:MOST_ROWS]), note),)


def _in_and_out(decision: Decision, language: Language) -> tuple[tuple[str, ...], ...]:
    """What stops and what would have been chosen otherwise; then what is new; then what stays."""
    model, chosen = decision.chosen_model, chosen_rows(decision)
    new = [row for row in chosen if row.status != "running"]
    stays = [row for row in chosen if row.status == "running"]
    listed = [(row, False) for row in left_out_rows(decision)[0]]
    listed += [(row, True) for row in (*new, *stays)]
    return tuple(
        (
            language.say(model.called("partnerships", row.id)),
            language.say(None if row.lead is None else model.called("departments", row.lead)),
            language.say(_state(status_words(row, is_in=is_in), is_in=is_in)),
        )
        for row, is_in in listed
    )


def _state(status: Words | None, *, is_in: bool) -> Words:
    if is_in:
        return words("In: {status}", status=status)
    return words("Out: {status}", status=status)


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


def _steps(decision: Decision, language: Language) -> Slide:
    follow_up = decision.follow_up.strip()
    note = language.say(words("Follow-up: {text}", text=follow_up)) if follow_up else ""
    note = without_codes(decision, note, language)
    if not decision.steps:
        title = language.text("No next steps are agreed yet.")
        return TextSlide(title, (note,) if note else ())
    days = [row.by for row in decision.steps if row.by is not None]
    title = language.say(
        words("Next steps: the first by {day}", day=min(days)) if days else words("Next steps")
    )
    grid = steps_grid(decision.steps[:MOST_ROWS], language)
    alt = language.say(words("Table. {title}", title=title))
    more = _more(len(decision.steps), language)
    return TableSlide(title, alt, grid, " ".join(part for part in (more, note) if part))


def _more(rows: int, language: Language) -> str:
    """How many rows the slide has no room for; empty where it holds all."""
    left = rows - MOST_ROWS
    return language.say(words("And {n} more, see the note.", n=left)) if left > 0 else ""
