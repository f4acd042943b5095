"""Every cell against what it must be."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from adding import COUNTS, FOR_CLIENTS, Expected, plain


@dataclass
class Differences:
    where: str = ""
    cells: int = 0
    all: list[str] = field(default_factory=list)

    def check(self, what: str, expected: object, reported: object, same: bool | None = None) -> None:
        self.cells += 1
        if not (expected == reported if same is None else same):
            self.all.append(f"{self.where}: {what} is {reported!r} and should be {expected!r}")


def compare_csv(found: Differences, expected: Expected, lines: list[list[str]]) -> None:
    heads = expected.heads + [f"{code} (s)" if code.endswith("_time") else code for code in expected.columns]
    found.check("the line of heads", heads, lines[0])
    found.check("the number of rows", len(expected.rows), len(lines) - 1)
    for (label, numbers), line in zip(expected.rows, lines[1:]):
        found.check("the number of cells", len(heads), len(line))
        for head, text, cell in zip(expected.heads, label, line):
            found.check(f"{head} of {label}", text, cell)
        for code, cell in zip(expected.columns, line[len(label) :]):
            what = f"{code} of {label[0]}"
            if code == "occupancy":
                share(found, what, numbers, Decimal(cell) if cell else None)
            else:
                found.check(what, str(numbers.get(code, 0)), cell)


def compare_json(found: Differences, expected: Expected, answer: dict) -> None:
    found.check("the columns", expected.columns, [column["code"] for column in answer["columns"]])
    found.check("the number of rows", len(expected.rows), len(answer["rows"]))
    for (label, numbers), row in zip(expected.rows, answer["rows"]):
        told = [row[part] for part in ("name", "login", "group", "day") if row[part] is not None]
        found.check("what the row is", [plain(cell) for cell in label[: len(told)]], told)
        found.check(f"whether {label[0]} goes on", label[-1] == "true", row["open"])
        values(found, f"of {label[0]}", expected.columns, numbers, row["values"])
    values(found, "of all together", expected.columns, expected.total, answer["total"])
    averages(found, expected, answer["average"])


def values(found: Differences, whose: str, columns: list[str], numbers: dict[str, int], reported: dict) -> None:
    for code in columns:
        if code == "occupancy":
            share(found, f"{code} {whose}", numbers, decimal(reported[code]))
        else:
            found.check(f"{code} {whose}", numbers.get(code, 0), reported[code])


def averages(found: Differences, expected: Expected, reported: dict) -> None:
    """The total shared among the rows with time, in whole seconds or tenths of a thing; the share of all stays that of all."""
    among = sum(1 for _, numbers in expected.rows if numbers.get("login_time"))
    for code in expected.columns:
        what = f"{code} on average"
        if code == "occupancy":
            share(found, what, expected.total, decimal(reported[code]))
        elif among == 0:
            found.check(what, None, reported[code])
        else:
            step = Fraction(1, 10) if code in COUNTS else Fraction(1)
            rounded(found, what, Fraction(expected.total.get(code, 0), among), decimal(reported[code]), step)


def share(found: Differences, what: str, numbers: dict[str, int], reported: Decimal | None) -> None:
    """Productive time by the time for clients, in four decimals; nothing where there was no such time."""
    divisor = sum(numbers.get(code, 0) for code in FOR_CLIENTS)
    if divisor == 0:
        found.check(what, None, reported)
    else:
        exact = Fraction(numbers.get("productive_time", 0), divisor)
        rounded(found, what, exact, reported, Fraction(1, 10_000))


def rounded(found: Differences, what: str, exact: Fraction, reported: Decimal | None, step: Fraction) -> None:
    """A half may go either way: which, depends on how floats are divided."""
    near = reported is not None and abs(Fraction(reported) - exact) * 2 <= step and Fraction(reported) % step == 0
    found.check(what, float(exact), reported, near)


def decimal(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))
