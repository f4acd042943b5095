"""What happened at a point, and what doors and folders look like to whoever judges that."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from tracing import Ended

MOMENT = re.compile(r"\d+")
# What files are called while they are made, and what stands beside them then.
TEMPORARY = re.compile(r"\.(partial(-wal|-shm|-journal|\.lock)?|making)$")


@dataclass
class Verdict:
    """What happened, in a word for the table, and what must not have."""

    word: str
    wrong: list[str] = field(default_factory=list)


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


def names(folder: Path) -> frozenset[str]:
    """What is in a folder, whatever the moment in a name."""
    return frozenset(MOMENT.sub("#", str(file.relative_to(folder))) for file in folder.rglob("*"))


def is_temporary(name: str) -> bool:
    return TEMPORARY.search(name) is not None


def last(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1][-300:] if lines else ""
