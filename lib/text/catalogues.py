"""The catalogues of translations: `python -m lib.text.catalogues` brings them up to date.

Reads every text that is said in the code, keeps the translations that are still used, adds empty
ones for what is new and drops the rest. A test fails while any is empty or stale.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from lib.text.language import LANGUAGES, LOCALE_FOLDER

ROOT = Path(__file__).parents[2]
SPOKEN: dict[str, tuple[int, ...] | None] = {
    "N_": None,
    "words": None,
    "counted": (1, 2),
    "text": None,
    "say": None,  # what pages call their language's `text`
}
"""The calls whose first argument (for `counted` the first two) is a text for people."""


def sources() -> Iterator[Path]:
    """Every file whose texts are translated."""
    yield ROOT / "app.py"
    for folder in ("lib", "pages"):
        yield from sorted((ROOT / folder).rglob("*.py"))


def template() -> Catalog:
    """All texts of the code, not yet translated."""
    catalog = Catalog(project="Samspil", charset="utf-8", fuzzy=False)
    for path in sources():
        for _, message, _, _ in extract_from_file("python", path, keywords=SPOKEN):
            catalog.add(message)
    return catalog


def translated(code: str) -> Catalog:
    """The catalogue of one language as it stands on disk."""
    path = LOCALE_FOLDER / f"{code}.po"
    if not path.exists():
        return Catalog(locale=code, project="Samspil", charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=code)


def update(code: str) -> Catalog:
    """The catalogue of one language with exactly the texts of the code, written to disk."""
    catalog = translated(code)
    catalog.update(template(), no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    LOCALE_FOLDER.mkdir(exist_ok=True)
    with (LOCALE_FOLDER / f"{code}.po").open("wb") as file:
        write_po(file, catalog, width=100, no_location=True, sort_output=True, ignore_obsolete=True)
    return catalog


def main() -> None:
    """Update every catalogue and say how much is left to translate."""
    for code in LANGUAGES:
        if code != "en":
            catalog = update(code)
            print(f"{code}: {len(catalog)} texts, {len(untranslated(catalog))} to translate")


def untranslated(catalog: Catalog) -> list[Message]:
    """The texts of a catalogue that have no translation, or lack one of their plurals."""
    return [message for message in catalog if message.id and not _complete(message)]


def _complete(message: Message) -> bool:
    said = message.string
    return all(said) if isinstance(said, (tuple, list)) else bool(said)


if __name__ == "__main__":
    main()
