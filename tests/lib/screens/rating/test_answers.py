"""A person's own answers become changes that touch nothing else."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lib.model.changes import Remove, Set, apply
from lib.model.competences import Competence
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.screens.rating.answers import (
    answer_of,
    clearing,
    confirming,
    saved_answer,
    saving,
    settled,
    with_answer,
)
from lib.store.values import Answer, Aside

TODAY, BEFORE = date(2026, 11, 22), date(2026, 1, 15)
IDS = ("K1", "K2", "K3")

wishes = st.one_of(st.none(), st.integers(0, 3))
levels = st.one_of(st.none(), st.integers(0, 5))
answers = st.builds(
    lambda own, interest, shared: Answer(own, interest, shared and interest is not None),
    levels,
    wishes,
    st.booleans(),
)
asides = st.builds(
    Aside,
    st.dictionaries(st.sampled_from(IDS), st.integers(0, 3)),
    st.dictionaries(st.sampled_from(IDS), answers),
)


@st.composite
def libraries(draw: st.DrawFn) -> Model:
    rows = [
        Level(
            person=person,
            competence=competence,
            own=draw(levels),
            leader=draw(levels),
            interest=draw(wishes),
            confirmed_on=BEFORE,
        )
        for person in ("M1", "M2")
        for competence in IDS
        if draw(st.booleans())
    ]
    return library(*rows)


def library(*rows: Level) -> Model:
    people = [Person(id="M1"), Person(id="M2")]
    return Model.of([*people, *(Competence(id=it, name=it) for it in IDS), *rows])


def of(model: Model, person: str) -> list[Level]:
    return [row for row in model.levels if row.person == person]


def leaders(model: Model) -> dict[tuple[str, str], int]:
    return {(it.person, it.competence): it.leader for it in model.levels if it.leader is not None}


@given(libraries(), asides)
def test_after_a_save_the_answers_are_what_the_person_saw_before(
    model: Model, aside: Aside
) -> None:
    seen = [answer_of(model, "M1", it, aside) for it in IDS]
    after = apply(model, saving(aside, model, "M1", TODAY))
    left = settled(aside, aside)
    assert [answer_of(after, "M1", it, left) for it in IDS] == seen
    assert left.draft == {}


@given(libraries(), asides)
def test_a_save_leaves_everybody_else_and_the_leaders_view_alone(
    model: Model, aside: Aside
) -> None:
    after = apply(model, saving(aside, model, "M1", TODAY))
    assert of(after, "M2") == of(model, "M2")
    assert leaders(after) == leaders(model)
    assert (after.people, after.competences) == (model.people, model.competences)


@given(libraries(), asides)
def test_a_private_wish_is_never_in_the_changes(model: Model, aside: Aside) -> None:
    private = {
        name for name, it in aside.draft.items() if it.interest is not None and not it.shared
    }
    after = apply(model, saving(aside, model, "M1", TODAY))
    assert {row.competence for row in of(after, "M1") if row.interest is not None}.isdisjoint(
        private
    )


@given(libraries(), asides)
def test_saving_twice_changes_nothing_more(model: Model, aside: Aside) -> None:
    after = apply(model, saving(aside, model, "M1", TODAY))
    assert saving(aside, after, "M1", TODAY) == ()


@given(libraries())
def test_clearing_takes_every_own_answer_and_no_other_value(model: Model) -> None:
    after = apply(model, clearing(model, "M1", TODAY))
    assert {(row.own, row.interest) for row in of(after, "M1")} <= {(None, None)}
    assert (of(after, "M2"), leaders(after)) == (of(model, "M2"), leaders(model))


@given(libraries())
def test_confirming_dates_own_levels_and_nothing_else(model: Model) -> None:
    after = apply(model, confirming(model, "M1", TODAY))
    dated = {row.competence for row in of(after, "M1") if row.confirmed_on == TODAY}
    assert dated == {row.competence for row in of(model, "M1") if row.own is not None}
    assert of(after, "M2") == of(model, "M2")


def test_changing_only_a_private_wish_leaves_no_trace_in_the_library() -> None:
    model = library(Level(person="M1", competence="K1", own=3, confirmed_on=BEFORE))
    aside = with_answer(model, "M1", "K1", Answer(3, 2), Aside())
    assert saving(aside, model, "M1", TODAY) == ()
    assert settled(aside, aside).interests == {"K1": 2}


def test_an_answer_given_while_others_are_saved_is_not_lost() -> None:
    saved = Aside({}, {"K1": Answer(3), "K2": Answer(1, 2)})
    now = Aside({"K3": 1}, {**saved.draft, "K1": Answer(4), "K3": Answer(0)})
    left = settled(saved, now)
    assert left == Aside({"K2": 2, "K3": 1}, {"K1": Answer(4), "K3": Answer(0)})


def test_a_changed_level_is_dated_today() -> None:
    model = library(Level(person="M1", competence="K1", own=3, confirmed_on=BEFORE))
    changes = saving(Aside({}, {"K1": Answer(4)}), model, "M1", TODAY)
    assert changes == (
        Set("levels", ("M1", "K1"), "own", 4),
        Set("levels", ("M1", "K1"), "confirmed_on", TODAY),
    )


def test_a_row_with_nothing_left_in_it_goes() -> None:
    model = library(Level(person="M1", competence="K1", own=3))
    changes = saving(Aside({}, {"K1": Answer()}), model, "M1", TODAY)
    assert changes == (Remove("levels", ("M1", "K1")),)


def test_an_answer_as_it_was_saved_is_no_draft() -> None:
    model = library(Level(person="M1", competence="K1", own=3, interest=2))
    drafted = with_answer(model, "M1", "K1", Answer(5), Aside())
    again = with_answer(model, "M1", "K1", Answer(3, 2, shared=True), drafted)
    assert (set(drafted.draft), again) == ({"K1"}, Aside())


def test_an_answer_about_a_competence_that_is_gone_is_left_out() -> None:
    assert saving(Aside({}, {"K9": Answer(5)}), library(), "M1", TODAY) == ()


def test_a_shared_interest_goes_before_a_private_one_from_earlier() -> None:
    model = library(Level(person="M1", competence="K1", interest=1))
    assert saved_answer(model, "M1", "K1", Aside({"K1": 3})) == Answer(None, 1, shared=True)
