"""What people call each table: texts to translate, by the table's name in code."""

from __future__ import annotations

from collections.abc import Mapping

from lib.words import N_, Words, words

LABELS: Mapping[str, str] = {
    "goals": N_("Goals"),
    "departments": N_("Departments"),
    "priorities": N_("Priorities"),
    "partners": N_("Partners"),
    "partnerships": N_("Partnerships"),
    "efforts": N_("Efforts"),
    "contributions": N_("Contributions"),
    "rules": N_("Rules"),
    "competences": N_("Competences"),
    "profiles": N_("Profiles"),
    "needs": N_("Special needs"),
    "people": N_("People"),
    "levels": N_("Levels"),
    "contacts": N_("Contacts"),
    "statements": N_("Statements"),
    "actions": N_("Actions"),
    "measures": N_("Measures for all staff"),
    "settings": N_("Settings"),
}


def label_of(table: str) -> Words:
    """What people call the table, as part of a sentence."""
    return words(LABELS[table])
