"""Knots on the map: bounded, apart, nothing lost, and each box holds its own items only."""

import random
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.atlas.clusters import MOST_COLUMNS, Cluster, clusters, parted
from heritage.atlas.projection import HEIGHT, WIDTH
from heritage.models import HeritageItemPage, ItemFacts

REGION = (0, 0, WIDTH, HEIGHT)


def _inside(point, box):
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


@pytest.fixture
def rows(db):
    """Places rows of a language of their own: ``rows([(x, y), …])``."""
    page = HeritageItemPage.objects.first()

    def place(points):
        ItemFacts.objects.filter(language="xx").delete()
        ItemFacts.objects.bulk_create(
            ItemFacts(key=uuid4(), language="xx", page=page, kind="craft", x=x, y=y)
            for x, y in points
        )
        return ItemFacts.objects.filter(language="xx")

    return place


def _check(found, points, box):
    inside = [point for point in points if None not in point and _inside(point, box)]
    assert sum(knot.count for knot in found) == len(inside)
    for knot in found:
        assert knot.count == sum(_inside(point, knot.box) for point in inside)
        assert _inside((round(knot.x), round(knot.y)), knot.box) or knot.count > 1
        assert (knot.page is not None) == (knot.count == 1)


@pytest.mark.parametrize("number", [0, 1, 40, 300, 3000])
@pytest.mark.parametrize("columns", [4, 12, 24])
def test_counts_sum_up_whatever_the_number(rows, number, columns):
    rng = random.Random(number)
    points = [(rng.randrange(-500, WIDTH + 500), rng.randrange(HEIGHT)) for _ in range(number)]
    points += [(None, None)] * 3
    for box in (REGION, (3000, 2000, 9000, 9000), (100, 100, 100, 100)):
        found = clusters(rows(points), box, columns)
        assert len(found) <= columns * MOST_COLUMNS
        _check(found, points, box)


def test_items_at_one_spot_are_one_knot(rows):
    found = clusters(rows([(5000, 5000)] * 7 + [(9000, 5000)]), REGION)
    assert [(knot.count, knot.is_point) for knot in found] == [(7, True), (1, True)]


def test_coming_closer_parts_a_knot(rows):
    there = rows([(5000, 5000), (5400, 5000)])
    (far,) = clusters(there, REGION)
    assert far.count == 2
    assert len(clusters(there, far.box)) == 2


def test_one_query(rows, django_assert_num_queries):
    there = rows([(x * 37 % WIDTH, x * 91 % HEIGHT) for x in range(500)])
    with django_assert_num_queries(1):
        clusters(there, REGION)


def test_a_box_inside_out(rows):
    with pytest.raises(ValueError, match="corner"):
        clusters(rows([]), (10, 0, 0, 10))


def test_a_tall_box_has_no_more_cells_than_a_square_one(rows):
    points = [(5, y) for y in range(0, 9000, 9)]
    assert len(clusters(rows(points), (0, 0, 10, 9000), 12)) <= 12 * MOST_COLUMNS


_POINTS = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), max_size=60)


@given(points=_POINTS, apart=st.integers(0, 300))
def test_parted_keeps_all_and_leaves_them_apart(points, apart):
    found = parted([Cluster(1, x, y, (x, y, x, y), 1) for x, y in points], apart)
    assert sum(knot.count for knot in found) == len(points)
    for knot in found:
        assert knot.count == sum(_inside(point, knot.box) for point in points)
        for other in found:
            if other is not knot:
                far = ((knot.x - other.x) ** 2 + (knot.y - other.y) ** 2) ** 0.5
                assert far >= apart
