"""An interview guide: open questions for each competence and level. Never about one applicant."""

from __future__ import annotations

from collections.abc import Iterator

from lib.exchange.documents import Block, Bullets, Document, Heading, Paragraph
from lib.model.model import Model
from lib.model.partners import PARTNER_TYPES
from lib.text.language import Language
from lib.view.competences.gap_names import ROLE_TITLES
from lib.view.competences.hiring_words import level_words, lowered
from lib.view.competences.sought import Sought, questions_about
from lib.words import Label, Name, Words, listing, words


def interview_guide(
    model: Model, sought: Sought, types: tuple[str, ...], language: Language
) -> Document:
    """The draft in one language; `types` are partner types to ask about in the network part."""
    return Document(
        language.say(_title(sought)),
        language.code,
        (*_opening(language), *_asked(model, sought, language), *_closing(types, language)),
    )


def _title(sought: Sought) -> Words:
    if sought.role is None:
        return words("Interview guide: a colleague for work with partnerships")
    return words("Interview guide: {role}", role=Label(ROLE_TITLES[sought.role]))


def _opening(language: Language) -> Iterator[Block]:
    text = language.text
    yield Heading(text("Before the interview"))
    yield Bullets(
        (
            text("Ask every applicant the same questions, in the same order."),
            text("Ask for what somebody did, not for what they would do in an ideal world."),
            text("Experience from volunteering, family or another trade counts as much."),
            text("Notes on applicants belong in the recruitment system, not in this document."),
        )
    )


def _asked(model: Model, sought: Sought, language: Language) -> Iterator[Block]:
    for levels, title in (
        (sought.must, language.text("What the post cannot do without")),
        (sought.desirable, language.text("What would be a plus")),
    ):
        if not levels:
            continue
        yield Heading(title)
        for name, level in levels.items():
            yield from _about(model, name, level, language)


def _about(model: Model, competence: str, level: int, language: Language) -> Iterator[Block]:
    say, name = language.say, model.called("competences", competence)
    yield Heading(say(words("{name} (level {level})", name=name, level=level)), 2)
    yield Paragraph(say(words("Looked for: {level}.", level=level_words(level))))
    for row in questions_about(model, competence, level):
        yield Paragraph(_filled(row.question, say(name), language))
        yield Bullets((say(words("Listen for: {signs}", signs=lowered(row.listen))),))


def _filled(question: Name, competence: str, language: Language) -> str:
    """The question, the competence's name standing where the general ones leave room for it."""
    return language.say(question).replace("{competence}", competence)


def _closing(types: tuple[str, ...], language: Language) -> Iterator[Block]:
    say, text = language.say, language.text
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
