"""The sums, by DuckDB.

Every agent's time is cut at every instant at which anything changes: a status, the threads in hand, the day, the period. Within a
piece all is the same, so whatever is wanted is a sum of whole pieces. Nothing is added up beforehand, and no piece is divided.
"""

from dataclasses import dataclass
from datetime import datetime

from reading import Reading

STATUS_COLUMNS = {
    "active": "active_time",
    "active_free": "free_time",
    "outgoing": "outgoing_time",
    "finishing": "finishing_time",
    "not_ready": "notready_time",
    "kicked_out": "kickedout_time",
}
FOR_CLIENTS = ["active_time", "free_time", "outgoing_time", "finishing_time"]
COUNTS = ["threads_assigned", "threads_closed", "pinned_resolved"]
KEYS = {"agent": "login", "group": "team", "day": "day::VARCHAR", "week": "date_trunc('week', day)::DATE::VARCHAR"}

PIECES = """
CREATE OR REPLACE TEMP TABLE piece AS
WITH
spell AS (SELECT login, team, status, reason, began, coalesce(ended, $now) AS ended FROM log),
hand AS (SELECT login, began, coalesce(ended, $now) AS ended FROM held),
cut AS (
    SELECT login, unnest([began, ended]) AS moment FROM spell
    UNION SELECT login, unnest([began, ended]) FROM hand
    UNION SELECT DISTINCT login, unnest([$begin, $to]) FROM log
    UNION SELECT DISTINCT login, day.began FROM log CROSS JOIN day
),
piece AS (
    SELECT login, moment AS began, lead(moment) OVER (PARTITION BY login ORDER BY moment) AS ended FROM cut
)
SELECT
    piece.login,
    team,
    day,
    status,
    reason,
    piece.ended - piece.began AS seconds,
    CASE status
        WHEN 'active' THEN true
        WHEN 'finishing' THEN true
        WHEN 'outgoing' THEN EXISTS (
            SELECT 1 FROM hand
            WHERE hand.login = piece.login AND hand.began <= piece.began AND piece.began < hand.ended
        )
        ELSE false
    END AS productive
FROM piece
JOIN spell ON spell.login = piece.login AND spell.began <= piece.began AND piece.began < spell.ended
JOIN day ON day.began <= piece.began AND piece.began < day.ended
WHERE piece.began >= $begin AND piece.ended <= $to AND status <> 'offline'
"""

SUMS = """
WITH part AS (
    SELECT login, team, day, 'login_time' AS code, seconds AS number FROM piece
    UNION ALL SELECT login, team, day, coalesce(reason || '_time', status), seconds FROM piece
    UNION ALL SELECT login, team, day, 'productive_time', seconds FROM piece WHERE productive
    UNION ALL
    SELECT event.login, team, day, code, 1
    FROM event
    JOIN (SELECT DISTINCT login, team FROM log) AS member ON member.login = event.login
    JOIN day ON day.began <= moment AND moment < day.ended
    WHERE $begin <= moment AND moment < $to
)
SELECT {key}, code, sum(number)::BIGINT FROM part GROUP BY ALL
"""

# Whose present status goes on, where the period reaches the present; it is counted on its last day.
GOES_ON = """
SELECT DISTINCT {key} FROM log JOIN day ON day.began < $to AND $to <= day.ended
WHERE open AND status <> 'offline' AND log.began < $to AND $to >= $now
"""

# What the month must hold, beside time in every column: without it the comparison would prove nothing about it.
WORTH_COMPARING = {
    "outgoing with a thread in hand": "SELECT count(*) FROM piece WHERE status = 'outgoing' AND productive",
    "outgoing with none": "SELECT count(*) FROM piece WHERE status = 'outgoing' AND NOT productive",
    "two threads in hand while outgoing": """
        SELECT count(*) FROM log JOIN held AS one USING (login) JOIN held AS other USING (login)
        WHERE status = 'outgoing' AND one.began < other.began AND other.began < one.ended
            AND other.began > log.began AND one.ended < log.ended
    """,
    "outgoing while clocks are turned": """
        SELECT count(*) FROM log WHERE status = 'outgoing'
            AND began < epoch('2026-03-29T01:00:00Z'::TIMESTAMPTZ) AND ended > epoch('2026-03-29T01:00:00Z'::TIMESTAMPTZ)
    """,
    "a break across midnight": """
        SELECT count(*) FROM log JOIN day ON log.began < day.began AND day.began < log.ended WHERE reason IS NOT NULL
    """,
    "statuses shorter than a second": "SELECT count(*) FROM log WHERE seconds = 0",
    "somebody at work at the end": "SELECT count(*) FROM log WHERE ended IS NULL AND status IN ('active', 'outgoing')",
}


@dataclass
class Expected:
    """What the report must say. A row is its label and its numbers by the codes of their columns; what isn't there is 0."""

    heads: list[str]
    columns: list[str]
    rows: list[tuple[list[str], dict[str, int]]]
    total: dict[str, int]


class Adding:
    def __init__(self, reading: Reading):
        self.reading = reading

    def up(self, by: str, begin: int, to: int) -> Expected:
        """The report of a period. A report that was made after the log was exported has more of what goes on."""
        bounds = {"begin": begin, "to": to}
        self.reading.sql.execute(PIECES, {**bounds, "now": max(self.reading.now, to)})
        sums: dict[str, dict[str, int]] = {}
        total: dict[str, int] = {}
        for key, code, number in self.reading.sql.execute(SUMS.format(key=KEYS[by]), bounds).fetchall():
            code = STATUS_COLUMNS.get(code, code)
            sums.setdefault(key, {})[code] = number
            total[code] = total.get(code, 0) + number
        goes_on = self.reading.sql.execute(GOES_ON.format(key=KEYS[by]), {"to": to, "now": self.reading.now}).fetchall()
        used = [f"{code}_time" for code in self.reading.reasons if f"{code}_time" in total]
        ends = ["notready_time", "kickedout_time", "productive_time", "occupancy", *COUNTS]
        heads, rows = self._rows(by, sums, [self._shown(begin), self._shown(to)], {key for (key,) in goes_on})
        return Expected([*heads, "open"], ["login_time", *FOR_CLIENTS, *used, *ends], rows, total)

    def assert_worth_comparing(self, begin: int, to: int) -> None:
        month = self.up("agent", begin, to)
        reasons = {f"{code}_time" for code in self.reading.reasons}
        assert len(reasons) == 5 and reasons <= set(month.columns), "time for the three reasons and two more"
        for code in month.columns:
            assert code == "occupancy" or month.total.get(code), f"{code} is nothing in this month"
        for what, query in WORTH_COMPARING.items():
            assert self.reading.one(query) > 0, f"the month lacks {what}"

    def _rows(self, by: str, sums: dict[str, dict[str, int]], period: list[str], goes_on: set[str]) -> tuple[list[str], list]:
        """Agents and groups by name, all of them, but of those who are blocked only who did something; days that held anything."""
        zone = self.reading.zone.key
        mark = lambda key: "true" if key in goes_on else "false"  # noqa: E731
        spans = [f"from ({zone})", f"to ({zone})"]
        if by == "agent":
            members = self._by_name("SELECT DISTINCT name, login, team FROM log")
            there = [member for member in members if member[1] in sums or member[1] not in self.reading.blocked]
            return ["agent", "login", "group", *spans], [([*one, *period, mark(one[1])], sums.get(one[1], {})) for one in there]
        if by == "group":
            teams = self._by_name("SELECT DISTINCT team FROM log")
            return ["group", *spans], [([team, *period, mark(team)], sums.get(team, {})) for (team,) in teams]
        head = "day" if by == "day" else "week_from"
        return [f"{head} ({zone})"], [([day, mark(day)], sums[day]) for day in sorted(sums)]

    def _by_name(self, query: str) -> list[tuple]:
        return sorted(self.reading.sql.execute(query).fetchall(), key=lambda row: plain(row[0]).lower())

    def _shown(self, at: int) -> str:
        return datetime.fromtimestamp(at, self.reading.zone).isoformat(timespec="milliseconds")


def plain(name: str) -> str:
    """Without the apostrophe that keeps spreadsheets from taking a name for a formula."""
    return name[1:] if name[:1] == "'" and name[1:2] in tuple("=+-@\t\r") else name
