"""Facts (dates, pictures, countries) follow the origin at once, in every language.

They are not text, so nothing waits for a translator: the row that visitors read and the versions
that may still be published get them, and the texts of both stay as they are.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, Revision, TaskState
from wagtail_localize.fields import SynchronizedField, copy_synchronised_fields
from wagtail_localize.models import TranslationSource

from translation.sync.signals import facts_followed

_SHARED_ALREADY = {"slug"}  # by ``translation.slugs``


def _names(model: type[Page]) -> list[str]:
    return [
        described.field_name
        for described in model.translatable_fields
        if isinstance(described, SynchronizedField) and described.field_name not in _SHARED_ALREADY
    ]


def _facts_in(data: dict[str, Any], model: type[Page]) -> dict[str, Any]:
    """The facts in serialised content, in a form that can be compared between languages."""
    own = {relation.name: relation.field.name for relation in get_all_child_relations(model)}
    out = {}
    for name in _names(model):
        value = data.get(name)
        if name in own:
            value = [
                {key: each for key, each in row.items() if key not in {"pk", own[name]}}
                for row in value or []
            ]
        out[name] = value
    return out


def _may_be_published(page: Page) -> list[Revision]:
    base = ContentType.objects.get_for_model(Page)
    waiting = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, revision__base_content_type=base,
        revision__object_id=str(page.pk),
    ).values("revision_id")  # fmt: skip
    return list(
        Revision.objects.filter(base_content_type=base, object_id=str(page.pk)).filter(
            Q(pk=page.latest_revision_id) | Q(approved_go_live_at__isnull=False) | Q(pk__in=waiting)
        )
    )


def _follow_in(revision: Revision, origin: Page) -> None:
    version = revision.as_object()
    slug = version.slug
    copy_synchronised_fields(origin, version)
    version.slug = slug
    data, names = version.serializable_data(), _names(type(origin))
    content = {**revision.content, **{name: data[name] for name in names if name in data}}
    Revision.objects.filter(pk=revision.pk).update(content=content)


def follow(source: TranslationSource, origin: Page) -> list[Page]:
    """Give the facts of an origin (specific, as published) to its translations.

    Returns the translations whose row changed. Publishes nothing and makes no version.
    """
    wanted = _facts_in(origin.serializable_data(), type(origin))
    targets = source.translations.filter(enabled=True).values("target_locale")
    pages = Page.objects.filter(
        translation_key=origin.translation_key, alias_of=None, locale_id__in=targets
    ).exclude(pk=origin.pk)
    changed = []
    for page in pages.specific():
        if type(page) is not type(origin):
            continue
        if _facts_in(page.serializable_data(), type(page)) != wanted:
            slug = page.slug
            copy_synchronised_fields(origin, page)
            page.slug = slug
            page.save(clean=False)
            changed.append(page)
        for revision in _may_be_published(page):
            if _facts_in(revision.content, type(page)) != wanted:
                _follow_in(revision, origin)
    for page in changed:
        if page.live:
            facts_followed.send(type(page), instance=page)
    return changed
