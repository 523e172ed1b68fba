"""How random tests run: the same examples every time, however slow or busy the machine is.

Another profile: `pytest --hypothesis-profile=search` looks for new examples, `quick` tries few,
`first` ends with the first counterexample and looks for no smaller one.
"""

from hypothesis import HealthCheck, Phase, settings

from tests.examples import FEW, MOST, USUAL

SLOW = (HealthCheck.too_slow,)
"""What Hypothesis holds against a test where it is the machine that is busy."""

settings.register_profile(
    "ci", derandomize=True, deadline=None, max_examples=USUAL, suppress_health_check=SLOW
)
settings.register_profile("quick", settings.get_profile("ci"), max_examples=FEW)
settings.register_profile(
    "first", settings.get_profile("ci"), phases=set(Phase) - {Phase.shrink, Phase.explain}
)
settings.register_profile("search", deadline=None, max_examples=MOST, suppress_health_check=SLOW)
settings.load_profile("ci")
