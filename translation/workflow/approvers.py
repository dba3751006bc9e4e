"""Who may decide about what waits: for one page, and for a whole queue in a few queries."""

from collections.abc import Collection, Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import CharField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce, Least
from wagtail.models import Page, Revision, TaskState
from wagtail_localize.models import StringTranslation

from translation.locales import code_of
from translation.models.rights import EVERYWHERE, Grant
from translation.rights import (
    countries_of,
    is_translation,
    may_approve,
    may_translate,
    may_write,
    rights_of,
)
from translation.rights.authors import authors_of, content_of, waiting_since
from translation.rights.facts import Facts, facts_of, for_listing

Act = Grant.Act
_KEPT = "_approvals_of_request"


def has_review_right(user: Any, page: Page) -> bool:
    """Whether a user reviews pages such as this one, their own texts included."""
    return _granted(user, page, facts_of(page))


def _granted(user: Any, page: Page, facts: Facts) -> bool:
    rights = rights_of(user)
    if rights.everything or rights.coordinates:
        return True
    if facts.translation:
        return rights.within(Act.REVIEW, code_of(page.locale_id))
    return any(rights.within(Act.APPROVE, country) for country in facts.countries)


def may_see(user: Any, page: Any) -> bool:
    """Whether a user may look at a page that waits: who reviews, writes or translates it."""
    if not isinstance(page, Page):
        return False
    return (
        has_review_right(user, page)
        or may_write(user, page)
        or may_translate(user, page, code_of(page.locale_id))
    )


def _kept(user: Any) -> dict[tuple[int, int | None], bool]:
    """Answers of this request, by page and newest revision; a new revision is a new question."""
    answers: dict[tuple[int, int | None], bool] = user.__dict__.setdefault(_KEPT, {})
    return answers


def may_act(user: Any, page: Page) -> bool:
    """``may_approve``, asked once a request for each revision: menus ask it many times."""
    kept, key = _kept(user), (page.pk, page.latest_revision_id)
    if key not in kept:
        kept[key] = may_approve(user, page)
    return kept[key]


def queue(user: Any, waiting: QuerySet[TaskState]) -> list[int]:
    """Ids of those task states that the user may decide; the answers serve ``may_act`` too."""
    rights = rights_of(user)
    if not (rights.any(Act.REVIEW) or rights.any(Act.APPROVE)):
        return []
    rows = waiting.values_list("pk", "workflow_state__object_id")
    page_of = {pk: int(page) for pk, page in rows if str(page).isdigit()}
    pages = list(Page.objects.filter(pk__in=set(page_of.values())))
    allowed = approvable(user, pages)
    _kept(user).update({(p.pk, p.latest_revision_id): p.pk in allowed for p in pages})
    return [pk for pk, page in page_of.items() if page in allowed]


def approvable(user: Any, pages: Collection[Page]) -> set[int]:
    """Ids of the pages that ``may_approve`` says yes to; a handful of queries for any number."""
    if rights_of(user).everything:
        return {page.pk for page in pages}
    listed = for_listing(Page.objects.filter(pk__in=[page.pk for page in pages]))
    granted = [
        page
        for page in listed.defer_streamfields().specific()
        if _granted(user, page, facts_of(page, user))
    ]
    return {page.pk for page in granted} - _written(user, granted)


def _written(user: Any, pages: Collection[Page]) -> set[int]:
    """Ids of the pages whose waiting text is (in part) the user's."""
    since = waiting_since(pages)
    by_key = {(page.translation_key, page.locale_id): page.pk for page in pages}
    texts = StringTranslation.objects.filter(
        context__object_id__in={key for key, _locale in by_key},
        locale_id__in={locale for _key, locale in by_key},
        last_translated_by=user,
    ).values_list("context__object_id", "locale_id", "updated_at")
    out = set()
    for key, locale, at in texts:
        pk = by_key.get((key, locale))
        if pk is not None and (not since[pk] or at > since[pk]):
            out.add(pk)
    saved = Revision.page_revisions.filter(
        object_id__in=[str(pk) for pk in since.keys() - out], user=user
    ).values_list("object_id", "created_at")
    maybe = {int(pk) for pk, at in saved if not since[int(pk)] or at > since[int(pk)]}
    return out | _changed_by(user, {pk: since[pk] for pk in maybe})


def _changed_by(user: Any, since: dict[int, Any]) -> set[int]:
    """Which of the pages the user changed since then in more than comments; two queries, and none
    for pages that the user never saved."""
    if not since:
        return set()
    public = Page.objects.filter(pk__in=since).annotate(
        at=Least("last_published_at", Coalesce("live_revision__created_at", "last_published_at"))
    )
    before = Revision.page_revisions.filter(
        object_id=Cast(OuterRef("pk"), CharField()), created_at__lte=OuterRef("at")
    ).order_by("-created_at", "-pk")
    first = public.values_list(Subquery(before.values("pk")[:1]))
    wanted = Q(pk__in=[pk for (pk,) in first if pk])
    starts = [at for at in since.values() if at]
    newer = Q(object_id__in=[str(pk) for pk in since])
    if len(starts) == len(since):
        newer &= Q(created_at__gt=min(starts))
    content: dict[int, Any] = {}
    out = set()
    rows = Revision.page_revisions.filter(wanted | newer).order_by("created_at", "pk")
    for revision in rows.iterator():
        pk = int(revision.object_id)
        was, content[pk] = content.get(pk), content_of(revision)
        fresh = not since[pk] or revision.created_at > since[pk]
        if fresh and revision.user_id == user.pk and content[pk] != was:
            out.add(pk)
    return out


def holders(act: str, scopes: Iterable[str]) -> QuerySet[Any]:
    """Active users who were granted ``act`` for one of the scopes by a group."""
    return _users(Q(groups__grants__act=act, groups__grants__scope__in=[*scopes, EVERYWHERE]))


def _users(condition: Q) -> QuerySet[Any]:
    return get_user_model().objects.filter(condition, is_active=True).distinct().order_by("pk")


def reviewers_of(page: Page) -> list[Any]:
    """Those to ask for a review: reviewers by scope who did not write the text; where there are
    none the chief editors, and where there are none of those the superusers."""
    authors = authors_of(page)
    if is_translation(page):
        named = holders(Act.REVIEW, [code_of(page.locale_id)])
    else:
        named = holders(Act.APPROVE, countries_of(page))
    for found in (
        named,
        _users(Q(groups__grants__act=Act.COORDINATE)),
        _users(Q(is_superuser=True)),
    ):
        free = [user for user in found if user.pk not in authors]
        if free:
            return free
    return []


def translators_of(code: str) -> QuerySet[Any]:
    """Active users who translate into a language."""
    return holders(Act.TRANSLATE, [code])
