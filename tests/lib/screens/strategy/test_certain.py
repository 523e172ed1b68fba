"""What is certain of partnerships by the choices made, in words, as a picture and as a table."""

from __future__ import annotations

import pytest

from lib.analysis.alignment.pairs.agreeing import choices_of
from lib.analysis.alignment.pairs.certain import Certain, find_certain
from lib.model.model import Model
from lib.screens.strategy.certain import MOST_SHOWN, about, finding, listed, pictured, unbeaten
from tests.lib.analysis.alignment.pairs.builders import full
from tests.lib.screens.screens import LANGUAGES, MARKED, texts
from tests.readers import EN, everybody
from tests.sized import sized_model

ROWS = {"P1": (3.0, 0.0), "P2": (0.0, 3.0), "P3": (1.0, 1.0), "P4": (3.0, 1.0)}
ORDER = ("P4", "P1", "P2", "P3")


def model(*pairs: str) -> Model:
    return full({"S1": 1.0, "S2": 3.0}, ROWS, *pairs)


def found(*pairs: str) -> Certain:
    certain = find_certain(choices_of(model(*pairs)))
    assert certain is not None
    return certain


def test_before_any_choice_it_says_what_holds_whatever_the_weights() -> None:
    said = EN.say(finding(model(), found(), found()))
    assert said.startswith("Whatever the weights, 2 of 6 pairs of partnerships are certain")


def test_after_a_choice_it_says_what_the_choice_added() -> None:
    said = EN.say(finding(model("P1>P2"), found("P1>P2"), found()))
    assert said == (
        "By all weights that agree with the choices, 5 of 6 pairs of partnerships are certain; "
        "without any choice it would be 2."
    )


def test_it_names_those_to_whom_no_other_is_preferred_for_certain() -> None:
    said = unbeaten(model("P1>P2"), found("P1>P2"))
    assert said is not None
    assert EN.say(said) == "No other partnership is preferred for certain to P4."
    both = unbeaten(model(), found())
    assert both is not None
    assert EN.say(both).endswith("preferred for certain: P2 and P4.")


@pytest.mark.parametrize(
    ("pairs", "pair", "start"),
    [
        ((), ("P1", "P2"), "Still open"),
        (("P1>P2",), ("P2", "P1"), "P1 is ahead of P2 by all weights that agree so far: to choose"),
        (("P1>P2",), ("P1", "P2"), "P1 is ahead of P2 already"),
        ((), ("P4", "P1"), "P4 is never behind P1"),
        ((), ("P1", "P4"), "P1 is never ahead of P4"),
    ],
)
def test_of_two_it_says_what_is_known_before_they_are_chosen_between(
    pairs: tuple[str, ...], pair: tuple[str, str], start: str
) -> None:
    assert EN.say(about(model(*pairs), found(*pairs), pair)).startswith(start)


def test_two_that_give_the_same_are_said_to_be_level() -> None:
    same = full({"S1": 1.0}, {"P1": (1.0,), "P2": (1.0,)})
    certain = find_certain(choices_of(same))
    assert certain is not None
    assert "are level" in EN.say(about(same, certain, ("P1", "P2")))


def test_the_table_tells_every_other_once() -> None:
    rows = listed(model("P1>P2"), found("P1>P2"), ORDER, EN).rows
    assert rows[0] == ("P4", 3, 0, 0, "P1, P2 and P3", None)
    assert rows[2] == ("P2", 0, 1, 2, None, "P1 and P4")
    assert all(sum(cell for cell in row[1:4] if isinstance(cell, int)) == 3 for row in rows)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_picture_shows_the_first_of_many(code: str) -> None:
    large = sized_model(20, 3, 2, 4, 6)
    certain = find_certain(choices_of(large))
    assert certain is not None
    names = [row.id for row in large.partnerships]
    picture = pictured(large, certain, names, everybody(code))
    assert all(len(bar["x"]) == MOST_SHOWN for bar in picture.figure["data"])
    assert len(listed(large, certain, names, everybody(code)).rows) == 20


def test_every_text_goes_through_the_language() -> None:
    chosen, certain = model("P1>P2"), found("P1>P2")
    said = [finding(chosen, certain, found()), about(chosen, certain, ("P1", "P2"))]
    alt = pictured(chosen, certain, ORDER, MARKED).alt
    heads = [column.label for column in listed(chosen, certain, ORDER, MARKED).columns]
    assert all("⟦" in text for text in texts((*map(MARKED.say, said), alt, *heads)))
