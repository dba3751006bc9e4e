"""What the menu of a page says of its origin, and offers."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from languages import CODES
from translation.locales import locale_codes
from translation.origins.known import origin_of
from translation.origins.questions import may_change_origin, name_of
from translation.origins.views.submitting import form_url
from translation.rights import may_begin
from translation.versions import versions_of

ICON = "wagtail-localize-language"


def entries(
    page: Page, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:  # fmt: skip
    """Yield the origin with a link to it, «translate» on an origin, «make it the origin» else."""
    if page.is_root() or page.locale_id not in locale_codes():
        return
    origin = origin_of(page)
    if origin is None:
        return
    label = _("Origin: %(language)s") % {"language": name_of(origin)}
    if origin.pk == page.pk:
        yield Button(label, form_url(page), icon_name=ICON, priority=56)
        there = set(versions_of([page.translation_key])[page.translation_key])
        if any(may_begin(user, page, [code]) for code in CODES if code not in there):
            yield Button(_("Translate this page"), form_url(page), icon_name="plus", priority=57)
        return
    url = reverse("wagtailadmin_pages:edit", args=[origin.pk])
    yield Button(label, url, icon_name=ICON, priority=56)
    if may_change_origin(user, page):
        url = reverse("workbench_origins:change", args=[page.pk])
        label = _("Make this language the origin")
        yield Button(label, url, icon_name="rotate", priority=58)


def row_entries(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Yield one entry for a page in a listing. No query: a listing has many rows."""
    if not page.is_root():
        label = _("Languages and origin")
        yield Button(label, form_url(page), icon_name=ICON, priority=56)
