"""The text of an advertisement: a draft that people finish. Nothing in it is about staff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lib.exchange.documents import Block, Bullets, Document, Heading, Paragraph
from lib.model.model import Model
from lib.model.partners import PARTNER_TYPES
from lib.text.language import Language
from lib.view.competences.gap_names import ROLE_TITLES
from lib.view.competences.hiring_words import level_words, lowered
from lib.view.competences.sought import Sought, describe
from lib.words import Label, Value, Words, listing, words


def role_profile(
    model: Model, library: Value, sought: Sought, types: tuple[str, ...], language: Language
) -> Document:
    """The draft in one language.

    `types` are partner types whose networks would be welcome. No partner is named: an
    advertisement that does tells the world whom the library does not know.
    """
    say = language.say
    return Document(
        say(_title(sought)), language.code, tuple(_blocks(model, library, sought, types, language))
    )


def _title(sought: Sought) -> Words:
    if sought.role is None:
        return words("Role profile: a colleague for work with partnerships")
    return words("Role profile: {role}", role=Label(ROLE_TITLES[sought.role]))


def _blocks(
    model: Model, library: Value, sought: Sought, types: tuple[str, ...], language: Language
) -> Iterator[Block]:
    say, text = language.say, language.text
    yield Heading(text("The library, and where it is going"))
    yield Paragraph(say(_library(model, library)))
    if tasks := _tasks(model, sought):
        yield Heading(text("The tasks"))
        yield Bullets(tuple(map(say, tasks)))
    if sought.must:
        yield Heading(text("You bring"))
        yield Bullets(tuple(map(say, _asked(model, sought.must))))
    yield Heading(text("It is a plus if you bring"))
    yield Bullets(tuple(map(say, (*_asked(model, sought.desirable), _network(types)))))
    yield Heading(text("We offer"))
    yield Bullets(tuple(map(say, _offers(sought))))
    yield Heading(text("How to apply"))
    yield Paragraph(
        text(
            "We want staff as varied as the people we serve, and invite everybody who is "
            "interested to apply, whatever their age, gender, background or ability."
        )
    )
    yield Paragraph(text("[Fill in: hours, pay and agreement, place, deadline, and whom to ask.]"))


def _library(model: Model, library: Value) -> Words:
    goals = listing(model.called("goals", row.id) for row in model.goals)
    if not model.goals:
        return words(
            "{library} works with partners outside its walls. [Fill in: what the library wants.]",
            library=library,
        )
    return words(
        "{library} has a clear direction: {goals}. We do not get there alone, so we work with "
        "partners outside our walls.",
        library=library,
        goals=goals,
    )


def _tasks(model: Model, sought: Sought) -> list[Words]:
    """What the work is, from the descriptions of what is asked for above all."""
    asked = list(sought.must or sought.desirable)
    if sought.role is None and len(asked) < 3:
        asked += [name for name in sought.desirable if name not in asked]
    return [
        words("{name}.", name=model.called("competences", name))
        if (said := describe(model, name)) is None
        else words("{name}: {what}", name=model.called("competences", name), what=lowered(said))
        for name in asked
    ]


def _asked(model: Model, levels: Mapping[str, int]) -> tuple[Words, ...]:
    return tuple(
        words(
            "{competence} – {level}",
            competence=model.called("competences", name),
            level=level_words(level),
        )
        for name, level in levels.items()
    )


def _network(types: tuple[str, ...]) -> Words:
    if not types:
        return words("A network of your own in the local area")
    return words(
        "A network of your own in the local area, for instance here: {types}",
        types=listing(Label(PARTNER_TYPES[name]) for name in types),
    )


def _offers(sought: Sought) -> Iterator[Words]:
    if sought.role == "network_lead":
        yield words("A mandate from management that goes with the responsibility")
    yield words("Hours set aside for partnership work, in a plan made together")
    yield words("A lead and a backup for each partnership, so that nobody stands alone")
    yield words("Colleagues who share what they know, and time to learn what you do not know yet")
    yield words("[Fill in: what else makes this a good place to work.]")
