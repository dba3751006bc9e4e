"""Dates in the admin are the same numbers in every national language, without another's letters."""

import datetime as dt

import pytest
from django.utils import formats, translation

from languages import NATIONAL


@pytest.mark.parametrize("code", NATIONAL)
def test_dates_are_numbers(code: str) -> None:
    moment = dt.datetime(2026, 3, 21, 9, 5, tzinfo=dt.UTC)
    with translation.override(code):
        assert formats.date_format(moment, "DATE_FORMAT") == "21.03.2026"
        assert formats.date_format(moment, "DATETIME_FORMAT") == "21.03.2026 09:05"
