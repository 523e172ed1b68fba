"""How partnerships serve the goals: their order, how sure it is, what would change it."""
