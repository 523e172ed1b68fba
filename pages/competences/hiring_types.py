"""Profile types against one another: the roles, and types that the reader builds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from lib.analysis.competences.hiring import value_types
from lib.exchange.framework import level_scale
from lib.view.competences.hiring_types import MOST, NAME_LIMIT, types_view
from lib.words import words
from pages.competences import hiring_choice
from pages.ui import prose, tables
from pages.ui.here import Here

LEVELS = (5, 4, 3, 2)
"""The levels that a type can bring; level 1 fills no seat that anybody would advertise."""


def draw(here: Here, posts: int) -> None:
    """Draw the types by what they would close, and where they are built."""
    language, types = here.language, hiring_choice.types(here)
    prose.section(language.text("Against types of your own"))
    profiles = {row.code: row.profile for row in types}
    values = value_types(here.model, profiles, posts)
    view = types_view(types, values, hiring_choice.limits(here), language)
    if view.finding:
        st.markdown(prose.escaped(view.finding))
    if view.table.rows:
        tables.draw(view.table, "hire-types", language)
    _build(here)


def _build(here: Here) -> None:
    """Draw the reader's own types, each to be changed or removed, and a way to one more."""
    text, plain = here.language.text, _types(here.library.id)
    for number, row in enumerate(plain):
        with st.expander(prose.escaped(_title(here, number, row)), expanded=not row.get("levels")):
            _edit(here, number, row)
    if len(plain) < MOST:
        st.button(
            text("Add a profile type"),
            key="hire-type-add",
            icon=":material/add:",
            on_click=_store,
            args=(here.library.id, [*plain, {"name": "", "levels": {}}]),
        )


def _title(here: Here, number: int, row: Mapping[str, Any]) -> str:
    name = str(row.get("name") or "").strip()
    return name or here.language.say(words("Type {n}", n=number + 1))


def _edit(here: Here, number: int, row: Mapping[str, Any]) -> None:
    text, library = here.language.text, here.library.id
    key = _key(library, number, "name")
    st.session_state[key] = row.get("name", "")
    change = {"on_change": _change, "args": (library, number)}
    st.text_input(text("Name of the type"), max_chars=NAME_LIMIT, key=key, **change)
    for level in LEVELS:
        _pick(here, number, level, row, change)
    others = [other for place, other in enumerate(_types(here.library.id)) if place != number]
    st.button(
        text("Remove this type"),
        key=_key(library, number, "remove"),
        icon=":material/delete:",
        on_click=_store,
        args=(library, others),
    )


def _pick(here: Here, number: int, level: int, row: Mapping[str, Any], change: Any) -> None:
    """Draw which competences the type brings at one level."""
    say = here.language.say
    names = {it.id: say(here.model.called("competences", it.id)) for it in here.model.competences}
    key = _key(here.library.id, number, f"level-{level}")
    st.session_state[key] = [
        name for name, has in (row.get("levels") or {}).items() if has == level and name in names
    ]
    st.multiselect(
        say(words("At level {level}, {name}", level=level, name=level_scale()[level].name)),
        list(names),
        format_func=lambda name: names.get(name, name),
        placeholder=here.language.text("None"),
        key=key,
        **change,
    )


def _change(library: str, number: int) -> None:
    """Keep what the widgets of one type say; a competence at two levels counts at the higher."""
    plain = list(_types(library))
    levels: dict[str, int] = {}
    for level in reversed(LEVELS):
        chosen = st.session_state[_key(library, number, f"level-{level}")]
        levels |= dict.fromkeys(chosen, level)
    name = st.session_state[_key(library, number, "name")]
    plain[number] = {"name": str(name).strip(), "levels": levels}
    _store(library, plain)


def _types(library: str) -> list[dict[str, Any]]:
    """The reader's own types, as the session keeps them."""
    return list(hiring_choice.kept(library).get("types", []))


def _store(library: str, plain: list[dict[str, Any]]) -> None:
    hiring_choice.keep(library, "types", plain)


def _key(library: str, number: int, name: str) -> str:
    return f"hire-type-{library}-{number}-{name}"
