"""Changes that belong together: removed and added rows with all that is about them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.competences.leaving import hiring, leaving
from lib.model.bundles import bundled, without
from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.competences import Action, Competence
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.scenario import Scenario, rebase

TEAM = Model(
    competences=(Competence(id="K1", name="Dialog"), Competence(id="K2", name="Ledelse")),
    people=tuple(Person(id=code) for code in ("M1", "M2", "M3")),
    levels=tuple(
        Level(person=code, competence=name, leader=3)
        for code in ("M1", "M2")
        for name in ("K1", "K2")
    ),
    actions=(Action(id="A1", kind="develop", name="Kursus", person="M2"),),
)
RENAMED = Set("competences", "K1", "name", "Samtale")


def test_a_person_who_leaves_is_one_bundle_with_all_that_goes_along() -> None:
    changes = (RENAMED, *leaving(TEAM, ["M1", "M2"]))
    assert [bundle.head for bundle in bundled(changes)] == [
        RENAMED,
        Remove("people", "M1"),
        Remove("people", "M2"),
    ]


def test_a_hire_is_one_bundle_with_the_levels() -> None:
    changes = (*hiring(TEAM, [{"K1": 3, "K2": 2}, {"K1": 4}]), RENAMED)
    assert [len(bundle.changes) for bundle in bundled(changes)] == [3, 2, 1]


def test_an_emptied_reference_is_taken_back_with_the_removal_it_made_way_for() -> None:
    changes = leaving(TEAM, ["M2"])
    emptied = changes.index(Set("actions", "A1", "person", None))
    assert without((RENAMED, *changes), 1 + emptied) == [RENAMED]


def test_a_reference_set_to_somebody_else_is_no_part_of_a_removal() -> None:
    moved = Set("actions", "A1", "person", "M3")
    assert bundled((moved, Remove("people", "M2")))[0].changes == (moved,)


def test_what_was_done_to_a_hire_goes_with_the_hire() -> None:
    hire = hiring(TEAM, [{"K1": 3}])
    hired = apply(TEAM, hire)
    trained, sent = Set("levels", ("NY1", "K1"), "leader", 4), Set("actions", "A1", "person", "NY1")
    assert without((*hire, RENAMED, trained, sent, *leaving(hired, ["NY1"])), 0) == [RENAMED]


def test_a_place_that_is_not_there_takes_nothing_back() -> None:
    assert without((RENAMED,), 1) == [RENAMED]


@given(st.data())
def test_whatever_is_taken_back_the_rest_still_fits(data: st.DataObject) -> None:
    changes: list[Change] = []
    model = TEAM
    for _ in range(data.draw(st.integers(1, 5))):
        new = data.draw(st.sampled_from(_steps(model)))
        model = apply(model, new)
        changes += new
    left = without(changes, data.draw(st.integers(0, len(changes) - 1)))
    assert rebase(Scenario(changes=tuple(left)), TEAM).misfits == ()
    assert len(left) < len(changes)


@given(st.data())
def test_bundles_are_all_changes_in_their_order(data: st.DataObject) -> None:
    changes = data.draw(st.lists(st.sampled_from(LOOSE), max_size=8))
    assert [change for bundle in bundled(changes) for change in bundle.changes] == changes


def _steps(model: Model) -> list[tuple[Change, ...]]:
    """What a reader could do next."""
    steps = [leaving(model, [person.id]) for person in model.people]
    steps.append(hiring(model, [{"K1": 3}]))
    steps += [(Set("levels", row_key, "leader", 5),) for row_key in model.index("levels")]
    steps += [(Set("actions", "A1", "person", person.id),) for person in model.people]
    return [*steps, (RENAMED,)]


LOOSE: list[Change] = [
    RENAMED,
    *leaving(TEAM, ["M2"]),
    *hiring(TEAM, [{"K1": 3}]),
    Add("competences", Competence(id="K3", name="Skrive")),
]
