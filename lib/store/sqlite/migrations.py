"""The steps that make a database, of a library or the server's own, and bring it up to date.

A migration is written once and never altered: libraries out there have been through it. A new
field or table gets a new migration at the end (`db.table("goals").add_column("owner", str)`); a
test compares what they make with the field descriptions. Lists are JSON text, dates ISO text, yes
and no 1 and 0.
"""

from __future__ import annotations

from functools import cache

from sqlite_utils import Database, Migrations

from lib.errors import StoreError
from lib.words import words

MIGRATIONS = Migrations("samspil")
BESIDE = Migrations("samspil.beside")
"""The steps of the server's own database, which holds no library."""

_TABLES = """
create table goals (
    id text, name text, name_en text, description text, description_en text, weight real,
    target real, source text, primary key (id)
) strict;
create table departments (
    id text, name text, name_en text, hours real, headcount integer, primary key (id)
) strict;
create table priorities (
    department text, goal text, weight real, primary key (department, goal)
) strict;
create table partners (
    id text, name text, name_en text, type text, local integer, primary key (id)
) strict;
create table partnerships (
    id text, title text, title_en text, description text, description_en text, partner text,
    lead text, status text, cost real, novelty integer, risk integer, phase integer,
    fixed text, wave text, reason text, gain_library text, gain_partner text, source text,
    primary key (id)
) strict;
create table efforts (
    partnership text, department text, hours real, primary key (partnership, department)
) strict;
create table contributions (
    partnership text, goal text, points real, low real, high real, rationale text,
    rationale_en text, primary key (partnership, goal)
) strict;
create table rules (
    id text, kind text, partnerships text, "limit" integer, goal text, points real,
    primary key (id)
) strict;
create table competences (
    id text, name text, name_en text, description text, description_en text, pack text,
    weight real, needed integer, target integer, primary key (id)
) strict;
create table profiles (
    role text, competence text, level integer, must integer, primary key (role, competence)
) strict;
create table needs (
    partnership text, competence text, level integer, primary key (partnership, competence)
) strict;
create table people (
    id text, department text, post text, post_en text, hours real, mandate text,
    leaves_on text, may_lead integer, primary key (id)
) strict;
create table levels (
    person text, competence text, own integer, leader integer, interest integer,
    confirmed_on text, primary key (person, competence)
) strict;
create table contacts (
    person text, partner text, strength integer, primary key (person, partner)
) strict;
create table statements (
    id text, approach text, side text, text_da text, text_en text, measure text, applies real,
    importance real, source text, primary key (id)
) strict;
create table actions (
    id text, kind text, name text, name_en text, competence text, seats integer, person text,
    cost real, hours real, months real, primary key (id)
) strict;
create table settings (
    name text, value text, primary key (name)
) strict;
"""

_MEASURES = """
create table measures (
    id text, name text, name_en text, competence text, owner text, owner_en text, due text,
    done integer, source text, primary key (id)
) strict;
"""

_PREFERENCES = """
create table preferences (
    rather text, than text, reason text, primary key (rather, than)
) strict;
"""

_RECORDS = """
create table _log (
    revision integer primary key, at text not null, author text not null, note text not null,
    changes text not null, back text not null, undoes integer
) strict;
create table _scenarios (
    id text primary key, name text not null, author text not null, note text not null,
    base integer not null, changes text not null
) strict;
create table _about (
    name text primary key, value text not null
) strict;
"""


@MIGRATIONS()
def m001_tables(db: Database) -> None:
    """Make one table for each table of the model."""
    db.executescript(_TABLES)


@MIGRATIONS()
def m002_records(db: Database) -> None:
    """Make the log of commits, the scenarios, and what the library says about itself."""
    db.executescript(_RECORDS)


@MIGRATIONS()
def m003_forgotten(db: Database) -> None:
    """Let the log count the changes that told of persons who have been forgotten."""
    db.execute("alter table _log add column forgotten integer not null default 0")


@MIGRATIONS()
def m004_leader(db: Database) -> None:
    """Let the library keep what its leader's view opens with: a code as a hash, never the code."""
    db.execute(
        "create table _leader (one integer primary key check (one = 1), code text not null) strict"
    )


@MIGRATIONS()
def m005_links(db: Database) -> None:
    """Make the personal links, with what is kept beside each for that person's eyes."""
    db.execute(
        "create table _links (person text primary key, digest text unique, made_on text not null, "
        "aside text not null) strict"
    )


@MIGRATIONS()
def m006_measures(db: Database) -> None:
    """Make the table of what the organisation does for all staff."""
    db.executescript(_MEASURES)


@MIGRATIONS()
def m007_preferences(db: Database) -> None:
    """Make the table of choices between two partnerships."""
    db.executescript(_PREFERENCES)


@MIGRATIONS()
def m008_wishes_kept(db: Database) -> None:
    """Let claims that were measured by ownership be measured by the wishes that are kept."""
    db.execute("update statements set measure = 'wishes_kept' where measure = 'ownership'")


@MIGRATIONS()
def m009_imposed_and_risk(db: Database) -> None:
    """Let two claims of the source text be measured by what speaks to them: imposed, and risk."""
    place = "approaches.da.txt, tilgang {}, ulemper, afsnit {}"
    for claim, source, before, after in (
        ("T6", place.format(2, 1), "wishes_kept", "imposed"),
        ("D9", place.format(1, 2), "novelty", "risk"),
    ):
        db.execute(
            "update statements set measure = ? where id = ? and source = ? and measure = ?",
            (after, claim, source, before),
        )


@MIGRATIONS()
def m010_seals(db: Database) -> None:
    """Let the library keep what tells that it is as it was saved: a seal for each table."""
    db.execute("create table _seals (name text primary key, seal text not null) strict")
    db.execute("alter table _log add column seal text not null default ''")


@MIGRATIONS()
def m011_links_end(db: Database) -> None:
    """Let personal links end 90 days after the one on which they were made."""
    db.execute("alter table _links add column ends_on text not null default ''")
    db.execute("update _links set ends_on = date(made_on, '+90 days')")


@MIGRATIONS()
def m012_all_sealed(_: Database) -> None:
    """Let the days on which links end, and what the library says about itself, be sealed too.

    There is nothing to make: whatever has gone through its steps is sealed anew.
    """


@BESIDE()
def m001_drafts_and_doors(db: Database) -> None:
    """Make the drafts that links name, and the doors that were tried in vain; newest turn last."""
    db.executescript("""
create table drafts (
    library text, token text, content text not null, turn integer not null,
    primary key (library, token)
) strict;
create index drafts_by_turn on drafts (turn);
create table doors (
    door text primary key, codes integer not null, until real not null, turn integer not null
) strict;
create index doors_by_turn on doors (turn);
""")


@BESIDE()
def m002_unsaved(db: Database) -> None:
    """Make room for what readers have typed and not saved; newest turn last."""
    db.executescript("""
create table unsaved (
    library text, reader text, content text not null, size integer not null,
    turn integer not null, primary key (library, reader)
) strict;
create index unsaved_by_turn on unsaved (turn);
""")


def is_current(db: Database, migrations: Migrations) -> bool:
    """Whether the database has been through every migration.

    Raises `StoreError` where it is no library, or has been through one that is not known here.
    """
    applied = _applied(db, migrations.name)
    if not applied:
        raise StoreError(
            words("This database is not a Samspil library. Take it out of the folder of libraries.")
        )
    known = _known(migrations)
    if applied - known:
        raise StoreError(
            words("This library was saved by a newer Samspil. Update Samspil, then open it again.")
        )
    return applied == known


def _applied(db: Database, steps: str) -> frozenset[str]:
    """The names of the steps that the database has been through."""
    # Asked at each transaction: `Migrations.applied` takes ten times as long.
    has = "select 1 from sqlite_master where type = 'table' and name = '_sqlite_migrations'"
    if db.execute(has).fetchone() is None:
        return frozenset()
    asked = "select name from _sqlite_migrations where migration_set = ?"
    return frozenset(name for (name,) in db.execute(asked, [steps]))


@cache
def _known(migrations: Migrations) -> frozenset[str]:
    """The names of the steps that this version has."""
    with Database(memory=True) as empty:
        return frozenset(migration.name for migration in migrations.pending(empty))
