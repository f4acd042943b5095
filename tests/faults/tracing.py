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


# Calls by what they do: an operation has another call of the same kind where a library asks differently.
KINDS = {
    "read": ("pread64", "read"),
    "list": ("getdents64",),
    "open": ("openat",),
    "look": ("statx", "newfstatat", "fstat"),
    "map": ("mmap",),
    "lock": ("flock", "fcntl"),
    "write": ("pwrite64", "write", "copy_file_range"),
    "size": ("ftruncate", "fallocate"),
    "sync": ("fdatasync", "fsync"),
    "name": ("rename", "renameat", "renameat2", "link", "linkat", "mkdir"),
    "remove": ("unlink", "unlinkat"),
}
KIND_OF = {call: kind for kind, calls in KINDS.items() for call in calls}


@dataclass(frozen=True)
class Fault:
    """What happens instead of a call: an error, once or from then on, or the end of the program. `codes` are what it may be told as."""

    name: str
    kinds: tuple[str, ...]
    what: str
    codes: tuple[str, ...] = ()
    onwards: bool = False

    @property
    def kills(self) -> bool:
        return self.what == "signal=SIGKILL"


# SQLite doesn't say why a file couldn't be opened: when nothing else is open any more, that is trouble of the disk. It doesn't say why the memory that programs share couldn't grow, so that counts as a full disk.
DISK = ("disk_trouble", "disk_full")
MEMORY = ("out_of_memory", "no_shared_memory", "disk_trouble")

FAULTS = [
    Fault("EIO", ("read", "list", "open", "look", "write", "size", "sync", "name", "remove"), "error=EIO", DISK),
    Fault("EIO from here on", ("read", "write", "sync"), "error=EIO", DISK, onwards=True),
    Fault("ENOMEM", ("read", "list", "map"), "error=ENOMEM", MEMORY),
    Fault("EMFILE", ("open",), "error=EMFILE", ("too_many_files", "disk_trouble")),
    # SQLite tells it as a file that somebody else keeps locked.
    Fault("ENOLCK", ("lock",), "error=ENOLCK", ("disk_trouble", "workspace_locked")),
    Fault("ENOSPC", ("write", "size", "name"), "error=ENOSPC", DISK),
    Fault("ENOSPC from here on", ("write", "size"), "error=ENOSPC", DISK, onwards=True),
    Fault("SIGKILL", ("open", "write", "size", "sync", "name", "remove"), "signal=SIGKILL"),
]
CALLS = tuple(KIND_OF)
# Relative names are those of the folder that the program is started in.
BY_NAME = KINDS["open"] + KINDS["look"] + KINDS["name"] + KINDS["remove"]


@dataclass
class Ended:
    """How a run ended. `code` is negative when a signal ended it."""

    code: int
    out: str
    err: str
    # How often the fault came.
    reached: int = 1

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
    if call == "fcntl" and "LK" not in rest:
        return False
    return folder in rest or (call in BY_NAME and re.search(r'"[^/"][^"]*"', rest) is not None)


def tracer(fault: Fault, call: str, place: int, log: Path) -> list[str]:
    when = f"{place}+" if fault.onwards else str(place)
    # A signal isn't sent from strace's quicker way of stopping at a call.
    quicker = [] if fault.kills else ["--seccomp-bpf"]
    wanted = ["-e", f"trace={call}", "-e", f"inject={call}:{fault.what}:when={when}"]
    return ["strace", "-f", "-q", "-s", "0", *quicker, "-o", str(log), *wanted]


def run_with(fault: Fault, call: str, place: int, command: list[str], folder: Path, log: Path) -> Ended:
    ended = run([*tracer(fault, call, place, log), *command], folder)
    ended.reached = int(ended.killed) if fault.kills else injected(log)
    return ended


def injected(log: Path) -> int:
    """How often it happened: each thread counts its calls."""
    return log.read_text(encoding="utf-8", errors="replace").count("(INJECTED)")


def may_trace() -> bool:
    """Whether one program may look into another here."""
    return subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode == 0
