"""The next post of the demo, and of libraries where there is less to say."""

from __future__ import annotations

from functools import cache

from lib.analysis.competences.hiring import Hiring, most_valuable_hire
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.readers import everybody

EN, DA = everybody("en"), everybody("da")
DRAWS = 200


@cache
def found(posts: int = 1) -> Hiring:
    """What closes most in the demo."""
    answer = most_valuable_hire(demo(), posts, draws=DRAWS)
    assert answer is not None
    return answer


@cache
def filled() -> Model:
    """The demo where nobody is needed any more."""
    needed = [Set("competences", row.id, "needed", 0) for row in demo().competences[1:]]
    return apply(demo(), [*needed, Set("competences", "K1", "needed", 1)])


@cache
def unweighed() -> Model:
    """The demo without weights of competences."""
    return apply(demo(), [Set("competences", row.id, "weight", None) for row in demo().competences])
