"""What is peculiar to the store in memory; the rest is in the contract."""

from lib.model.changes import Set
from lib.model.model import Model
from lib.store.memory import MemoryStore
from tests.lib.store.libraries import small_model


def test_without_a_model_it_is_an_empty_library() -> None:
    assert MemoryStore().load().model == Model()


def test_two_stores_made_of_one_model_are_apart() -> None:
    model = small_model()
    first, second = MemoryStore(model), MemoryStore(model)
    first.commit([Set("goals", "S1", "weight", 20)], author="Ida")
    assert second.load().model == model
