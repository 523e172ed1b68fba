"""Every store that keeps the promises of the contract."""

import pytest

from lib.store.memory import MemoryStore
from tests.lib.store.libraries import StoreOf, new_store


@pytest.fixture(scope="module", params=["memory", "sqlite"])
def store_of(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> StoreOf:
    """One store after the other."""
    if request.param == "memory":
        return MemoryStore
    folder = tmp_path_factory.mktemp("libraries")
    return lambda model: new_store(folder, model)
