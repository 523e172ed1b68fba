"""What the next post should bring, as the page shows it."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.hiring import Hiring, Limits, most_valuable_hire
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.hiring import profile
from lib.screens.parts import Table
from tests.lib.screens.hiring.hired import EN, filled, found, unweighed


def finding(answer: Hiring | None, posts: int = 1, model: Model | None = None) -> str:
    return EN.say(profile.finding(model or demo(), answer, posts))


def notes(answer: Hiring) -> list[str]:
    return [EN.say(note) for note in profile.notes(demo(), answer)]


def cards(answer: Hiring) -> tuple[profile.Card, ...]:
    return profile.cards(demo(), answer, EN)


def short(answer: Hiring | None, model: Model | None = None) -> Table:
    model = model or demo()
    return profile.short(model, answer, find_gaps(model), EN)


def test_the_finding_names_the_profile_and_how_far_coverage_rises() -> None:
    assert finding(found()) == (
        "Whatever the weights, the next hire should bring “Data and understanding of algorithms” "
        "and “Fundraising”: coverage can rise from 65% to 77%."
    )


def test_where_nothing_is_asked_for_by_every_weighting_that_is_not_said() -> None:
    unsure = replace(found(), wanted=dict.fromkeys(found().wanted, 0.9))
    assert finding(unsure).startswith("The next hire covers most of what is missing with Seeing")


def test_two_posts_each_have_a_profile() -> None:
    said = finding(found(2), 2)
    assert said.startswith("The next two hires cover most of what is missing if one brings ")
    assert said.endswith("coverage rises from 65% to 80%.")
    assert all(len(card.posts) == 2 for card in cards(found(2)))


def test_best_and_runner_up_stand_side_by_side() -> None:
    best, second = cards(found())
    assert (best.title, second.title) == ("Closes most", "Runner-up")
    gain, coverage, holds = (value for _, value in best.figures)
    assert (gain, coverage) == ("11.9", "77%")
    assert holds == EN.percent(found().best.holds)


def test_notes_tell_what_is_sure_and_what_hangs_on_the_weights() -> None:
    level, rest = notes(found())
    assert level == "The runner-up closes just as much, so look at both."
    assert "this very profile is best in" in rest
    assert "is asked for in 3" in rest


def test_a_profile_that_holds_needs_no_warning() -> None:
    sure = replace(found(), best=replace(found().best, holds=0.9), runner_up=None)
    assert [note for note in notes(sure) if "small differences" in note] == []
    assert len(cards(sure)) == 1


def test_the_table_has_every_competence_that_is_short_with_those_asked_for_first() -> None:
    table = short(found())
    missing = [row for row in find_gaps(demo()).competences if row.shortfall]
    assert len(table.rows) == len(missing)
    assert table.rows[0] == ("Data and understanding of algorithms", 3, 0, 1, 1, 1.0)
    assert [row[-1] for row in table.rows] == sorted((row[-1] for row in table.rows), reverse=True)


def test_the_bars_are_the_shares_of_the_table() -> None:
    drawn = profile.wanted(demo(), found(), EN).figure["data"][0]
    shares = {row[0]: 100 * float(row[-1]) for row in short(found()).rows if row[-1]}
    assert dict(zip(drawn["customdata"], drawn["x"], strict=True)) == shares


def test_where_nothing_is_weighed_it_is_said_what_to_fill_in() -> None:
    answer = most_valuable_hire(unweighed())
    said = finding(answer, model=unweighed())
    assert said.startswith("Nobody can say what the next post should bring until")
    assert profile.closing(answer) is None
    assert short(answer, unweighed()).rows == ()


def test_where_nobody_is_missing_another_post_closes_nothing() -> None:
    answer = most_valuable_hire(filled())
    assert "another post would close no gap" in finding(answer, model=filled())
    assert profile.closing(answer) is None


def test_that_nobody_is_missing_is_not_said_where_the_limits_leave_no_post() -> None:
    answer = most_valuable_hire(demo(), 1, Limits(0, 0))
    assert finding(answer) == (
        "Within these limits no post closes a gap: what is missing is asked for at level 3 or "
        "above."
    )


def test_a_second_post_that_closes_nothing_is_not_made_up() -> None:
    best = replace(found().best, profiles=({"X1": 3}, {}))
    said = finding(replace(found(), best=best), 2)
    only = "One post that brings Data and understanding of algorithms (level 3)"
    assert said.startswith(f"{only} closes all that can be closed within these limits: ")
    assert said.endswith(", and a second closes no more.")
    enough = finding(replace(found(), best=replace(best, coverage=1.0)), 2)
    assert enough.startswith(f"{only} is enough: ")


def test_a_competence_is_called_by_name_with_its_level() -> None:
    assert EN.say(profile.asked_words(demo(), "K3", 4)) == "Coordination (level 4)"


def test_a_post_that_brings_nothing_is_not_said() -> None:
    said = [EN.say(words) for words in profile.posts_words(demo(), ({"K3": 4, "X2": 3}, {}))]
    assert said == ["Coordination (level 4) and Fundraising (level 3)"]


def test_coverage_is_said_in_whole_percent() -> None:
    assert EN.say(profile.rise_words(0.651, 0.7704)) == "coverage rises from 65% to 77%"


def test_a_small_rise_is_not_said_to_be_none() -> None:
    said = EN.say(profile.rise_words(0.651, 0.654))
    assert said == "coverage rises from 65.1% to 65.4%"


def test_the_limits_are_told() -> None:
    said = EN.say(profile.limits_words(Limits(1, 2)))
    assert "at most one competence at level 4 or 5, and 2 competences at level 3" in said
