"""Telling people: a notice in the admin, and an e-mail once the change is really made."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from translation.locales import code_of
from translation.models import Assignment, Notice

ONE_BY_ONE = 5  # of more pages at once a person is told in one notice


def tell(users: Iterable[Any], kind: str, data: Mapping[str, Any], url: str) -> None:
    """Tell each user once: a notice now, an e-mail after the transaction is committed.

    ``kind`` is a key of ``wording.KINDS``, ``data`` JSON that fills its words, ``url`` a path of
    the admin. Who is not active is told nothing.
    """
    receivers = {user.pk: user for user in users if user is not None and user.is_active}
    made = Notice.objects.bulk_create(
        Notice(user=user, kind=kind, data=dict(data), url=url[:500]) for user in receivers.values()
    )
    if made:
        ids = [notice.pk for notice in made]
        transaction.on_commit(lambda: _send(ids), robust=True)


def notices_of(user: Any) -> QuerySet[Notice]:
    """Everything a user was told, the newest first."""
    return Notice.objects.filter(user=user)


def unread(user: Any) -> QuerySet[Notice]:
    """What a user has not read yet."""
    return Notice.objects.filter(user=user, read_at=None)


def _send(ids: list[int]) -> None:
    from translation.workflow.mail import send_notices

    send_notices.enqueue(ids)


def of_page(page: Page, by: Any = None, **more: Any) -> dict[str, Any]:
    """The data of a notice about a page in its language."""
    return {
        "page": page.pk,
        "title": page.draft_title or page.title,
        "language": code_of(page.locale_id),
        "by": get_user_display_name(by) if by else "",
        **more,
    }


def edit_address(page: Page) -> str:
    """Where a page's text is edited: the translation editor, for a translation."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def settle(kind: str, page_id: int) -> None:
    """Mark notices of a kind as read for everyone: there is nothing left to do about the page."""
    Notice.objects.filter(kind=kind, data__page=page_id, read_at=None).update(
        read_at=timezone.now()
    )


def tell_stale(translations: Iterable[Translation]) -> int:
    """Tell the translators of texts whose original has changed; how many notices were made.

    The person the text is assigned to, else who last translated it; once a page in a language for
    as long as the notice is unread. Of more than five pages a person is told in one notice.
    """
    found = {(t.source.object_id, code_of(t.target_locale_id)): t for t in translations}
    people = _translators(found)
    pages = _pages(found.values())
    wanted: dict[Any, list[Page]] = defaultdict(list)
    for pair, user in people.items():
        if user is not None and user.is_active and pair in pages:
            wanted[user].append(pages[pair])
    told = 0
    for user, mine in wanted.items():
        known = set(
            Notice.objects.filter(user=user, kind="stale", read_at=None).values_list(
                "data__page", flat=True
            )
        )
        told += _tell_stale(user, [page for page in mine if page.pk not in known])
    return told


def _tell_stale(user: Any, pages: list[Page]) -> int:
    if len(pages) <= ONE_BY_ONE:
        for page in pages:
            tell([user], "stale", of_page(page), edit_address(page))
        return len(pages)
    codes = {code_of(page.locale_id) for page in pages}
    data = {"count": len(pages), "language": codes.pop() if len(codes) == 1 else "…"}
    tell([user], "stale", data, reverse("workbench_workflow:assignments"))
    return 1


Pair = tuple[Any, str]


def _pages(translations: Iterable[Translation]) -> dict[Pair, Page]:
    wanted = list(translations)
    found = Page.objects.filter(
        translation_key__in={t.source.object_id for t in wanted},
        locale_id__in={t.target_locale_id for t in wanted},
    )
    return {(page.translation_key, code_of(page.locale_id)): page for page in found}


def _translators(found: Mapping[Pair, Translation]) -> dict[Pair, Any]:
    """Whom each page in a language belongs to; three queries."""
    keys = {key for key, _code in found}
    out: dict[Pair, Any] = {}
    texts = (
        StringTranslation.objects.filter(
            context__object_id__in=keys,
            locale_id__in={t.target_locale_id for t in found.values()},
            last_translated_by__isnull=False,
        )
        .order_by("updated_at")
        .select_related("last_translated_by", "context")
        .only("locale_id", "context__object_id", "last_translated_by", "updated_at")
    )
    for text in texts:
        out[text.context.object_id, code_of(text.locale_id)] = text.last_translated_by
    for item in Assignment.objects.filter(key__in=keys, person__isnull=False).select_related(
        "person"
    ):
        out[item.key, item.language] = item.person
    return {pair: user for pair, user in out.items() if pair in found}
