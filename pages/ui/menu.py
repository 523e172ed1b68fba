"""The pages of the app, in their sections: the one list of what there is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from lib.text.language import Language
from lib.words import N_

_PAGES = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its file, its section and title (texts to translate), and its symbol."""

    id: str
    file: str
    section: str
    title: str
    help: str
    icon: str


ENTRIES = (
    Entry(
        "overview",
        "start/overview.py",
        "",
        N_("Overview"),
        N_("Where the library stands, and what to do next."),
        ":material/space_dashboard:",
    ),
    Entry(
        "goals",
        "strategy/goals.py",
        N_("Strategy"),
        N_("Goals"),
        N_("Goals, weights and targets, edited in place."),
        ":material/flag:",
    ),
    Entry(
        "partnerships",
        "strategy/partnerships.py",
        N_("Strategy"),
        N_("Partnerships"),
        N_("Partnerships, partners, contributions, hours and rules, edited in place."),
        ":material/handshake:",
    ),
    Entry(
        "departments",
        "strategy/departments.py",
        N_("Strategy"),
        N_("Departments"),
        N_("Departments, their hours and their own priorities, edited in place."),
        ":material/domain:",
    ),
    Entry(
        "people",
        "strategy/people.py",
        N_("Strategy"),
        N_("People and competences"),
        N_("Staff under codes, levels, contacts, competences and actions, edited in place."),
        ":material/groups:",
    ),
    Entry(
        "alignment",
        "decide/alignment.py",
        N_("Decide"),
        N_("Alignment"),
        N_("Which partnerships serve the strategy, and what if goals weighed otherwise."),
        ":material/stacked_bar_chart:",
    ),
    Entry(
        "libraries",
        "records/libraries.py",
        N_("Records"),
        N_("Libraries"),
        N_("Start your own library, take data in and out, reset the demo."),
        ":material/local_library:",
    ),
)


def pages(language: Language) -> dict[str, list[Page]]:
    """The menu in one language: sections with their pages. The first page is the default."""
    menu: dict[str, list[Page]] = {}
    for entry in ENTRIES:
        menu.setdefault(language.text(entry.section), []).append(page(entry.id, language))
    menu[""].append(_by_its_name(ENTRIES[0], language))
    return menu


def page(id: str, language: Language) -> Page:
    """One page of the menu, titled in one language."""
    entry = _by_id()[id]
    return st.Page(
        _PAGES / entry.file,
        title=language.text(entry.title),
        icon=entry.icon,
        url_path="start" if entry is ENTRIES[0] else entry.id,
        help=language.text(entry.help),
        default=entry is ENTRIES[0],
    )


def _by_its_name(entry: Entry, language: Language) -> Page:
    """The default page under its own path too: Streamlit serves it under none but “/”."""
    return st.Page(
        _PAGES / entry.file,
        title=language.text(entry.title),
        url_path=entry.id,
        visibility="hidden",
    )


def title(id: str, language: Language) -> str:
    """The title of a page of the menu."""
    return language.text(_by_id()[id].title)


def link(id: str, label: str, language: Language) -> None:
    """A link to a page of the menu, keeping library and language."""
    st.page_link(
        page(id, language), label=label, query_params=dict(st.query_params), width="content"
    )


@cache
def _by_id() -> dict[str, Entry]:
    return {entry.id: entry for entry in ENTRIES}
