"""What the next post should bring, as the page shows it."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.hiring import Hiring, most_valuable_hire
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.view.competences.hiring import HiringView, hiring_view
from tests.lib.view.competences.hired import EN, filled, found, unweighed


def view(answer: Hiring | None, posts: int = 1, model: Model | None = None) -> HiringView:
    model = demo() if model is None else model
    return hiring_view(model, answer, find_gaps(model), posts, EN)


def test_the_finding_names_the_profile_and_how_far_coverage_rises() -> None:
    assert view(found()).finding == (
        "The next post closes most if it brings Seeing library and society (level 4), Data and "
        "understanding of algorithms (level 3) and Fundraising (level 3): coverage rises from 65% "
        "to 77%."
    )


def test_two_posts_each_have_a_profile() -> None:
    shown = view(found(2), 2)
    assert shown.finding.startswith("The next two posts close most if one brings ")
    assert shown.finding.endswith("coverage rises from 65% to 80%.")
    assert all(len(card.posts) == 2 for card in shown.cards)


def test_best_and_runner_up_stand_side_by_side() -> None:
    best, second = view(found()).cards
    assert (best.title, second.title) == ("Closes most", "Runner-up")
    assert (best.gain, best.coverage) == ("11.9", "77%")
    assert best.holds == EN.percent(found().best.holds)


def test_notes_tell_what_is_sure_and_what_hangs_on_the_weights() -> None:
    level, always, rest = view(found()).notes
    assert level == "The runner-up closes just as much, so look at both."
    assert always.startswith("Data and understanding of algorithms and Fundraising are asked for")
    assert "this very profile is best in" in rest
    assert "is asked for in 3" in rest


def test_a_profile_that_holds_needs_no_warning() -> None:
    sure = replace(found(), best=replace(found().best, holds=0.9), runner_up=None)
    assert [note for note in view(sure).notes if "small differences" in note] == []
    assert len(view(sure).cards) == 1


def test_the_table_has_every_competence_that_is_short_with_those_asked_for_first() -> None:
    table = view(found()).table
    short = {row.competence for row in find_gaps(demo()).competences if row.shortfall}
    assert len(table.rows) == len(short)
    assert table.rows[0] == ("Data and understanding of algorithms", 3, 0, 1, 1, 1.0)
    assert [row[-1] for row in table.rows] == sorted((row[-1] for row in table.rows), reverse=True)


def test_the_bars_are_the_shares_of_the_table() -> None:
    shown = view(found())
    shares = {row[0]: row[-1] for row in shown.table.rows if row[-1]}
    assert {bar.label: bar.share for bar in shown.bars} == shares


def test_where_nothing_is_weighed_it_is_said_what_to_fill_in() -> None:
    shown = view(most_valuable_hire(unweighed()), model=unweighed())
    assert shown.finding.startswith("Nobody can say what the next post should bring until")
    assert [shown.cards, shown.notes, shown.bars, shown.table.rows] == [()] * 4


def test_where_nobody_is_missing_another_post_closes_nothing() -> None:
    shown = view(most_valuable_hire(filled()), model=filled())
    assert "another post would close no gap" in shown.finding
    assert [shown.cards, shown.bars] == [(), ()]


def test_a_second_post_that_closes_nothing_is_not_made_up() -> None:
    best = replace(found().best, profiles=({"X1": 3}, {}))
    assert "a second closes no more" in view(replace(found(), best=best), 2).finding
