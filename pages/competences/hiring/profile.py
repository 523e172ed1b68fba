"""What is asked of a post: how many, what one person can bring, and types of the reader's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from lib.exchange.framework import level_scale
from lib.model.describe import whole
from lib.screens.gaps.names import nothing_to_tell
from lib.screens.hiring import profile, sought
from lib.screens.hiring.posts import Asked, ask
from lib.screens.hiring.sought import MOST, NAME_LIMIT
from lib.words import N_, words
from pages.ui import numbers, prose, state, tables, unread
from pages.ui.here import Here
from pages.ui.switch import switch
from pages.ui.widgets import called, kept

LEVELS = (5, 4, 3, 2)
"""The levels that a type can bring; level 1 fills no seat that anybody would advertise."""


def draw_cards(cards: tuple[profile.Card, ...]) -> None:
    """Draw the best profile beside the runner-up."""
    for column, card in zip(st.columns(len(cards)), cards, strict=True):
        with column, st.container(border=True):
            prose.section(card.title)
            prose.bullets(card.posts)
            with st.container(horizontal=True):
                for label, value in card.figures:
                    st.metric(label, value, width="content")


def draw_types(here: Here, asked: Asked) -> None:
    """Draw the roles and the reader's own types by what they would close, and a way to build."""
    reader = here.reader
    profiles = {row.code: row.profile for row in asked.types}
    values = here.study.type_values(profiles, asked.posts)
    if (finding := sought.types_finding(asked.types, values)) is not None:
        st.markdown(prose.escaped(reader.say(finding)))
    compared = sought.types_compared(asked.types, values, asked.limits, reader)
    if compared.rows:
        tables.draw(compared, "hire-types", reader)
    _draw_building(here)


def _draw_building(here: Here) -> None:
    """Draw the reader's own types, each to be changed or removed, and a way to one more."""
    text, plain = here.reader.text, _types(here.library.id)
    for number, row in enumerate(plain):
        with st.expander(prose.escaped(_title(here, number, row)), expanded=not row.get("levels")):
            _edit(here, number, row)
    if len(plain) < MOST:
        st.button(
            text("Add a profile type"),
            key="hire-type-add",
            icon=":material/add:",
            on_click=_add,
            args=(here.library.id,),
        )


def _title(here: Here, number: int, row: Mapping[str, Any]) -> str:
    name = str(row.get("name") or "").strip()
    return name or here.reader.say(words("Type {n}", n=number + 1))


def _edit(here: Here, number: int, row: Mapping[str, Any]) -> None:
    text, library = here.reader.text, here.library.id
    name = kept(_key(library, number, "name"), row.get("name", ""), _changed(library, number))
    st.text_input(text("Name of the type"), max_chars=NAME_LIMIT, **name)
    for level in LEVELS:
        _pick(here, number, level, row)
    st.button(
        text("Remove this type"),
        key=_key(library, number, "remove"),
        icon=":material/delete:",
        on_click=_remove,
        args=(library, number),
    )


def _pick(here: Here, number: int, level: int, row: Mapping[str, Any]) -> None:
    """Draw which competences the type brings at one level."""
    say, library = here.reader.say, here.library.id
    names = {
        it.id: say(here.present.called("competences", it.id)) for it in here.present.competences
    }
    key = _key(library, number, f"level-{level}")
    brings = [
        name for name, has in (row.get("levels") or {}).items() if has == level and name in names
    ]
    st.multiselect(
        say(words("At level {level}, {name}", level=level, name=level_scale()[level].name)),
        list(names),
        format_func=called(names),
        placeholder=here.reader.text("None"),
        **kept(key, brings, _changed(library, number)),
    )


def _changed(library: str, number: int) -> Callable[[object], None]:
    return lambda _: _change(library, number)


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


def _add(library: str) -> None:
    _store(library, [*_types(library), {"name": "", "levels": {}}])


def _remove(library: str, number: int) -> None:
    plain = _types(library)
    _store(library, [*plain[:number], *plain[number + 1 :]])


def _types(library: str) -> list[dict[str, Any]]:
    """The reader's own types, as the session keeps them."""
    return list(chosen(library).get("types", []))


def _store(library: str, plain: list[dict[str, Any]]) -> None:
    _keep(library, "types", plain)


def _key(library: str, number: int, name: str) -> str:
    return f"hire-type-{library}-{number}-{name}"


# -- what the parts of the page share --------------------------------------------------------------


POSTS = {"1": N_("One post"), "2": N_("Two posts")}
MOST_EXPERIENCED, MOST_INDEPENDENT = 2, 4
"""The widest limits that can be set: beyond them nobody is asked for anything real."""
_NAME = "hiring"


def draw_posts(here: Here) -> None:
    """Draw the choice of how many posts."""
    switch("posts", POSTS, here.reader.text("How many posts?"), here.reader)


def draw_limits(here: Here) -> None:
    """Draw what one person is expected to bring at most."""
    text, left, right = here.reader.text, *st.columns(2)
    today = what_is_asked(here).limits
    for place, name, label, value, most in (
        (left, "experienced", text("Most at level 4 or 5"), today.experienced, MOST_EXPERIENCED),
        (right, "independent", text("Most at level 3"), today.independent, MOST_INDEPENDENT),
    ):
        field = whole(label, "", high=most, required=True)
        key, keep = f"hire-{name}-{here.library.id}", partial(_keep_limit, here.library.id, name)
        with place:
            numbers.kept(label, field, key, value, keep, here.reader)


def what_is_asked(here: Here) -> Asked:
    """What the reader asks, as chosen so far; the link names the posts only where they count."""
    told = nothing_to_tell(here.present) is None and here.may_tell
    posts = int(state.chosen("posts", POSTS, "1")) if told else 1
    unread.tell("posts", here.reader.text(POSTS[str(posts)]), here.reader)
    return ask(here.study, here.reader, posts, chosen(here.library.id), may_tell=told)


def chosen(library: str) -> dict[str, Any]:
    """What the reader has chosen on this page, as plain data."""
    return state.answers(library, _NAME)


def _keep(library: str, name: str, value: object) -> None:
    """Keep one choice of the reader's own; nothing is saved in the library."""
    state.answer(library, _NAME, {**chosen(library), name: value})


def _keep_limit(library: str, name: str, value: float) -> None:
    _keep(library, name, int(value))
