"""The three advices for new appointments, each with what the library's own data say to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.competences.gaps import Held
from lib.analysis.competences.hiring_advice import Advice, Missing, Network
from lib.exchange.framework import hiring_advice
from lib.model.model import Model
from lib.model.partners import PARTNER_TYPES
from lib.text.language import Language
from lib.view.names import some
from lib.view.tables import Column, Plain, Table
from lib.words import Label, Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """One advice in our words, what it comes to here, and the rows behind it."""

    id: str
    text: str
    lines: tuple[str, ...]
    table: Table | None


def advice_view(model: Model, found: Advice, language: Language) -> tuple[AdviceLine, ...]:
    """The three advices, in the order of the source."""
    lines = {
        "network": _network(model, found.network),
        "competences": _missing(model, found.missing),
        "external": _external(model, found.external),
    }
    tables = {
        "network": _strangers(model, found.network, language) if model.contacts else None,
        "competences": _waiting(model, found.missing, language),
    }
    return tuple(
        AdviceLine(
            advice.id,
            language.say(advice.text),
            tuple(map(language.say, lines[advice.id])),
            tables.get(advice.id),
        )
        for advice in hiring_advice()
    )


def advice_finding(model: Model, found: Advice) -> Words:
    """What the advices come to, in one sentence."""
    strangers = len(found.network.strangers) if model.contacts else 0
    missing = (*found.missing.competences, *found.missing.professions)
    names = some([model.called("competences", name) for name in dict.fromkeys(missing)])
    unknown = counted(
        "one of {all} partners that nobody here knows",
        "{n} of {all} partners that nobody here knows",
        strangers,
        all=found.network.partners,
    )
    if strangers and missing:
        return words(
            "A new colleague could know {unknown}, and bring what nobody here has: {names}.",
            unknown=unknown,
            names=names,
        )
    if strangers:
        return words("A new colleague could know {unknown}.", unknown=unknown)
    if missing:
        return words("A new colleague could bring what nobody here has: {names}.", names=names)
    return words("Nothing stands out that a new colleague alone could bring.")


def _network(model: Model, found: Network) -> Iterator[Words]:
    if not found.partners:
        yield words("The library has no partners yet.")
        return
    if not model.contacts:
        yield words(
            "Contacts are noted of nobody, or of too few to tell of: nothing can be said of whom "
            "nobody knows."
        )
        return
    if not found.strangers:
        yield words("Somebody here knows every partner.")
        return
    yield counted(
        "Nobody here knows one of the {all} partners: {names}.",
        "Nobody here knows {n} of the {all} partners: {names}.",
        len(found.strangers),
        all=found.partners,
        names=some([model.called("partners", row.partner) for row in found.strangers]),
    )
    if found.local:
        yield counted(
            "One of them is rooted in the local area.",
            "{n} of them are rooted in the local area.",
            len(found.local),
        )
    if found.types:
        yield words(
            "Nobody has any contact with these types of partner: {types}.",
            types=listing(Label(PARTNER_TYPES[name]) for name in found.types),
        )


def _missing(model: Model, found: Missing) -> Iterator[Words]:
    if not found.competences and not found.professions:
        yield words("Somebody here is at the target level in everything that is asked for.")
        return
    if found.competences:
        yield words(
            "Nobody here is at the target level in {names}.",
            names=some([model.called("competences", name) for name in found.competences]),
        )
    for name, partnerships in found.professions.items():
        yield counted(
            "{competence}: one partnership waits for it, {names}.",
            "{competence}: {n} partnerships wait for it, {names}.",
            len(partnerships),
            competence=model.called("competences", name),
            names=some([model.called("partnerships", row) for row in partnerships]),
        )


def _external(model: Model, found: Held | None) -> Iterator[Words]:
    if found is None:
        yield words("The library has not listed this ability among its competences.")
        return
    name = model.called("competences", found.competence)
    if found.needed is None:
        yield counted(
            "{competence}: one person is at the target level; how many are needed is not said.",
            "{competence}: {n} people are at the target level; how many are needed is not said.",
            found.people,
            competence=name,
        )
        return
    yield words(
        "{competence}: {n} of {needed} people needed are at the target level.",
        competence=name,
        n=min(found.people, found.needed),
        needed=found.needed,
    )


def _strangers(model: Model, found: Network, language: Language) -> Table | None:
    text, say = language.text, language.say
    rows: list[tuple[Plain, ...]] = [
        (
            say(model.called("partners", row.partner)),
            None if row.type is None else text(PARTNER_TYPES[row.type]),
            None if row.local is None else say(row.local),
            text("met, no more") if row.met else text("nobody has met them"),
            say(listing(model.called("partnerships", name) for name in row.partnerships))
            if row.partnerships
            else None,
        )
        for row in found.strangers
    ]
    columns = (
        Column(text("Partner")),
        Column(text("Type")),
        Column(text("Local")),
        Column(text("Contact")),
        Column(text("Partnership")),
    )
    return Table(text("Partners that nobody here knows"), columns, tuple(rows)) if rows else None


def _waiting(model: Model, found: Missing, language: Language) -> Table | None:
    say, text = language.say, language.text
    rows: list[tuple[Plain, ...]] = [
        (say(model.called("competences", name)), say(model.called("partnerships", row)))
        for name, partnerships in found.professions.items()
        for row in partnerships
    ]
    columns = (Column(text("Competence")), Column(text("Partnership")))
    caption = text("Partnerships that wait for a competence nobody here has")
    return Table(caption, columns, tuple(rows)) if rows else None
