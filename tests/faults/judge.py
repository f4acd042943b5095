"""Whether the file kept its word after something failed."""

import json
import re
import shutil
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

import tracing
from ledger import Ledger, ledger
from life import Operation
from tracing import Ended, Fault

UNTOUCHED = re.compile(r"nothing (?:was|has been) \w+|no file was written", re.IGNORECASE)
DAMAGE = '"workspace_corrupt"'
MOMENT = re.compile(r"\d+")
# Of a workspace that is open or was just left.
BESIDE = ("-wal", "-shm", ".lock")


@dataclass
class Verdict:
    """What happened, in a word for the table, and what must not have."""

    word: str
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Expected:
    """What an undisturbed run leaves."""

    before: Ledger
    names: frozenset[str]
    files: dict[str, bytes]


class Judge:
    def __init__(self, program: str, operation: Operation, start: Path):
        self.program = program
        self.operation = operation
        self.start = start

    def command(self) -> list[str]:
        return [self.program, "--workspace", "team.db", "--lang", "en", "--json", *self.operation.command]

    def prior(self) -> Ledger:
        """What was acknowledged before. A file with a log is looked at in a copy, so that the log stays."""
        file = self.start / self.operation.subject
        if not file.exists():
            return frozenset()
        copy = self.start.with_name(f"{self.start.name}.{MOMENT.sub('', self.operation.name)}.looked-at")
        shutil.copytree(self.start, copy)
        try:
            return ledger(copy / self.operation.subject)
        finally:
            shutil.rmtree(copy)

    def expect(self, folder: Path, ended: Ended) -> Expected:
        """After the undisturbed run."""
        assert ended.code == 0, f"{self.operation.name} without any fault: {ended.code} {ended.err}"
        assert self.operation.done(folder), f"{self.operation.name} without any fault did nothing"
        plain = {name: (folder / name).read_bytes() for name in self.operation.files if not name.endswith(".db")}
        return Expected(self.prior(), names(folder), plain)

    def after(self, folder: Path, fault: Fault, ended: Ended, expected: Expected) -> Verdict:
        verdict = Verdict(word(ended))
        if not ended.killed and ended.code not in (0, 1, 3):
            verdict.wrong.append(f"ended with {ended.code}: {last(ended.err)}")
        self._nothing_moved(folder, verdict)
        self._whole(folder, expected, verdict)
        if not verdict.wrong:
            self._kept(folder, ended, expected, verdict)
        if not verdict.wrong and not fault.onwards:
            self._again(folder, expected, verdict)
        if DAMAGE in ended.err and not verdict.wrong:
            verdict.wrong.append(f"a sound file is called damaged: {last(ended.err)}")
        if "broke in Rollcall" in ended.err or '"internal"' in ended.err:
            verdict.wrong.append(f"trouble of the disk is told as something broken: {last(ended.err)}")
        return verdict

    def _nothing_moved(self, folder: Path, verdict: Verdict) -> None:
        moved = [file.name for file in folder.rglob("*.damaged*")]
        if moved:
            verdict.wrong.append(f"a sound file was moved aside: {', '.join(moved)}")

    def _whole(self, folder: Path, expected: Expected, verdict: Verdict) -> None:
        """Under a final name there is a whole file, or none."""
        subject = [self.operation.subject] if (self.start / self.operation.subject).exists() else []
        for name in subject:
            if not (folder / name).exists():
                verdict.wrong.append(f"{name} isn't there any more")
        for name in dict.fromkeys([*subject, *self.operation.files]):
            file = folder / name
            if not file.exists():
                continue
            if name in expected.files:
                if file.read_bytes() != expected.files[name]:
                    verdict.wrong.append(f"{name} is unfinished: {file.stat().st_size} of {len(expected.files[name])} bytes")
                continue
            checked = tracing.run([self.program, "--workspace", name, "--lang", "en", "check"], folder)
            if checked.code != 0:
                verdict.wrong.append(f"{name} isn't whole: {last(checked.err) or checked.out}")
        for file in (folder / "backups").glob("*.db"):
            if not readable(file):
                verdict.wrong.append(f"the backup {file.name} isn't whole")
        self._nothing_moved(folder, verdict)

    def _kept(self, folder: Path, ended: Ended, expected: Expected, verdict: Verdict) -> None:
        found = held(folder)
        if not any(expected.before <= one for one in found.values()) and expected.before:
            verdict.wrong.append("acknowledged before, and in no file now")
        for name in self.operation.files:
            if name != self.operation.subject and name in found and not expected.before <= found[name]:
                verdict.wrong.append(f"{name} lacks what was acknowledged")
        present = (folder / self.operation.subject).exists()
        done = (present or not self.operation.changes) and self.operation.done(folder)
        if ended.code == 0 and not done:
            verdict.wrong.append("acknowledged, and not in the file")
        if ended.code != 0 and self.operation.changes and done and UNTOUCHED.search(ended.err):
            verdict.wrong.append(f"says that nothing was changed, and it was: {last(ended.err)}")

    def _again(self, folder: Path, expected: Expected, verdict: Verdict) -> None:
        """The next attempt, undisturbed, does it, and clears away what the one before left."""
        was_done = (folder / self.operation.subject).exists() and self.operation.done(folder)
        again = tracing.run(self.command(), folder)
        if again.code != 0 and not (was_done and self.operation.changes and again.code == 1):
            verdict.wrong.append(f"can't be done afterwards: {last(again.err)}")
        elif again.code == 0:
            left = sorted(names(folder) - expected.names)
            if left:
                verdict.wrong.append(f"left behind for good: {', '.join(left)}")


def word(ended: Ended) -> str:
    if not ended.reached:
        return "missed"
    if ended.killed:
        return "killed"
    return "done" if ended.code == 0 else "refused"


def code_of(ended: Ended) -> str:
    """The code of a refusal."""
    try:
        return json.loads(ended.err.strip().splitlines()[-1])["code"]
    except (ValueError, IndexError, KeyError, TypeError):
        return ""


def held(folder: Path) -> dict[str, Ledger]:
    """What every database of the folder holds."""
    found = {}
    for file in folder.iterdir():
        if file.is_file() and not file.name.endswith(BESIDE):
            try:
                found[file.name] = ledger(file)
            except sqlite3.Error:
                continue
    return found


def readable(file: Path) -> bool:
    try:
        return bool(ledger(file))
    except sqlite3.Error:
        return False


def names(folder: Path) -> frozenset[str]:
    """What is in a folder, whatever the moment in a name."""
    return frozenset(MOMENT.sub("#", str(file.relative_to(folder))) for file in folder.rglob("*"))


def last(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1][-300:] if lines else ""
