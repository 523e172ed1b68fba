"""The drafts of an advertisement and of an interview guide."""

from __future__ import annotations

import re

import pytest

from lib.exchange.documents.files import write_draft
from lib.exchange.documents.values import Bullets, Document, Heading, Paragraph
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.settings import Setting
from lib.screens.hiring.sought import Sought, sought_hire, sought_role
from lib.screens.hiring.texts import advertisement, called, interview_guide
from lib.words import Name
from tests.lib.screens.hiring.hired import DA, EN, found

LIBRARY = Name("Fjordby Bibliotekerne", "Fjordby Libraries")
SOUGHT = Sought({"K3": 4, "X1": 3}, {"K11": 2})


def draft(sought: Sought | None = None, code: str = "en", model: Model | None = None) -> Document:
    sought = sought or sought_hire(demo(), found().best.profiles[0], found())
    language = EN if code == "en" else DA
    return advertisement(model or demo(), LIBRARY, sought, ("civil", "culture"), language)


def points(document: Document, part: str) -> tuple[str, ...]:
    place = document.blocks.index(Heading(part))
    following = document.blocks[place + 1]
    return following.items if isinstance(following, Bullets) else ()


def test_it_has_the_parts_of_an_advertisement() -> None:
    assert [block.text for block in draft().blocks if isinstance(block, Heading)] == [
        "The library, and where it is going",
        "The tasks",
        "You bring",
        "It is a plus if you bring",
        "We offer",
        "How to apply",
    ]


def test_must_haves_are_said_by_what_somebody_does() -> None:
    assert points(draft(), "You bring")[0] == (
        "Seeing library and society – experienced (handles hard and new situations, guides "
        "colleagues)"
    )


def test_the_strategy_is_told_by_its_goals() -> None:
    said = write_draft(draft())
    assert "Fjordby Libraries has a clear direction: Joy of reading through life, " in said


def test_a_network_where_the_library_has_none_is_welcome_and_no_partner_is_named() -> None:
    assert points(draft(), "It is a plus if you bring")[-1] == (
        "A network of your own in the local area, for instance here: civil society and culture"
    )
    said = write_draft(draft())
    assert not [row.id for row in demo().partners if (row.name_en or row.name) in said]


@pytest.mark.parametrize("code", ["da", "en"])
def test_nothing_in_it_is_about_staff(code: str) -> None:
    said = write_draft(draft(code=code))
    assert not re.search(r"\bM\d\d\b", said)
    posts = {post for row in demo().people for post in (row.post, row.post_en) if post}
    assert not {post for post in posts if post in said}


def test_a_role_is_called_by_its_name_and_has_what_goes_with_it() -> None:
    lead = draft(sought_role(demo(), "network_lead"))
    assert lead.title == "Role profile: network lead"
    assert points(lead, "We offer")[0].startswith("A mandate from management")
    assert len(points(lead, "You bring")) == 5


def test_a_library_without_goals_leaves_room_for_them() -> None:
    said = write_draft(draft(Sought({"K3": 4}, {}), model=Model()))
    assert "[Fill in: what the library wants.]" in said


def test_it_is_in_the_language_asked_for() -> None:
    danish = draft(code="da")
    assert danish.language == "da"
    assert "Fjordby Bibliotekerne" in write_draft(danish)


def test_a_library_is_called_as_its_settings_say() -> None:
    assert called(Model(), LIBRARY) == LIBRARY
    named = Model.of([Setting(name="library", value="Byen")])
    assert called(named, LIBRARY).own == "Byen"


# -- the interview guide ---------------------------------------------------------------------------


def guide(sought: Sought = SOUGHT, types: tuple[str, ...] = ("business",)) -> Document:
    return interview_guide(demo(), sought, types, EN)


def about(name: str) -> tuple[object, ...]:
    blocks = guide().blocks
    start = blocks.index(Heading(name, 2)) + 1
    ends = (place for place in range(start, len(blocks)) if isinstance(blocks[place], Heading))
    return blocks[start : next(ends)]


def test_each_competence_has_its_questions_with_what_to_listen_for() -> None:
    looked_for, first, listen, *_ = about("Coordination (level 4)")
    assert isinstance(looked_for, Paragraph)
    assert looked_for.text.startswith("Looked for: experienced (handles hard")
    assert isinstance(first, Paragraph)
    assert first.text.endswith("?")
    assert isinstance(listen, Bullets)
    assert listen.items[0].startswith("Listen for: ")
    assert len(about("Coordination (level 4)")) == 5


def test_the_level_decides_which_questions() -> None:
    easy, hard = (write_draft(guide(Sought({"K3": level}, {}))) for level in (2, 5))
    assert "the most tangled piece of work you have coordinated" in hard
    assert "the most tangled piece of work you have coordinated" not in easy


def test_a_competence_of_the_librarys_own_stands_in_the_general_questions() -> None:
    said = write_draft(guide())
    assert "a task within “Data and understanding of algorithms” that you carried" in said
    assert "{" not in said


def test_what_would_be_a_plus_stands_apart() -> None:
    headings = [block.text for block in guide().blocks if isinstance(block, Heading)]
    assert headings.index("What would be a plus") < headings.index(
        "Acting in external relations (level 2)"
    )
    assert "What would be a plus" not in write_draft(guide(Sought({"K3": 4}, {})))


def test_networks_are_asked_about_by_type_of_partner() -> None:
    assert "Have you worked with anybody here: business?" in write_draft(guide())
    assert "Have you worked" not in write_draft(guide(types=()))


def test_the_questions_are_danish_in_a_danish_guide() -> None:
    said = write_draft(interview_guide(demo(), SOUGHT, (), DA))
    assert "Fortæl om en opgave inden for »Data og algoritmeforståelse«" in said
