"""Every address of the admin as every role: a surprise fails, so does an address without a row."""

from collections.abc import Iterator

import pytest
from django.urls import resolve

from tests.rights import samples, table
from tests.rights.addresses import Address, addresses, routes
from tests.rights.asking import OPEN, REFUSED, ask, unrendered
from tests.rights.people import COLUMNS, NOBODY, VISITOR, everybody

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::UserWarning")]


@pytest.fixture(autouse=True)
def _fresh_samples() -> Iterator[None]:
    samples.forget()
    yield
    samples.forget()


def _verbs(address: Address) -> tuple[str, ...]:
    more = address.shown.startswith(("api/", "workbench/", "localize/"))
    return ("GET", "POST", "PUT", "PATCH", "DELETE") if more else ("GET", "POST")


def _walk(part: str) -> tuple[table.Rows, dict[tuple[str, str], str]]:
    people, rows, trips = everybody(), {}, {}
    found = [each for each in addresses() if table.section(each.shown) == part]
    with unrendered():
        for address in found:
            for verb in _verbs(address):
                signs = ""
                for user in people.values():
                    sign, why = ask(verb, address.path, user)
                    signs += sign
                    if why and resolve(address.path).func.__module__.startswith("translation"):
                        trips[verb, address.shown] = why
                if verb in ("GET", "POST") or set(signs) & {OPEN, REFUSED}:
                    rows[verb, address.shown] = signs
    return rows, trips


@pytest.mark.parametrize("part", table.SECTIONS)
def test_every_address_answers_every_role_as_the_table_says(part: str) -> None:
    found, trips = _walk(part)
    # Wagtail's views may trip over an empty request; the site's own never do.
    assert not trips
    if table.writing():
        table.write(found, part)
        return
    said = {key: row for key, row in table.recorded().items() if table.section(key[1]) == part}
    new = sorted(set(found) - set(said))
    assert not new, f"addresses without a row in docs/rights.md: {new}"
    assert not set(said) - set(found), f"no longer there: {sorted(set(said) - set(found))}"
    other = [
        f"{key}: {column} «{is_}», not «{was}»"
        for key in found
        for column, is_, was in zip(COLUMNS, found[key], said[key], strict=True)
        if is_ != was
    ]
    assert not other, "\n".join(other)


def test_nobody_without_a_role_is_let_in() -> None:
    """What the table may not say: the row of those without a role has no way in."""
    public = {"login/", "logout/", "sprite/", "jsi18n/"}
    for (verb, address), row in table.recorded().items():
        signs = dict(zip(COLUMNS, row, strict=True))
        if address in public or address.startswith("password_reset/"):
            continue
        assert OPEN not in (signs[NOBODY], signs[VISITOR]), (verb, address)


def test_readers_write_nothing_in_pages() -> None:
    """Nor does it say that viewers, partner managers or archive keepers change a page."""
    acts = ("edit/", "delete/", "unpublish/", "copy/", "privacy/", "lock/", "set_position/")
    rows = [row for (verb, address), row in table.recorded().items()
            if verb == "POST" and address.startswith("pages/⟨") and address.endswith(acts)]  # fmt: skip
    assert len(rows) > 30
    for row in rows:
        signs = dict(zip(COLUMNS, row, strict=True))
        assert {signs["viewer"], signs["partners"], signs["archive"]} == {REFUSED}


def test_the_walk_finds_the_addresses() -> None:
    found = routes()
    assert len(found) > 200
    assert {"pages/<page_id>/edit/", "api/main/pages/<pk>/action/<action_name>/",
            "localize/translate/<translation_id>/pofile/upload/"} <= set(found)  # fmt: skip
