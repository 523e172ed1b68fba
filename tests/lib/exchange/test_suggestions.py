"""The nearest name."""

from lib.exchange.suggestions import MOST_COMPARISONS, Suggestions


def test_the_nearest_name_is_found_whatever_its_capitals():
    assert Suggestions().nearest("golas", ["Goals", "People"]) == "Goals"


def test_nothing_is_suggested_where_nothing_is_near():
    assert Suggestions().nearest("xyz", ["goals"]) is None


def test_looking_ends_when_the_time_for_it_is_spent():
    suggestions, many = Suggestions(), ["goals"] * (MOST_COMPARISONS // 2)
    assert [suggestions.nearest("golas", many) for _ in range(3)] == ["goals", "goals", None]
