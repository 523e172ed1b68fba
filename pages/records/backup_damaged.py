"""Libraries that cannot be opened, each with its way out. Their files are never written."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from lib.errors import StoreError
from lib.settings import settings
from lib.store.backups import Backups, Copy, as_it_is
from lib.store.shelf import Library, is_id
from lib.words import Words, words
from pages.records.backup_restore import bring_beside
from pages.ui import cache, prose
from pages.ui.here import Here


def draw(here: Here, backups: Backups) -> None:
    """Draw each file that cannot be opened; nothing where there is none."""
    found = tuple(_found())
    if not found:
        return
    prose.section(here.language.text("Cannot be opened"))
    for library, why in found:
        with st.container(border=True):
            _draw(here, library, why, backups)


def _found() -> Iterator[tuple[Library, Words]]:
    for library in cache.shelf().libraries():
        if not is_id(library.id):
            yield (
                library,
                words(
                    "Its name is none that Samspil gives to libraries. If it is a copy, bring it "
                    "back below as a file of your own."
                ),
            )
            continue
        try:
            cache.base(library.id, cache.shelf().open(library.id).revision())
        except StoreError as error:
            yield library, error.words


def _draw(here: Here, library: Library, why: Words, backups: Backups) -> None:
    language, folder, name = here.language, settings().data, library.id
    st.markdown(f"**{prose.escaped(f'{name}.db')}**")
    st.text(language.say(why))
    good = _last_good(backups, name)
    if good is not None:
        said = words("{name} (copy of {day})", name=library.name, day=good.day)
        st.button(
            language.say(words("New library from the copy of {day}", day=good.day)),
            key=f"rescue-{name}",
            type="primary",
            icon=":material/healing:",
            on_click=bring_beside,
            args=(here, lambda: backups.content(good), language.say(said)),
        )
    elif is_id(name):
        prose.remark(
            language.text(
                "There is no daily copy of it. If you have a copy elsewhere, bring it back below "
                "as a file of your own."
            )
        )
    st.download_button(
        language.text("Download the file as it is"),
        lambda: as_it_is(folder, name),
        file_name=f"{name}.zip",
        mime="application/zip",
        key=f"damaged-{name}",
        icon=":material/download:",
        on_click="ignore",
    )
    prose.remark(language.text("The file stays in its folder; nothing is written over it."))


def _last_good(backups: Backups, library: str) -> Copy | None:
    for copy in backups.copies(library):
        try:
            cache.contents(backups.content(copy))
        except StoreError:
            continue
        return copy
    return None
