"""What is added up, as tables of DuckDB: `log` from the export, `held` and `event` from the file, `day` from the time zone.

Instants are seconds since 1970: a report counts whole seconds, and cuts every instant down to its own.
"""

import pathlib
import re
import sqlite3
import tempfile
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import duckdb

LOG = """
CREATE TABLE log AS
SELECT
    agent AS name,
    login,
    "group" AS team,
    status,
    reason,
    epoch_ms(began::TIMESTAMPTZ) // 1000 AS began,
    epoch_ms(ended::TIMESTAMPTZ) // 1000 AS ended,
    duration::BIGINT AS seconds,
    open::BOOLEAN AS open
FROM read_csv(?, header = false, skip = 1, all_varchar = true, delim = ',', quote = '"', escape = '"', names = [
    'agent', 'login', 'group', 'status', 'reason', 'next_reason', 'began', 'ended', 'duration', 'cause', 'changed_by',
    'open'
])
"""

WRONG_LENGTHS = "SELECT count(*) FROM log WHERE coalesce(ended, ?) - began <> seconds"

GAPS = """
SELECT count(*) FROM (
    SELECT began, lag(ended) OVER (PARTITION BY login ORDER BY began, began + seconds) AS before FROM log
) WHERE began <> before
"""

ASSIGNMENTS = """
SELECT login, began_at_ms / 1000, ended_at_ms / 1000 FROM assignment JOIN person ON person.id = agent_id
"""

EVENTS = """
SELECT login, 'threads_assigned', min(began_at_ms) / 1000
FROM assignment JOIN person ON person.id = agent_id
GROUP BY login, thread_id
UNION ALL
SELECT login, 'threads_closed', closed_at_ms / 1000
FROM thread JOIN person ON person.id = agent_id WHERE closed_at_ms IS NOT NULL
UNION ALL
SELECT login, 'pinned_resolved', resolved_at_ms / 1000
FROM pinned_message JOIN person ON person.id = agent_id WHERE resolved_at_ms IS NOT NULL
"""


class Reading:
    def __init__(self, log: bytes, file: str):
        self.sql = duckdb.connect()
        # The zone stands in the heads of the columns that depend on it.
        self.zone = ZoneInfo(re.search(rb"began \(([^)]+)\)", log)[1].decode())
        self._read_log(log)
        self._read_file(file)
        self._count_days()

    def one(self, query: str, *values: object) -> int:
        return self.sql.execute(query, values).fetchone()[0]

    def _read_log(self, log: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            exported = pathlib.Path(folder) / "log.csv"
            exported.write_bytes(log)
            self.sql.execute(LOG, [str(exported)])
        # An open interval runs to the instant of the export, the same for all.
        self.now = self.one("SELECT max(began + seconds) FROM log WHERE open")
        assert self.one("SELECT count(*) FROM log WHERE open <> (ended IS NULL)") == 0, "an open row isn't marked"
        assert self.one(WRONG_LENGTHS, self.now) == 0, "a duration isn't what lies between begin and end"
        assert self.one(GAPS) == 0, "an interval doesn't begin where the one before it ends"

    def _read_file(self, file: str) -> None:
        """What the log can't tell."""
        tables = sqlite3.connect(pathlib.Path(file).resolve().as_uri() + "?mode=ro", uri=True)
        self.reasons = [code for (code,) in tables.execute("SELECT code FROM reason ORDER BY position")]
        self.blocked = {login for (login,) in tables.execute("SELECT login FROM person WHERE blocked_at_ms IS NOT NULL")}
        self._fill("held (login VARCHAR, began BIGINT, ended BIGINT)", tables.execute(ASSIGNMENTS).fetchall())
        self._fill("event (login VARCHAR, code VARCHAR, moment BIGINT)", tables.execute(EVENTS).fetchall())
        tables.close()

    def _count_days(self) -> None:
        """From local midnight to the next, from the day of the first entry to tomorrow."""
        first = datetime.fromtimestamp(self.one("SELECT min(began) FROM log"), self.zone).date()
        last = datetime.fromtimestamp(self.now, self.zone).date() + timedelta(days=1)
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        spans = [(day, self._midnight(day), self._midnight(day + timedelta(days=1))) for day in days]
        self._fill("day (day DATE, began BIGINT, ended BIGINT)", spans)

    def _midnight(self, day: date) -> int:
        return int(datetime(day.year, day.month, day.day, tzinfo=self.zone).timestamp())

    def _fill(self, table: str, rows: list[tuple]) -> None:
        self.sql.execute(f"CREATE TABLE {table}")
        columns = [list(column) for column in zip(*rows)]
        self.sql.execute(f"INSERT INTO {table.split()[0]} SELECT {', '.join('unnest(?)' for _ in columns)}", columns)
