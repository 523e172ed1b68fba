"""What an import leaves alone, empties, or leaves missing: said before anything is saved."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from lib.exchange.incoming import Incoming, Merged
from lib.model.changes import apply
from lib.model.labels import label_of
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.words import N_, Listing, Words, listing, words

NEEDS: Mapping[str, tuple[str, ...]] = {
    N_("Alignment"): ("goals", "partnerships", "contributions"),
    N_("Overview"): ("departments", "efforts"),
}
"""The tables that a page shows nothing without, by the page's title."""


def import_remarks(
    library: Model,
    incoming: Incoming,
    chosen: Collection[str],
    merged: Merged,
    language: Language,
    *,
    replacing: bool,
) -> tuple[str, ...]:
    """The remarks on an import of the `chosen` tables of a file, in one language."""
    if merged.problems:
        return ()
    said = [*_absent(incoming, merged)]
    said += _without_rows(library, incoming, chosen, replacing)
    said += _missing(apply(library, merged.changes))
    if merged.unsaid:
        said.append(
            words(
                "How the weights were found is then unknown: the file brings other weights, and "
                "does not say how they were found."
            )
        )
    return tuple(map(language.say, said))


def _absent(incoming: Incoming, merged: Merged) -> Iterator[Words]:
    """The tables that have no sheet in the file, and what becomes of them."""
    absent = [name for name in TABLES if name not in incoming.rows]
    if not absent:
        return
    if len(incoming.rows) == 1:
        (only,) = incoming.rows
        yield words("The file has one table: {table}.", table=label_of(only))
    else:
        yield words("These tables are not in the file: {tables}.", tables=_labels(absent))
    if any(change.table in absent for change in merged.along):
        yield words(
            "Tables that are not in the file stay as they are, but for what depends on rows that "
            "are removed."
        )
    else:
        yield words("Tables that are not in the file stay as they are.")


def _without_rows(
    library: Model, incoming: Incoming, chosen: Collection[str], replacing: bool
) -> Iterator[Words]:
    """The tables whose sheet has headers and nothing below."""
    empty = [name for name in TABLES if name in incoming.rows and not incoming.rows[name]]
    emptied = [n for n in empty if replacing and n in chosen and library.table(n)]
    kept = [n for n in empty if n not in emptied and library.table(n)]
    if kept:
        yield words(
            "In the file without rows, and left as they are: {tables}.", tables=_labels(kept)
        )
    if emptied:
        yield words("Emptied, as the file has no rows for them: {tables}.", tables=_labels(emptied))


def _missing(after: Model) -> Iterator[Words]:
    """What the library would have nothing of although a page needs it."""
    for page, tables in NEEDS.items():
        lacking = [name for name in tables if not after.table(name)]
        if lacking:
            yield words(
                "The library would have no rows in {tables}: the page {page} needs them.",
                tables=_labels(lacking),
                page=words(page),
            )


def _labels(tables: Sequence[str]) -> Listing:
    return listing(map(label_of, tables))
