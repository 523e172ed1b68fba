"""A library without any way."""

import pytest

from lib.model.model import Model
from tests.lib.analysis.portfolios.builders import library


@pytest.fixture
def infeasible() -> Model:
    """A library that must have what it has no hours for."""
    return library({"P1": {"cells": (2.0,), "hours": (5.0,), "fixed": "must"}}, hours={"D1": 1.0})
