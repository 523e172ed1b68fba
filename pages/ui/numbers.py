"""Fields for numbers: typed as people write them, echoed as understood, asked about in doubt.

The browser's own number field goes by the browser's language: in an English one it takes the
Danish 35.500 for 35,5 without a word. Here what was typed stays as it was typed; a text that cannot
be read, or could be two numbers, stays too, with the reason under it, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.errors import ModelError
from lib.model.fields import Field
from lib.reader import Reader
from lib.screens.numbers import Numeral
from lib.words import words
from pages.ui import prose

_SHOWN = "samspil.numbers"
"""Of each field what its text was last known to stand for, and in which language."""


@dataclass(frozen=True, slots=True)
class Given:
    """The number that counts, and whether the field can be read: else it is the one before."""

    value: float | None
    right: bool


def kept(
    label: str,
    field: Field,
    key: str,
    value: float | None,
    keep: Callable[[Any], object],
    reader: Reader,
    **look: Any,
) -> bool:
    """Whether a field that shows `value`, and hands another one to `keep`, can be read.

    `look` may have `saved` and `currency` (see `Numeral`), `help` and `empty`, which says what no
    number means.
    """
    numeral, options = _asked(field, reader, look)
    mark = {"value": value, "code": reader.code}
    same = _marks().get(key) == mark and key in st.session_state
    if not same or _reads_otherwise(st.session_state[key], numeral, value):
        _show(key, numeral.said(value), mark)
    change = partial(_hand_over, key, numeral, keep)
    with _frame(key):
        text = st.text_input(label, key=key, on_change=change, **options)
        return _told(text, numeral, value, reader).right


def typed(
    label: str, field: Field, key: str, begun: float | None, reader: Reader, **look: Any
) -> Given:
    """What stands in a field that begins with `begun` and keeps its own text. `look` as above."""
    numeral, options = _asked(field, reader, look)
    mark, now = _marks().get(key), {"value": begun, "code": reader.code}
    if mark is None or key not in st.session_state:
        _show(key, numeral.said(begun), now)
    elif mark != now:
        before = replace(numeral, code=mark["code"])
        untouched = st.session_state[key] == before.said(mark["value"])
        text = st.session_state[key]
        if mark["code"] != reader.code:
            text = _said_again(text, before, numeral)
        _show(key, numeral.said(begun) if untouched else text, now)
    if numeral.is_share(text := st.session_state[key]):  # of what is saved now, not of what will be
        _show(key, _said_again(text, numeral, numeral), now)
    with _frame(key):
        text = st.text_input(label, key=key, persist_state="session", **options)
        return _told(text, numeral, begun, reader)


def _asked(field: Field, reader: Reader, look: Mapping[str, Any]) -> tuple[Numeral, dict[str, Any]]:
    """What is asked for, and how Streamlit's field looks."""
    asked = Numeral(field, reader.code, look.get("currency", ""), look.get("saved"))
    return asked, {"help": look.get("help"), "placeholder": look.get("empty", "–")}


def _frame(key: str) -> DeltaGenerator:
    """What holds a field and what is said of it together; phones know it by its name."""
    return st.container(key=f"number-{key}", gap="xsmall")


def _marks() -> dict[str, Any]:
    marks: dict[str, Any] = st.session_state.setdefault(_SHOWN, {})
    return marks


def _show(key: str, text: str, mark: Mapping[str, Any]) -> None:
    st.session_state[key] = text
    _marks()[key] = mark


def _reads_otherwise(text: str, numeral: Numeral, value: float | None) -> bool:
    """Whether the text stands for another number than the one that is kept."""
    try:
        return numeral.read(text or "") != value
    except ModelError:
        return False


def _hand_over(key: str, numeral: Numeral, keep: Callable[[Any], object]) -> None:
    """Keep the number that was typed; what cannot be read changes nothing."""
    try:
        value = numeral.read(st.session_state[key] or "")
    except ModelError:
        return
    keep(value)
    _marks()[key] = {"value": value, "code": numeral.code}


def _said_again(text: str, before: Numeral, now: Numeral) -> str:
    """What was typed, as it is said now; as it was typed where it is no number."""
    try:
        return now.said(before.read(text))
    except ModelError:
        return text


def _told(text: str | None, numeral: Numeral, before: float | None, reader: Reader) -> Given:
    """What the text stands for; under the field how it was understood, or why it is not."""
    try:
        value = numeral.read(text or "")
    except ModelError as error:
        counts = numeral.said(before) or reader.text("unknown")
        said = words("{why} Until then this counts: {value}.", why=error.words, value=counts)
        st.error(prose.escaped(reader.say(said)))
        return Given(before, right=False)
    if (echo := numeral.echo(text or "", value)) is not None:
        prose.remark(reader.say(echo))
    return Given(value, right=True)
