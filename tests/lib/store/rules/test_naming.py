"""What may name a library, and what names a draft; how shelves use both is in their contract."""

import pytest

from lib.store.rules.drafts import LONGEST, token_of, written
from lib.store.rules.naming import is_id
from tests.lib.store.test_shelf import not_ids


@pytest.mark.parametrize("text", ["a", "9", "demo", "aarhus-2", "console", "com10", "a" * 40])
def test_letters_digits_and_hyphens_are_an_id(text: str) -> None:
    assert is_id(text)


@not_ids
def test_nothing_else_is_an_id(text: str) -> None:
    assert not is_id(text)


def test_what_is_just_short_enough_is_kept() -> None:
    frame = len('[{"text": ""}]')
    assert written([{"text": "x" * (LONGEST - frame)}]) is not None
    assert written([{"text": "x" * (LONGEST - frame + 1)}]) is None


def test_a_token_tells_libraries_and_texts_apart() -> None:
    assert len({token_of("a", "[]"), token_of("b", "[]"), token_of("a", "[{}]")}) == 3
