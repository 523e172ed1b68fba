"""Flat lists of partners and of their links into the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import streamlit as st

from lib.errors import BadFileError
from lib.exchange.lists.flat import (
    LINKS,
    PARTNERS,
    FlatList,
    ListColumn,
    guess,
    link_sample,
    partner_sample,
    prepared,
    titles,
)
from lib.exchange.lists.mapped import Per, bring, usual
from lib.exchange.tables.archives import MOST_MEGABYTES
from lib.exchange.tables.incoming import merge
from lib.exchange.tables.sheets import Listed, Sheet
from lib.screens.records.imports import Import, filled
from lib.words import N_, listing, words
from pages.records import filing
from pages.records.files import preview
from pages.ui import cache, prose
from pages.ui.here import Here
from pages.ui.widgets import choose

UNUSED = -1
KINDS = ("csv", "txt", "tsv", "xlsx", "xlsm")
PER: dict[str, tuple[str, str]] = {
    "partner": (
        N_("One for each partner"),
        N_(
            "Links to goals become contributions: strengths from 0 to 3 as points. Other links "
            "are named in its description."
        ),
    ),
    "target": (
        N_("One for each theme or project"),
        N_(
            "With the partner whose link is strongest; other partners are named in its description."
        ),
    ),
}


def draw(here: Here) -> None:
    """Draw the uploads, what each column is, and the preview."""
    reader, say = here.reader, here.reader.text
    prose.section(say("Lists from a partner-mapping tool into the library"))
    prose.remark(
        say(
            "Partners and partnerships that the library has are found by their names. "
            "New partnerships come as candidates. Nothing is removed."
        )
    )
    left, right = st.columns(2, gap="large")
    with left:
        partners, bad_partners = _list(here, "partners", say("List of partners"), PARTNERS)
    with right:
        links, bad_links = _list(here, "links", say("List of links"), LINKS)
    if partners is None and links is None and not (bad_partners or bad_links):
        _draw_samples(here)
    if bad_partners or bad_links or (partners is None and links is None):
        return
    try:
        found = bring(here.base, partners, links, _choose_per(here, links), reader.language)
    except BadFileError as error:
        filing.refuse(error, "list-problems", reader)
        return
    prose.bullets(tuple(reader.say(note) for note in found.notes))
    chosen = filled(found.incoming)
    merged = merge(here.base, found.incoming, chosen, replacing=False)
    preview.draw(here, Import(here.base, chosen, merged, reader), " + ".join(_names()))


def _list(
    here: Here, code: str, label: str, columns: Sequence[ListColumn]
) -> tuple[FlatList | None, bool]:
    """The list with its columns, None where there is none yet; and whether it cannot be used."""
    file = filing.upload_here(here, f"list-{code}", label, KINDS, MOST_MEGABYTES)
    if file is None:
        return None, False
    found = cache.flat_list(file.name, file.content)
    listed = found if isinstance(found, BadFileError) else _prepared(found, columns)
    if isinstance(listed, BadFileError):
        filing.refuse(listed, f"list-{code}-problems", here.reader)
        return None, True
    sheet = listed.sheet
    if listed.notes:
        prose.bullets(tuple(map(here.reader.say, listed.notes)))
    at = _choose_columns(here, sheet, columns, f"{code}-{file.token}")
    needed = [words(each.label) for each in columns if each.needed and each.code not in at]
    if needed:
        asked = words("Choose which column holds this: {columns}.", columns=listing(needed))
        st.warning(prose.escaped(here.reader.say(asked)))
        return None, True
    return FlatList(sheet, at), False


def _prepared(found: Listed, columns: Sequence[ListColumn]) -> Listed | BadFileError:
    """The list ready to be read, or why it cannot be."""
    try:
        return prepared(found, columns)
    except BadFileError as error:
        return error


def _choose_columns(
    here: Here, sheet: Sheet, columns: Sequence[ListColumn], key: str
) -> dict[str, int]:
    """The position of each column that is used: guessed from the headers, then as chosen."""
    say, names, guessed = here.reader.text, titles(sheet), guess(sheet, columns)
    chosen = {
        column.code: st.selectbox(
            say(column.label),
            [UNUSED, *range(len(names))],
            index=guessed.get(column.code, UNUSED) + 1,
            format_func=lambda at: names[at] if at != UNUSED else "–",
            key=f"list-{column.code}-{key}",
            help=say(column.help),
            persist_state="session",
        )
        for column in columns
    }
    return {code: at for code, at in chosen.items() if at != UNUSED}


def _choose_per(here: Here, links: FlatList | None) -> Per:
    if links is None:
        return "partner"
    label = here.reader.text("What becomes a partnership?")
    file = filing.upload("list-links")
    key = f"list-per-{file.token if file else ''}"
    return cast("Per", choose(label, PER, usual(here.base, links), key, here.reader))


def _names() -> list[str]:
    files = (filing.upload(f"list-{code}") for code in ("partners", "links"))
    return [file.name for file in files if file is not None]


def _draw_samples(here: Here) -> None:
    say, language = here.reader.text, here.reader.language
    prose.remark(say("A list has a row of headers, and a row for each partner or each link."))
    with st.container(horizontal=True):
        filing.download(
            say("Sample: list of partners"),
            lambda: partner_sample(language),
            "partners.csv",
            filing.CSV,
        )
        filing.download(
            say("Sample: list of links"), lambda: link_sample(language), "links.csv", filing.CSV
        )
