"""The decision note: what a group has chosen among what-ifs, for those who answer for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.analysis.what_if.outcome import compare
from lib.exchange.documents.values import (
    TOP,
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
)
from lib.reader import Reader
from lib.screens.approaches.finding import choice_words
from lib.screens.decision.certainty import doubts, method
from lib.screens.decision.figures import (
    chosen_grid,
    departments_grid,
    first_figures,
    goals_grid,
    left_out_grid,
    other_figures,
)
from lib.screens.decision.ground import (
    Compared,
    Decision,
    NextStep,
    changes_of,
    decision_words,
    outcome_words,
    without_codes,
    yardstick_words,
)
from lib.screens.decision.partnerships import chosen_rows, left_out_rows, reasons_given
from lib.screens.decision.pictures import goals_bars, loads_bars
from lib.screens.what_if.figures import decimals_beside, difference_sentences, figure_words
from lib.words import N_, Words, counted, listing, words


def decision_note(decision: Decision, reader: Reader) -> Document:
    """The note: a front page that can stand alone, and an appendix with what it rests on."""
    front = (
        _decided(decision, reader),
        _question(decision, reader),
        _in_short(decision, reader),
        _steps(decision, reader),
        _pictures(decision, reader),
    )
    rest = (
        _compared(decision, reader),
        _figures(decision, reader),
        _differences(decision, reader),
        _portfolio(decision, reader),
        _doubtful(decision, reader),
        _competences(decision, reader),
        _method(decision, reader),
        _appendix(decision, reader),
    )
    appendix = PageBreak(), Heading(reader.text("Appendix"))
    blocks = (
        *(block for part in front for block in part),
        *appendix,
        *(_under(block) for part in rest for block in part),
    )
    title = without_codes(decision, decision.title, reader)
    return Document(title, reader.code, blocks, foot_of(decision, reader))


def foot_of(decision: Decision, reader: Reader) -> str:
    """What stands on every page: library, title, and whether it is decided."""
    options = decision.model.options
    named = (options.library_en if reader.code == "en" else None) or options.library or ""
    title = without_codes(decision, decision.title, reader)
    state = reader.text("Decided") if decision.decided else reader.text("Draft")
    return " · ".join(it for it in (named, title, state, reader.date(decision.made_on)) if it)


def _under(block: Block) -> Block:
    """The block under the heading of the appendix."""
    return Heading(block.text, min(TOP, block.level + 1)) if isinstance(block, Heading) else block


def _pictures(decision: Decision, reader: Reader) -> Iterator[Block]:
    drawn = goals_bars(decision, reader), loads_bars(decision, reader)
    yield from (picture for picture in drawn if picture is not None)


def _in_short(decision: Decision, reader: Reader) -> Iterator[Block]:
    """The partnerships by name: what is new, what goes on, and what stops."""
    if decision.chosen_outcome.approach.portfolio is None:
        return
    chosen, (missed, _) = chosen_rows(decision), left_out_rows(decision)
    called = decision.chosen_model.called
    yield Heading(reader.text("The partnerships"))
    parts = (
        (N_("● New: {names}"), [it for it in chosen if it.status != "running"]),
        (N_("■ Go on: {names}"), [it for it in chosen if it.status == "running"]),
        (N_("○ Stop: {names}"), [it for it in missed if it.status == "running"]),
    )
    named = [
        reader.say(words(said, names=listing([called("partnerships", it.id) for it in rows])))
        for said, rows in parts
        if rows
    ]
    yield from map(Paragraph, named or (reader.text("No partnership is chosen."),))


def _decided(decision: Decision, reader: Reader) -> Iterator[Block]:
    title = N_("Decision") if decision.decided else N_("Draft: proposal for decision")
    yield Heading(reader.text(title))
    said = (decision_words(decision), *outcome_words(decision))
    yield Paragraph(" ".join(_clear(decision, said, reader)))
    if decision.decided_by and not decision.decided:
        yield _typed(decision, words("To be decided by: {who}", who=decision.decided_by), reader)
    choice = decision.choice
    reason = decision.reason if choice is None else choice.reason or decision.reason
    if reason.strip():
        yield _typed(decision, words("Reason: {reason}", reason=reason.strip()), reader)


def _question(decision: Decision, reader: Reader) -> Iterator[Block]:
    if decision.question.strip():
        yield Heading(reader.text("The question"))
        yield Paragraph(without_codes(decision, decision.question.strip(), reader))


def _compared(decision: Decision, reader: Reader) -> Iterator[Block]:
    yield Heading(reader.text("What was compared"))
    said = words(
        "Each column of figures is what would be chosen by the same way of choosing ({way}). "
        "“Best within today's limits” is with priorities, hours and budget as they stand, not the "
        "partnerships that run now.",
        way=choice_words(decision.today.approach.id),
    )
    yield Paragraph(reader.say(said))
    if not decision.compared:
        yield Paragraph(reader.text("No what-if was compared with it."))
    for row in decision.compared:
        yield Paragraph(_name_and_note(decision, row, reader))
        changes = changes_of(decision, row, reader)
        yield Bullets(changes or (reader.text("No change"),))


def _name_and_note(decision: Decision, row: Compared, reader: Reader) -> str:
    said = (
        words("“{name}”: {note}", name=row.name, note=row.note.strip())
        if row.note.strip()
        else words("“{name}”:", name=row.name)
    )
    return without_codes(decision, reader.say(said), reader)


def _figures(decision: Decision, reader: Reader) -> Iterator[Block]:
    yield Heading(reader.text("The figures"))
    if decision.compared:
        yield Paragraph(
            reader.text("After each figure: the difference to the best within today's limits.")
        )
    yield _nameless(decision, first_figures(decision, reader), reader)
    for row in decision.compared:
        moved = yardstick_words(decision.model, decision.today, row.name, row.outcome)
        if moved is not None:
            yield _typed(decision, moved, reader)


def _differences(decision: Decision, reader: Reader) -> Iterator[Block]:
    choice = decision.choice
    if choice is not None:
        yield Heading(reader.text("The difference"))
        said = difference_sentences(choice.model, decision.today, choice.outcome, decision.model)
        yield Paragraph(" ".join(map(reader.say, said)))
    if decision.declined:
        yield Heading(reader.text("What was not chosen"))
        yield Bullets(tuple(_declined(decision, row, reader) for row in decision.declined))


def _declined(decision: Decision, row: Compared, reader: Reader) -> str:
    """One what-if that is not chosen: what it would have meant, and why not."""
    meant = difference_sentences(row.model, decision.today, row.outcome, decision.model)
    reason = row.reason.strip()
    why = words("Reason: {reason}", reason=reason) if reason else words("No reason given.")
    said = words("“{name}”:", name=row.name), *meant, why
    return " ".join(_clear(decision, said, reader))


def _portfolio(decision: Decision, reader: Reader) -> Iterator[Block]:
    if decision.chosen_outcome.approach.portfolio is None:
        return
    yield Heading(reader.text("The partnerships"))
    yield Heading(reader.text("Chosen"), 2)
    if decision.chosen_outcome.approach.chosen:
        yield chosen_grid(decision, reader)
    else:
        yield Paragraph(reader.text("No partnership is chosen."))
    reasons = reasons_given(decision, reader)
    if reasons:
        yield Bullets(reasons)
    missed, others = left_out_rows(decision)
    if missed or others:
        yield Heading(reader.text("Not chosen"), 2)
    if missed:
        yield left_out_grid(decision, missed, reader)
    if others:
        said = counted(
            "One more is told of below.",
            "{n} more are told of below.",
            len(others),
        )
        yield Paragraph(reader.say(said))


def _doubtful(decision: Decision, reader: Reader) -> Iterator[Block]:
    said = doubts(decision)
    if said:
        yield Heading(reader.text("What it rests on"))
        yield Bullets(tuple(map(reader.say, said)))


def _competences(decision: Decision, reader: Reader) -> Iterator[Block]:
    if not decision.chosen_model.competences:
        return
    yield Heading(reader.text("Can our people carry it?"))
    if not decision.told:
        yield Paragraph(
            reader.text("Figures about staff are left out here, so that nobody can be known.")
        )
        return
    yield Paragraph(" ".join(map(reader.say, _carried(decision))))


def _carried(decision: Decision) -> tuple[Words, ...]:
    model, outcome = decision.chosen_model, decision.chosen_outcome
    gaps = outcome.gaps
    decimals = decimals_beside((decision.today, outcome), "competence_coverage")
    told = words(
        "{n} of the {all} competences that partnership work needs have enough people (coverage "
        "{share}); people missing: {missing}; competences that one person carries: {alone}.",
        n=len(gaps.enough),
        all=sum(row.is_asked for row in gaps.competences),
        share=figure_words(model, outcome, "competence_coverage", decimals),
        missing=figure_words(model, outcome, "people_missing"),
        alone=figure_words(model, outcome, "single_points"),
    )
    if decision.choice is None:
        return (told,)
    moved = compare(decision.today, outcome).find("competence_coverage")
    if moved.has_moved:
        before = figure_words(decision.model, decision.today, "competence_coverage", decimals)
        return told, words("Within today's limits coverage is {share}.", share=before)
    return told, words("That is the same as within today's limits.")


def _steps(decision: Decision, reader: Reader) -> Iterator[Block]:
    yield Heading(reader.text("Next steps"))
    if decision.steps:
        yield steps_grid(decision.steps, reader)
    else:
        yield Paragraph(reader.text("No next steps are agreed yet."))
    if decision.follow_up.strip():
        yield _typed(decision, words("Follow-up: {text}", text=decision.follow_up.strip()), reader)


def steps_grid(steps: Sequence[NextStep], reader: Reader) -> Grid:
    """What is to be done, by whom and by when, as the group has written it."""
    rows = tuple(
        (
            row.what,
            row.who.strip() or reader.text("nobody yet"),
            reader.text("no date yet") if row.by is None else reader.date(row.by),
        )
        for row in steps
    )
    header = reader.text("What"), reader.text("Who"), reader.text("By when")
    return Grid(header, rows)


def _method(decision: Decision, reader: Reader) -> Iterator[Block]:
    yield Heading(reader.text("How the figures were found"))
    yield Paragraph(" ".join(map(reader.say, method(decision))))


def _appendix(decision: Decision, reader: Reader) -> Iterator[Block]:
    others = left_out_grid(decision, left_out_rows(decision)[1], reader)
    titled = (
        (reader.text("The others that are not chosen"), others),
        (reader.text("All other figures"), other_figures(decision, reader)),
        (reader.text("How much of each goal is reached"), goals_grid(decision, reader)),
        (reader.text("Hours of each department"), departments_grid(decision, reader)),
    )
    for title, grid in titled:
        if grid.rows:
            yield Heading(title)
            yield _nameless(decision, grid, reader)


def _typed(decision: Decision, said: Words, reader: Reader) -> Paragraph:
    return Paragraph(without_codes(decision, reader.say(said), reader))


def _clear(decision: Decision, said: Sequence[Words], reader: Reader) -> Iterator[str]:
    return (without_codes(decision, reader.say(one), reader) for one in said)


def _nameless(decision: Decision, grid: Grid, reader: Reader) -> Grid:
    """The table, with no code in the names of what-ifs over its columns."""
    return Grid(tuple(without_codes(decision, it, reader) for it in grid.header), grid.rows)
