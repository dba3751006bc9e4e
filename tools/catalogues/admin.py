"""The admin's catalogues: a chosen list of strings of Wagtail, wagtail-localize and Django.

The list is ``locale/admin/django.pot`` and ``djangojs.pot`` (what JavaScript shows), edited by
hand with ``harvest`` as evidence. Russian needs only what the packages' own Russian lacks.
"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from babel.messages.catalog import Message

from languages import NATIONAL
from tools.catalogues.files import ADMIN, DOMAINS, admin_file, is_translated, messages, read

PACKAGES = ("django", "wagtail", "wagtail_localize")


def listed(domain: str) -> list[Message]:
    """The chosen messages of a domain."""
    return messages(read(ADMIN / f"{domain}.pot"))


@cache
def upstream_messages(code: str, domain: str) -> tuple[Message, ...]:
    """All messages in the catalogues that the packages themselves have of a language."""
    found: list[Message] = []
    for package in PACKAGES:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            for file in sorted(Path(folder).rglob(f"locale/{code}/LC_MESSAGES/{domain}.po")):
                found += messages(read(file))
    return tuple(found)


def wanted(code: str, domain: str) -> list[Message]:
    """The messages that the catalogue of a language should have."""
    if code in NATIONAL:
        return listed(domain)
    done = (m for m in upstream_messages(code, domain) if is_translated(m) and not m.fuzzy)
    there = {(m.id, m.context) for m in done}
    return [m for m in listed(domain) if (m.id, m.context) not in there]


def catalogues(codes: tuple[str, ...]) -> Iterator[tuple[str, Path, list[Message]]]:
    """(language, file, messages) of every catalogue of the admin that has any."""
    for code in codes:
        for domain in DOMAINS:
            found = wanted(code, domain)
            if found:
                yield code, admin_file(code, domain), found
