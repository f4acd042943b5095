"""The periods that are compared: whole days, and those that days added up beforehand can't answer alone."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo


@dataclass
class Period:
    name: str
    begin: str
    to: str | None

    def arguments(self) -> list[str]:
        return ["--from", self.begin] + ([] if self.to is None else ["--to", self.to])

    def bounds(self, zone: ZoneInfo, answer: dict | None = None) -> tuple[int, int]:
        """Seconds since 1970. A period that reaches the present ends when the report says it was made."""
        to = answer["covered"]["to"] if self.to is None else self.to
        return seconds(self.begin, zone), seconds(to, zone)


def seconds(text: str, zone: ZoneInfo) -> int:
    """An instant, or the local midnight at which a day begins, cut down to its second."""
    instant = datetime.fromisoformat(text)
    return int((instant if instant.tzinfo else instant.replace(tzinfo=zone)).timestamp() // 1)


PERIODS = [
    Period("the month", "2026-03-01", "2026-04-01"),
    Period("the week in which clocks are turned", "2026-03-23", "2026-03-30"),
    Period("the day on which clocks are turned", "2026-03-29", "2026-03-30"),
    Period("from the middle of a day to that of another", "2026-03-10T13:37:11+01:00", "2026-03-29T03:30:30+02:00"),
    Period("a night, and no whole day", "2026-03-28T22:15:05+01:00", "2026-03-29T05:10:00+02:00"),
    Period("within the day, around the hour that isn't", "2026-03-29T01:20:00+01:00", "2026-03-29T03:40:50+02:00"),
    Period("one second", "2026-03-17T14:00:00+01:00", "2026-03-17T14:00:01+01:00"),
    Period("before anything was", "2026-01-01", "2026-02-01"),
    Period("to the present", "2026-03-30T12:00:00+02:00", None),
]
