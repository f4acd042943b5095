"""The licences of everything that is in the programs: crates that are linked, and npm packages that are in the interface.

The arguments are the repository and the file to write. A text that several share is told once. The same lock files make the same file.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

PROGRAMS = ("rollcall-desktop", "rollcall-cli")
OWN = ("LICENSE-MIT", "LICENSE-APACHE")
TEXTS = ("license", "licence", "copying", "notice", "unlicense", "ofl")
SAID = """Rollcall is Copyright the Rollcall authors, under the MIT licence or the Apache Licence 2.0, whichever you choose. It is built of these parts,
each under its own licence. Where a part comes without a text of its own, its authors are named, and the text is the one that others have.
"""


class Part(NamedTuple):
    name: str
    licence: str
    texts: list[str]
    authors: str


def main() -> None:
    root, to = Path(sys.argv[1]), Path(sys.argv[2])
    parts = sorted([*crates(root), *packages(root / "ui")])
    silent = [part.name for part in parts if not part.licence and not part.texts]
    assert not silent, f"these say no licence: {silent}"
    shared: dict[str, list[str]] = {}
    for text in texts_of(root / name for name in OWN):
        shared[text] = ["Rollcall"]
    for part in parts:
        for text in part.texts:
            shared.setdefault(text, []).append(part.name)
    lines = [SAID, *(line(part) for part in parts)]
    for text, names in sorted(shared.items(), key=lambda one: ("Rollcall" not in one[1], -len(one[1]), one[1])):
        lines += ["", "=" * 80, ", ".join(names), "=" * 80, "", text]
    to.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(parts)} parts under {len(shared)} texts")


def line(part: Part) -> str:
    return f"  {part.name}: {part.licence or 'see its text'}" + ("" if part.texts else f" ({part.authors})")


def crates(root: Path) -> list[Part]:
    host = next(line.split()[1] for line in run(root, "rustc", "-vV").splitlines() if line.startswith("host:"))
    told = json.loads(run(root, "cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", host))
    known = {package["id"]: package for package in told["packages"]}
    needs = {
        node["id"]: [one["pkg"] for one in node["deps"] if any(kind["kind"] is None for kind in one["dep_kinds"])]
        for node in told["resolve"]["nodes"]
    }
    waiting = [key for key, package in known.items() if package["name"] in PROGRAMS]
    assert len(waiting) == len(PROGRAMS), "both programs are there"
    found: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += needs[key]
    return [crate(known[key]) for key in found if known[key]["source"]]


def crate(one: dict) -> Part:
    authors = ", ".join(one["authors"]) or f"the authors of {one['repository'] or one['name']}"
    # "MIT/Apache-2.0" is how "MIT OR Apache-2.0" was written once.
    licence = " OR ".join((one["license"] or "").split("/"))
    return Part(f"{one['name']} {one['version']}", licence, texts_in(Path(one["manifest_path"]).parent), authors)


def packages(ui: Path) -> list[Part]:
    """What `npm ci` installs everywhere for the interface itself, without the tools that build it."""
    locked = json.loads((ui / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    return [package(place, one, ui / place) for place, one in locked.items() if place and not is_tool(one)]


def is_tool(one: dict) -> bool:
    return any(one.get(kind) for kind in ("dev", "optional", "devOptional", "extraneous"))


def package(place: str, one: dict, folder: Path) -> Part:
    name = place.rpartition("node_modules/")[2]
    author = json.loads((folder / "package.json").read_text(encoding="utf-8")).get("author") or f"the authors of {name}"
    authors = author if isinstance(author, str) else author["name"]
    return Part(f"{name} {one['version']}", one.get("license", ""), texts_in(folder), authors)


def texts_in(folder: Path) -> list[str]:
    return texts_of(sorted(file for file in folder.iterdir() if file.is_file() and file.name.lower().startswith(TEXTS)))


def texts_of(files: Iterable[Path]) -> list[str]:
    return [file.read_text(encoding="utf-8", errors="replace").strip() for file in files]


def run(folder: Path, *command: str) -> str:
    return subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
