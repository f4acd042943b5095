"""Whether the file kept its word after something failed."""

import re
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import serving
import tracing
from ledger import Ledger, ledger
from life import Operation
from points import Point
from tracing import Ended
from verdict import MOMENT, Verdict, code_of, is_temporary, last, names, word

UNTOUCHED = re.compile(r"nothing (?:was|has been) \w+|no file was written", re.IGNORECASE)
# Of a workspace that is open or was just left.
BESIDE = ("-wal", "-shm", "-journal", ".lock")


@dataclass(frozen=True)
class Expected:
    """What an undisturbed run leaves."""

    names: frozenset[str]
    files: dict[str, bytes]


class Judge:
    """Of one operation."""

    def __init__(self, program: str, operation: Operation, start: Path):
        self.program = program
        self.operation = operation
        self.start = start
        self.subject = start / operation.subject
        self.names = names(start)
        self.bytes = self.subject.read_bytes() if self.subject.exists() else None
        self.before = self.prior()
        self.expected: Expected | None = None

    def command(self) -> list[str]:
        return [self.program, "--workspace", "team.db", "--lang", "en", "--json", *self.operation.command]

    def prior(self) -> Ledger:
        """What was acknowledged before. A file with a log is looked at in a copy, so that the log stays."""
        if self.bytes is None:
            return frozenset()
        copy = self.start.with_name(f"{self.start.name}.{MOMENT.sub('', self.operation.name)}.looked-at")
        shutil.copytree(self.start, copy)
        try:
            return ledger(copy / self.operation.subject)
        finally:
            shutil.rmtree(copy)

    def expect(self, folder: Path, ended: Ended) -> None:
        """After the undisturbed run."""
        assert ended.code == 0, f"{self.operation.name} without any fault: {ended.code} {ended.err}"
        assert self.operation.done(folder), f"{self.operation.name} without any fault did nothing"
        plain = {name: (folder / name).read_bytes() for name in self.operation.files if not name.endswith(".db")}
        self.expected = Expected(names(folder), plain)

    def after(self, folder: Path, point: Point, ended: Ended) -> Verdict:
        verdict = Verdict(word(ended))
        self._told(point, ended, verdict)
        self._nothing_moved(folder, verdict)
        self._nothing_left(folder, point, ended, verdict)
        self._whole(folder, verdict)
        if not verdict.wrong:
            self._kept(folder, ended, verdict)
        if not verdict.wrong and not self._as_before(folder):
            self._again(folder, verdict)
        return verdict

    def _told(self, point: Point, ended: Ended, verdict: Verdict) -> None:
        """Trouble is told as what it is."""
        if ended.killed or ended.code == 0:
            return
        if ended.code not in (1, 3):
            verdict.wrong.append(f"ended with {ended.code}: {last(ended.err)}")
        # Where nothing can be written nothing can be said.
        silenced = point.call == "write" and point.fault.onwards
        code = code_of(ended)
        if code not in point.fault.codes and not (silenced and code == ""):
            verdict.wrong.append(f"told as {code or 'nothing'}: {last(ended.err or ended.out)}")

    def _nothing_moved(self, folder: Path, verdict: Verdict) -> None:
        moved = [file.name for file in folder.rglob("*.damaged*")]
        if moved:
            verdict.wrong.append(f"a sound file was moved aside: {', '.join(moved)}")

    def _nothing_left(self, folder: Path, point: Point, ended: Ended, verdict: Verdict) -> None:
        """A failure takes its unfinished files away; a sudden end leaves them, but never under a final name."""
        beside = {f"{name}{part}" for name in (self.operation.subject, *self.operation.files) for part in BESIDE}
        left = names(folder) - self.names - self.expected.names - beside
        # What can't be removed stays, and whose lock can't be taken may be anybody's.
        excused = ended.killed or point.kind in ("remove", "lock")
        # A lock that couldn't be looked at may be somebody else's; the next attempt clears it away.
        locks = {name for name in left if point.kind == "look" and name.endswith(".making")}
        if wrong := sorted(name for name in left - locks if not (excused and is_temporary(name))):
            verdict.wrong.append(f"left: {', '.join(wrong)}")

    def _whole(self, folder: Path, verdict: Verdict) -> None:
        """Under a final name there is a whole file, or none."""
        subject = [self.operation.subject] if self.bytes is not None else []
        for name in subject:
            if not (folder / name).exists():
                verdict.wrong.append(f"{name} isn't there any more")
        for name in dict.fromkeys([*subject, *self.operation.files]):
            file = folder / name
            if not file.exists() or self._untouched(file):
                continue
            if name in self.expected.files:
                whole = self.expected.files[name]
                if file.read_bytes() != whole:
                    verdict.wrong.append(f"{name} is unfinished: {file.stat().st_size} of {len(whole)} bytes")
                continue
            checked = tracing.run([self.program, "--workspace", name, "--lang", "en", "check"], folder)
            if checked.code != 0:
                verdict.wrong.append(f"{name} isn't whole: {last(checked.err) or checked.out}")
        for file in (folder / "backups").glob("*.db"):
            if not readable(file):
                verdict.wrong.append(f"the backup {file.name} isn't whole")
        self._nothing_moved(folder, verdict)

    def _kept(self, folder: Path, ended: Ended, verdict: Verdict) -> None:
        found = self._held(folder)
        if not any(self.before <= one for one in found.values()) and self.before:
            verdict.wrong.append("acknowledged before, and in no file now")
        for name in self.operation.files:
            if name != self.operation.subject and name in found and not self.before <= found[name]:
                verdict.wrong.append(f"{name} lacks what was acknowledged")
        present = (folder / self.operation.subject).exists()
        done = (present or not self.operation.changes) and self.operation.done(folder)
        if ended.code == 0 and not done:
            verdict.wrong.append("acknowledged, and not in the file")
        if ended.code != 0 and self.operation.changes and done and UNTOUCHED.search(ended.err):
            verdict.wrong.append(f"says that nothing was changed, and it was: {last(ended.err)}")

    def _again(self, folder: Path, verdict: Verdict) -> None:
        """The next attempt, undisturbed, does it, and clears away what the one before left."""
        was_done = (folder / self.operation.subject).exists() and self.operation.done(folder)
        again = tracing.run(self.command(), folder)
        # The judge looked at what was made.
        allowed = self.expected.names | {f"{name}.lock" for name in self.operation.files}
        if again.code != 0:
            if not (was_done and self.operation.changes and again.code == 1):
                verdict.wrong.append(f"can't be done afterwards: {last(again.err)}")
                return
            # Refused because it was done. The empty lock of who made a file goes with the next file of that name.
            allowed |= self.names | {f"{name}.making" for name in self.operation.files}
        left = names(folder) - allowed
        if any(name.startswith("backups/") for name in left):
            left = serving.swept(self.program, folder, allowed | {f"{self.operation.subject}{part}" for part in BESIDE})
        if left:
            verdict.wrong.append(f"left behind for good: {', '.join(sorted(left))}")

    def _as_before(self, folder: Path) -> bool:
        """Every file as at the start, so that the next attempt is the undisturbed one."""
        if names(folder) - {f"{self.operation.subject}.lock"} != self.names - {f"{self.operation.subject}.lock"}:
            return False
        there = [file for file in self.start.rglob("*") if file.is_file()]
        return all((folder / file.relative_to(self.start)).read_bytes() == file.read_bytes() for file in there)

    def _untouched(self, file: Path) -> bool:
        """Byte for byte as before, and no log beside it."""
        return file.name == self.operation.subject and not beside(file, "-wal").exists() and file.read_bytes() == self.bytes

    def _held(self, folder: Path) -> dict[str, Ledger]:
        """What every database of the folder holds."""
        found = {}
        for file in folder.iterdir():
            if file.is_file() and not file.name.endswith(BESIDE):
                try:
                    found[file.name] = self.before if self._untouched(file) else ledger(file)
                except sqlite3.Error:
                    continue
        return found


def readable(file: Path) -> bool:
    try:
        return bool(ledger(file))
    except sqlite3.Error:
        return False


def beside(file: Path, part: str) -> Path:
    return file.with_name(f"{file.name}{part}")
