"""Where a place stands on the map: Lambert's conformal conic, fitted to the five countries.

Map units are integers, x to the right and y downwards, about 190 m each in the middle. The
countries lie inside ``WIDTH`` × ``HEIGHT``; places around them have units outside of it, too. Pure
functions, no Django. Conformal: a country looks as its readers know it from their atlases.
"""

from math import atan, cos, degrees, exp, hypot, isfinite, log, pi, radians, sin, tan
from math import atan2 as angle

WIDTH = 16000
HEIGHT = 12000

SOUTH, NORTH = radians(38), radians(52)  # the parallels that are true to scale
MIDDLE_LATITUDE, MIDDLE_LONGITUDE = radians(45.5), radians(67)
CENTRE_X, CENTRE_Y = 8060, 5950  # where the middle stands, so that the margins are even
SCALE = 33000  # map units a radian of the globe

FARTHEST = 85.0  # degrees of latitude: the poles are at infinity on some cones, and of no use here


def _half(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)


_CONE = log(cos(SOUTH) / cos(NORTH)) / log(_half(NORTH) / _half(SOUTH))
_FACTOR = SCALE * cos(SOUTH) * _half(SOUTH) ** _CONE / _CONE
_MIDDLE_RADIUS = _FACTOR / _half(MIDDLE_LATITUDE) ** _CONE


def project_exactly(latitude: float, longitude: float) -> tuple[float, float]:
    """Return map units, not rounded, of degrees (WGS 84); ValueError for what is not on the globe.

    Latitudes beyond 85° are taken for 85°.
    """
    if not (isfinite(latitude) and isfinite(longitude)):
        raise ValueError("coordinates must be numbers")
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise ValueError(f"not on the globe: {latitude}, {longitude}")
    latitude = max(-FARTHEST, min(FARTHEST, latitude))
    east = (radians(longitude) - MIDDLE_LONGITUDE + pi) % (2 * pi) - pi
    radius = _FACTOR / _half(radians(latitude)) ** _CONE
    turn = _CONE * east
    return CENTRE_X + radius * sin(turn), CENTRE_Y - _MIDDLE_RADIUS + radius * cos(turn)


def project(latitude: float, longitude: float) -> tuple[int, int]:
    """Return the map units of a place given in degrees (WGS 84; numbers or Decimals).

    >>> project(45.5, 67)
    (8060, 5950)

    Raises ValueError for what is not on the globe.
    """
    x, y = project_exactly(float(latitude), float(longitude))
    return round(x), round(y)


def unproject(x: float, y: float) -> tuple[float, float]:
    """Return latitude and longitude in degrees of a point of the map; the inverse of ``project``.

    Exact to a map unit; ValueError for what is not a number.
    """
    if not (isfinite(x) and isfinite(y)):
        raise ValueError("map units must be numbers")
    right, down = x - CENTRE_X, y - CENTRE_Y + _MIDDLE_RADIUS
    radius = hypot(right, down)
    if radius == 0:
        return FARTHEST, degrees(MIDDLE_LONGITUDE)
    latitude = 2 * atan(exp(log(_FACTOR / radius) / _CONE)) - pi / 2
    longitude = degrees(MIDDLE_LONGITUDE + angle(right, down) / _CONE)
    return degrees(latitude), (longitude + 180) % 360 - 180
