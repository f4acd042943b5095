"""Which calls fail: all of them, every n-th, or a choice in which every kind of call and of failure has a point of each operation."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from tracing import FAULTS, KIND_OF, KINDS, Fault

# A call that another run makes differently isn't reached: then the next one of the cell is tried.
TRIES = 6


@dataclass(frozen=True)
class Point:
    """One fault at one call of one operation."""

    operation: str
    fault: Fault
    call: str
    place: int

    @property
    def kind(self) -> str:
        return KIND_OF[self.call]

    def __str__(self) -> str:
        return f"{self.operation} · {self.call} · {self.fault.name} · {self.place}"


# A kind whose calls are unlike one another has a point of so many of them.
WIDTH = {"read": 2, "write": 2, "name": 3}
# Of an operation with very many calls, what changes the disk.
FEW_KINDS = ("write", "sync", "name")
FEW_FAULTS = ("EIO", "ENOSPC", "SIGKILL")

# What is tried one after the other until one of them is reached.
Cell = list[Point]


def every(operation: str, places: dict[str, list[int]], step: int, most: int | None) -> list[Cell]:
    """Every n-th place of each call, and the last; `most` of them where there are more than anybody can wait for."""
    cells = []
    for fault, call in ((fault, call) for fault in FAULTS for kind in fault.kinds for call in KINDS[kind]):
        there = places.get(call, [])
        stride = max(step, -(-len(there) // most) if most else 1)
        begin = sum(map(ord, operation + fault.name)) % stride
        chosen = dict.fromkeys([*there[begin::stride], *there[-1:]])
        cells += [[Point(operation, fault, call, place)] for place in chosen]
    return cells


def chosen(operation: str, number: int, places: dict[str, list[int]], few: bool) -> list[Cell]:
    """One point or more for each kind of call and fault. Operations take turns with the calls of a kind."""
    cells = []
    for fault in FAULTS:
        for kind in fault.kinds:
            if few and not (kind in FEW_KINDS and fault.name in FEW_FAULTS):
                continue
            calls = [call for call in KINDS[kind] if places.get(call)]
            turned = calls[number % len(calls) :] + calls[: number % len(calls)] if calls else []
            cells += [list(candidates(operation, fault, call, places)) for call in turned[: WIDTH.get(kind, 1)]]
    return cells


def candidates(operation: str, fault: Fault, call: str, places: dict[str, list[int]]) -> Iterator[Point]:
    """The same ones every time."""
    there = list(places[call])
    random.Random(f"{operation} {call} {fault.name}").shuffle(there)
    return (Point(operation, fault, call, place) for place in there[:TRIES])
