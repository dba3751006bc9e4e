"""The figures of a run as one table and as JSON."""

from dataclasses import dataclass
from statistics import median
from typing import Any

from tools.bench.load import Load
from tools.bench.queries import Facts

HEAD = (
    "", "req/s", "p50 ms", "p99 ms", "of bare", "queries", "SQL ms", "CPU ms", "bytes", "gzip",
    "brotli",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One address; ``ratio`` is its requests per second as a part of the bare view's."""

    name: str
    path: str
    load: Load
    ratio: float
    facts: Facts | None

    def cells(self) -> list[str]:
        """The figures as they are printed."""
        load, facts = self.load, self.facts
        cells = [self.name, f"{load.rps:,.0f}", f"{load.p50:.1f}", f"{load.p99:.1f}"]
        cells.append(f"{self.ratio:.3f}")
        if facts is None:
            return cells + [""] * (len(HEAD) - len(cells))
        sizes = (f"{size:,}" for size in (facts.raw, facts.gzip, facts.brotli))
        times = (f"{facts.sql_ms:.1f}", f"{facts.cpu_ms:.1f}")
        return [*cells, str(facts.queries), *times, *sizes]

    def data(self) -> dict[str, Any]:
        """The figures for a file."""
        load, facts = self.load, self.facts
        data: dict[str, Any] = {"name": self.name, "path": self.path, "rps": round(load.rps, 1)}
        data |= {"p50_ms": round(load.p50, 3), "p99_ms": round(load.p99, 3)}
        data["ratio_to_bare"] = round(self.ratio, 4)
        if facts is not None:
            data |= {"queries": facts.queries, "sql_ms": round(facts.sql_ms, 3)}
            data["cpu_ms"] = round(facts.cpu_ms, 3)
            data |= {"bytes": facts.raw, "gzip": facts.gzip, "brotli": facts.brotli}
        return data


def middle(loads: list[Load]) -> Load:
    """The median of each figure over the rounds."""
    return Load(
        rps=median(load.rps for load in loads),
        p50=median(load.p50 for load in loads),
        p99=median(load.p99 for load in loads),
    )


def as_text(rows: list[Row]) -> str:
    """The rows under their heads, figures to the right."""
    lines = [list(HEAD), *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
