"""What every store promises, tried on each of them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.errors import ChangeError, StaleModelError, StaleScenarioError
from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.competences import Action
from lib.model.edits import renaming
from lib.model.model import Model
from lib.model.partnerships import Contribution, Partner
from lib.model.people import Person
from lib.model.persons import codes_in
from lib.model.scenario import Scenario
from lib.store.base import Store
from tests.examples import examples
from tests.lib.store.libraries import StoreOf, goal, small_model
from tests.models import changes_for, models, texts

few = examples(25)


def weigh(weight: float, id: str = "S1") -> Change:
    return Set("goals", id, "weight", weight)


def replayed(created: Model, store: Store) -> Model:
    model = created
    for commit in reversed(store.history()):
        model = apply(model, commit.changes)
    return model


@few
@given(st.data())
def test_a_commit_loaded_again_is_the_model_with_its_changes_applied(
    store_of: StoreOf, data: st.DataObject
) -> None:
    model = data.draw(models())
    changes = data.draw(changes_for(model))
    store = store_of(model)
    store.commit(changes, author="Ida")
    assert store.load().model == apply(model, changes)


@few
@given(st.data())
def test_the_log_replayed_from_the_first_model_gives_todays(
    store_of: StoreOf, data: st.DataObject
) -> None:
    created = data.draw(models())
    store = store_of(created)
    for _ in range(2):
        store.commit(data.draw(changes_for(store.load().model)), author="Ida")
    assert replayed(created, store) == store.load().model


@few
@given(st.data())
def test_undoing_the_last_commit_gives_the_model_before_it(
    store_of: StoreOf, data: st.DataObject
) -> None:
    model = data.draw(models())
    store = store_of(model)
    revision = store.commit(data.draw(changes_for(model)), author="Ida")
    store.undo(revision, author="Bo")
    assert store.load().model == model


@few
@given(st.data())
def test_undoing_an_undo_does_the_commit_again(store_of: StoreOf, data: st.DataObject) -> None:
    model = data.draw(models())
    store = store_of(model)
    revision = store.commit(data.draw(changes_for(model)), author="Ida")
    done = store.load().model
    store.undo(store.undo(revision, author="Bo"), author="Bo")
    assert store.load().model == done


@few
@given(st.data())
def test_a_scenario_comes_back_as_it_was_kept_and_whoever_reads_it_may_replace_it(
    store_of: StoreOf, data: st.DataObject
) -> None:
    model = data.draw(models())
    name, note = data.draw(texts(200)), data.draw(texts(4_000))
    kept = Scenario(name, "Ida", note, 3, tuple(data.draw(changes_for(model))))
    store = store_of(model)
    store.save_scenario("a", kept)
    assert store.scenario("a") == kept
    store.save_scenario("a", Scenario("Next"), expect=store.scenario("a"))
    assert store.scenario("a") == Scenario("Next")


def test_a_new_library_is_at_revision_0_with_the_model_it_was_made_of(store_of: StoreOf) -> None:
    loaded = store_of(small_model()).load()
    assert (loaded.revision, loaded.model) == (0, small_model())


def test_each_commit_counts_the_revision_up_by_one(store_of: StoreOf) -> None:
    store = store_of(small_model())
    revisions = [store.commit([weigh(weight)], author="Ida") for weight in (1, 2, 3)]
    assert (revisions, store.revision(), store.load().revision) == ([1, 2, 3], 3, 3)


def test_a_stale_writer_is_told_who_saved_and_saves_nothing(store_of: StoreOf) -> None:
    store = store_of(small_model())
    store.commit([weigh(20)], author="Ida")
    with pytest.raises(StaleModelError, match="Ida has saved since") as error:
        store.commit([weigh(30)], author="Bo", expect=0)
    assert (error.value.expected, error.value.current) == (0, 1)
    assert store.load().model.goals[0].weight == 20


def test_a_writer_who_has_seen_the_last_revision_may_save(store_of: StoreOf) -> None:
    store = store_of(small_model())
    first = store.commit([weigh(20)], author="Ida", expect=0)
    assert store.commit([weigh(30)], author="Bo", expect=first) == 2


def test_a_writer_who_expects_a_revision_that_never_was_is_refused(store_of: StoreOf) -> None:
    with pytest.raises(StaleModelError, match="Somebody has saved"):
        store_of(small_model()).commit([weigh(30)], author="Bo", expect=7)


def test_one_change_that_does_not_fit_keeps_all_of_them_out(store_of: StoreOf) -> None:
    store = store_of(small_model())
    with pytest.raises(ChangeError, match="no row S9"):
        store.commit([weigh(30), weigh(30, "S9")], author="Ida")
    assert (store.load().model, store.history()) == (small_model(), ())


def test_a_commit_of_nothing_is_refused(store_of: StoreOf) -> None:
    with pytest.raises(ChangeError, match="nothing to save"):
        store_of(small_model()).commit([], author="Ida")


def test_the_history_tells_who_why_and_what_newest_first(store_of: StoreOf) -> None:
    store = store_of(small_model())
    store.commit([weigh(20)], author="Ida", note="after the meeting")
    store.commit([weigh(30)], author="Bo", note="a slip")
    told = [(it.revision, it.author, it.note, it.changes) for it in store.history()]
    assert told == [
        (2, "Bo", "a slip", (weigh(30),)),
        (1, "Ida", "after the meeting", (weigh(20),)),
    ]


def test_a_commit_bears_its_moment_in_utc(store_of: StoreOf) -> None:
    store = store_of(small_model())
    before = datetime.now(UTC)
    store.commit([weigh(20)], author="Ida")
    at = store.history()[0].at
    assert before <= at <= datetime.now(UTC)
    assert at.tzinfo is UTC


def test_the_history_holds_values_as_the_model_keeps_them(store_of: StoreOf) -> None:
    store = store_of(small_model())
    store.commit([Set("goals", "S1", "name", "  Voice \r\n")], author="Ida")
    assert store.history()[0].changes == (Set("goals", "S1", "name", "Voice"),)


def test_an_undo_says_which_revision_it_takes_back(store_of: StoreOf) -> None:
    store = store_of(small_model())
    revision = store.commit([weigh(20)], author="Ida")
    store.undo(revision, author="Bo")
    last = store.history()[0]
    assert (last.undoes, last.author, last.changes) == (revision, "Bo", (weigh(15),))


def test_an_earlier_commit_can_be_undone_and_later_ones_elsewhere_stay(store_of: StoreOf) -> None:
    store = store_of(small_model())
    revision = store.commit([weigh(20, "S1")], author="Ida")
    store.commit([weigh(30, "S2")], author="Bo")
    store.undo(revision, author="Ida")
    assert [it.weight for it in store.load().model.goals] == [15, 30]


def test_an_undo_does_not_overwrite_a_later_edit_of_the_same_value(store_of: StoreOf) -> None:
    store = store_of(small_model())
    revision = store.commit([weigh(20)], author="Ida")
    store.commit([weigh(30)], author="Bo")
    with pytest.raises(ChangeError, match=r"row S1, has been changed again since"):
        store.undo(revision, author="Ida")
    assert store.load().model.goals[0].weight == 30


def test_an_undo_does_not_remove_a_row_that_has_been_edited_since(store_of: StoreOf) -> None:
    store = store_of(small_model())
    revision = store.commit([Add("goals", goal("S3"))], author="Ida")
    store.commit([weigh(30, "S3")], author="Bo")
    with pytest.raises(ChangeError, match="changed again since"):
        store.undo(revision, author="Ida")


def test_an_undo_does_not_remove_a_row_that_others_refer_to_since(store_of: StoreOf) -> None:
    store = store_of(small_model())
    revision = store.commit([Add("goals", goal("S3"))], author="Ida")
    store.commit([Add("contributions", Contribution(partnership="P1", goal="S3"))], author="Bo")
    with pytest.raises(ChangeError, match=r"Revision 1 cannot be undone.*refers to it"):
        store.undo(revision, author="Ida")


def test_an_undo_does_not_bring_back_values_of_a_row_that_is_gone(store_of: StoreOf) -> None:
    store = store_of(small_model())
    revision = store.commit([weigh(20, "S2")], author="Ida")
    store.commit([Remove("goals", "S2")], author="Bo")
    with pytest.raises(ChangeError, match="Revision 1 cannot be undone"):
        store.undo(revision, author="Ida")


@pytest.mark.parametrize("revision", [-1, 0, 2])
def test_a_revision_that_is_not_there_cannot_be_undone(store_of: StoreOf, revision: int) -> None:
    store = store_of(small_model())
    store.commit([weigh(20)], author="Ida")
    with pytest.raises(ChangeError, match=f"no revision {revision} to undo"):
        store.undo(revision, author="Ida")


def test_an_edition_is_the_same_as_long_as_model_and_history_are(store_of: StoreOf) -> None:
    store = store_of(small_model())
    first = store.edition()
    store.save_scenario("a", Scenario("First"))
    store.set_leader_code("scrypt:0")
    assert store.edition() == first
    store.commit([weigh(20)], author="Ida")
    second = store.edition()
    store.undo(1, author="Ida")
    marks = {first.mark, second.mark, store.edition().mark}
    assert (second.revision, store.edition().revision, len(marks)) == (1, 2, 3)


def test_another_content_at_the_same_revision_is_another_edition(store_of: StoreOf) -> None:
    one, other = store_of(small_model()), store_of(Model.of([goal("S1", "Another")]))
    assert one.edition().mark != other.edition().mark
    for store in (one, other):
        store.commit([weigh(20)], author="Ida")
    assert one.edition().revision == other.edition().revision == 1
    assert one.edition().mark != other.edition().mark


def test_a_scenario_saved_again_takes_the_place_of_the_one_that_was_read(store_of: StoreOf) -> None:
    store = store_of(small_model())
    store.save_scenario("a", Scenario("First"))
    store.save_scenario("a", Scenario("Second"), expect=store.scenario("a"))
    assert store.scenarios() == (("a", Scenario("Second")),)


@pytest.mark.parametrize("expected", [None, Scenario("First"), Scenario("Second", note="x")])
def test_what_a_colleague_kept_meanwhile_is_not_overwritten(
    store_of: StoreOf, expected: Scenario | None
) -> None:
    store = store_of(small_model())
    store.save_scenario("a", Scenario("First"))
    store.save_scenario("a", Scenario("Second"), expect=Scenario("First"))
    with pytest.raises(StaleScenarioError):
        store.save_scenario("a", Scenario("Third"), expect=expected)
    assert store.scenario("a") == Scenario("Second")


def test_a_scenario_removed_meanwhile_does_not_come_back_unseen(store_of: StoreOf) -> None:
    store = store_of(small_model())
    store.save_scenario("a", Scenario("First"))
    store.forget_scenario("a")
    with pytest.raises(StaleScenarioError):
        store.save_scenario("a", Scenario("Second"), expect=Scenario("First"))
    assert store.scenarios() == ()


def test_scenarios_are_listed_by_id(store_of: StoreOf) -> None:
    store = store_of(small_model())
    for n, name in enumerate(("b", "c", "a")):
        store.save_scenario(name, Scenario(f"Scenario {n}"))
    assert [name for name, _ in store.scenarios()] == ["a", "b", "c"]


def test_a_forgotten_scenario_is_gone_and_can_be_forgotten_twice(store_of: StoreOf) -> None:
    store = store_of(small_model())
    store.save_scenario("a", Scenario("First"))
    assert store.forget_scenario("a") == Scenario("First")
    assert store.forget_scenario("a") is None
    assert (store.scenario("a"), store.scenarios()) == (None, ())


def test_scenarios_leave_the_model_and_its_revision_alone(store_of: StoreOf) -> None:
    store = store_of(small_model())
    store.save_scenario("a", Scenario("What if", changes=(weigh(99),)))
    assert (store.revision(), store.load().model) == (0, small_model())


def test_eight_threads_at_once_lose_no_commit(store_of: StoreOf) -> None:
    store = store_of(small_model())

    def save(thread: int) -> list[int]:
        partners = [Partner(id=f"O{thread}-{n}", name="Partner") for n in range(5)]
        return [store.commit([Add("partners", it)], author=str(thread)) for it in partners]

    with ThreadPoolExecutor(8) as pool:
        revisions = [revision for saved in pool.map(save, range(8)) for revision in saved]
    assert sorted(revisions) == list(range(1, 41))
    assert [it.revision for it in reversed(store.history())] == sorted(revisions)
    assert len(store.load().model.partners) == 40


# -- looking back ---------------------------------------------------------------------------------


@few
@given(st.data())
def test_every_revision_can_be_looked_at_again(store_of: StoreOf, data: st.DataObject) -> None:
    seen = [data.draw(models())]
    store = store_of(seen[0])
    for _ in range(3):
        store.commit(data.draw(changes_for(seen[-1])), author="Ida")
        seen.append(store.load().model)
    assert [store.at(revision) for revision in range(4)] == seen
    for wanted in ([3, 1], [2, 0], [0], [1, 2], [3, 2, 1, 0]):
        assert store.models(wanted) == {revision: seen[revision] for revision in wanted}


@pytest.mark.parametrize("revision", [-1, 2])
def test_a_revision_that_never_was_cannot_be_looked_at(store_of: StoreOf, revision: int) -> None:
    store = store_of(small_model())
    store.commit([weigh(20)], author="Ida")
    with pytest.raises(ChangeError, match=f"no revision {revision}"):
        store.at(revision)


# -- forgetting a person --------------------------------------------------------------------------

MINA = Person(id="M7", post="Formidler", hours=50.0)
COURSE = Action(id="A1", kind="develop", name="Course", person="M7")


def with_mina(store_of: StoreOf) -> Store:
    """A library whose history tells of M7: added, given an action, moved; and of a goal."""
    store = store_of(small_model())
    store.commit([Add("people", MINA), weigh(20)], author="Ida", note="M7 is new")
    store.commit([Add("actions", COURSE)], author="Ida")
    store.commit([Set("people", "M7", "hours", 80.0)], author="Bo")
    return store


def test_a_person_forgotten_is_in_no_table_and_no_commit(store_of: StoreOf) -> None:
    store = with_mina(store_of)
    assert store.forget("M7", author="Ida") == 4
    model, history = store.load().model, store.history()
    assert (model.people, model.actions[0].person) == ((), None)
    assert not codes_in(change for commit in history for change in commit.changes)
    assert [commit.note for commit in history if "M7" in commit.note] == []


def test_the_history_still_tells_the_rest_and_how_much_it_forgot(store_of: StoreOf) -> None:
    store = with_mina(store_of)
    store.forget("M7", author="Lone")
    told = [(it.author, it.forgotten) for it in store.history()]
    assert told == [("Lone", 2), ("Bo", 1), ("Ida", 1), ("Ida", 1)]
    assert store.history()[3].changes == (weigh(20),)


def test_the_past_can_be_looked_at_after_forgetting_and_is_without_the_person(
    store_of: StoreOf,
) -> None:
    store = with_mina(store_of)
    store.forget("M7", author="Ida")
    assert all(not store.at(revision).people for revision in range(5))
    assert store.at(0) == small_model()
    assert store.at(1).goals[0].weight == 20


@pytest.mark.parametrize("revision", [1, 2, 3, 4])
def test_what_told_of_a_forgotten_person_cannot_be_undone(store_of: StoreOf, revision: int) -> None:
    store = with_mina(store_of)
    store.forget("M7", author="Ida")
    with pytest.raises(ChangeError, match="a person whose data has been removed"):
        store.undo(revision, author="Ida")


def test_other_commits_can_be_undone_after_forgetting(store_of: StoreOf) -> None:
    store = with_mina(store_of)
    revision = store.commit([weigh(30, "S2")], author="Bo")
    store.forget("M7", author="Ida")
    store.undo(revision, author="Bo")
    assert [it.weight for it in store.load().model.goals] == [20, 10]


def test_a_person_known_to_the_history_only_is_forgotten_there(store_of: StoreOf) -> None:
    store = store_of(small_model())
    store.commit([Add("people", MINA)], author="Ida")
    store.undo(1, author="Ida")
    store.forget("M7", author="Ida")
    assert [commit.changes for commit in store.history()] == [(), (), ()]
    with pytest.raises(ChangeError, match="cannot be undone"):
        store.undo(3, author="Ida")


def test_a_person_who_got_another_code_is_forgotten_under_both(store_of: StoreOf) -> None:
    store = with_mina(store_of)
    store.commit(renaming(store.load().model, "people", "M7", "X1"), author="Ida")
    store.forget("X1", author="Ida")
    assert not codes_in(change for commit in store.history() for change in commit.changes)


def test_a_scenario_forgets_the_person_too(store_of: StoreOf) -> None:
    store = with_mina(store_of)
    changes = (Set("people", "M7", "hours", 10.0), weigh(5))
    store.save_scenario("a", Scenario("What if", changes=changes))
    store.forget("M7", author="Ida")
    assert store.scenario("a") == Scenario("What if", changes=(weigh(5),))


def test_forgetting_somebody_shows_in_the_edition_and_on_nothing_else(store_of: StoreOf) -> None:
    store = with_mina(store_of)
    before = store.edition()
    store.commit([weigh(30)], author="Ida")
    assert store.edition().forgotten == before.forgotten == ""
    store.forget("M7", author="Ida")
    once = store.edition().forgotten
    store.commit([Add("people", MINA)], author="Ida")
    store.forget("M7", author="Ida")
    assert len({"", once, store.edition().forgotten}) == 3


def test_others_are_not_forgotten_with_a_person(store_of: StoreOf) -> None:
    store = with_mina(store_of)
    other = Person(id="M77", post="Formidler", hours=50.0)
    store.commit([Add("people", other)], author="Ida", note="M77")
    store.forget("M7", author="Ida")
    assert store.load().model.people == (other,)
    assert store.history()[1].note == "M77"


def test_somebody_whom_nobody_knows_cannot_be_forgotten(store_of: StoreOf) -> None:
    store = store_of(small_model())
    with pytest.raises(ChangeError, match="Nobody goes by the code “M9”"):
        store.forget("M9", author="Ida")
    assert store.revision() == 0


def test_nobody_has_chosen_a_code_for_the_leaders_view_of_a_new_library(store_of: StoreOf) -> None:
    assert store_of(small_model()).leader_code() is None


@pytest.mark.parametrize("sealed", ["scrypt:1", "", None])
def test_the_last_code_for_the_leaders_view_holds(store_of: StoreOf, sealed: str | None) -> None:
    store = store_of(small_model())
    store.set_leader_code("scrypt:0")

    store.set_leader_code(sealed)

    assert store.leader_code() == sealed


def test_the_code_for_the_leaders_view_is_no_part_of_model_and_history(store_of: StoreOf) -> None:
    store = store_of(small_model())

    store.set_leader_code("scrypt:0")

    assert store.load().model == small_model()
    assert (store.revision(), store.history()) == (0, ())
