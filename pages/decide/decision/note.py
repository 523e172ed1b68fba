"""The decision note and the slides: what is compared, what the group types, what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from lib.charts.theme import PALETTE
from lib.exchange.documents.files import markdown_file
from lib.exchange.documents.slides import SLIDES_TYPE, write_slides
from lib.exchange.documents.values import (
    Bars,
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
)
from lib.exchange.documents.word import WORD_TYPE, word_file
from lib.model.model import Model
from lib.model.scenario import Scenario, rebase
from lib.reader import Reader, for_everybody
from lib.screens.approaches import plan
from lib.screens.approaches.finding import coverage
from lib.screens.decision.deciding import Deciding, planned
from lib.screens.decision.ground import Decision, decision_words
from lib.screens.decision.note import decision_note, foot_of
from lib.screens.decision.pictures import on_screen
from lib.screens.decision.slides import decision_slides
from lib.screens.decision.typed import (
    BY_HAND,
    DRAFT,
    TODAY,
    TypedDecision,
    advice,
    decision_of,
    usual_title,
)
from lib.screens.parts import Column, Table
from lib.screens.what_if.sides import Known, Side, Sides, find_side
from lib.text.language import LANGUAGES
from lib.text.language import language as language_of
from lib.words import N_
from pages.decide.approaches import search
from pages.decide.decision import deciding, form, kept
from pages.decide.what_if import sides as what_if_sides
from pages.ui import cache, charts, clock, prose, scenarios, tables, unread
from pages.ui.here import Here
from pages.ui.switch import switch
from pages.ui.widgets import download

TEXT_LANGUAGES = {"da": N_("In Danish"), "en": N_("In English")}
WORD = "docx", WORD_TYPE, ":material/description:"
SLIDES = "pptx", SLIDES_TYPE, ":material/co_present:"
MARKDOWN = "md", "text/markdown", ":material/markdown:"


def draw(here: Here) -> None:
    """Draw the documents, what is compared in them, and what only they say."""
    text, typed = here.reader.text, kept.typed(here)
    unread.tell("decision", text("the form as it is begun here"), here.reader)
    if kept.is_closed(here, typed):
        form.draw_closed(here)
        return
    found = deciding.find(here)
    top, ways_out = st.container(), st.container()
    left, right = st.columns([2, 3], gap="medium")
    with left:
        spoken = _spoken(here)
        here, known = _ground(here, found)
        sides = _sides(here, found, known, spoken)
    chosen = _chosen(here, found, sides)
    typed = replace(typed, chosen=chosen)
    usual = usual_title(typed, sides, spoken)
    decide = _deciding(here, found, sides, known, spoken)
    decision = decide(typed)
    later = kept.typed_later(here.library.id)
    with left:
        form.draw(here, typed, sides, usual)
        for said in advice(typed, decision.made_on, usual):
            st.warning(prose.escaped(here.reader.say(said)))
    with top:
        prose.finding(here.reader.say(decision_words(decision)))
    with ways_out:
        _draw_ways_out(here, lambda: decide(replace(later(), chosen=chosen)), spoken)
    with right:
        _draw_preview(decision_note(decision, spoken), spoken)


def _ground(here: Here, found: Deciding) -> tuple[Here, Known]:
    """The library that is compared with: once it is decided, the one before; and the what-ifs."""
    known, last = dict(what_if_sides.there(here)), kept.adopted(here.library.id)
    if found.one:
        known[found.one] = found.name, found.conditions.changes
    if last is None or last.after != here.revision or last.before >= here.revision:
        return here, known
    base = cache.base(here.library.id, last.before)
    then = replace(here, reader=replace(here.reader, saved=base), revision=last.before)
    return then, {**known, last.one: (last.name, last.changes)} if last.one else known


def _sides(here: Here, found: Deciding, known: Known, spoken: Reader) -> Sides:
    """What would be chosen today, in what is decided on, and in the what-ifs to compare with."""
    one = found.one or _last(here)
    others = {name: it for name, it in known.items() if name != one}
    picked = what_if_sides.pick(here, others) if others else ()
    what_if_sides.draw_misfits(here, picked, known)
    there = (*((one,) if one in known else ()), *picked)
    with search.looking(here):
        today = _side(here, found, here.base, "", spoken.text("Best within today's limits"))
        sides = [_of_what_if(here, found, it, known, spoken) for it in there]
    if one in known:
        sides[0] = planned(sides[0], here.study.of(sides[0].model), found, here.reader)
    elif found.rows and found.is_by_hand:
        by_hand = replace(today, id=BY_HAND, name=spoken.text("As decided here"))
        sides = [planned(by_hand, here.study.of(here.base), found, here.reader), *sides]
    told = all(here.reader.may_tell(it.model, known.get(it.id, ("", ()))[1]) for it in sides)
    return Sides(today, tuple(sides), told)


def _of_what_if(here: Here, found: Deciding, one: str, known: Known, spoken: Reader) -> Side:
    """A what-if as a column; in the documents a draft is nobody's own."""
    name, changes = known[one]
    model = rebase(Scenario(changes=changes), here.base).model
    called = spoken.text("As decided here") if one == DRAFT else name
    return _side(here, found, model, one, called)


def _side(here: Here, found: Deciding, model: Model, one: str, name: str) -> Side:
    study = here.study.of(model)
    return find_side(study, found.way, search.effort(model), here.reader, id=one, name=name)


def _last(here: Here) -> str:
    """The what-if that was decided on in this visit; empty where there is none."""
    last = kept.adopted(here.library.id)
    return "" if last is None or last.before != here.revision else last.one


def _chosen(here: Here, found: Deciding, sides: Sides) -> str:
    """The column that is decided on."""
    there = {side.id for side in sides.others}
    wanted = (found.one, _last(here), BY_HAND)
    return next((one for one in wanted if one and one in there), TODAY)


def _spoken(here: Here) -> Reader:
    """Draw the language of the documents, which is the page's until another is chosen."""
    first = sorted(LANGUAGES, key=lambda code: code != here.reader.code)
    titles = {code: TEXT_LANGUAGES[code] for code in first}
    code = switch("written", titles, here.reader.text("Language of the note"), here.reader)
    return for_everybody(language_of(code), here.base, here.reader.today)


def _deciding(
    here: Here, found: Deciding, sides: Sides, known: Known, spoken: Reader
) -> Callable[[TypedDecision], Decision]:
    """Makes of what is typed the decision, also outside the session."""
    today = datetime.now(clock.zone()).date()
    changes = {BY_HAND: (), **{one: changes for one, (_, changes) in known.items()}}
    reasons = plan.reasons(found.proposed, found.rows)
    there = scenarios.kept(here.library.id)
    notes = {one: here.reader.discreet(row.note, row.changes) for one, row in there}
    told = sides.told and here.reader.may_tell(here.base, ())

    def decide(typed: TypedDecision) -> Decision:
        typed = replace(typed, reasons={**typed.reasons, **reasons})
        return decision_of(
            typed,
            sides,
            changes,
            notes,
            title=(typed.title or "").strip() or usual_title(typed, sides, spoken),
            made_on=typed.made_on or today,
            told=told,
            revision=here.revision,
            decided=found.is_saved,
            ways={it.id: coverage(it) for it in found.seen.found.each},
        )

    return decide


def _draw_ways_out(here: Here, decide: Callable[[], Decision], spoken: Reader) -> None:
    """Draw the downloads; each file is made when it is asked for, of what is typed by then."""
    text, name = here.reader.text, spoken.text("decision-note")

    def note() -> Document:
        return decision_note(decide(), spoken)

    offered = (
        ("word", text("Note as Word"), lambda: word_file(note(), datetime.now(UTC), PALETTE), WORD),
        ("slides", text("Slides as PowerPoint"), lambda: _slides(decide(), spoken), SLIDES),
        ("markdown", text("Note as Markdown"), lambda: markdown_file(note()), MARKDOWN),
    )
    with st.container(horizontal=True):
        for code, label, make, (ending, mime, icon) in offered:
            download(
                label,
                make,
                name=f"{name}.{ending}",
                mime=mime,
                key=f"decision-{code}",
                icon=icon,
            )
        form.draw_clear(here)


def _slides(decision: Decision, spoken: Reader) -> bytes:
    slides = decision_slides(decision, spoken)
    made = datetime.now(UTC)
    return write_slides(
        slides,
        title=decision.title,
        language=spoken.code,
        made=made,
        palette=PALETTE,
        foot=foot_of(decision, spoken),
    )


def _draw_preview(document: Document, reader: Reader) -> None:
    """Draw the document's pictures and, closed, all of it as it will stand in the file."""
    for block in document.blocks:
        if isinstance(block, Bars):
            _draw_block(block, "", reader, "picture")
    label = reader.text("Read the note")
    with tables.folded(label, "decision-preview", ":material/article:") as is_open:
        if is_open:
            _draw_document(document, reader)


def _draw_document(document: Document, reader: Reader) -> None:
    """Draw the whole document; what users typed is shown as written."""
    prose.section(document.title)
    above = document.title
    for block in document.blocks:
        _draw_block(block, above, reader, "note")
        above = block.text if isinstance(block, Heading) else above


def _draw_block(block: Block, above: str, reader: Reader, key: str) -> None:
    """One block; a table is called as the heading above it."""
    match block:
        case Heading(text, level):
            st.markdown(f"{'#' * (level + 3)} {prose.escaped(text)}")
        case Paragraph(text):
            st.markdown(prose.escaped(text))
        case Bullets(items):
            prose.bullets(items)
        case Grid(header, rows):
            tables.plain(Table(above, tuple(map(Column, header)), rows), reader)
        case Bars(title=title):
            prose.label(title)
            charts.picture(on_screen(block, reader), f"{key}-{title}", reader)
        case PageBreak():
            st.divider()
