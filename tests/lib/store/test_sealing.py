"""Codes sealed: opened by the code alone, told by nothing."""

from __future__ import annotations

import pytest

from lib.store.sealing import is_same, opens, seal

SEALED = seal("rød grød med fløde")


def test_the_code_opens_what_it_sealed() -> None:
    assert opens("rød grød med fløde", SEALED)


@pytest.mark.parametrize("other", ["", "rød grød", "Rød grød med fløde", SEALED])
def test_no_other_code_does(other: str) -> None:
    assert not opens(other, SEALED)


def test_letters_may_be_composed_in_another_way_and_blanks_stand_around() -> None:
    assert opens(" ro\u0308d kode ", seal("r\u00f6d kode"))


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


def test_two_codes_are_compared_as_typed() -> None:
    assert is_same(" gæst ", "gæst")
    assert not is_same("gæst", "Gæst")
