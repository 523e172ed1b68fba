"""The texts about a post: advertisement and interview guide, drafts that people finish.

Nothing in them is about staff, and nothing about one applicant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lib.exchange.documents.values import Block, Bullets, Document, Heading, Paragraph
from lib.model.model import Model
from lib.model.partnerships import PARTNER_TYPES
from lib.reader import Reader
from lib.screens.gaps.names import ROLE_TITLES
from lib.screens.hiring.sought import Sought, describe, level_words, lowered, questions_about
from lib.words import Label, Name, Value, Words, listing, words


def called(model: Model, listed: Name) -> Name:
    """The library by the name that its settings give it, else as it is `listed`."""
    options = model.options
    return Name(options.library, options.library_en) if options.library else listed


def advertisement(
    model: Model, library: Value, sought: Sought, types: tuple[str, ...], reader: Reader
) -> Document:
    """The draft of an advertisement in one language.

    `types` are partner types whose networks would be welcome. No partner is named: an
    advertisement that does tells the world whom the library does not know.
    """
    parts = tuple(_parts(model, library, sought, types, reader))
    return Document(reader.say(_profile_title(sought)), reader.code, parts)


def _profile_title(sought: Sought) -> Words:
    if sought.role is None:
        return words("Role profile: a colleague for work with partnerships")
    return words("Role profile: {role}", role=Label(ROLE_TITLES[sought.role]))


def _parts(
    model: Model, library: Value, sought: Sought, types: tuple[str, ...], reader: Reader
) -> Iterator[Block]:
    say, text = reader.say, reader.text
    yield Heading(text("The library, and where it is going"))
    yield Paragraph(say(_library(model, library)))
    if tasks := _tasks(model, sought):
        yield Heading(text("The tasks"))
        yield Bullets(tuple(map(say, tasks)))
    if sought.must:
        yield Heading(text("You bring"))
        yield Bullets(tuple(map(say, _brought(model, sought.must))))
    yield Heading(text("It is a plus if you bring"))
    yield Bullets(tuple(map(say, (*_brought(model, sought.desirable), _network(types)))))
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


def _brought(model: Model, levels: Mapping[str, int]) -> tuple[Words, ...]:
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


# -- the interview guide ---------------------------------------------------------------------------


def interview_guide(
    model: Model, sought: Sought, types: tuple[str, ...], reader: Reader
) -> Document:
    """The draft of open questions for each competence and level, in one language.

    `types` are partner types to ask about in the network part.
    """
    return Document(
        reader.say(_guide_title(sought)),
        reader.code,
        (*_opening(reader), *_asked(model, sought, reader), *_closing(types, reader)),
    )


def _guide_title(sought: Sought) -> Words:
    if sought.role is None:
        return words("Interview guide: a colleague for work with partnerships")
    return words("Interview guide: {role}", role=Label(ROLE_TITLES[sought.role]))


def _opening(reader: Reader) -> Iterator[Block]:
    text = reader.text
    yield Heading(text("Before the interview"))
    yield Bullets(
        (
            text("Ask every applicant the same questions, in the same order."),
            text("Ask for what somebody did, not for what they would do in an ideal world."),
            text("Experience from volunteering, family or another trade counts as much."),
            text("Notes on applicants belong in the recruitment system, not in this document."),
        )
    )


def _asked(model: Model, sought: Sought, reader: Reader) -> Iterator[Block]:
    for levels, title in (
        (sought.must, reader.text("What the post cannot do without")),
        (sought.desirable, reader.text("What would be a plus")),
    ):
        if not levels:
            continue
        yield Heading(title)
        for name, level in levels.items():
            yield from _about(model, name, level, reader)


def _about(model: Model, competence: str, level: int, reader: Reader) -> Iterator[Block]:
    say, name = reader.say, model.called("competences", competence)
    yield Heading(say(words("{name} (level {level})", name=name, level=level)), 2)
    yield Paragraph(say(words("Looked for: {level}.", level=level_words(level))))
    for row in questions_about(model, competence, level):
        yield Paragraph(_filled(row.question, say(name), reader))
        yield Bullets((say(words("Listen for: {signs}", signs=lowered(row.listen))),))


def _filled(question: Name, competence: str, reader: Reader) -> str:
    """The question, the competence's name standing where the general ones leave room for it."""
    return reader.say(question).replace("{competence}", competence)


def _closing(types: tuple[str, ...], reader: Reader) -> Iterator[Block]:
    say, text = reader.say, reader.text
    yield Heading(text("Network and local knowledge"))
    yield Paragraph(text("Whom do you know in the area, and how did you come to know them?"))
    if types:
        asked = words(
            "Have you worked with anybody here: {types}? What came of it?",
            types=listing(Label(PARTNER_TYPES[name]) for name in types),
        )
        yield Paragraph(say(asked))
    yield Bullets((text("Listen for: relations with give and take; a wish to share them"),))
    yield Heading(text("To end with"))
    yield Paragraph(text("What would make you stay, and what do you need to do well here?"))
    yield Paragraph(text("What have we forgotten to ask you?"))
