"""What happened, as a table of calls and faults by operations, and as a list of points."""

from collections import Counter
from pathlib import Path

from points import Point
from tracing import FAULTS
from verdict import Verdict

LETTERS = {"done": "d", "refused": "r", "killed": "k", "missed": "-"}
# What every operation does, if only to the memory that programs share, so that a recording without it is none.
ALWAYS = ("write",)


class Table:
    def __init__(self, operations: list[str], by_call: bool):
        self.operations = operations
        self.by_call = by_call
        self.cells: dict[tuple[str, str], dict[str, Counter]] = {}
        self.words: dict[tuple[str, str, str], set[str]] = {}
        self.codes: Counter = Counter()
        self.points: list[str] = []
        self.wrong: list[str] = []
        self.bad = 0

    def add(self, point: Point, verdict: Verdict, code: str) -> None:
        row = self.cells.setdefault((point.call if self.by_call else point.kind, point.fault.name), {})
        cell = row.setdefault(point.operation, Counter())
        cell[verdict.word] += 1
        self.words.setdefault((point.operation, point.kind, point.fault.name), set()).add(verdict.word)
        if verdict.wrong:
            cell["wrong"] += 1
            self.bad += 1
            self.wrong += [f"{point}: {wrong}" for wrong in verdict.wrong]
        if verdict.word == "refused":
            self.codes[code or "a sentence without a code"] += 1
        self.points.append("\t".join([str(point), verdict.word, code, "; ".join(verdict.wrong)]))

    def tell(self, folder: Path, complete: bool) -> int:
        """Prints it, and gives the exit code: nothing may be wrong, and no cell of what was chosen empty."""
        text = self.text()
        (folder / "table.txt").write_text(text + "\n", encoding="utf-8")
        (folder / "points.tsv").write_text("\n".join(self.points) + "\n", encoding="utf-8")
        print(text)
        empty = [f"{' · '.join(cell)}: no point of it was reached" for cell, words in self.words.items() if words == {"missed"}]
        if complete:
            there = {(operation, kind) for operation, kind, _ in self.words}
            rows = {(kind, fault.name) for fault in FAULTS for kind in fault.kinds} - {(kind, fault) for _, kind, fault in self.words}
            empty += [f"{kind} · {fault}: no operation has such a call" for kind, fault in sorted(rows)]
            empty += [f"{operation}: nothing of it could {kind}" for operation in self.operations for kind in ALWAYS if (operation, kind) not in there]
        for line in [*self.wrong, *empty]:
            print(f"  {line}")
        print(f"{len(self.points)} points; {self.bad} of them wrong. All of them: {folder / 'points.tsv'}")
        return 1 if self.wrong or empty or not self.points else 0

    def text(self) -> str:
        lines = ["d done, r refused, k killed and recovered, - not reached, ! wrong; blank: the operation has no such call", ""]
        lines += [f"{number:>2} {name}" for number, name in enumerate(self.operations, 1)] + [""]
        rows = [["", *(str(number) for number in range(1, len(self.operations) + 1))]]
        for (call, fault), row in sorted(self.cells.items()):
            rows.append([f"{call} {fault}", *(shown(row.get(name, Counter())) for name in self.operations)])
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        lines += ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
        lines += ["", "refused with: " + (", ".join(f"{code} {count}" for code, count in self.codes.most_common()) or "nothing")]
        return "\n".join(lines)


def shown(cell: Counter) -> str:
    said = " ".join(f"{cell[word]}{letter}" for word, letter in LETTERS.items() if cell[word])
    return f"{said} {cell['wrong']}!" if cell["wrong"] else said
