"""Flat lists of partners and of their links into the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import streamlit as st

from lib.errors import BadFileError
from lib.exchange.archives import MOST_MEGABYTES
from lib.exchange.flat_lists import LINKS, PARTNERS, FlatList, ListColumn, guess, titles
from lib.exchange.incoming import merge
from lib.exchange.mapped_lists import Per, bring, usual
from lib.exchange.sample_lists import link_sample, partner_sample
from lib.exchange.sheets import Sheet
from lib.view.records.import_preview import filled
from lib.words import N_, listing, words
from pages.records import download, file_errors, files_preview, upload
from pages.records.choice import choose
from pages.ui import cache, prose, uploads
from pages.ui.here import Here

UNUSED = -1
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
    language, say = here.language, here.language.text
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
        found = bring(here.base, partners, links, _choose_per(here, links), language)
    except BadFileError as error:
        file_errors.draw(error, "list-problems", language)
        return
    prose.bullets(tuple(language.say(note) for note in found.notes))
    chosen = filled(found.incoming)
    merged = merge(here.base, found.incoming, chosen, replacing=False)
    files_preview.draw(here, chosen, merged, " + ".join(_names()))


def _list(
    here: Here, code: str, label: str, columns: Sequence[ListColumn]
) -> tuple[FlatList | None, bool]:
    """The list with its columns, None where there is none yet; and whether it cannot be used."""
    file = upload.draw(here, f"list-{code}", label, ("csv", "xlsx"), MOST_MEGABYTES)
    if file is None:
        return None, False
    sheet = cache.flat_list(file.name, file.content)
    if isinstance(sheet, BadFileError):
        file_errors.draw(sheet, f"list-{code}-problems", here.language)
        return None, True
    at = _choose_columns(here, sheet, columns, f"{code}-{file.token}")
    needed = [words(each.label) for each in columns if each.needed and each.code not in at]
    if needed:
        asked = words("Choose which column holds this: {columns}.", columns=listing(needed))
        st.warning(prose.escaped(here.language.say(asked)))
        return None, True
    return FlatList(sheet, at), False


def _choose_columns(
    here: Here, sheet: Sheet, columns: Sequence[ListColumn], key: str
) -> dict[str, int]:
    """The position of each column that is used: guessed from the headers, then as chosen."""
    say, names, guessed = here.language.text, titles(sheet), guess(sheet, columns)
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
    label = here.language.text("What becomes a partnership?")
    file = uploads.upload("list-links")
    key = f"list-per-{file.token if file else ''}"
    return cast("Per", choose(label, PER, usual(here.base, links), key, here.language))


def _names() -> list[str]:
    files = (uploads.upload(f"list-{code}") for code in ("partners", "links"))
    return [file.name for file in files if file is not None]


def _draw_samples(here: Here) -> None:
    say, reader = here.language.text, here.language
    prose.remark(say("A list has a row of headers, and a row for each partner or each link."))
    with st.container(horizontal=True):
        download.draw(
            say("Sample: list of partners"),
            lambda: partner_sample(reader),
            "partners.csv",
            download.CSV,
        )
        download.draw(
            say("Sample: list of links"), lambda: link_sample(reader), "links.csv", download.CSV
        )
