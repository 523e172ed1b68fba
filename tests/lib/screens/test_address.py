"""What an address means after mail programs and people have changed it."""

from __future__ import annotations

import pytest

from lib.screens.address import asked, cut_name, meant, named, unread
from tests.readers import EN

IDS = ("fjordby", "aarhus", "P01", "3D")


@pytest.mark.parametrize(
    "written",
    [
        "P01",
        "P01.",
        "P01)",
        "P01).",
        "<P01>",
        "P01%2E",
        "P01%2e%0A",
        "P01\n",
        "P\r\n01",
        "p01",
        "“P01”",
        "P01=",
        "P01…",
        "P\u200b01",
        "3DP01",
        "**P01**",
        "P01/",
    ],
)
def test_signs_that_only_frame_it_are_taken_off(written: str) -> None:
    assert meant(written, IDS) == "P01"


@pytest.mark.parametrize("written", ["", "P0", "fjord", "P011", "../fjordby", "P01 P02", "P01,P02"])
def test_a_half_is_never_guessed_on(written: str) -> None:
    assert meant(written, IDS) is None


def test_what_is_called_just_so_is_meant() -> None:
    assert meant("P1.", ("P1", "P1.")) == "P1."
    assert meant("p1", ("P1", "p1")) == "p1"
    assert meant("3D", IDS) == "3D"


def test_in_other_letters_it_is_mended_only_if_one_fits() -> None:
    assert meant("AB", ("ab", "aB")) is None
    assert meant("AB.", ("ab", "cd")) == "ab"


def test_the_same_said_twice_is_one_thing() -> None:
    assert asked(("P01", "p01."), IDS).unread == ()


def test_two_things_said_are_told_and_the_last_counts() -> None:
    found = asked(("fjordby", "aarhus"), IDS)
    assert (found.meant, found.unread) == ("aarhus", ("fjordby", "aarhus"))
    assert "library=fjordby, library=aarhus" in EN.say(unread("library", found.unread, "Aarhus"))


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("LANG", [("lang", "")]),
        ("amp;lang", [("lang", "")]),
        ("library=fjordby&lang=da", [("library", "fjordby"), ("lang", "da")]),
    ],
)
def test_names_are_mended_too(written: str, names: list[tuple[str, str]]) -> None:
    assert named((written, "what-if")) == {written: names}


@pytest.mark.parametrize(
    ("name", "cut"), [("what-i", True), ("libr", True), ("what-if", False), ("utm_source", False)]
)
def test_a_name_that_is_cut_is_seen(name: str, cut: bool) -> None:
    assert (cut_name((name,)) == name) is cut


def test_what_is_said_names_what_was_asked_and_what_is_shown() -> None:
    said = EN.say(unread("library", ("x" * 500,), "Fjordby"))
    assert "library=xxx" in said
    assert "Fjordby" in said
    assert len(said) < 400
    assert "ends in the middle" in EN.say(unread("what-if", ("",), "Fjordby"))
