"""Workload by DuckDB, from a table of its own. Arguments: the log as CSV, DuckDB's file, from, to and now in milliseconds.

Each line on the input is one thing to do: `compute` the report, or `show` its rows.
"""

import json
import sys

import duckdb

csv, file, start, end, now = sys.argv[1:]
database = duckdb.connect(file)
database.execute(
    "CREATE TABLE log AS SELECT * FROM read_csv(?, header = false, columns = {'id': 'BIGINT', 'agent_id': 'INTEGER', "
    "'status': 'VARCHAR', 'reason_id': 'INTEGER', 'began_at_ms': 'BIGINT', 'ended_at_ms': 'BIGINT'})",
    [csv],
)

REASONS = (1, 2, 3)
sums = ["sum(seconds)"]
sums += [f"coalesce(sum(seconds) FILTER (status = '{status}'), 0)" for status in ("active", "active_free", "outgoing", "finishing")]
sums += [f"coalesce(sum(seconds) FILTER (reason_id = {reason}), 0)" for reason in REASONS]
sums += [f"coalesce(sum(seconds) FILTER (status = '{status}'), 0)" for status in ("not_ready", "kicked_out")]
# Nobody held a thread while outgoing here.
sums += ["coalesce(sum(seconds) FILTER (status IN ('active', 'finishing')), 0)"]
WORKLOAD = f"""
    WITH cut AS (
        SELECT agent_id, status, reason_id,
            least(coalesce(ended_at_ms, {now}), {end}) // 1000 - greatest(began_at_ms, {start}) // 1000 AS seconds
        FROM log
        WHERE began_at_ms < {end} AND (ended_at_ms IS NULL OR ended_at_ms > {start}) AND status <> 'offline'
    )
    SELECT agent_id, {', '.join(sums)} FROM cut GROUP BY agent_id ORDER BY agent_id
"""


def workload():
    return database.execute(WORKLOAD).fetchall()


print("ready", duckdb.__version__, "rows", database.execute("SELECT count(*) FROM log").fetchone()[0], flush=True)
for line in sys.stdin:
    rows = workload()
    print(json.dumps([[int(value) for value in row] for row in rows]) if line.strip() == "show" else len(rows), flush=True)
