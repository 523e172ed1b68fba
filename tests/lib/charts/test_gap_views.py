"""The figure of both views."""

from __future__ import annotations

from lib.analysis.competences.two_views import compare_views
from lib.charts.gap_views import view_dots
from lib.exchange.ready import demo
from lib.view.competences.gap_views import views_view
from tests.lib.view.competences.gapped import EN


def test_own_and_leaders_view_have_signs_of_their_own() -> None:
    view = views_view(demo(), compare_views(demo()), EN)
    _, own, leader, heads = view_dots(view)["data"]
    assert own["marker"]["symbol"] != leader["marker"]["symbol"]
    assert len(own["x"]) == len(leader["x"]) == len(heads["text"]) == 11
    assert all(0 <= mean <= 5 for mean in [*own["x"], *leader["x"]])
