"""The decision note and the slides: what is compared, what the group types, what comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import streamlit as st

from lib.charts.theme import PALETTE
from lib.exchange.documents import Document
from lib.exchange.markdown_files import markdown_file
from lib.exchange.slide_files import SLIDES_TYPE, write_slides
from lib.exchange.word_files import WORD_TYPE, word_file
from lib.model.adoption import outstanding
from lib.model.scenario import Scenario, rebase
from lib.text.language import LANGUAGES, Language
from lib.text.language import language as language_of
from lib.view.scenarios.decided_opening import decision_words
from lib.view.scenarios.deciding import Decision
from lib.view.scenarios.decision import decision_note
from lib.view.scenarios.sides import Sides
from lib.view.scenarios.slides import decision_slides
from lib.view.scenarios.typed_decision import TODAY, TypedDecision, advice, decision_of
from lib.words import N_, words
from pages.decide import what_if_decide_form as form
from pages.decide import what_if_decide_kept as kept
from pages.decide import what_if_decide_preview, what_if_decide_reasons, what_if_sides
from pages.ui import cache, clock, leader, prose, scenarios
from pages.ui.here import Here
from pages.ui.switch import switch

TEXT_LANGUAGES = {"da": N_("In Danish"), "en": N_("In English")}
WORD = "docx", WORD_TYPE, ":material/description:"
SLIDES = "pptx", SLIDES_TYPE, ":material/co_present:"
MARKDOWN = "md", "text/markdown", ":material/markdown:"
_ABOUT = {"before": N_("Before it was adopted"), "now": N_("As it is now")}


def draw(here: Here) -> None:
    """Draw the choice of what is compared, the form, and the documents."""
    text, typed = here.language.text, kept.typed(here)
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
    typed = replace(typed, chosen=_chosen(here, typed, sides))
    named = _renamed(sides, spoken)
    usual = _usual_title(typed, named, spoken)
    made_on = typed.made_on or datetime.now(clock.zone()).date()
    decision = _decision(here, typed, named, known, usual, made_on)
    with fields:
        prose.section(here.language.say(decision_words(decision)))
        form.draw(here, typed, sides, usual, made_on)
        what_if_decide_reasons.draw(here, decision, typed)
        form.draw_steps(here, typed)
    with note:
        for said in advice(typed, made_on, usual):
            st.warning(prose.escaped(here.language.say(said)))
        _draw_documents(here, decision, spoken)


def _ground(here: Here) -> tuple[Here, what_if_sides.Known]:
    """The library that the what-ifs are compared with: after an adoption, the one before it."""
    known, last = what_if_sides.there(here), kept.adopted(here.library.id)
    if last is None or last.before >= here.revision:
        return here, known
    said = words(
        "“{name}” is adopted. Which library is it to be compared with in the note?", name=last.name
    )
    prose.remark(here.language.say(said))
    about = switch("about", _ABOUT, here.language.text("Compared with"), here.language)
    if about == "now":
        return here, known
    base = cache.base(here.library.id, last.before)
    then = replace(here, base=base, revision=last.before)
    return then, {**known, last.one: (last.name, last.changes)}


def _spoken(here: Here) -> Language:
    """Draw the language of the documents, which is the page's until another is chosen."""
    first = sorted(LANGUAGES, key=lambda code: code != here.language.code)
    titles = {code: TEXT_LANGUAGES[code] for code in first}
    return language_of(
        switch("written", titles, here.language.text("Language of the note"), here.language)
    )


def _chosen(here: Here, typed: TypedDecision, sides: Sides) -> str:
    """What is chosen: as said, else what was adopted, else what is open, else today."""
    last = kept.adopted(here.library.id)
    opened = scenarios.opened(here.library.id) or what_if_sides.DRAFT
    there = {TODAY, *(side.id for side in sides.others)}
    wanted = (typed.chosen, None if last is None else last.one, opened)
    return next((one for one in wanted if one in there), TODAY)


def _renamed(sides: Sides, spoken: Language) -> Sides:
    """The columns as the documents call them: there a draft is nobody's own."""
    others = tuple(
        replace(it, name=spoken.text("The what-if")) if it.id == what_if_sides.DRAFT else it
        for it in sides.others
    )
    return replace(sides, others=others)


def _usual_title(typed: TypedDecision, sides: Sides, spoken: Language) -> str:
    """What the note is called until somebody types a title."""
    name = next((it.name for it in sides.others if it.id == typed.chosen), None)
    if name is None:
        return spoken.text("Decision on partnerships")
    return spoken.say(words("Decision on “{name}”", name=name))


def _decision(
    here: Here,
    typed: TypedDecision,
    sides: Sides,
    known: what_if_sides.Known,
    usual: str,
    made_on: date,
) -> Decision:
    others = [side.id for side in sides.others]
    wanted = {one: outstanding(known[one][1], here.base) for one in others}
    fitting = {one: rebase(Scenario(changes=it), here.base).changes for one, it in wanted.items()}
    there = scenarios.kept(here.library.id)
    notes = {one: here.discreet(row.note, row.changes) for one, row in there}
    return decision_of(
        typed,
        sides,
        fitting,
        notes,
        title=(typed.title or "").strip() or usual,
        made_on=made_on,
        told=sides.told and here.may_tell_of((), here.base),
        revision=here.revision,
    )


def _draw_documents(here: Here, decision: Decision, spoken: Language) -> None:
    """Draw the ways to take the documents away, and the note as it will stand in the file."""
    document = decision_note(decision, spoken)
    _draw_ways_out(here, decision, document, spoken)
    with st.container(border=True, key="decision-preview"):
        what_if_decide_preview.draw(document, spoken)


def _draw_ways_out(here: Here, decision: Decision, document: Document, spoken: Language) -> None:
    """Draw the downloads; each file is made when it is asked for."""
    text, name = here.language.text, spoken.text("decision-note")
    offered = (
        ("word", text("Note as Word"), lambda: word_file(document, datetime.now(UTC)), WORD),
        ("slides", text("Slides as PowerPoint"), lambda: _slides(decision, spoken), SLIDES),
        ("markdown", text("Note as Markdown"), lambda: markdown_file(document), MARKDOWN),
    )
    with st.container(horizontal=True):
        for code, label, make, (ending, mime, icon) in offered:
            st.download_button(
                label,
                make,
                file_name=f"{name}.{ending}",
                mime=mime,
                key=f"decision-{code}",
                icon=icon,
                on_click="ignore",
            )
        form.draw_clear(here)


def _slides(decision: Decision, spoken: Language) -> bytes:
    slides = decision_slides(decision, spoken)
    made = datetime.now(UTC)
    return write_slides(
        slides, title=decision.title, language=spoken.code, made=made, palette=PALETTE
    )
