"""What is written on the map: names of countries and towns in a reader's language."""

import tomllib
from dataclasses import dataclass
from functools import cache
from math import hypot
from pathlib import Path

from heritage.atlas.projection import project
from languages.names import COUNTRIES, country_name

# Where the middle of a name stands, latitude and longitude: clear of the places with most items.
_MIDDLES = {
    "kz": (48.6, 66.4),
    "kg": (41.75, 74.6),
    "tj": (38.45, 71.6),
    "tm": (39.6, 58.6),
    "uz": (42.1, 62.6),
}
MOST_BY_RANK = 4
NEAR = 900
"""A place within so many map units (170 km) of a town may be named after it."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map; ``rank`` 1 to 4 for towns, the greater the closer one has to come."""

    name: str
    x: int
    y: int
    country: str
    rank: int = 0


@dataclass(frozen=True, slots=True)
class _Town:
    country: str
    x: int
    y: int
    rank: int
    names: dict[str, str]


@cache
def _towns() -> tuple[_Town, ...]:
    text = (Path(__file__).parent / "towns.toml").read_text(encoding="utf-8")
    return tuple(
        _Town(
            row["country"], *project(row["latitude"], row["longitude"]), row["rank"], row["names"]
        )
        for row in tomllib.loads(text)["towns"]
    )


def countries(language: str) -> list[Label]:
    """Return the names of the five countries, in the order of ``COUNTRIES``."""
    return [
        Label(country_name(code, language), *project(*_MIDDLES[code]), code) for code in COUNTRIES
    ]


def towns(language: str) -> list[Label]:
    """Return the towns that have a settled name in the language, the greatest first."""
    found = [
        Label(town.names[language], town.x, town.y, town.country, town.rank)
        for town in _towns()
        if language in town.names
    ]
    return sorted(found, key=lambda label: label.rank)


def nearest(x: float, y: float, language: str) -> str:
    """Return the name of the town next to a point, empty where none is near."""
    here = [(hypot(town.x - x, town.y - y), town.name) for town in towns(language)]
    distance, name = min(here, default=(NEAR + 1.0, ""))
    return name if distance <= NEAR else ""
