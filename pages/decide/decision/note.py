"""The decision note and the slides: what is compared, what the group types, what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from lib.charts.theme import PALETTE
from lib.exchange.documents.files import WORD_TYPE, markdown_file, word_file
from lib.exchange.documents.slides import SLIDES_TYPE, write_slides
from lib.exchange.documents.values import Block, Bullets, Document, Grid, Heading, Paragraph
from lib.reader import Reader, for_everybody
from lib.screens.decision.ground import Decision, decision_words
from lib.screens.decision.note import decision_note
from lib.screens.decision.slides import decision_slides
from lib.screens.decision.typed import TODAY, TypedDecision, advice, decision_of, usual_title
from lib.screens.parts import Column, Table
from lib.screens.what_if.sides import Known, Sides
from lib.text.language import LANGUAGES
from lib.text.language import language as language_of
from lib.words import N_, words
from pages.decide.decision import form, kept
from pages.decide.what_if import sides as what_if_sides
from pages.ui import cache, clock, leader, prose, scenarios, tables, unread
from pages.ui.here import Here
from pages.ui.switch import switch
from pages.ui.widgets import download

TEXT_LANGUAGES = {"da": N_("In Danish"), "en": N_("In English")}
WORD = "docx", WORD_TYPE, ":material/description:"
SLIDES = "pptx", SLIDES_TYPE, ":material/co_present:"
MARKDOWN = "md", "text/markdown", ":material/markdown:"
_ABOUT = {"before": N_("Before it was adopted"), "now": N_("As it is now")}


def draw(here: Here) -> None:
    """Draw the choice of what is compared, the form, and the documents."""
    text, typed = here.reader.text, kept.typed(here)
    unread.tell("decision", text("the form as it is begun here"), here.reader)
    if kept.is_closed(here, typed):
        leader.offer(here, text("The note that was begun names members of staff by their codes."))
        form.draw_clear(here)
        return
    top, fields, note = st.container(), st.container(), st.container()
    with top:
        here, known = _ground(here)
        picked = what_if_sides.pick(here, known)
        what_if_sides.draw_misfits(here, picked, known)
        sides = what_if_sides.find(here, picked, known)
    with note:
        prose.section(text("The note"))
        spoken = _spoken(here)
    usual_choice = _usual_choice(here, sides)
    typed = _with_choice(typed, sides, usual_choice)
    named = _renamed(sides, spoken)
    usual = usual_title(typed, named, spoken)
    decide = _deciding(here, named, known, spoken)
    decision = decide(typed)
    with fields:
        prose.section(here.reader.say(decision_words(decision)))
        form.draw(here, typed, sides, usual, decision.made_on)
        form.draw_reasons(here, decision, typed)
        form.draw_steps(here, typed)
    later = kept.typed_later(here.library.id)
    with note:
        for said in advice(typed, decision.made_on, usual):
            st.warning(prose.escaped(here.reader.say(said)))
        _draw_ways_out(here, lambda: decide(_with_choice(later(), sides, usual_choice)), spoken)
        with st.container(border=True, key="decision-preview"):
            _draw_preview(decision_note(decision, spoken), spoken)


def _ground(here: Here) -> tuple[Here, Known]:
    """The library that the what-ifs are compared with: after an adoption, the one before it."""
    known, last = what_if_sides.there(here), kept.adopted(here.library.id)
    if last is None or last.before >= here.revision:
        return here, known
    said = words(
        "“{name}” is adopted. Which library is it to be compared with in the note?", name=last.name
    )
    prose.remark(here.reader.say(said))
    about = switch("about", _ABOUT, here.reader.text("Compared with"), here.reader)
    if about == "now":
        return here, known
    base = cache.base(here.library.id, last.before)
    then = replace(here, reader=replace(here.reader, saved=base), revision=last.before)
    return then, {**known, last.one: (last.name, last.changes)}


def _spoken(here: Here) -> Reader:
    """Draw the language of the documents, which is the page's until another is chosen."""
    first = sorted(LANGUAGES, key=lambda code: code != here.reader.code)
    titles = {code: TEXT_LANGUAGES[code] for code in first}
    code = switch("written", titles, here.reader.text("Language of the note"), here.reader)
    return for_everybody(language_of(code), here.base, here.reader.today)


def _usual_choice(here: Here, sides: Sides) -> str:
    """What counts as chosen until somebody says so: what was adopted, what is open, else today."""
    last = kept.adopted(here.library.id)
    opened = scenarios.opened(here.library.id) or what_if_sides.DRAFT
    wanted = (TODAY if last is None else last.one, opened)
    return next((one for one in wanted if one != TODAY and one in _there(sides)), TODAY)


def _with_choice(typed: TypedDecision, sides: Sides, usual: str) -> TypedDecision:
    """The same with what is chosen: as said where that is still there, else the usual."""
    return typed if typed.chosen in _there(sides) else replace(typed, chosen=usual)


def _there(sides: Sides) -> set[str | None]:
    return {TODAY, *(side.id for side in sides.others)}


def _renamed(sides: Sides, spoken: Reader) -> Sides:
    """The columns as the documents call them: there a draft is nobody's own."""
    others = tuple(
        replace(it, name=spoken.text("The what-if")) if it.id == what_if_sides.DRAFT else it
        for it in sides.others
    )
    return replace(sides, others=others)


def _deciding(
    here: Here, sides: Sides, known: Known, spoken: Reader
) -> Callable[[TypedDecision], Decision]:
    """Makes of what is typed the decision, also outside the session."""
    today = datetime.now(clock.zone()).date()
    changes = {one: changes for one, (_, changes) in known.items()}
    there = scenarios.kept(here.library.id)
    notes = {one: here.reader.discreet(row.note, row.changes) for one, row in there}
    told = sides.told and here.reader.may_tell(here.base, ())

    def decide(typed: TypedDecision) -> Decision:
        return decision_of(
            typed,
            sides,
            changes,
            notes,
            title=(typed.title or "").strip() or usual_title(typed, sides, spoken),
            made_on=typed.made_on or today,
            told=told,
            revision=here.revision,
        )

    return decide


def _draw_ways_out(here: Here, decide: Callable[[], Decision], spoken: Reader) -> None:
    """Draw the downloads; each file is made when it is asked for, of what is typed by then."""
    text, name = here.reader.text, spoken.text("decision-note")

    def note() -> Document:
        return decision_note(decide(), spoken)

    offered = (
        ("word", text("Note as Word"), lambda: word_file(note(), datetime.now(UTC)), WORD),
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
        slides, title=decision.title, language=spoken.code, made=made, palette=PALETTE
    )


def _draw_preview(document: Document, reader: Reader) -> None:
    """Draw the document as it will stand in the file; what users typed is shown as written."""
    prose.section(document.title)
    above = document.title
    for block in document.blocks:
        _draw_block(block, above, reader)
        above = block.text if isinstance(block, Heading) else above


def _draw_block(block: Block, above: str, reader: Reader) -> None:
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
