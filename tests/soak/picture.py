"""What the server used over time, as an SVG."""

from pathlib import Path

from measuring import HEADS

WIDE, HIGH, LEFT, TOP, GAP = 900, 130, 80, 30, 50
TITLES = {
    "acknowledged": "Changes acknowledged, a second",
    "memory_mb": "Memory of the server (PSS), MB",
    "descriptors": "Open descriptors",
    "log_mb": "Log of changes (-wal), MB",
    "file_mb": "The file, MB",
}


def draw(to: Path, rows: list[list[float]], restarted: float, backups: list[float]) -> None:
    seconds = [row[0] for row in rows]
    panels = []
    for place, (head, title) in enumerate(TITLES.items()):
        values = [row[HEADS.index(head)] for row in rows]
        if head == "acknowledged":
            values = speeds(seconds, values)
        panels.append(panel(TOP + place * (HIGH + GAP), title, seconds, values, restarted, backups))
    high = TOP + len(TITLES) * (HIGH + GAP)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDE + 30}" height="{high}" font-family="sans-serif" font-size="12">'
    legend = f'<text x="{LEFT}" y="{high - 8}" fill="#666">red: the restart; grey: backups; across: minutes</text>'
    to.write_text("\n".join([head, '<rect width="100%" height="100%" fill="#fff"/>', *panels, legend, "</svg>"]), encoding="utf-8")


def panel(top: int, title: str, seconds: list[float], values: list[float], restarted: float, backups: list[float]) -> str:
    longest, most = max(seconds, default=1) or 1, max(values, default=1) * 1.1 or 1

    def across(second: float) -> float:
        return LEFT + WIDE * second / longest

    def down(value: float) -> float:
        return top + HIGH * (1 - value / most)

    parts = [f'<text x="{LEFT}" y="{top - 8}" font-weight="bold">{title}</text>']
    for share in (0, 0.5, 1):
        value = most / 1.1 * share
        parts.append(f'<line x1="{LEFT}" x2="{LEFT + WIDE}" y1="{down(value):.1f}" y2="{down(value):.1f}" stroke="#e4e4e4"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{down(value) + 4:.1f}" text-anchor="end" fill="#666">{value:.4g}</text>')
    for backup in backups:
        parts.append(f'<line x1="{across(backup):.1f}" x2="{across(backup):.1f}" y1="{top}" y2="{top + HIGH}" stroke="#ccc"/>')
    parts.append(f'<line x1="{across(restarted):.1f}" x2="{across(restarted):.1f}" y1="{top}" y2="{top + HIGH}" stroke="#c33"/>')
    line = " ".join(f"{across(second):.1f},{down(value):.1f}" for second, value in zip(seconds, values))
    parts.append(f'<polyline points="{line}" fill="none" stroke="#2563a8" stroke-width="1.5"/>')
    step = max(1, round(longest / 60 / 10))
    for minute in range(0, int(longest / 60) + 1, step):
        parts.append(f'<text x="{across(minute * 60):.1f}" y="{top + HIGH + 15}" text-anchor="middle" fill="#666">{minute}</text>')
    return "\n".join(parts)


def speeds(seconds: list[float], counts: list[float]) -> list[float]:
    """By the second, from what there was altogether."""
    pairs = zip(zip(seconds, counts), zip(seconds[1:], counts[1:]))
    return [0.0, *((later - count) / max(at - second, 0.001) for (second, count), (at, later) in pairs)]
