"""Every address of the admin, found in the URL configuration and filled with what exists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from tests.rights.samples import Kinds, samples, values

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
COMPARE = "pages/<page_id>/revisions/compare/earliest...latest/"
NO_ADDRESS = r"^.*/$"  # Wagtail's answer to whatever is no address


@dataclass(frozen=True)
class Address:
    """``shown`` is what stands in the table, ``path`` what is asked for."""

    shown: str
    path: str


def _walk(resolver: Any, prefix: str) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, route)
        elif isinstance(pattern, URLPattern):
            yield route


def routes() -> list[str]:
    """Routes below ``/admin/``, each once and without converters: ``pages/<page_id>/edit/``."""
    found: dict[str, None] = {}
    for pattern in get_resolver().url_patterns:
        if not str(pattern.pattern).startswith("admin/"):
            continue
        for route in _walk(pattern, str(pattern.pattern)):
            bare = route.removeprefix("admin/")
            if "revisions/compare" in bare:
                bare = COMPARE
            if bare != NO_ADDRESS:
                found[PARAMETER.sub(r"<\1>", bare.replace("^", ""))] = None
    return list(found)


def _kinds(names: list[str], route: str) -> dict[str, Any]:
    """What the address is asked of: several things where the rights tell them apart."""
    for kind in samples():
        if set(names) & kind.parameters or (names and route.startswith(kind.routes)):
            return dict(kind.things)
    return {"": {}}


def addresses() -> Iterator[Address]:
    """Every address; raises KeyError for a parameter that ``samples`` knows nothing of."""
    common = values()
    for route in routes():
        names = PARAMETER.findall(route)
        for label, thing in _kinds(names, route).items():
            path, shown = route, route
            for name in names:
                if name not in thing and name not in common:
                    raise KeyError(f"Say in tests/rights/samples.py what <{name}> of {route} is.")
                path = path.replace(f"<{name}>", str(thing.get(name, common.get(name))))
                if name in thing and name in Kinds.SHOWN:
                    shown = shown.replace(f"<{name}>", f"⟨{label}⟩")
            yield Address(shown, f"/admin/{path}")
