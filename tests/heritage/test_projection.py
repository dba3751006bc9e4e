"""The projection: known places, its inverse, and what a cone that keeps angles must keep."""

from decimal import Decimal
from math import cos, hypot, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.atlas.projection import HEIGHT, WIDTH, project, project_exactly, unproject

# The outermost points of the five countries.
CORNERS = [(55.44, 68.9), (48.6, 46.5), (49.1, 87.3), (35.13, 62.3), (36.67, 71.5), (39.0, 52.5)]
IN_REGION = {
    "latitude": st.floats(30, 60),
    "longitude": st.floats(40, 95),
}


def test_middle():
    assert project(45.5, 67) == (8060, 5950)


def test_decimals_of_a_page():
    assert project(Decimal("45.50000"), Decimal("67.00000")) == (8060, 5950)


@pytest.mark.parametrize(("latitude", "longitude"), CORNERS)
def test_countries_lie_inside_with_a_margin(latitude, longitude):
    x, y = project(latitude, longitude)
    assert 100 < x < WIDTH - 100
    assert 50 < y < HEIGHT - 50


def test_towns_stand_as_on_a_map():
    tashkent, almaty = project(41.31, 69.28), project(43.24, 76.95)
    khiva, dushanbe, astana = project(41.38, 60.36), project(38.56, 68.77), project(51.17, 71.45)
    assert khiva[0] < dushanbe[0] < tashkent[0] < astana[0] < almaty[0]
    assert astana[1] < almaty[1] < tashkent[1] < dushanbe[1]


def test_distance_of_two_towns():
    """Tashkent to Almaty is 668 km as the crow flies; a unit is 193 m of a globe of 6371 km."""
    (x0, y0), (x1, y1) = project(41.31, 69.28), project(43.24, 76.95)
    assert hypot(x1 - x0, y1 - y0) * 6371 / 33000 == pytest.approx(668, rel=0.02)


@given(**IN_REGION)
def test_inverse(latitude, longitude):
    x, y = project_exactly(latitude, longitude)
    assert unproject(x, y) == pytest.approx((latitude, longitude), abs=1e-6)


@given(**IN_REGION)
def test_rounding_moves_a_place_by_less_than_a_unit(latitude, longitude):
    x, y = project(latitude, longitude)
    back = project_exactly(*unproject(x, y))
    assert back == pytest.approx((x, y), abs=1e-3)


@given(**IN_REGION)
def test_keeps_angles(latitude, longitude):
    """A small step north and one of the same length east have one length, at a right angle."""
    step = 1e-4
    x, y = project_exactly(latitude, longitude)
    nx, ny = project_exactly(latitude + step, longitude)
    ex, ey = project_exactly(latitude, longitude + step / cos(radians(latitude)))
    north, east = (nx - x, ny - y), (ex - x, ey - y)
    assert hypot(*north) == pytest.approx(hypot(*east), rel=1e-3)
    assert north[0] * east[0] + north[1] * east[1] == pytest.approx(0, abs=1e-3)


@given(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
def test_whole_globe_has_finite_units(latitude, longitude):
    x, y = project(latitude, longitude)
    assert isinstance(x, int)
    assert isinstance(y, int)


@given(x=st.integers(-(10**6), 10**6), y=st.integers(-(10**6), 10**6))
def test_every_point_has_degrees(x, y):
    latitude, longitude = unproject(x, y)
    assert -90 <= latitude <= 90
    assert -180 <= longitude <= 180


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(91, 0), (-91, 0), (0, 181), (float("nan"), 0), (0, float("inf"))],
)
def test_off_the_globe(latitude, longitude):
    with pytest.raises(ValueError, match=r"globe|numbers"):
        project(latitude, longitude)
