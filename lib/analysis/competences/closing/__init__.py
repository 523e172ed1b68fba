"""How competence gaps can be closed: a covering problem."""
