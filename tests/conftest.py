"""How random tests run: the same examples every time, and no limit on a slow machine's seconds.

Another profile: `pytest --hypothesis-profile=search` looks for new examples, `quick` tries few,
`first` ends with the first counterexample and looks for no smaller one.
"""

from hypothesis import Phase, settings

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=20)
settings.register_profile("quick", derandomize=True, deadline=None, max_examples=6)
settings.register_profile(
    "first", settings.get_profile("ci"), phases=set(Phase) - {Phase.shrink, Phase.explain}
)
settings.register_profile("search", deadline=None, max_examples=1_000)
settings.load_profile("ci")
