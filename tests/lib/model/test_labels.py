"""Every table has a name that people know it by."""

from lib.model.labels import LABELS, label_of
from lib.model.tables import TABLES
from lib.text.language import language


def test_every_table_has_a_label() -> None:
    assert [*LABELS] == [*TABLES]
    assert all(table.label == LABELS[name] for name, table in TABLES.items())


def test_a_table_is_called_by_its_label_in_the_readers_language() -> None:
    assert language("da").say(label_of("goals")) == "Strategimål"
    assert str(label_of("needs")) == "Special needs"
