"""The draft of an advertisement."""

from __future__ import annotations

import re

import pytest

from lib.exchange.documents import Bullets, Document, Heading
from lib.exchange.drafts import write_draft
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.view.competences.role_profile import role_profile
from lib.view.competences.sought import Sought, sought_hire, sought_role
from lib.words import Name
from tests.lib.view.competences.hired import DA, EN, found

LIBRARY = Name("Fjordby Bibliotekerne", "Fjordby Libraries")


def draft(sought: Sought | None = None, code: str = "en", model: Model | None = None) -> Document:
    sought = sought or sought_hire(demo(), found().best.profiles[0], found())
    language = EN if code == "en" else DA
    return role_profile(model or demo(), LIBRARY, sought, ("civil", "culture"), language)


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
