"""Wrong codes and the wait after them."""

from __future__ import annotations

from pages.ui.patience import FIRST, FORGIVEN, LONGEST, MOST, TRIES, Patience


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Seconds since some moment."""
        return self.now


def wrong(patience: Patience, clock: Clock, times: int) -> float:
    """Seconds to wait after so many wrong codes, each given as soon as it may be."""
    for _ in range(times):
        while wait := patience.try_at("door"):
            clock.now += wait
    return patience.try_at("door")


def test_a_few_wrong_codes_cost_nothing() -> None:
    assert wrong(Patience(Clock()), Clock(), TRIES - 1) == 0


def test_then_there_is_a_wait_which_doubles() -> None:
    clock = Clock()
    patience = Patience(clock)
    assert wrong(patience, clock, TRIES) == FIRST
    assert wrong(patience, clock, 1) == 2 * FIRST


def test_no_wait_is_longer_than_the_longest() -> None:
    clock = Clock()
    assert wrong(Patience(clock), clock, 30) == LONGEST


def test_the_right_code_forgets_the_wrong_ones() -> None:
    clock = Clock()
    patience = Patience(clock)
    wrong(patience, clock, TRIES - 2)
    patience.passed("door")
    assert wrong(patience, clock, TRIES - 1) == 0


def test_a_door_left_alone_is_forgiven() -> None:
    clock = Clock()
    patience = Patience(clock)
    wrong(patience, clock, TRIES)
    clock.now += FIRST + FORGIVEN + 1
    assert wrong(patience, clock, TRIES - 1) == 0


def test_each_door_has_its_own_patience() -> None:
    clock = Clock()
    patience = Patience(clock)
    wrong(patience, clock, TRIES)
    assert patience.try_at("another") == 0


def test_guesses_at_many_doors_do_not_fill_the_memory() -> None:
    patience = Patience(Clock())
    for n in range(MOST + 5):
        patience.try_at(str(n))
    assert len(patience._doors) == MOST
