"""The life of a file: each of its operations, from which state it starts, and how to see that it was done."""

import fcntl
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import ledger
import tracing

TEAM = "login,name,alias,group,supervisor,sessions\n" + "".join(
    f"agent.{number},Agent {number},,Front desk,robin.hale,3\n" for number in range(1, 13)
)
LATER = TEAM + "agent.late,Late Comer,,Front desk,robin.hale,3\n"


@dataclass(frozen=True)
class Operation:
    """`start` makes the folder; `done` sees the effect; `files` are new ones that must be whole or absent. What changes nothing that
    the next opening wouldn't can be done any number of times. With `beside` another program has the file open meanwhile."""

    name: str
    start: str
    command: tuple[str, ...]
    done: Callable[[Path], bool]
    subject: str = "team.db"
    files: tuple[str, ...] = ()
    costly: bool = False
    changes: bool = True
    beside: bool = False
    # Which of how many alike it is: they share what is chosen for one of them.
    turn: tuple[int, int] = (0, 1)

    @property
    def column(self) -> str:
        """Its name, and that of those which it takes turns with."""
        return self.name.split(" ")[0] if self.turn[1] > 1 else self.name

    def company(self, folder: Path) -> AbstractContextManager:
        """Whoever else is there while it is done."""
        return another(folder / self.subject) if self.beside else nullcontext()


class Starts:
    """The folders that operations start from, each made once by the program itself."""

    def __init__(self, program: str, folder: Path, fixtures: Path):
        self.program = program
        self.folder = folder
        self.fixtures = fixtures

    def get(self, name: str) -> Path:
        made = self.folder / name
        if not made.exists():
            making = self.folder / f"{name}.making"
            making.mkdir()
            if name.startswith("v0"):
                self.older(making, name)
            else:
                getattr(self, name)(making)
            making.rename(made)
        return made

    def say(self, folder: Path, *arguments: str) -> None:
        ended = tracing.run([self.program, "--workspace", "team.db", "--lang", "en", *arguments], folder)
        assert ended.code == 0, f"{arguments}: {ended.err}"

    def empty(self, folder: Path) -> None:
        (folder / "team.csv").write_text(TEAM, encoding="utf-8")

    def fresh(self, folder: Path) -> None:
        self.empty(folder)
        self.say(folder, "create", "team.db", "--name", "Support", "--administrator", "Robin Hale")

    def team(self, folder: Path) -> None:
        self.fresh(folder)
        self.say(folder, "import", "team.csv")
        (folder / "later.csv").write_text(LATER, encoding="utf-8")
        for number in range(1, 5):
            self.say(folder, "--as", f"agent.{number}", "agent", "sign-in")
            self.say(folder, "--as", f"agent.{number}", "agent", "go", "active")
        for number in range(1, 7):
            self.say(folder, "client", "say", f"Client {number}", f"I need help, says number {number}")

    def crashed(self, folder: Path) -> None:
        """A server was killed: its log of changes is still there."""
        shutil.copytree(self.get("team"), folder, dirs_exist_ok=True)
        server = subprocess.Popen(
            [self.program, "--workspace", "team.db", "serve"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        server.stdout.readline()
        for number in range(7, 10):
            self.say(folder, "client", "say", f"Client {number}", "Before the end")
        server.send_signal(signal.SIGKILL)
        server.wait()
        server.stdout.close()
        assert (folder / "team.db-wal").stat().st_size > 0, "a log is left"

    def copied(self, folder: Path) -> None:
        """A backup, and no workspace."""
        shutil.copy(self.get("beside") / "friday.db", folder / "friday.db")

    def beside(self, folder: Path) -> None:
        """A backup, and a workspace that went on."""
        shutil.copytree(self.get("team"), folder, dirs_exist_ok=True)
        self.say(folder, "backup", "friday.db")
        self.say(folder, "client", "say", "Client of Saturday", "After the backup")

    def served(self, folder: Path) -> None:
        """A team and the token of a program."""
        shutil.copytree(self.get("team"), folder, dirs_exist_ok=True)
        made = tracing.run([self.program, "--workspace", "team.db", "tokens", "create", "--name", "tests", "--role", "administrator"], folder)
        (folder / "token").write_text(made.out.strip(), encoding="utf-8")

    def demo(self, folder: Path) -> None:
        self.say(folder, "demo", "team.db")

    def older(self, folder: Path, version: str) -> None:
        """A file of a released schema, as its dump says."""
        dump = (self.fixtures / f"{version}.sql").read_text(encoding="utf-8")
        with closing(sqlite3.connect(folder / "team.db")) as connection:
            connection.executescript(dump)
            connection.execute(f"PRAGMA application_id = {0x526F6C6C}")
            connection.execute("PRAGMA journal_mode = WAL")


@contextmanager
def another(file: Path) -> Iterator[None]:
    """A program that has the file open and reads."""
    with file.with_name(f"{file.name}.lock").open("a") as lock, closing(sqlite3.connect(file)) as reader:
        fcntl.flock(lock, fcntl.LOCK_SH)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM person").fetchone()
        yield
        reader.rollback()


def has(query: str, *values: object) -> Callable[[Path], bool]:
    return lambda folder: bool(ledger.asked(folder / "team.db", query, *values))


def brought_beyond(version: str) -> Callable[[Path], bool]:
    return has("SELECT max(version) > ? FROM refinery_schema_history", int(version[1:]))


def there(name: str) -> Callable[[Path], bool]:
    return lambda folder: (folder / name).exists()


def always(_: Path) -> bool:
    return True


def wants_lunch(folder: Path) -> bool:
    return has("""
        SELECT 1 FROM status_log JOIN person ON person.id = agent_id
        WHERE login = 'agent.4' AND status IN ('finishing', 'inactive') AND ended_at_ms IS NULL
    """)(folder)


def is_that_of_friday(folder: Path) -> bool:
    return (folder / "team.db").exists() and not has("SELECT 1 FROM client WHERE name = 'Client of Saturday'")(folder)


def operations(fixtures: Path) -> list[Operation]:
    versions = sorted(file.stem for file in fixtures.glob("v*.sql"))
    older = versions[:-1]
    migrations = [
        Operation(f"migrate {one}", one, ("agents",), brought_beyond(one), changes=False, turn=(number, len(older)))
        for number, one in enumerate(older)
    ]
    reason = ("reasons", "add", "coaching", "--name", "en=Coaching", "--name", "ru=Наставничество")
    period = ("--from", "2020-01-01", "--to", "2020-02-01")
    return [
        Operation("create", "empty", ("create", "team.db", "--name", "Support", "--administrator", "Robin Hale"),
                  there("team.db"), files=("team.db",)),
        Operation("demo", "empty", ("demo", "team.db"), there("team.db"), files=("team.db",), costly=True),
        *migrations,
        Operation("open", "team", ("agents",), always, changes=False),
        Operation("open after a crash", "crashed", ("agents",), always, changes=False),
        Operation("import", "fresh", ("import", "team.csv"), has("SELECT 1 FROM person WHERE login = 'agent.12'")),
        Operation("status", "team", ("status", "agent.4", "lunch_break"), wants_lunch),
        Operation("change a reason", "team", reason, has("SELECT 1 FROM reason WHERE code = 'coaching'")),
        Operation("client says", "team", ("client", "say", "Pat", "Is anybody there?"),
                  has("SELECT 1 FROM message WHERE text = 'Is anybody there?'")),
        Operation("after a crash", "crashed", ("client", "say", "Pat", "Is anybody there?"),
                  has("SELECT 1 FROM message WHERE text = 'Is anybody there?'")),
        Operation("beside another", "team", ("client", "say", "Pat", "Is anybody there?"),
                  has("SELECT 1 FROM message WHERE text = 'Is anybody there?'"), beside=True),
        Operation("backup", "team", ("backup", "copy.db"), there("copy.db"), files=("copy.db",)),
        Operation("restore", "copied", ("restore", "friday.db"), there("team.db"), files=("team.db",)),
        Operation("restore over", "beside", ("restore", "friday.db", "--force"), is_that_of_friday),
        Operation("salvage", "team", ("salvage", "team.db", "--to", "saved.db"), there("saved.db"), files=("saved.db",)),
        Operation("export", "team", ("export", "out.csv"), there("out.csv"), files=("out.csv",)),
        Operation("report", "team", ("report", "log", *period, "--format", "csv", "--output", "out.csv"),
                  there("out.csv"), files=("out.csv",)),
        Operation("advance", "demo", ("advance", "--to", "10m"), always, changes=False),
        Operation("check", "team", ("check",), always, changes=False),
    ]
