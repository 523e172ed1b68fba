"""What of a what-if can be adopted into the library, each change in words, and what cannot."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lib.errors import ChangeError
from lib.model.change_lists import Bundle
from lib.model.model import Model
from lib.model.scenario import Offer, Standing
from lib.model.writing import to_plain
from lib.reader import BESIDE_STAFF, Reader, names_somebody, tells_of_somebody
from lib.screens.records.told import told
from lib.screens.what_if.changes import with_rows
from lib.words import Words, counted, words


@dataclass(frozen=True, slots=True)
class Line:
    """A bundle of changes: the place of its first change, its mark, and what it is in words."""

    first: int
    mark: str
    label: str


def finding(name: str, offered: Sequence[Offer], reader: Reader) -> Words:
    """How much of the what-if called `name` the library can take over, as far as may be told."""
    return _finding(name, _shown(offered, reader), hidden=hides_some(offered, reader))


def lines(offered: Sequence[Offer], base: Model, after: Model, reader: Reader) -> tuple[Line, ...]:
    """What can be ticked; `after` is the library with all of the what-if."""
    return tuple(
        Line(it.first, mark_of(it), bundle_words(it, base, after, reader))
        for it in _bundles(offered, "open", reader)
    )


def already(offered: Sequence[Offer], was: Model, base: Model, reader: Reader) -> tuple[str, ...]:
    """What the library has by now, read against `was`, on which the what-if was made."""
    return tuple(bundle_words(it, was, base, reader) for it in _bundles(offered, "so", reader))


def misfits(offered: Sequence[Offer], base: Model, after: Model, reader: Reader) -> tuple[str, ...]:
    """What does not fit the library, each with the reason."""
    codes = [person.id for person in (*base.people, *after.people)]
    said = (
        words(
            "{change}: {why}",
            change=bundle_words(it.bundle, base, after, reader),
            why=_why(it.why, codes, reader),
        )
        for it in _shown(offered, reader)
        if it.standing == "misfit"
    )
    return tuple(map(reader.say, said))


def hides_some(offered: Sequence[Offer], reader: Reader) -> bool:
    """Whether there are changes about members of staff, which this reader is not told."""
    return len(_shown(offered, reader)) < len(offered)


def mark_of(bundle: Bundle) -> str:
    """The bundle as text, by which it is known again when others come and go."""
    return json.dumps([to_plain(it) for it in bundle.changes], sort_keys=True)


def about_staff(bundle: Bundle) -> bool:
    """Whether the changes, in words, would tell of a member of staff."""
    return any(map(tells_of_somebody, bundle.changes))


def staff_places(offered: Iterable[Offer]) -> frozenset[int]:
    """Where the bundles about members of staff begin."""
    return frozenset(it.bundle.first for it in offered if about_staff(it.bundle))


def bundle_words(bundle: Bundle, base: Model, after: Model, reader: Reader) -> str:
    """What the changes of a bundle are about, and how many rows go along."""
    return reader.say(with_rows(told(bundle.head, base, after, reader), bundle))


def hanging_words(
    hanging: Sequence[Bundle], base: Model, after: Model, reader: Reader
) -> tuple[str, ...]:
    """What stays out since it hangs on what is not ticked; nothing about staff unless leader.

    `after` is the library with all of the what-if.
    """
    told = (it for it in hanging if reader.sees_staff or not about_staff(it))
    return tuple(bundle_words(it, base, after, reader) for it in told)


def so_words(offered: Sequence[Offer], reader: Reader) -> Words | None:
    """How much of a what-if the library has already; None where that is nothing of it."""
    shown = _shown(offered, reader)
    so = sum(it.standing == "so" for it in shown)
    if not so:
        return None
    if so == len(shown):
        return words("adopted")
    return words("adopted in part: {n} of {all}", n=so, all=len(shown))


def _shown(offered: Sequence[Offer], reader: Reader) -> list[Offer]:
    """Those that this reader may be told of."""
    return [it for it in offered if reader.sees_staff or not about_staff(it.bundle)]


def _bundles(offered: Sequence[Offer], standing: Standing, reader: Reader) -> Iterator[Bundle]:
    return (it.bundle for it in _shown(offered, reader) if it.standing == standing)


def _finding(name: str, shown: Sequence[Offer], *, hidden: bool) -> Words:
    can = sum(it.standing == "open" for it in shown)
    if can:
        return counted(
            "“{name}” has one change that the library can take over.",
            "“{name}” has {n} changes that the library can take over.",
            can,
            name=name,
        )
    if not shown:
        return (
            words("“{name}” only changes something about members of staff.", name=name)
            if hidden
            else words("“{name}” changes nothing.", name=name)
        )
    if all(it.standing == "so" for it in shown):
        return words("The library has what “{name}” changes.", name=name)
    if any(it.standing == "so" for it in shown):
        return words(
            "The library has what “{name}” changes, apart from what no longer fits.", name=name
        )
    return words("Nothing that “{name}” changes fits the library any more.", name=name)


def _why(why: ChangeError | None, codes: Collection[str], reader: Reader) -> str:
    """Why a change does not fit; outside the leader's view without a person."""
    said = "" if why is None else reader.say(reader.why(why))
    if not reader.sees_staff and names_somebody(said, codes):
        return reader.say(BESIDE_STAFF)
    return said
