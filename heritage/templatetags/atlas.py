"""Tags for small maps, for the templates of all sections."""

from dataclasses import dataclass
from typing import Any

from django import template

from heritage.atlas.projection import project
from heritage.atlas.route import Route, drawn
from languages.names import COUNTRIES

register = template.Library()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is: the countries that are shown, and a point if one is known."""

    countries: tuple[str, ...]
    x: int | None = None
    y: int | None = None


@register.simple_tag
def spot(latitude: Any, longitude: Any, countries: Any) -> Spot | None:
    """Return the place of something on the small map; None where nothing is known of it.

    ``countries`` is a code or a list of codes; coordinates that are none are left out.
    """
    codes = [countries] if isinstance(countries, str) else list(countries or ())
    known = tuple(code for code in codes if code in COUNTRIES)
    try:
        x, y = project(float(latitude), float(longitude))
    except (TypeError, ValueError):
        return Spot(known) if known else None
    return Spot(known, x, y)


@register.simple_tag
def way(*groups: Any) -> Route | None:
    """Return the way from event to event, as the small map draws it; None for less than two places.

    ``groups`` hold events in the order of time; those without coordinates are left out.
    """
    stops = [
        (event.city, float(event.latitude), float(event.longitude))
        for group in groups
        for event in group or ()
        if event.latitude is not None and event.longitude is not None
    ]
    return drawn(stops) if len(stops) > 1 else None
