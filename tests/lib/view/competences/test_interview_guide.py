"""The draft of an interview guide."""

from __future__ import annotations

from lib.exchange.documents import Bullets, Document, Heading, Paragraph
from lib.exchange.drafts import write_draft
from lib.exchange.ready import demo
from lib.view.competences.interview_guide import interview_guide
from lib.view.competences.sought import Sought
from tests.lib.view.competences.hired import DA, EN

SOUGHT = Sought({"K3": 4, "X1": 3}, {"K11": 2})


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
