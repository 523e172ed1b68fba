"""The steps that make a library's database and bring an older one up to date.

A migration is written once and never altered: libraries out there have been through it. A new
field or table gets a new migration at the end (`db.table("goals").add_column("owner", str)`); a
test compares what they make with the field descriptions. Lists are JSON text, dates ISO text, yes
and no 1 and 0.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from lib.errors import StoreError
from lib.words import words

MIGRATIONS = Migrations("samspil")

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


def is_current(db: Database, migrations: Migrations) -> bool:
    """Whether the database has been through every migration.

    Raises `StoreError` where it is no library, or has been through one that is not known here.
    """
    applied = {migration.name for migration in migrations.applied(db)}
    if not applied:
        raise StoreError(
            words("This database is not a Samspil library. Take it out of the folder of libraries.")
        )
    with Database(memory=True) as empty:
        known = {migration.name for migration in migrations.pending(empty)}
    if applied - known:
        raise StoreError(
            words("This library was saved by a newer Samspil. Update Samspil, then open it again.")
        )
    return applied == known
