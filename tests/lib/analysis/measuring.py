"""The measures of one portfolio of a model, for tests."""

from __future__ import annotations

from lib.analysis.approaches.own_value import own_values
from lib.analysis.approaches.survey import Survey, survey
from lib.model.model import Model


def ground(model: Model) -> Survey:
    """What the measures of the model stand on."""
    return survey(model, own_values(model))
