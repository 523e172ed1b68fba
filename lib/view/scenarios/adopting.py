"""What of a what-if can be adopted into the library, each change in words, and what cannot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from lib.errors import ChangeError
from lib.model.adoption import Offer, adoption
from lib.model.bundles import Bundle
from lib.model.model import Model
from lib.text.language import Language
from lib.view.discreet import names_somebody, tells_of_somebody
from lib.view.records.told import told
from lib.words import Words, counted, words


@dataclass(frozen=True, slots=True)
class Line:
    """A bundle of changes in words; `first` is the place of its first change."""

    first: int
    label: str


@dataclass(frozen=True, slots=True)
class AdoptView:
    """What can be ticked, what is so already, and what does not fit, with the reason.

    `hidden`: there are changes about members of staff, which this reader is not told.
    """

    finding: str
    lines: tuple[Line, ...]
    so: tuple[str, ...]
    misfits: tuple[tuple[str, str], ...]
    hidden: bool


def adopt_view(
    name: str,
    offered: Sequence[Offer],
    base: Model,
    was: Model,
    language: Language,
    *,
    leader: bool,
) -> AdoptView:
    """What the what-if called `name` offers to the library `base`, made when it still was `was`."""
    shown = [it for it in offered if leader or not about_staff(it.bundle)]
    after = adoption(offered, base, ()).model
    by_standing: dict[str, list[tuple[Offer, str]]] = {"open": [], "so": [], "misfit": []}
    for offer in shown:
        read = (was, base) if offer.standing == "so" else (base, after)
        label = bundle_words(offer.bundle, *read, language, leader=leader)
        by_standing[offer.standing].append((offer, label))
    codes = [person.id for person in (*base.people, *after.people)]
    hidden = len(shown) < len(offered)
    return AdoptView(
        language.say(_finding(name, shown, hidden=hidden)),
        tuple(Line(offer.bundle.first, label) for offer, label in by_standing["open"]),
        tuple(label for _, label in by_standing["so"]),
        tuple(
            (label, _why(offer.why, codes, language, leader=leader))
            for offer, label in by_standing["misfit"]
        ),
        hidden,
    )


def about_staff(bundle: Bundle) -> bool:
    """Whether the changes, in words, would tell of a member of staff."""
    return any(map(tells_of_somebody, bundle.changes))


def staff_places(offered: Iterable[Offer]) -> frozenset[int]:
    """Where the bundles about members of staff begin."""
    return frozenset(it.bundle.first for it in offered if about_staff(it.bundle))


def bundle_words(
    bundle: Bundle, base: Model, after: Model, language: Language, *, leader: bool
) -> str:
    """What the changes of a bundle are about, and how many rows go along."""
    said = told(bundle.head, base, after, language, leader=leader)
    more = len(bundle.changes) - 1
    if not more:
        return said
    along = counted("and one row more", "and {n} rows more", more)
    return language.say(words("{change} ({more})", change=said, more=along))


def hanging_words(
    hanging: Sequence[Bundle], base: Model, after: Model, language: Language, *, leader: bool
) -> tuple[str, ...]:
    """What stays out since it hangs on what is not ticked; nothing about staff unless leader.

    `after` is the library with all of the what-if.
    """
    shown = (it for it in hanging if leader or not about_staff(it))
    return tuple(bundle_words(it, base, after, language, leader=leader) for it in shown)


def so_words(offered: Sequence[Offer], *, leader: bool) -> Words | None:
    """How much of a what-if the library has already; None where that is nothing of it."""
    shown = [it for it in offered if leader or not about_staff(it.bundle)]
    so = sum(it.standing == "so" for it in shown)
    if not so:
        return None
    if so == len(shown):
        return words("adopted")
    return words("adopted in part: {n} of {all}", n=so, all=len(shown))


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


def _why(
    why: ChangeError | None, codes: Collection[str], language: Language, *, leader: bool
) -> str:
    """Why a change does not fit; outside the leader's view without a person."""
    said = "" if why is None else language.say(why.words)
    if not leader and names_somebody(said, codes):
        return language.text("It does not fit what is stored about members of staff.")
    return said
