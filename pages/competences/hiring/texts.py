"""The texts about a post: advertisement and interview guide, edited here, as Word and Markdown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.exchange.documents.files import markdown_file, read_draft, write_draft
from lib.exchange.documents.values import Document
from lib.exchange.documents.word import WORD_TYPE, word_file
from lib.reader import for_everybody
from lib.screens.hiring import texts
from lib.screens.hiring.posts import Choice, single_posts, sought_of
from lib.text.language import LANGUAGES
from lib.text.language import language as language_of
from lib.words import N_
from pages.competences.hiring import profile
from pages.ui import menu, prose, state
from pages.ui.here import Here
from pages.ui.switch import pick, switch
from pages.ui.widgets import download, kept

KINDS = {"advert": N_("Role profile for the advertisement"), "guide": N_("Interview guide")}
TEXT_LANGUAGES = {"da": N_("In Danish"), "en": N_("In English")}
_NAMED_BY = ("text", "about", "written")
"""The choices that tell one text from another, as the link calls them."""
_NAME, _HEIGHT = "hiring-drafts", 560


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw which text about which post, and the text to edit and take away."""
    reader, text = here.reader, here.reader.text
    offered = single_posts(profile.what_is_asked(here).choices(), reader)
    with top:
        prose.finding(text("A draft for the advertisement and for the interview, yours to finish."))
    if not offered:
        prose.remark(text("There is no profile to write about yet."))
        menu.link("people", text("Give the roles a profile"), reader, table="profiles")
        return
    kind = switch("text", KINDS, text("Which text?"), reader)
    titles = {code: row.title for code, row in offered.items()}
    code = pick("about", titles, text("Which post?"), next(iter(titles)))
    spoken = _text_language(here)
    _edit(here, _draft(here, kind, offered[code], spoken), f"{kind}-{code}-{spoken}", spoken)


def _text_language(here: Here) -> str:
    """Draw the language of the text, which is the page's until another is chosen."""
    here_first = sorted(LANGUAGES, key=lambda code: code != here.reader.code)
    titles = {code: TEXT_LANGUAGES[code] for code in here_first}
    return switch("written", titles, here.reader.text("Language of the text"), here.reader)


def _draft(here: Here, kind: str, post: Choice, spoken: str) -> Document:
    """The text as the data give it."""
    model, reader = here.model, for_everybody(language_of(spoken), here.base, here.reader.today)
    asked = profile.what_is_asked(here)
    sought, networks = sought_of(model, post, asked.answer()), asked.networks()
    if kind == "guide":
        return texts.interview_guide(model, sought, networks, reader)
    name = texts.called(model, here.library.name)
    return texts.advertisement(model, name, sought, networks, reader)


def _edit(here: Here, draft: Document, name: str, spoken: str) -> None:
    """Draw the text to edit. What is typed is kept until it is thrown away."""
    text, library = here.reader.text, here.library.id
    fresh, drafts = write_draft(draft), state.answers(library, _NAME)
    key, keep = f"hire-draft-{library}-{name}", partial(_keep, library, name)
    st.text_area(
        text("The text"),
        height=_HEIGHT,
        help=text(
            "“#” at the start of a line makes a heading, “-” a point of a list; an empty line "
            "parts paragraphs."
        ),
        **kept(key, drafts.get(name, fresh), keep),
    )
    prose.remark(
        text(
            "“#” at the start of a line makes a heading, “-” a point of a list. Write nothing "
            "about single applicants or members of staff. The text is kept in this tab only: when "
            "it is done, download it."
        )
    )
    later = state.answers_later(library, _NAME)
    _draw_ways_out(here, lambda: read_draft(later().get(name, fresh), spoken), name)
    if name in drafts:
        st.button(
            text("Throw my changes away"),
            key="hire-draft-reset",
            icon=":material/restart_alt:",
            on_click=_drop,
            args=(library, name),
        )


def _draw_ways_out(here: Here, make: Callable[[], Document], name: str) -> None:
    """Draw the downloads; the text is made as it stands when one is asked for."""
    text = here.reader.text
    with st.container(horizontal=True):
        download(
            text("Download as Word"),
            lambda: word_file(make(), datetime.now(UTC)),
            name=f"{name}.docx",
            mime=WORD_TYPE,
            key="hire-word",
            icon=":material/description:",
        )
        download(
            text("Download as Markdown"),
            lambda: markdown_file(make()),
            name=f"{name}.md",
            mime="text/markdown",
            key="hire-markdown",
            icon=":material/markdown:",
        )


def _keep(library: str, name: str, typed: str) -> None:
    state.answer(library, _NAME, {**state.answers(library, _NAME), name: typed})


def _drop(library: str, name: str) -> None:
    """Let go of what was typed into a text, unless another one was chosen just before."""
    if name != "-".join(state.current(it) for it in _NAMED_BY):
        return
    drafts = state.answers(library, _NAME)
    drafts.pop(name, None)
    state.answer(library, _NAME, drafts)
