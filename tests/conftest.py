"""How random tests run: the same examples every time, and no limit on a slow machine's seconds.

Another profile: `pytest --hypothesis-profile=search` looks for new examples, `quick` tries few.
"""

from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=30)
settings.register_profile("quick", derandomize=True, deadline=None, max_examples=10)
settings.register_profile("search", deadline=None, max_examples=1_000)
settings.load_profile("ci")
