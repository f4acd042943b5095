"""What a workspace file holds, read without the program: what was acknowledged once must be found here for ever."""

import sqlite3
from contextlib import closing
from pathlib import Path

# Nothing of these is ever taken back by what the tests do. Every released schema has them.
LASTING = {
    "person": "SELECT login FROM person",
    "reason": "SELECT code FROM reason",
    "client": "SELECT name FROM client",
    "thread": "SELECT id, client_id, started_at_ms FROM thread",
    "message": "SELECT id, thread_id, text FROM message",
    "request": "SELECT id, kind, asked_at_ms FROM approval_request",
    "status": "SELECT id, agent_id, status, began_at_ms FROM status_log",
}

Ledger = frozenset[tuple]


def ledger(file: Path) -> Ledger:
    """The rows that last. Raises sqlite3.Error for what isn't a whole file."""
    with closing(connect(file)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
        if sound != "ok":
            raise sqlite3.DatabaseError(sound)
        found: set[tuple] = set()
        for kind, query in LASTING.items():
            found.update((kind, *row) for row in connection.execute(query))
        return frozenset(found)


def asked(file: Path, query: str, *values: object) -> object:
    """One value."""
    with closing(connect(file)) as connection:
        row = connection.execute(query, values).fetchone()
        return None if row is None else row[0]


def connect(file: Path) -> sqlite3.Connection:
    """Reads what is in the log of changes too, should one be there; otherwise leaves nothing beside the file."""
    how = "mode=ro" if file.with_name(file.name + "-wal").exists() else "immutable=1"
    return sqlite3.connect(f"file:{file}?{how}", uri=True)
