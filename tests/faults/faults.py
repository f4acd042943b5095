"""Trouble of the disk, and sudden ends, at chosen calls of the real program, for the whole life of a file.

The arguments are the program and a folder for what is told; with --all every call is tried instead of a fixed choice of them (of the demo, which has a
hundred thousand, a larger choice).
"""

import argparse
import random
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import serving
import tracing
from judge import Judge, Verdict, code_of
from life import Operation, Starts, operations
from table import Table
from tracing import FAULTS, Fault

FEW_CALLS = ("pwrite64", "fdatasync", "fsync", "rename", "renameat", "renameat2", "linkat")
MANY = 40
FEW_FAULTS = ("EIO", "ENOSPC", "SIGKILL")

FIXTURES = Path(__file__).parent.parent / "fixtures" / "db"


@dataclass(frozen=True)
class Point:
    """One fault at one call of one operation."""

    operation: str
    fault: Fault
    call: str
    place: int

    def __str__(self) -> str:
        return f"{self.operation} · {self.call} · {self.fault.name} · {self.place}"


def main() -> int:
    asked = arguments()
    with tempfile.TemporaryDirectory(prefix="rollcall-faults-", dir=memory()) as place:
        place = Path(place).resolve()
        starts = Starts(asked.program, place / "starts", FIXTURES)
        starts.folder.mkdir()
        chosen = [one for one in operations(FIXTURES) if asked.only in one.name]
        serve = asked.only in serving.NAME
        table = Table([one.name for one in chosen] + [serving.NAME] * serve)
        with ThreadPoolExecutor(asked.workers) as workers:
            tries = [try_of(workers, asked, starts, one, place) for one in chosen]
            if serve:
                tries.append(try_serving(workers, asked, starts, place))
            for point, outcome in (one for points in tries for one in points):
                table.add(point, *outcome.result())
    asked.told.mkdir(parents=True, exist_ok=True)
    return table.tell(asked.told)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=lambda text: str(Path(text).resolve()))
    parser.add_argument("told", type=Path, help="the folder for the table and the list of points")
    parser.add_argument("--all", action="store_true", help="every call")
    parser.add_argument("--only", default="", help="operations whose name has this")
    parser.add_argument("--workers", type=int, default=3)
    return parser.parse_args()


def memory() -> str | None:
    """The power isn't cut here, so nothing has to wait for a disk."""
    there = Path("/dev/shm")
    return str(there) if there.is_dir() and shutil.disk_usage(there).free > 1 << 28 else None


def try_of(workers: ThreadPoolExecutor, asked: argparse.Namespace, starts: Starts, operation: Operation, place: Path) -> list:
    """Plays the operation undisturbed, and gives its points to the workers."""
    judge = Judge(asked.program, operation, starts.get(operation.start))
    folder = fresh(judge.start, place)
    ended, recording = tracing.record(judge.command(), folder, place / "log")
    expected = judge.expect(folder, ended)
    shutil.rmtree(folder)

    def outcome(point: Point) -> tuple[Verdict, str]:
        folder = fresh(judge.start, place)
        log = folder.with_suffix(".log")
        ended = tracing.run_with(point.fault, point.call, point.place, judge.command(), folder, log)
        verdict = judge.after(folder, point.fault, ended, expected)
        shutil.rmtree(folder)
        log.unlink()
        return verdict, code_of(ended)

    most = MANY if operation.costly else None
    points = points_of(operation.name, recording, asked.all, most)
    if operation.costly and not asked.all:
        points = few_of(points)
    return [(point, workers.submit(outcome, point)) for point in points]


def try_serving(workers: ThreadPoolExecutor, asked: argparse.Namespace, starts: Starts, place: Path) -> list:
    places, outcome = serving.player(asked.program, starts, place)
    points = points_of(serving.NAME, places, asked.all)
    return [(point, workers.submit(outcome, point.fault, point.call, point.place)) for point in points]


def points_of(operation: str, places: dict[str, list[int]], everything: bool, most: int | None = None) -> list[Point]:
    """All places, or `most` of each call where there are more than anybody can wait for; or as few as the fault says."""
    points = []
    for fault in FAULTS:
        for call in fault.calls:
            there = places.get(call, [])
            wanted = (most or len(there)) if everything else fault.most
            for where in spread(there, wanted, f"{operation} {call} {fault.name}"):
                points.append(Point(operation, fault, call, where))
    return points


def few_of(points: list[Point]) -> list[Point]:
    """Of an operation whose calls are many: one place each of what changes the disk."""
    chosen = [point for point in points if point.call in FEW_CALLS and point.fault.name in FEW_FAULTS]
    return list({(point.call, point.fault): point for point in chosen}.values())


def spread(places: list[int], most: int, seed: str) -> list[int]:
    """The last and the first as far as there may be so many, and some between: the same ones every time."""
    if len(places) <= most:
        return places
    ends = [places[-1], places[0]][: most - 1]
    between = [place for place in places if place not in ends]
    return sorted([*ends, *random.Random(seed).sample(between, most - len(ends))])


def fresh(start: Path, place: Path) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="at-", dir=place))
    shutil.copytree(start, folder, dirs_exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(main())
