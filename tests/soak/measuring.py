"""What the server uses, once a second."""

import csv
import threading
import time
from pathlib import Path

from writing import Writers

HEADS = ["seconds", "acknowledged", "memory_mb", "descriptors", "log_mb", "file_mb"]
MB = 1 << 20


class Meter(threading.Thread):
    def __init__(self, file: Path, pid: int, writers: Writers, ended: threading.Event):
        super().__init__(daemon=True)
        self.file = file
        self.pid = pid
        self.writers = writers
        self.ended = ended
        self.rows: list[list[float]] = []

    def run(self) -> None:
        began = time.monotonic()
        while not self.ended.wait(1):
            try:
                row = [memory(self.pid), descriptors(self.pid), size(self.log), size(self.file)]
            except (OSError, ValueError):
                # Between two servers.
                continue
            self.rows.append([round(time.monotonic() - began, 1), self.writers.count, *row])

    @property
    def log(self) -> Path:
        return self.file.with_name(self.file.name + "-wal")

    def write(self, to: Path) -> None:
        with to.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file, lineterminator="\n")
            out.writerow(HEADS)
            out.writerows(self.rows)

    def summary(self) -> dict[str, list[float]]:
        """The least and the most of each, and the last."""
        columns = {head: [row[place] for row in self.rows] for place, head in enumerate(HEADS)}
        return {
            f"{head}: least, most, last": [min(values), max(values), values[-1]]
            for head, values in columns.items()
            if head not in ("seconds", "acknowledged") and values
        }


def memory(pid: int) -> float:
    """What is the process's own, and its share of what is shared."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return round(int(line.split()[1]) / 1024, 2)
    raise ValueError("no Pss")


def descriptors(pid: int) -> int:
    return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())


def size(file: Path) -> float:
    return round(file.stat().st_size / MB, 3) if file.exists() else 0.0
