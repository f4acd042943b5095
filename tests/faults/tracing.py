"""One run of the program under strace: which calls it makes in its folder, or with one of them failing.

strace counts calls for each thread, and so do we: the n-th call is the n-th of that name in the thread that makes it.
"""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

# A guard against hanging, never a bound on speed.
PATIENCE = 300

LINE = re.compile(r"^(\d+)\s+(\w+)\((.*)$")


@dataclass(frozen=True)
class Fault:
    """What happens instead of a call: an error, once or from then on, or the end of the program. `most` places are tried of each
    call, unless all are."""

    name: str
    calls: tuple[str, ...]
    what: str
    most: int = 1
    onwards: bool = False

    @property
    def kills(self) -> bool:
        return self.what == "signal=SIGKILL"


READS = ("pread64", "read", "getdents64")
OPENS = ("openat",)
LOOKS = ("statx", "newfstatat", "fstat")
MAPS = ("mmap",)
LOCKS = ("flock", "fcntl")
WRITES = ("pwrite64", "write")
SIZES = ("ftruncate", "fallocate")
SYNCS = ("fdatasync", "fsync")
NAMES = ("rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "copy_file_range")
CHANGES = WRITES + SIZES + SYNCS + NAMES

FAULTS = [
    Fault("EIO", READS + OPENS + LOOKS + CHANGES, "error=EIO", most=3),
    Fault("EIO from here on", READS + WRITES + SYNCS, "error=EIO", onwards=True),
    Fault("ENOMEM", READS + MAPS, "error=ENOMEM", most=2),
    Fault("EMFILE", OPENS, "error=EMFILE"),
    Fault("ENOLCK", LOCKS, "error=ENOLCK"),
    Fault("ENOSPC", WRITES + SIZES + NAMES, "error=ENOSPC"),
    Fault("ENOSPC from here on", WRITES + SIZES, "error=ENOSPC", onwards=True),
    Fault("SIGKILL", OPENS + CHANGES, "signal=SIGKILL", most=3),
]
CALLS = tuple(dict.fromkeys(call for fault in FAULTS for call in fault.calls))


@dataclass
class Ended:
    """How a run ended. `code` is negative when a signal ended it."""

    code: int
    out: str
    err: str
    reached: bool = True

    @property
    def killed(self) -> bool:
        return self.code in (-9, 137)


def run(command: list[str], folder: Path) -> Ended:
    """Undisturbed."""
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE)
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def recorder(log: Path) -> list[str]:
    # -y: which file a descriptor is; -s 0: without the bytes.
    return ["strace", "-f", "-q", "-y", "-s", "0", "--seccomp-bpf", "-e", f"trace={','.join(CALLS)}", "-o", str(log)]


def record(command: list[str], folder: Path, log: Path) -> tuple[Ended, dict[str, list[int]]]:
    ended = run([*recorder(log), *command], folder)
    return ended, recorded(log, folder)


def recorded(log: Path, folder: Path) -> dict[str, list[int]]:
    """The calls that concern the folder: for each name, the places at which they come. A place counts when no thread has a call of that number elsewhere: libraries are read before anything of ours begins."""
    counts: dict[tuple[str, str], int] = {}
    places: dict[str, set[int]] = {}
    elsewhere: dict[str, set[int]] = {}
    here = str(folder)
    with log.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if not (parts := LINE.match(line)):
                continue
            thread, call, rest = parts.groups()
            count = counts[thread, call] = counts.get((thread, call), 0) + 1
            where = places if concerns(call, rest, here) else elsewhere
            where.setdefault(call, set()).add(count)
    return {call: sorted(where - elsewhere.get(call, set())) for call, where in places.items()}


def concerns(call: str, rest: str, folder: str) -> bool:
    """Relative names are those of the folder: the program is started in it."""
    if call == "fcntl" and "LK" not in rest:
        return False
    in_folder = folder in rest
    return in_folder or (call in NAMES + OPENS + LOOKS and re.search(r'"[^/"][^"]*"', rest) is not None)


def tracer(fault: Fault, call: str, place: int, log: Path) -> list[str]:
    when = f"{place}+" if fault.onwards else str(place)
    # A signal isn't sent from strace's quicker way of stopping at a call.
    quicker = [] if fault.kills else ["--seccomp-bpf"]
    wanted = ["-e", f"trace={call}", "-e", f"inject={call}:{fault.what}:when={when}"]
    return ["strace", "-f", "-q", "-s", "0", *quicker, "-o", str(log), *wanted]


def run_with(fault: Fault, call: str, place: int, command: list[str], folder: Path, log: Path) -> Ended:
    ended = run([*tracer(fault, call, place, log), *command], folder)
    ended.reached = ended.killed if fault.kills else injected(log)
    return ended


def injected(log: Path) -> bool:
    return "(INJECTED)" in log.read_text(encoding="utf-8", errors="replace")
