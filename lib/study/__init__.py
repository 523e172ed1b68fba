"""Every figure of one library, found once: the one door from screens to the analyses.

A study is of one model and keeps nothing itself. What it finds is kept by a memo that is handed
in: Streamlit's cache in pages, a dictionary in tests. A figure goes by its name, by what it was
asked with, and by a digest of those tables and settings that it hangs on, so that turning
anything else finds it again. Where the best takes a search, `Effort` says how good the answer has
to be; a quick answer is where the search for the proof begins.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lib.model.model import Model
from lib.study.approaches import ApproachStudy
from lib.study.base import Kept
from lib.study.competences import CompetenceStudy
from lib.study.what_if import WhatIfStudy

if TYPE_CHECKING:
    from lib.analysis.standing import Standing


class Study(ApproachStudy, WhatIfStudy, CompetenceStudy):
    """Every figure of one model."""

    __slots__ = ()

    def standing(self) -> Standing:
        """Where the library stands."""
        from lib.analysis.standing import stand

        return self._once(
            "standing",
            lambda: stand(self.model, self.alignment(), self.gaps(), self._contributions()),
            self.present.digest,
        )


def study_of(model: Model, today: date | None = None) -> Study:
    """The study of a model by whoever waits as long as it takes, with a memo of its own."""
    return Study(model, Kept(), lambda: True, today)
