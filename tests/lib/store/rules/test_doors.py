"""Codes sealed, and wrong ones at one door, by the clock on the wall; the contract has the rest."""

from __future__ import annotations

import pytest

from lib.store.rules import doors
from lib.store.rules.doors import (
    FIRST,
    FORGIVEN,
    LONGEST,
    TRIES,
    Wrong,
    is_same,
    length_of,
    opens,
    seal,
    tried,
    waiting,
)


def test_no_wait_is_longer_than_the_longest() -> None:
    wrong, now, longest = Wrong(0, 0.0), 0.0, 0.0
    for _ in range(30):
        wrong, _ = tried(wrong, now)
        longest, now = max(longest, wrong.until - now), wrong.until
    assert longest == LONGEST


def test_trying_at_a_door_that_is_shut_makes_it_no_worse() -> None:
    shut = Wrong(TRIES, 1_000.0)
    assert tried(shut, 990.0) == (shut, 10.0)


@pytest.mark.parametrize("back", [1.0, 86_400.0, 1e9])
def test_a_clock_set_back_shuts_no_door_for_longer_than_the_longest_wait(back: float) -> None:
    wrong, seconds = tried(Wrong(TRIES, 2e9 + FIRST), 2e9 - back)
    assert 0 < seconds <= LONGEST
    assert tried(wrong, 2e9 - back + seconds)[1] == 0


def test_a_door_is_forgiven_after_a_while_and_not_before() -> None:
    assert tried(Wrong(TRIES, 0.0), FORGIVEN)[0].codes == TRIES + 1
    assert tried(Wrong(TRIES, 0.0), FORGIVEN + 1)[0].codes == 1


def test_who_waits_is_told_for_how_long() -> None:
    assert "Wait 30 seconds" in str(waiting(30.2))
    assert "Wait one second" in str(waiting(0.1))


SEALED = seal("rød grød med fløde")


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes are sealed at the least cost there is."""
    monkeypatch.setattr(doors, "_N", 2)


def test_the_code_opens_what_it_sealed() -> None:
    assert opens("rød grød med fløde", SEALED)


@pytest.mark.parametrize("other", ["", "rød grød", "Rød grød med fløde", SEALED])
def test_no_other_code_opens_it(other: str) -> None:
    assert not opens(other, SEALED)


@pytest.mark.usefixtures("cheap")
def test_letters_may_be_composed_in_another_way_and_blanks_stand_around() -> None:
    assert opens(" ro\u0308d kode ", seal("r\u00f6d kode"))


@pytest.mark.usefixtures("cheap")
@pytest.mark.parametrize(
    "pasted", ["\ufeffrød kode", "rød\u00a0kode", "r\u00adød kode\u200b", "rød\u2800kode\u200e"]
)
def test_signs_that_nobody_sees_and_kinds_of_blanks_are_no_part_of_a_code(pasted: str) -> None:
    assert opens(pasted, seal("rød kode"))
    assert opens("rød kode", seal(pasted))
    assert is_same(pasted, "rød kode")


@pytest.mark.usefixtures("cheap")
def test_a_code_with_half_a_pair_of_surrogates_is_another_code() -> None:
    assert not is_same("gæst\ud83d", "gæst")
    assert not opens("gæst\ud83d", seal("gæst"))


def test_the_same_code_is_sealed_differently_each_time() -> None:
    assert seal("rød grød med fløde") != SEALED


def test_the_code_does_not_stand_in_the_seal() -> None:
    assert "grød" not in SEALED


@pytest.mark.parametrize(
    "text", ["", "scrypt", "md5:1:1:1:aa:aa", "scrypt:x:8:1:aaaa:aaaa", "scrypt:3:8:1:aaaa:aaaa"]
)
def test_what_was_never_sealed_opens_with_nothing(text: str) -> None:
    assert not opens("", text)
    assert not opens("rød grød med fløde", text)


@pytest.mark.parametrize(
    ("code", "length"),
    [
        ("rød grød", 8),
        (" rød  grød ", 8),
        (" " * 8, 0),
        ("\u3000\u00a0" * 8, 0),
        ("\u200b\u3164\u2800" * 8, 0),
        ("abc" + "\u200d" * 9, 3),
    ],
)
def test_blanks_and_signs_that_nobody_sees_make_no_code_longer(code: str, length: int) -> None:
    assert length_of(code) == length


def test_two_codes_are_compared_as_typed() -> None:
    assert is_same(" gæst ", "gæst")
    assert not is_same("gæst", "Gæst")
