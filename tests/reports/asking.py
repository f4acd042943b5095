"""What the program says: the exported log, and the reports to compare."""

import csv
import io
import json
import subprocess

from periods import Period


class Asking:
    def __init__(self, program: str, file: str):
        self.program = [program, "--workspace", file, "report"]

    def log(self) -> bytes:
        """The Agent status log of the whole time."""
        return self._ask("log", "--format", "csv")

    def workload_csv(self, period: Period, by: str) -> list[list[str]]:
        told = self._ask("workload", *period.arguments(), "--by", by, "--format", "csv")
        return list(csv.reader(io.StringIO(told.decode("utf-8"), newline=""), strict=True))

    def workload_json(self, period: Period, by: str) -> dict:
        return json.loads(self._ask("workload", *period.arguments(), "--by", by, "--format", "json"))

    def _ask(self, *arguments: str) -> bytes:
        return subprocess.run([*self.program, *arguments], check=True, stdout=subprocess.PIPE).stdout
