"""Trouble of the disk, and sudden ends, at chosen calls of the real program, for the whole life of a file.

The arguments are the program and a folder for what is told; with --every 1 every call is tried instead of a fixed choice of them (of the
demo, which has a hundred thousand, a few of each).
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import points
import serving
import tracing
from judge import Judge
from life import Operation, Starts, always, operations
from points import Cell, Point
from table import Table
from verdict import Verdict, code_of

# A run of the demo takes as long as thirty of the others.
MANY = 4
SERVE = Operation("serve", "served", ("serve",), always)

FIXTURES = Path(__file__).parent.parent / "fixtures" / "db"

Try = Callable[[Point], tuple[Verdict, str]]


def main() -> int:
    asked = arguments()
    if not tracing.may_trace():
        print("strace may not look into programs here: ptrace isn't permitted, and nothing was tried")
        return 2
    with tempfile.TemporaryDirectory(prefix="rollcall-faults-", dir=memory()) as place:
        place = Path(place).resolve()
        starts = Starts(asked.program, place / "starts", FIXTURES)
        starts.folder.mkdir()
        wanted = [one for one in operations(FIXTURES) if asked.only in one.name]
        serve = asked.only in SERVE.name
        columns = dict.fromkeys(one.name if asked.every else one.column for one in wanted)
        table = Table([*columns, *[SERVE.name] * serve], by_call=asked.every > 0)
        with ThreadPoolExecutor(asked.workers) as workers:
            told = []
            if serve:
                recording, outcome = serving.player(asked.program, starts, place)
                told += tried(workers, cells_of(asked, SERVE, 0, recording), outcome)
            for number, one in sorted(enumerate(wanted, 1), key=lambda one: one[1].costly):
                recording, outcome = player(asked.program, starts, one, place)
                told += tried(workers, cells_of(asked, one, number, recording), outcome)
            try:
                for outcome in told:
                    table.add(*outcome.result())
            except KeyboardInterrupt:
                workers.shutdown(wait=False, cancel_futures=True)
                print(f"Stopped after {len(table.points)} of {len(told)} points")
    asked.told.mkdir(parents=True, exist_ok=True)
    return table.tell(asked.told, complete=not asked.only)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=lambda text: str(Path(text).resolve()))
    parser.add_argument("told", type=Path, help="the folder for the table and the list of points")
    parser.add_argument("--every", type=int, default=0, metavar="N", help="every n-th call, instead of a choice")
    parser.add_argument("--only", default="", help="operations whose name has this")
    parser.add_argument("--workers", type=int, default=(os.cpu_count() or 1) + 1)
    return parser.parse_args()


def memory() -> str | None:
    """The power isn't cut here, so nothing has to wait for a disk."""
    there = Path("/dev/shm")
    return str(there) if there.is_dir() and shutil.disk_usage(there).free > 1 << 28 else None


def cells_of(asked: argparse.Namespace, operation: Operation, number: int, recording: dict[str, list[int]]) -> list[Cell]:
    if asked.every:
        return points.every(operation.name, recording, asked.every, MANY if operation.costly else None)
    turn, turns = operation.turn
    return points.chosen(operation.column, number, recording, operation.costly)[turn::turns]


def tried(workers: ThreadPoolExecutor, cells: list[Cell], outcome: Try) -> list:
    """Gives the cells to the workers."""

    def of(cell: Cell) -> tuple[Point, Verdict, str]:
        for point in cell:
            verdict, code = outcome(point)
            if verdict.word != "missed" or verdict.wrong:
                break
        return point, verdict, code

    return [workers.submit(of, cell) for cell in cells]


def player(program: str, starts: Starts, operation: Operation, place: Path) -> tuple[dict[str, list[int]], Try]:
    """Plays the operation undisturbed: its calls, and what plays it with one of them failing."""
    judge = Judge(program, operation, starts.get(operation.start))
    folder = fresh(judge.start, place)
    with operation.company(folder):
        ended, recording = tracing.record(judge.command(), folder, place / "log")
    judge.expect(folder, ended)
    shutil.rmtree(folder)

    def outcome(point: Point) -> tuple[Verdict, str]:
        folder = fresh(judge.start, place)
        log = folder.with_suffix(".log")
        with operation.company(folder):
            ended = tracing.run_with(point.fault, point.call, point.place, judge.command(), folder, log)
        verdict = judge.after(folder, point, ended)
        shutil.rmtree(folder)
        log.unlink()
        return verdict, code_of(ended)

    return recording, outcome


def fresh(start: Path, place: Path) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="at-", dir=place))
    shutil.copytree(start, folder, dirs_exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(main())
