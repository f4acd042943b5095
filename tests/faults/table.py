"""What happened, as a table of calls and faults by operations, and as a list of points."""

from collections import Counter
from pathlib import Path

from judge import Verdict

LETTERS = {"done": "d", "refused": "r", "killed": "k", "missed": "-"}


class Table:
    def __init__(self, operations: list[str]):
        self.operations = operations
        self.cells: dict[tuple[str, str], dict[str, Counter]] = {}
        self.codes: Counter = Counter()
        self.points: list[str] = []
        self.wrong: list[str] = []

    def add(self, point, verdict: Verdict, code: str = "") -> None:
        cell = self.cells.setdefault((point.call, point.fault.name), {}).setdefault(point.operation, Counter())
        cell[verdict.word] += 1
        if verdict.wrong:
            cell["wrong"] += 1
            self.wrong += [f"{point}: {wrong}" for wrong in verdict.wrong]
        if verdict.word == "refused":
            self.codes[code or "a sentence without a code"] += 1
        self.points.append("\t".join([str(point), verdict.word, code, "; ".join(verdict.wrong)]))

    def tell(self, folder: Path) -> int:
        """Prints it, and gives the exit code: what was chosen must have been reached, and nothing may be wrong."""
        text = self.text()
        (folder / "table.txt").write_text(text, encoding="utf-8")
        (folder / "points.tsv").write_text("\n".join(self.points) + "\n", encoding="utf-8")
        print(text)
        unreached = [
            f"{call} · {fault} · {operation}: no point of it was reached"
            for (call, fault), row in sorted(self.cells.items())
            for operation, cell in row.items()
            if set(cell) == {"missed"}
        ]
        for line in [*self.wrong, *unreached]:
            print(f"  {line}")
        bad = sum(cell["wrong"] for row in self.cells.values() for cell in row.values())
        print(f"{len(self.points)} points; {bad} of them wrong. All of them: {folder / 'points.tsv'}")
        return 1 if self.wrong or unreached or not self.points else 0

    def text(self) -> str:
        lines = ["d done, r refused, k killed and recovered, - not reached, ! wrong; blank: the operation has no such call", ""]
        heads = [f"{number:>2} {name}" for number, name in enumerate(self.operations, 1)]
        lines += heads + [""]
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
