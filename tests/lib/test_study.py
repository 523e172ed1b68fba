"""The study: each figure found once, and what each hangs on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, TypeVar

import pytest

from lib.analysis.alignment.intervals import find_intervals
from lib.analysis.alignment.ranking import align
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.analysis.portfolios.best import best_portfolio
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply, removal
from lib.model.partnerships import Preference
from lib.study import Study, study_of
from lib.study.base import NEAR, PROOF, Kept

T = TypeVar("T")


class Counted(Kept):
    """A memo that counts what it had to find."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def __call__(self, key: str, find: Callable[[], T]) -> T:
        """What is kept, else what is found and counted."""

        def counted() -> T:
            self.found[key.split(" 0")[0].rstrip("0123456789abcdef ")] += 1
            return find()

        return super().__call__(key, counted)


@pytest.fixture
def memo() -> Counted:
    return Counted()


@pytest.fixture
def study(memo: Counted) -> Study:
    return Study(demo(), memo, lambda: True)


def test_a_figure_is_the_one_that_the_analysis_finds(study: Study) -> None:
    assert study.alignment() == align(demo())
    best, found = best_portfolio(demo()), study.portfolio()
    assert best is not None
    assert found is not None
    assert (found.chosen, found.coverage) == (best.chosen, best.coverage)


def test_money_and_hours_are_limits_of_the_portfolio(study: Study) -> None:
    poor = apply(demo(), [Set("settings", "budget", "value", "90000")])
    few = apply(demo(), [Set("departments", row.id, "hours", 200.0) for row in demo().departments])
    for model in (poor, few):
        found, best = study.of(model).portfolio(), best_portfolio(model)
        assert (found and found.chosen) == (best and best.chosen)
        assert found != study.portfolio()


def test_a_figure_is_found_once(study: Study, memo: Counted) -> None:
    first = study.alignment()

    assert study.alignment() is first
    assert study.of(demo()).alignment() is first
    assert set(memo.found.values()) == {1}


def test_what_was_asked_with_tells_figures_apart(study: Study) -> None:
    assert study.winning("near", ("P01", "P02")) != study.winning("near", ("P01", "P03"))


def test_what_the_leader_is_told_is_never_handed_to_everybody(study: Study) -> None:
    told = study.department_gaps(demo(), sees_staff=True)
    untold = study.department_gaps(demo(), sees_staff=False)
    assert (bool(told.hidden), bool(untold.hidden)) == (False, True)
    assert study.two_views(demo(), sees_staff=True).pairs
    assert not study.two_views(demo(), sees_staff=False).pairs


def test_what_fails_is_not_kept(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_long(*_: object, **__: object) -> None:
        raise TimeoutError

    with monkeypatch.context() as slow:
        slow.setattr("lib.analysis.portfolios.best.best_portfolio", too_long)
        with pytest.raises(TimeoutError):
            study.portfolio(NEAR)

    assert study.portfolio(NEAR) is not None


def test_a_proof_begins_where_the_quick_answer_ended(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = study.portfolio(NEAR)
    begun = []
    monkeypatch.setattr(
        "lib.analysis.portfolios.best.best_portfolio",
        lambda *_, **asked: begun.append(asked["start"]),
    )

    assert study.portfolio(PROOF) is quick
    assert quick is not None
    assert begun == [quick.chosen]


def test_the_approaches_are_the_ones_found_directly(study: Study) -> None:
    found, direct = study.approaches(0.7, PROOF), compare_approaches(demo(), 0.7)

    assert [it.chosen for it in found.each] == [it.chosen for it in direct.each]
    assert [it.indicators for it in found.each] == [it.indicators for it in direct.each]


def test_approaches_are_not_found_again_when_something_else_is_turned(
    study: Study, memo: Counted
) -> None:
    found = study.approaches(0.7, PROOF)
    searches = dict(memo.found)
    other = apply(demo(), [Set("settings", "deadline_months", "value", "3")])

    assert study.of(other).approaches(0.7, PROOF) is found
    assert dict(memo.found) == searches


def test_approaches_are_measured_anew_when_another_view_of_levels_counts(study: Study) -> None:
    sure = demo().with_tables({"levels": [replace(row, own=4) for row in demo().levels]})
    own = apply(sure, [Set("settings", "level_used", "value", "own")])
    before = [it.indicators for it in study.of(sure).approaches(0.7, PROOF).each]

    found = [it.indicators for it in study.of(own).approaches(0.7, PROOF).each]

    assert found == [it.indicators for it in compare_approaches(own, 0.7).each]
    assert found != before


def test_a_reader_who_has_left_ends_a_search() -> None:
    class LeftError(Exception):
        pass

    def left() -> bool:
        raise LeftError

    with pytest.raises(LeftError):
        Study(demo(), Kept(), left).closing_plan(_frame())


def test_a_study_of_its_own_needs_nothing(study: Study) -> None:
    assert study_of(demo()).gaps() == study.gaps()


def _frame():  # type: ignore[no-untyped-def]
    from lib.analysis.competences.closing.ways import Frame

    return Frame.of(demo())


def test_figures_that_stand_on_others_find_none_of_them_again(
    study: Study, memo: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = study.alignment(), study.gaps(), study.candidates()
    for grounds in ("ranking.contributions", "intervals.align", "smallest_change.align"):
        monkeypatch.delattr(f"lib.analysis.alignment.{grounds}")
    monkeypatch.delattr("lib.analysis.standing.find_gaps")
    monkeypatch.delattr("lib.analysis.portfolios.best.lay_out")

    standing, portfolio = study.standing(), study.portfolio()
    assert portfolio is not None
    assert (standing.alignment, standing.gaps, portfolio.candidates) == found
    assert study.intervals() == find_intervals(demo(), found[0])
    assert study.smallest_changes()
    assert study.flip_scores()


def test_the_order_is_not_found_again_when_somebody_leaves(study: Study) -> None:
    fewer = study.of(apply(demo(), removal(demo(), "people", "M05")))
    assert fewer.alignment() is study.alignment()
    assert fewer.gaps() != study.gaps()


def test_what_hangs_on_staff_alone_is_not_found_again_when_a_weight_moves(
    study: Study, memo: Counted
) -> None:
    heavier = study.of(apply(demo(), [Set("goals", "S1", "weight", 50.0)]))
    assert heavier.of_staff().gaps() is study.of_staff().gaps()
    assert study.of_staff().gaps() == study.gaps()


def test_effects_that_are_followed_keep_the_figure_of_each_combination(
    study: Study, memo: Counted
) -> None:
    changes = (Set("goals", "S1", "weight", 50.0), Set("goals", "S2", "weight", 1.0))
    done: list[float] = []

    first = study.effects_followed(changes, "running_coverage", lambda it: not done.append(it))
    found = memo.found.total()

    assert done
    assert study.effects_followed(changes, "running_coverage", lambda _: True) == first
    assert memo.found.total() == found


def test_choices_between_two_renew_neither_candidates_nor_the_order(
    study: Study, memo: Counted
) -> None:
    study.candidates()
    study.alignment()
    before = memo.found.copy()
    chosen = apply(demo(), [Add("preferences", Preference(rather="P07", than="P02"))])
    again = study.of(chosen)
    again.candidates()
    again.alignment()
    assert memo.found == before
    assert again.agreement().pairs == (("P07", "P02"),)
    assert again.certain() is not None
    assert again.contradiction() is None


def test_contributions_are_read_for_a_digest_once_for_all_parts_of_a_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model, read = replace(demo()), list[int]()

    def dumps(cells: Sequence[object], **how: Any) -> str:
        read.append(len(cells))
        return json.dumps(cells, **how)

    monkeypatch.setattr("lib.model.model.json", SimpleNamespace(dumps=dumps))
    study = study_of(model)
    study.alignment()
    study.adds()
    study.candidates()
    assert read.count(len(model.contributions)) == 1
