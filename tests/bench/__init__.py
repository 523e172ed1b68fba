"""How fast Samspil is, beside yardsticks measured in the same run. `docs/bench.md` reads it."""
