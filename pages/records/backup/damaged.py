"""Libraries that cannot be opened, each with its way out. Their files are never written."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from lib.errors import StoreError
from lib.settings import settings
from lib.start import open_backups
from lib.store.base import Copies
from lib.store.rules.naming import is_id
from lib.store.values import Copy, Library
from lib.words import Words, words
from pages.records.backup.restore import bring_beside
from pages.ui import cache, prose, state
from pages.ui.here import Here
from pages.ui.widgets import download


def draw(here: Here, backups: Copies) -> None:
    """Draw each file that cannot be opened; nothing where there is none."""
    found = tuple(_found())
    if not found:
        return
    prose.section(here.reader.text("Cannot be opened"))
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


def _draw(here: Here, library: Library, why: Words, backups: Copies) -> None:
    reader, name = here.reader, library.id
    st.markdown(f"**{prose.escaped(f'{name}.db')}**")
    st.text(reader.say(why))
    found = _last_good(backups, name)
    if found is not None:
        good, _ = found
        said = words("{name} (copy of {day})", name=library.name, day=good.day)
        st.button(
            reader.say(words("New library from the copy of {day}", day=good.day)),
            key=f"rescue-{name}",
            type="primary",
            icon=":material/healing:",
            on_click=bring_beside,
            args=(here, lambda: backups.content(good), reader.say(said)),
        )
    elif is_id(name):
        prose.remark(
            reader.text(
                "There is no daily copy of it. If you have a copy elsewhere, bring it back below "
                "as a file of your own."
            )
        )
    _offer_file(here, name, telling=found is None or bool(cache.contents(found[1]).model.people))
    prose.remark(reader.text("The file stays in its folder; nothing is written over it."))


def _offer_file(here: Here, name: str, *, telling: bool) -> None:
    """The file to take, unless it may be `telling` of staff: nobody can prove to be its leader."""
    reader = here.reader
    if telling and not state.leads(name):
        said = words(
            "It can tell of members of staff and has no leader's view any more: whoever looks "
            "after the machine finds it in the folder {folder}.",
            folder=str(settings().data),
        )
        prose.remark(reader.say(said))
        return
    download(
        reader.text("Download the file as it is"),
        lambda: open_backups(settings()).as_it_is(name),
        name=f"{name}.zip",
        mime="application/zip",
        key=f"damaged-{name}",
    )


def _last_good(backups: Copies, library: str) -> tuple[Copy, bytes] | None:
    """The newest copy that is whole, with its content."""
    for copy in backups.copies(library):
        try:
            content = backups.content(copy)
            cache.contents(content)
        except StoreError:
            continue
        return copy, content
    return None
