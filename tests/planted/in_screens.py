"""The bugs of the screens: see `bugs.py`."""

from __future__ import annotations

from tests.planted.bug import Bug

IN_SCREENS = (
    Bug(
        "the overview shows a figure about all staff where it may not",
        room="lib/screens",
        old="staff=staff and levels_known(model)",
        new="staff=staff or levels_known(model)",
        tests=("tests/lib/screens/overview/test_standing.py",),
    ),
    Bug(
        "a figure that fell is said to have risen",
        room="lib/screens/overview",
        old="    if now < before:\n",
        new="    if now > before:\n",
        tests=("tests/lib/screens/overview/test_standing.py",),
    ),
    Bug(
        "the library is said to stand one more person leaving than it does",
        room="lib/screens/gaps",
        old="        least - 1,\n",
        new="        least,\n",
        tests=("tests/lib/screens/gaps/test_coverage.py",),
    ),
    Bug(
        "the price of the fairest staffing is a hundred times too low",
        room="lib/screens/staffing",
        old="100 * found.fit_lost / fit if fit else 0.0",
        new="found.fit_lost / fit if fit else 0.0",
        tests=("tests/lib/screens/staffing/test_people.py",),
    ),
    Bug(
        "what nobody has is said to be lost when somebody leaves",
        room="lib/screens/gaps",
        old="if row.is_asked and row.people]\n    if not there:",
        new="if row.is_asked]\n    if not there:",
        tests=("tests/lib/screens/gaps/test_coverage.py",),
    ),
    Bug(
        "where no department tells its hours, none are said to be there",
        room="lib/screens/overview",
        old="sum(known) if known else None",
        new="sum(known)",
        tests=("tests/lib/screens/overview/test_standing.py",),
    ),
    Bug(
        "a decision is doubted for the unknown cost of what is left out",
        room="lib/screens/decision",
        old="[name for name in done.chosen if name in done.candidates.unknown_cost]",
        new="list(done.candidates.unknown_cost)",
        tests=("tests/lib/screens/decision/test_certainty.py",),
    ),
    Bug(
        "a contribution without a row is taken to be nothing for sure",
        room="lib/screens/decision",
        old="row = known.get(place, Contribution(partnership=place[0], goal=place[1]))",
        new="row = known.get(place, Contribution(partnership=place[0], goal=place[1], points=0.0))",
        tests=("tests/lib/screens/decision/test_certainty.py",),
    ),
    Bug(
        "changes are listed by the names of their tables in code",
        room="lib/screens/records",
        old="key=lambda change: _ORDER[change.table])",
        new="key=lambda change: change.table)",
        tests=("tests/lib/screens/records/test_told.py",),
    ),
)
