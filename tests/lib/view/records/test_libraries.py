"""How libraries are told apart."""

from lib.store.shelf import Library
from lib.text.language import language
from lib.view.records.libraries import is_taken, library_names
from lib.words import Name

ONE = Library("fjordby", Name("Fjordby", "Fjordby Libraries"), "demo")
COPY = Library("copy", Name("Kopi", "Fjordby Libraries"), "own")


def test_a_name_of_its_own_stands_alone() -> None:
    assert library_names([ONE, COPY], language("da")) == {"fjordby": "Fjordby", "copy": "Kopi"}


def test_a_name_that_several_have_is_told_apart_by_id() -> None:
    assert library_names([ONE, COPY], language("en")) == {
        "fjordby": "Fjordby Libraries (fjordby)",
        "copy": "Fjordby Libraries (copy)",
    }


def test_a_name_is_taken_in_either_language_and_any_case() -> None:
    assert is_taken("FJORDBY libraries", [ONE])
    assert not is_taken("Fjord", [ONE])
