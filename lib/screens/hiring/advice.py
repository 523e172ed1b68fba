"""The three advices for new appointments, each with what the library's own data say to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.competences.advice import Advice, Missing, Network, Stranger
from lib.analysis.competences.gaps import CompetenceGap
from lib.analysis.competences.privacy import but_few_contacts
from lib.exchange.framework import hiring_advice
from lib.model.model import Model
from lib.model.partnerships import PARTNER_TYPES
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import Col, Table, table
from lib.words import N_, Label, Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """One advice in our words, what it comes to here, and the rows behind it."""

    id: str
    text: str
    lines: tuple[str, ...]
    table: Table | None


def ground(model: Model, reader: Reader) -> Model:
    """What the advices are found in: outside the leader's view without the contacts of few."""
    return model if reader.sees_staff else but_few_contacts(model, reader.saved)


def advices(model: Model, found: Advice, reader: Reader) -> tuple[AdviceLine, ...]:
    """The three advices, in the order of the source."""
    lines = {
        "network": _network(model, found.network),
        "competences": _missing(model, found.missing),
        "external": _external(model, found.external),
    }
    tables = {
        "network": _strangers(model, found.network, reader) if model.contacts else None,
        "competences": _waiting(model, found.missing, reader),
    }
    return tuple(
        AdviceLine(
            advice.id,
            reader.say(advice.text),
            tuple(map(reader.say, lines[advice.id])),
            tables.get(advice.id),
        )
        for advice in hiring_advice()
    )


def finding(model: Model, found: Advice) -> Words:
    """What the advices come to, in one sentence."""
    strangers = len(found.network.strangers) if model.contacts else 0
    missing = (*found.missing.competences, *found.missing.professions)
    names = some([model.called("competences", name) for name in dict.fromkeys(missing)])
    unknown = counted(
        "one of {all} partners", "{n} of {all} partners", strangers, all=found.network.partners
    )
    if strangers and missing:
        return words(
            "Nobody here knows {unknown}, or is good enough at {names}.",
            unknown=unknown,
            names=names,
        )
    if strangers:
        return words("Nobody here knows {unknown}.", unknown=unknown)
    if missing:
        return words("Nobody here is good enough at {names}.", names=names)
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
        "One of the {all} is rooted in the local area.",
        "{n} of the {all} are rooted in the local area.",
        len(found.local),
        all=len(found.strangers),
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
    if others := [name for name in found.competences if name not in found.professions]:
        yield words(
            "Nobody here is at the target level in {names}.",
            names=some([model.called("competences", name) for name in others]),
        )
    for name, partnerships in found.professions.items():
        yield words(
            "{competence}: needed for {names}.",
            competence=model.called("competences", name),
            names=some([model.called("partnerships", row) for row in partnerships]),
        )


def _external(model: Model, found: CompetenceGap | None) -> Iterator[Words]:
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


def _strangers(model: Model, found: Network, reader: Reader) -> Table | None:
    text, say = reader.text, reader.say

    def name(row: Stranger) -> str:
        return say(model.called("partners", row.partner))

    def partnerships(row: Stranger) -> str | None:
        names = [model.called("partnerships", name) for name in row.partnerships]
        return say(listing(names)) if names else None

    columns = (
        Col(N_("Partner"), name),
        Col(N_("Type"), lambda row: None if row.type is None else text(PARTNER_TYPES[row.type])),
        Col(N_("Local"), lambda row: None if row.local is None else say(row.local)),
        Col(
            N_("Contact"),
            lambda row: text("met, no more") if row.met else text("nobody has met them"),
        ),
        Col(N_("Partnership"), partnerships),
    )
    shown = table(N_("Partners that nobody here knows"), columns, found.strangers, reader)
    return shown if shown.rows else None


def _waiting(model: Model, found: Missing, reader: Reader) -> Table | None:
    columns = (
        Col(N_("Competence"), lambda pair: reader.say(model.called("competences", pair[0]))),
        Col(N_("Partnership"), lambda pair: reader.say(model.called("partnerships", pair[1]))),
    )
    pairs = [(name, waits) for name, found_in in found.professions.items() for waits in found_in]
    caption = N_("Partnerships that wait for a competence nobody here has")
    shown = table(caption, columns, pairs, reader)
    return shown if shown.rows else None
