"""Personal links: what every store promises of them, and what it keeps."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import date, timedelta

import pytest

from lib.errors import ChangeError
from lib.model.changes import Add, Change, Remove, Set, removal
from lib.model.edits import renaming
from lib.model.model import Model
from lib.model.people import Person
from lib.store.rules import links as rules
from lib.store.rules.links import LASTS, Kept, digest_of, renewed, revoked
from lib.store.values import Answer, Aside
from tests.lib.store.libraries import StoreOf

FIRST_DAY = date(2027, 12, 31)
WISH = Aside({"K1": 3}, {"K2": Answer(own=4, interest=2, shared=True)})


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test goes on past midnight."""
    days_later(0, monkeypatch)


def staff(*codes: str) -> Model:
    return Model.of([Person(id=code) for code in codes])


def made() -> tuple[str, Kept]:
    return renewed(["M1"], {"M1"}, {})["M1"]


def leave(code: str) -> Change:
    return Remove("people", code)


def test_a_link_leads_to_its_person_and_no_other_token_does(store_of: StoreOf) -> None:
    store = store_of(staff("M1", "M2"))
    first, second = store.make_links(["M1"])["M1"], store.make_links(["M2"])["M2"]
    assert [store.holder(it) for it in (first, second)] == ["M1", "M2"]
    assert [store.holder(it) for it in ("", "M1", first + "x", digest_of(first))] == [None] * 4


def test_a_new_link_ends_the_one_before_and_keeps_what_was_put_aside(store_of: StoreOf) -> None:
    store = store_of(staff("M1"))
    old = store.make_links(["M1"])["M1"]
    store.set_aside("M1", WISH)
    new = store.make_links(["M1"])["M1"]
    assert (store.holder(old), store.holder(new), store.aside("M1")) == (None, "M1", WISH)


def test_nobody_gets_a_link_under_a_code_that_is_not_there(store_of: StoreOf) -> None:
    with pytest.raises(ChangeError, match="M9"):
        store_of(staff("M1")).make_links(["M9"])["M9"]


def test_several_links_are_made_together_or_not_at_all(store_of: StoreOf) -> None:
    store = store_of(staff("M1", "M2"))
    tokens = store.make_links(["M1", "M2"])
    assert [store.holder(tokens[code]) for code in ("M1", "M2")] == ["M1", "M2"]
    with pytest.raises(ChangeError, match="M9"):
        store.make_links(["M1", "M9"])
    assert store.holder(tokens["M1"]) == "M1"


def test_the_list_tells_who_has_a_link_that_works(store_of: StoreOf) -> None:
    store = store_of(staff("M1", "M2", "M3"))
    for code in ("M3", "M1", "M2"):
        store.make_links([code])
    store.revoke_link("M2")
    assert [link.person for link in store.links()] == ["M1", "M3"]


def test_a_link_taken_back_works_no_more_and_what_was_put_aside_waits(store_of: StoreOf) -> None:
    store = store_of(staff("M1"))
    token = store.make_links(["M1"])["M1"]
    store.set_aside("M1", WISH)
    store.revoke_link("M1")
    assert (store.holder(token), store.aside("M1")) == (None, WISH)
    assert store.holder(store.make_links(["M1"])["M1"]) == "M1"


def days_later(days: int, monkeypatch: pytest.MonkeyPatch) -> date:
    """The day so many days after the first; it is that day from now on."""
    day = FIRST_DAY + timedelta(days=days)
    monkeypatch.setattr(rules, "_today", lambda: day)
    return day


def test_a_link_works_to_its_last_day_and_is_known_afterwards(
    store_of: StoreOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_of(staff("M1"))
    token = store.make_links(["M1"])["M1"]
    store.set_aside("M1", WISH)
    last = days_later(LASTS, monkeypatch)
    assert store.holder(token) == "M1"
    assert [link.ends_on for link in store.links()] == [last]

    days_later(LASTS + 1, monkeypatch)

    assert (store.holder(token), store.links()) == (None, ())
    ended = store.link(token)
    assert ended is not None
    assert (ended.person, ended.ends_on) == ("M1", last)
    assert store.aside("M1") == WISH
    assert store.link("another") is None


def test_a_link_that_ended_gives_way_to_a_new_one(
    store_of: StoreOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_of(staff("M1"))
    old = store.make_links(["M1"])["M1"]
    days_later(LASTS + 1, monkeypatch)
    new = store.make_links(["M1"])["M1"]
    assert (store.holder(new), store.link(old)) == ("M1", None)


def test_a_day_with_a_wrong_clock_ends_no_link_for_good(
    store_of: StoreOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_of(staff("M1"))
    token = store.make_links(["M1"])["M1"]
    days_later(30_000, monkeypatch)
    store.commit([Set("people", "M1", "hours", 80.0)], author="Ida")
    assert store.holder(token) is None
    days_later(0, monkeypatch)
    assert store.holder(token) == "M1"


def test_taking_back_a_link_that_is_not_there_is_no_error(store_of: StoreOf) -> None:
    store = store_of(staff("M1"))
    store.revoke_link("M1")
    assert store.links() == ()


def test_nothing_is_put_aside_for_somebody_who_never_had_a_link(store_of: StoreOf) -> None:
    store = store_of(staff("M1"))
    with pytest.raises(ChangeError, match="no personal link"):
        store.set_aside("M1", WISH)
    assert store.aside("M1") == Aside()


def test_whoever_is_removed_by_a_commit_has_no_link_any_more(store_of: StoreOf) -> None:
    store = store_of(staff("M1", "M2"))
    gone, left = store.make_links(["M1"])["M1"], store.make_links(["M2"])["M2"]
    store.set_aside("M1", WISH)
    store.commit([leave("M1")], author="Ida")
    assert (store.holder(gone), store.holder(left)) == (None, "M2")
    assert store.aside("M1") == Aside()


def test_the_next_person_under_a_code_gets_nothing_of_the_one_before(store_of: StoreOf) -> None:
    store = store_of(staff("M1"))
    token = store.make_links(["M1"])["M1"]
    store.set_aside("M1", WISH)
    store.commit([leave("M1")], author="Ida")
    store.commit([Add("people", Person(id="M1"))], author="Ida")
    assert (store.holder(token), store.aside("M1"), store.links()) == (None, Aside(), ())


def test_undoing_a_removal_does_not_bring_the_link_back(store_of: StoreOf) -> None:
    store = store_of(staff("M1"))
    token = store.make_links(["M1"])["M1"]
    store.undo(store.commit([leave("M1")], author="Ida"), author="Ida")
    assert (store.holder(token), store.load().model) == (None, staff("M1"))


def test_another_code_for_a_person_ends_the_link(store_of: StoreOf) -> None:
    store = store_of(staff("M1"))
    token = store.make_links(["M1"])["M1"]
    store.commit(renaming(store.load().model, "people", "M1", "M7"), author="Ida")
    assert (store.holder(token), store.links()) == (None, ())


def test_forgetting_a_person_removes_the_link_and_what_was_put_aside(store_of: StoreOf) -> None:
    store = store_of(staff("M1", "M2"))
    gone, left = store.make_links(["M1"])["M1"], store.make_links(["M2"])["M2"]
    store.set_aside("M1", WISH)
    store.forget("M1", author="")
    assert (store.holder(gone), store.holder(left)) == (None, "M2")
    assert store.aside("M1") == Aside()


def test_links_leave_the_model_the_revision_and_the_history_alone(store_of: StoreOf) -> None:
    store = store_of(staff("M1"))
    before = store.load(), store.history()
    store.make_links(["M1"])
    store.set_aside("M1", WISH)
    store.revoke_link("M1")
    assert (store.load(), store.history()) == before


def test_other_commits_leave_links_alone(store_of: StoreOf) -> None:
    store = store_of(staff("M1", "M2"))
    token = store.make_links(["M1"])["M1"]
    store.set_aside("M1", WISH)
    store.commit([Set("people", "M1", "hours", 80.0)], author="Ida")
    store.commit(removal(store.load().model, "people", "M2"), author="Ida")
    assert (store.holder(token), store.aside("M1")) == ("M1", WISH)


def test_a_token_is_long_and_fits_into_an_address_as_it_is() -> None:
    tokens = {made()[0] for _ in range(50)}
    assert len(tokens) == 50
    assert all(len(token) >= 22 for token in tokens)  # 22 signs of 64 are more than 128 bits
    assert set("".join(tokens)) <= set(string.ascii_letters + string.digits + "-_")


def test_the_token_itself_is_kept_nowhere() -> None:
    token, kept = made()
    assert token not in repr(kept)
    assert kept.digest == digest_of(token)


def test_a_link_taken_back_leaves_nothing_where_nothing_was_put_aside() -> None:
    _, kept = made()
    assert revoked(kept) is None


def test_a_token_that_is_no_text_is_only_a_wrong_one() -> None:
    assert digest_of("\ud800") != replace(made()[1], digest=None).digest
