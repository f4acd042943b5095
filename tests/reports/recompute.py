"""Adds up the Workload report a second time, by other means, and compares every cell.

The arguments are the program and a workspace file. From the exported Agent status log DuckDB recomputes all times; threads and
pinned messages, of which the log tells nothing, come from the file's own tables. The period, the rows, the columns and
the values must be those of `rollcall report workload`, for every division of every period.
"""

import sys

from adding import Adding
from asking import Asking
from comparing import Differences, compare_csv, compare_json
from periods import PERIODS
from reading import Reading

DIVISIONS = ["agent", "day", "week", "group"]
SHOWN = 20


def main() -> int:
    program, file = sys.argv[1:3]
    asking = Asking(program, file)
    reading = Reading(asking.log(), file)
    adding = Adding(reading)
    adding.assert_worth_comparing(*PERIODS[0].bounds(reading.zone))

    found = Differences()
    for period in PERIODS:
        before = found.cells
        for by in DIVISIONS:
            found.where = f"{period.name}, by {by}"
            answer = asking.workload_json(period, by)
            expected = adding.up(by, *period.bounds(reading.zone, answer))
            compare_json(found, expected, answer)
            if period.to is not None:
                compare_csv(found, expected, asking.workload_csv(period, by))
        print(f"  {period.name}: {found.cells - before} cells")
    for difference in found.all[:SHOWN]:
        print(difference, file=sys.stderr)
    if found.all:
        print(f"{len(found.all)} of {found.cells} cells differ from what the log adds up to", file=sys.stderr)
        return 1
    intervals = reading.one("SELECT count(*) FROM log")
    print(f"{found.cells} cells of the Workload report are what the log of {intervals} intervals adds up to")
    return 0


if __name__ == "__main__":
    sys.exit(main())
