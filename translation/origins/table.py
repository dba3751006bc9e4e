"""The language versions of a page as the confirmation pages list them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from wagtail.models import Page

from languages import LANGUAGES, Language
from translation.locales import code_of
from translation.origins.known import origin_language, origin_languages
from translation.state import State, states
from translation.versions import versions_of


@dataclass(frozen=True, slots=True)
class Row:
    """One language of a page; ``page`` is None where there is none (base columns only)."""

    language: Language
    state: State
    page: Page | None
    is_origin: bool
    is_this: bool

    @property
    def url(self) -> str:
        """Where the version is edited."""
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk]) if self.page else ""


def rows_of(page: Page, *, missing: bool = False) -> list[Row]:
    """Return the versions of a page in the registry's order; ``missing`` ones too. Six queries."""
    key = page.translation_key
    versions = versions_of([key])
    origin = origin_language(key)
    found = states([key], versions)[key]
    return [
        Row(
            LANGUAGES[code], state, versions[key].get(code),
            is_origin=code == origin, is_this=code == code_of(page.locale_id),
        )
        for code, state in found.items()
        if missing or state.page_id
    ]  # fmt: skip


def versions(page: Page) -> list[Page]:
    """Return the page and its other languages, specific, this page first."""
    others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return [page.specific, *others.order_by("pk").specific()]


def orphaned(doomed: Iterable[Page]) -> dict[Page, list[Page]]:
    """Return the origins under (and among) the doomed whose translations stay → those.

    Best heir first: those that are live, in the order of the registry. Four queries a subtree.
    """
    gone = {
        page.pk: page for root in doomed for page in root.get_descendants(inclusive=True)
    }  # fmt: skip
    keys = {page.translation_key for page in gone.values()}
    origins, versions_by_key = origin_languages(keys), versions_of(keys)
    order = list(LANGUAGES)
    out = {}
    for page in gone.values():
        code = code_of(page.locale_id)
        if origins.get(page.translation_key) != code:
            continue
        heirs = [
            (not other.live, order.index(language), other)
            for language, other in versions_by_key[page.translation_key].items()
            if other.pk not in gone
        ]
        if heirs:
            out[page] = [heir for _live, _order, heir in sorted(heirs, key=lambda h: h[:2])]
    return out
