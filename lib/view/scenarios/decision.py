"""The decision note: what a group has chosen among what-ifs, for those who answer for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.analysis.scenarios.comparison import compare
from lib.exchange.documents import Block, Bullets, Document, Grid, Heading, Paragraph
from lib.text.language import Language
from lib.view.approaches.approach_names import choice_words
from lib.view.scenarios.decided_changes import changes_of, without_codes
from lib.view.scenarios.decided_doubts import doubts
from lib.view.scenarios.decided_figures import figure_words, first_figures, other_figures
from lib.view.scenarios.decided_method import method
from lib.view.scenarios.decided_opening import decision_words, outcome_words, yardstick_words
from lib.view.scenarios.decided_portfolio import (
    chosen_grid,
    left_out_grid,
    left_out_rows,
    reasons_given,
)
from lib.view.scenarios.decided_tables import departments_grid, goals_grid
from lib.view.scenarios.decided_words import difference_sentences
from lib.view.scenarios.deciding import Compared, Decision, NextStep
from lib.words import Words, counted, words


def decision_note(decision: Decision, language: Language) -> Document:
    """The note, ready to be written to a file: the decision first, what it rests on after it."""
    parts = (
        _decided(decision, language),
        _question(decision, language),
        _compared(decision, language),
        _figures(decision, language),
        _differences(decision, language),
        _portfolio(decision, language),
        _doubtful(decision, language),
        _competences(decision, language),
        _steps(decision, language),
        _method(decision, language),
        _appendix(decision, language),
    )
    blocks = tuple(block for part in parts for block in part)
    title = without_codes(decision, decision.title, language)
    return Document(title, language.code, blocks)


def _decided(decision: Decision, language: Language) -> Iterator[Block]:
    yield Heading(
        language.text("Decision") if decision.decided_by else language.text("Proposal for decision")
    )
    said = (decision_words(decision), *outcome_words(decision))
    yield Paragraph(" ".join(_clear(decision, said, language)))
    choice = decision.choice
    reason = decision.reason if choice is None else choice.reason or decision.reason
    if reason.strip():
        yield _typed(decision, words("Reason: {reason}", reason=reason.strip()), language)


def _question(decision: Decision, language: Language) -> Iterator[Block]:
    if decision.question.strip():
        yield Heading(language.text("The question"))
        yield Paragraph(without_codes(decision, decision.question.strip(), language))


def _compared(decision: Decision, language: Language) -> Iterator[Block]:
    yield Heading(language.text("What was compared"))
    said = words(
        "Each column of figures is what would be chosen by the same way of choosing ({way}). "
        "“Today” is with priorities, hours and budget as they stand, not the partnerships that run "
        "now.",
        way=choice_words(decision.today.approach.id),
    )
    yield Paragraph(language.say(said))
    if not decision.compared:
        yield Paragraph(language.text("No what-if was compared with it."))
    for row in decision.compared:
        yield Paragraph(_name_and_note(decision, row, language))
        changes = changes_of(decision, row, language)
        yield Bullets(changes or (language.text("No change"),))


def _name_and_note(decision: Decision, row: Compared, language: Language) -> str:
    said = (
        words("“{name}”: {note}", name=row.name, note=row.note.strip())
        if row.note.strip()
        else words("“{name}”:", name=row.name)
    )
    return without_codes(decision, language.say(said), language)


def _figures(decision: Decision, language: Language) -> Iterator[Block]:
    yield Heading(language.text("The figures"))
    if decision.compared:
        yield Paragraph(language.text("After each figure: the difference to today."))
    yield _nameless(decision, first_figures(decision, language), language)
    for row in decision.compared:
        moved = yardstick_words(decision.model, decision.today, row.name, row.outcome)
        if moved is not None:
            yield _typed(decision, moved, language)


def _differences(decision: Decision, language: Language) -> Iterator[Block]:
    choice = decision.choice
    if choice is not None:
        yield Heading(language.text("The difference"))
        said = difference_sentences(choice.model, decision.today, choice.outcome, decision.model)
        yield Paragraph(" ".join(map(language.say, said)))
    if decision.declined:
        yield Heading(language.text("What was not chosen"))
        yield Bullets(tuple(_declined(decision, row, language) for row in decision.declined))


def _declined(decision: Decision, row: Compared, language: Language) -> str:
    """One what-if that is not chosen: what it would have meant, and why not."""
    meant = difference_sentences(row.model, decision.today, row.outcome, decision.model)
    reason = row.reason.strip()
    why = words("Reason: {reason}", reason=reason) if reason else words("No reason given.")
    said = words("“{name}”:", name=row.name), *meant, why
    return " ".join(_clear(decision, said, language))


def _portfolio(decision: Decision, language: Language) -> Iterator[Block]:
    if decision.chosen_outcome.approach.portfolio is None:
        return
    yield Heading(language.text("The partnerships"))
    yield Heading(language.text("Chosen"), 2)
    if decision.chosen_outcome.approach.chosen:
        yield chosen_grid(decision, language)
    else:
        yield Paragraph(language.text("No partnership is chosen."))
    reasons = reasons_given(decision, language)
    if reasons:
        yield Bullets(reasons)
    missed, others = left_out_rows(decision)
    if missed or others:
        yield Heading(language.text("Not chosen"), 2)
    if missed:
        yield left_out_grid(decision, missed, language)
    if others:
        said = counted(
            "One more is told of in the appendix.",
            "{n} more are told of in the appendix.",
            len(others),
        )
        yield Paragraph(language.say(said))


def _doubtful(decision: Decision, language: Language) -> Iterator[Block]:
    said = doubts(decision)
    if said:
        yield Heading(language.text("How sure it is"))
        yield Bullets(tuple(map(language.say, said)))


def _competences(decision: Decision, language: Language) -> Iterator[Block]:
    if not decision.chosen_model.competences:
        return
    yield Heading(language.text("Can our people carry it?"))
    if not decision.told:
        yield Paragraph(
            language.text("Figures about staff are left out here, so that nobody can be known.")
        )
        return
    yield Paragraph(" ".join(map(language.say, _carried(decision))))


def _carried(decision: Decision) -> tuple[Words, ...]:
    model, outcome = decision.chosen_model, decision.chosen_outcome
    told = words(
        "{share} of the competences that partnership work needs are covered; people missing: "
        "{missing}; competences that one person carries: {alone}.",
        share=figure_words(model, outcome, "competence_coverage"),
        missing=figure_words(model, outcome, "people_missing"),
        alone=figure_words(model, outcome, "single_points"),
    )
    if decision.choice is None:
        return (told,)
    moved = compare(decision.today, outcome).find("competence_coverage")
    if moved.has_moved:
        before = figure_words(decision.model, decision.today, "competence_coverage")
        return told, words("Today it is {share}.", share=before)
    return told, words("That is the same as today.")


def _steps(decision: Decision, language: Language) -> Iterator[Block]:
    yield Heading(language.text("Next steps"))
    if decision.steps:
        yield steps_grid(decision.steps, language)
    else:
        yield Paragraph(language.text("No next steps are agreed yet."))
    if decision.follow_up.strip():
        yield _typed(
            decision, words("Follow-up: {text}", text=decision.follow_up.strip()), language
        )


def steps_grid(steps: Sequence[NextStep], language: Language) -> Grid:
    """What is to be done, by whom and by when, as the group has written it."""
    rows = tuple(
        (
            row.what,
            row.who.strip() or language.text("nobody yet"),
            language.text("no date yet") if row.by is None else language.date(row.by),
        )
        for row in steps
    )
    header = language.text("What"), language.text("Who"), language.text("By when")
    return Grid(header, rows)


def _method(decision: Decision, language: Language) -> Iterator[Block]:
    yield Heading(language.text("How the figures were found"))
    yield Paragraph(" ".join(map(language.say, method(decision))))


def _appendix(decision: Decision, language: Language) -> Iterator[Block]:
    yield Heading(language.text("Appendix"))
    others = left_out_grid(decision, left_out_rows(decision)[1], language)
    titled = (
        (language.text("The others that are not chosen"), others),
        (language.text("All other figures"), other_figures(decision, language)),
        (language.text("How much of each goal is reached"), goals_grid(decision, language)),
        (language.text("Hours of each department"), departments_grid(decision, language)),
    )
    for title, grid in titled:
        if grid.rows:
            yield Heading(title, 2)
            yield _nameless(decision, grid, language)


def _typed(decision: Decision, said: Words, language: Language) -> Paragraph:
    return Paragraph(without_codes(decision, language.say(said), language))


def _clear(decision: Decision, said: Sequence[Words], language: Language) -> Iterator[str]:
    return (without_codes(decision, language.say(one), language) for one in said)


def _nameless(decision: Decision, grid: Grid, language: Language) -> Grid:
    """The table, with no code in the names of what-ifs over its columns."""
    return Grid(tuple(without_codes(decision, it, language) for it in grid.header), grid.rows)
