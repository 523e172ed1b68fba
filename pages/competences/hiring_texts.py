"""The texts about a post: advertisement and interview guide, edited here, as Word and Markdown."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.exchange.documents import Document
from lib.exchange.drafts import read_draft, write_draft
from lib.exchange.markdown_files import markdown_file
from lib.exchange.word_files import WORD_TYPE, word_file
from lib.text.language import LANGUAGES
from lib.text.language import language as language_of
from lib.view.competences.hiring_posts import Choice, network_types, single_posts, sought_of
from lib.view.competences.interview_guide import interview_guide
from lib.view.competences.role_profile import role_profile
from lib.words import N_, Name
from pages.competences import hiring_choice
from pages.ui import menu, prose, state
from pages.ui.here import Here
from pages.ui.switch import pick, switch

KINDS = {"advert": N_("Role profile for the advertisement"), "guide": N_("Interview guide")}
TEXT_LANGUAGES = {"da": N_("In Danish"), "en": N_("In English")}
_NAME, _HEIGHT = "hiring-drafts", 560


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw which text about which post, and the text to edit and take away."""
    language, text = here.language, here.language.text
    offered = single_posts(hiring_choice.choices(here), language)
    with top:
        prose.finding(text("A draft for the advertisement and for the interview, yours to finish."))
    if not offered:
        prose.remark(text("There is no profile to write about yet."))
        menu.link("people", text("Give the roles a profile"), language, table="profiles")
        return
    kind = switch("text", KINDS, text("Which text?"), language)
    titles = {code: row.title for code, row in offered.items()}
    code = pick("about", titles, text("Which post?"), next(iter(titles)))
    spoken = _text_language(here)
    _edit(here, _draft(here, kind, offered[code], spoken), f"{kind}-{code}-{spoken}", spoken)


def _text_language(here: Here) -> str:
    """Draw the language of the text, which is the page's until another is chosen."""
    here_first = sorted(LANGUAGES, key=lambda code: code != here.language.code)
    titles = {code: TEXT_LANGUAGES[code] for code in here_first}
    return switch("written", titles, here.language.text("Language of the text"), here.language)


def _draft(here: Here, kind: str, choice: Choice, spoken: str) -> Document:
    """The text as the data give it."""
    model, language = here.model, language_of(spoken)
    sought = sought_of(model, choice, hiring_choice.found(here))
    types = network_types(hiring_choice.advice(here))
    if kind == "guide":
        return interview_guide(model, sought, types, language)
    options = model.options
    own = here.library.name
    name = Name(options.library, options.library_en) if options.library else own
    return role_profile(model, name, sought, types, language)


def _edit(here: Here, draft: Document, name: str, spoken: str) -> None:
    """Draw the text to edit. What is typed is kept until it is thrown away."""
    text, library = here.language.text, here.library.id
    fresh, drafts = write_draft(draft), state.answers(library, _NAME)
    key = f"hire-draft-{library}-{name}"
    st.session_state[key] = drafts.get(name, fresh)
    written: str = st.text_area(
        text("The text"),
        key=key,
        height=_HEIGHT,
        help=text(
            "“#” at the start of a line makes a heading, “-” a point of a list; an empty line "
            "parts paragraphs."
        ),
        on_change=_keep,
        args=(library, name, key),
    )
    prose.remark(
        text(
            "“#” at the start of a line makes a heading, “-” a point of a list. Write nothing "
            "about single applicants or members of staff. The text is kept for this visit only: "
            "when it is done, click outside it and download it."
        )
    )
    _draw_ways_out(here, read_draft(written, spoken), name)
    if name in drafts:
        st.button(
            text("Throw my changes away"),
            key="hire-draft-reset",
            icon=":material/restart_alt:",
            on_click=_drop,
            args=(library, name),
        )


def _draw_ways_out(here: Here, document: Document, name: str) -> None:
    text = here.language.text
    with st.container(horizontal=True):
        st.download_button(
            text("Download as Word"),
            lambda: word_file(document, datetime.now(UTC)),
            file_name=f"{name}.docx",
            mime=WORD_TYPE,
            key="hire-word",
            icon=":material/description:",
            on_click="ignore",
        )
        st.download_button(
            text("Download as Markdown"),
            lambda: markdown_file(document),
            file_name=f"{name}.md",
            mime="text/markdown",
            key="hire-markdown",
            icon=":material/markdown:",
            on_click="ignore",
        )


def _keep(library: str, name: str, key: str) -> None:
    typed = st.session_state[key]
    state.answer(library, _NAME, {**state.answers(library, _NAME), name: typed})


def _drop(library: str, name: str) -> None:
    drafts = state.answers(library, _NAME)
    drafts.pop(name, None)
    state.answer(library, _NAME, drafts)
