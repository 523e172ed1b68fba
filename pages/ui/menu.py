"""The pages of the app, in their sections: the one list of what there is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import streamlit as st
from streamlit.navigation.page import Page

from lib.reader import Reader
from lib.screens import address
from lib.text.language import Language
from lib.words import N_
from pages.ui import state

_PAGES = Path(__file__).parents[1]
_FIRST = "-"
"""What Streamlit calls the first page, and nobody else: it serves it under “/”."""


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
        "guide",
        "strategy/guide.py",
        N_("Strategy"),
        N_("Get started"),
        N_("Three steps to a first picture, and what is still missing for which page."),
        ":material/checklist:",
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
        "weights",
        "strategy/weights/page.py",
        N_("Strategy"),
        N_("Weights"),
        N_("Find the goals' weights in one of five ways, and keep how they were found."),
        ":material/balance:",
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
        "partnership",
        "strategy/partnership.py",
        N_("Strategy"),
        N_("One partnership"),
        N_("All that is known of one partnership, edited in one place."),
        ":material/article:",
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
        "settings",
        "strategy/settings.py",
        N_("Strategy"),
        N_("Settings"),
        N_("The library's name, budget, currency, and the defaults of the analyses."),
        ":material/tune:",
    ),
    Entry(
        "alignment",
        "decide/alignment/page.py",
        N_("Decide"),
        N_("Alignment"),
        N_("Which partnerships serve the strategy, and what if goals weighed otherwise."),
        ":material/stacked_bar_chart:",
    ),
    Entry(
        "portfolios",
        "decide/portfolios/page.py",
        N_("Decide"),
        N_("Portfolios"),
        N_("Which partnerships together cover most, within hours, budget and rules."),
        ":material/interests:",
    ),
    Entry(
        "approaches",
        "decide/approaches/page.py",
        N_("Decide"),
        N_("Approaches"),
        N_("Departments choose, a team chooses, or both: what each way reaches and costs."),
        ":material/alt_route:",
    ),
    Entry(
        "what-if",
        "decide/what_if/page.py",
        N_("Decide"),
        N_("What if"),
        N_("Ask what if, compare with today, find the change it takes, and decide."),
        ":material/science:",
    ),
    Entry(
        "gaps",
        "competences/gaps/page.py",
        N_("Competences"),
        N_("Gaps"),
        N_("Who could lead what, what is missing, and where one person is all there is."),
        ":material/troubleshoot:",
    ),
    Entry(
        "staffing",
        "competences/staffing/page.py",
        N_("Competences"),
        N_("Staffing"),
        N_("Who could take which partnership, what stays empty and why."),
        ":material/assignment_ind:",
    ),
    Entry(
        "turnover",
        "competences/turnover/page.py",
        N_("Competences"),
        N_("Who leaves, who comes"),
        N_("What if somebody leaves or is hired: what it does to competences and partnerships."),
        ":material/transfer_within_a_station:",
    ),
    Entry(
        "hiring",
        "competences/hiring/page.py",
        N_("Competences"),
        N_("Hiring"),
        N_("What the next post should bring, with role profile and interview guide."),
        ":material/person_add:",
    ),
    Entry(
        "closing",
        "competences/closing/page.py",
        N_("Competences"),
        N_("Closing plan"),
        N_("Develop, hire, borrow, share, redesign: the cheapest way to close the gaps in time."),
        ":material/build:",
    ),
    Entry(
        "rating",
        "competences/rating.py",
        N_("Competences"),
        N_("Self-rating"),
        N_("Personal links by which staff rate their own competences."),
        ":material/rate_review:",
    ),
    Entry(
        "files",
        "records/files/page.py",
        N_("Records"),
        N_("Files"),
        N_("Take the library out as files, and files into the library."),
        ":material/folder_open:",
    ),
    Entry(
        "libraries",
        "records/libraries.py",
        N_("Records"),
        N_("Libraries"),
        N_("Start your own library, reset the demo."),
        ":material/local_library:",
    ),
    Entry(
        "history",
        "records/history/page.py",
        N_("Records"),
        N_("History"),
        N_("Who saved what and when; undo, compare, restore."),
        ":material/history:",
    ),
    Entry(
        "backup",
        "records/backup/page.py",
        N_("Records"),
        N_("Backup"),
        N_("Take a copy, bring one back, mend a damaged library."),
        ":material/settings_backup_restore:",
    ),
    Entry(
        "privacy",
        "records/privacy/page.py",
        N_("Records"),
        N_("Privacy"),
        N_("What is stored about whom and why; take out or remove one person's data."),
        ":material/shield_person:",
    ),
)


def pages(language: Language) -> dict[str, list[Page]]:
    """The menu in one language: sections with their pages. The first page is the default."""
    menu: dict[str, list[Page]] = {}
    for entry in ENTRIES:
        menu.setdefault(language.text(entry.section), []).append(page(entry.id, language))
    there = {page.url_path for group in menu.values() for page in group}
    menu[""].append(_led(ENTRIES[0].id, ENTRIES[0].id, language))
    if (asked := _asked()) not in {*there, _FIRST, ENTRIES[0].id}:
        menu[""].append(_led(asked, address.meant(asked, _by_id()), language))
    return menu


def page(id: str, language: Language) -> Page:
    """One page of the menu, titled in one language."""
    entry = _by_id()[id]
    return st.Page(
        _PAGES / entry.file,
        title=language.text(entry.title),
        icon=entry.icon,
        url_path=_FIRST if entry is ENTRIES[0] else entry.id,
        help=language.text(entry.help),
        default=entry is ENTRIES[0],
    )


def _asked() -> str:
    """The name of the page that the address asks for, as it stands there; empty for the first."""
    return unquote(urlsplit(st.context.url or "").path).rpartition("/")[2].strip()


def _led(asked: str, meant: str | None, language: Language) -> Page:
    """A page under the name `asked` that leads to the one `meant`; to the first one if to none.

    The first page's own name is one: Streamlit serves it under none but “/”. Of a name that is no
    page's, Streamlit itself says so in English only, and not what was asked.
    """
    leads_to = meant or ENTRIES[0].id

    def lead() -> None:
        if meant is None:
            state.miss("page", [asked])
        st.switch_page(page(leads_to, language), query_params=st.query_params.to_dict())

    title = language.text(_by_id()[leads_to].title)
    return st.Page(lead, title=title, url_path=asked, visibility="hidden")


def title(id: str, reader: Reader) -> str:
    """The title of a page of the menu."""
    return reader.text(_by_id()[id].title)


def section(id: str) -> str:
    """The section of a page of the menu (a text to translate); empty for others."""
    entry = _by_id().get(id)
    return "" if entry is None else entry.section


def link(id: str, label: str, reader: Reader, **query: str) -> None:
    """A link to a page of the menu, keeping library and language; `query` is laid on top."""
    wanted = {**st.query_params.to_dict(), **query}
    st.page_link(page(id, reader.language), label=label, query_params=wanted, width="content")


@cache
def _by_id() -> dict[str, Entry]:
    return {entry.id: entry for entry in ENTRIES}
