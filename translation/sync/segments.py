"""What wagtail-localize keeps of an origin, written in a constant number of queries.

The same rows as its own ``refresh_segments`` makes with four to six queries a text; a segment whose
text stays keeps its row, wherever it moves to.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

from translation.sync.pairing import Piece


def pieces_of(source: TranslationSource) -> list[Piece]:
    """Return the texts that translators have of an origin, in their order. One query."""
    rows = (
        StringSegment.objects.filter(source=source)
        .order_by("order", "pk")
        .values_list(
            "context_id", "string_id", "string__data", "context__path", "context__field_path",
            "order",
        )
    )  # fmt: skip
    return [Piece(*row) for row in rows]


def ensure_source(page: Page) -> tuple[TranslationSource, bool]:
    """Return the source that begins in this page (specific), and whether it was made just now."""
    found = TranslationSource.objects.filter(
        object_id=page.translation_key, locale_id=page.locale_id
    ).first()
    if found is not None:
        return found, False
    thing, _made = TranslatableObject.objects.get_or_create_from_instance(page)
    source = TranslationSource(
        object=thing,
        locale_id=page.locale_id,
        specific_content_type=ContentType.objects.get_for_model(type(page)),
    )
    _freeze(source, page)
    source.save()
    _write_segments(source)
    return source, True


def has_changed(source: TranslationSource, page: Page) -> bool:
    """Whether translators have another content than the origin's row (specific)."""
    return bool(json.loads(page.to_json()) != json.loads(source.content_json))


def refresh(source: TranslationSource, page: Page) -> None:
    """Give translators the content of the origin's row (specific)."""
    _freeze(source, page)
    source.save(update_fields=["content_json", "schema_version", "object_repr", "last_updated_at"])
    _write_segments(source)


def _freeze(source: TranslationSource, page: Page) -> None:
    source.content_json = page.to_json()
    source.schema_version = get_schema_version(page._meta.app_label)
    source.object_repr = str(page)[:200]
    source.last_updated_at = timezone.now()


def _write_segments(source: TranslationSource) -> None:
    instance = source.as_instance()
    values = extract_segments(instance)
    contexts = _contexts(source, instance, {value.path for value in values})
    by_type = defaultdict(list)
    for value in values:
        by_type[type(value)].append(value)
    texts, templates = by_type[StringSegmentValue], by_type[TemplateSegmentValue]
    strings = _strings(source.locale_id, {value.string.data for value in texts})
    shapes = _templates(templates)
    _write(source, StringSegment, contexts, [
        (v, {"string_id": strings[v.string.data], "attrs": _json(v.attrs)}) for v in texts
    ])  # fmt: skip
    _write(source, TemplateSegment, contexts, [
        (v, {"template_id": shapes[_template_id(v)]}) for v in templates
    ])  # fmt: skip
    _write(source, OverridableSegment, contexts, [
        (v, {"data_json": _json(v.data)}) for v in by_type[OverridableSegmentValue]
    ])  # fmt: skip
    _write(source, RelatedObjectSegment, contexts, [
        (v, {"object_id": _related(v)}) for v in by_type[RelatedObjectSegmentValue]
    ])  # fmt: skip


def _json(data: Any) -> str:
    return json.dumps(data, cls=DjangoJSONEncoder)


def _write(
    source: TranslationSource,
    model: Any,
    contexts: dict[str, int],
    wanted: list[tuple[Any, dict[str, Any]]],
) -> None:
    """Make the rows of one kind of segment those that are wanted; at most four queries."""
    there = defaultdict(list)
    fields = sorted(wanted[0][1]) if wanted else []
    rows = list(model.objects.filter(source=source).order_by("order"))
    for row in rows:
        there[(row.context_id, *(getattr(row, name) for name in fields))].append(row)
    new, moved, kept = [], [], set()
    for value, data in wanted:
        same = there[(contexts[value.path], *(data[name] for name in fields))]
        if not same:
            new.append(
                model(source=source, context_id=contexts[value.path], order=value.order, **data)
            )
            continue
        row = same.pop(0)
        kept.add(row.pk)
        if row.order != value.order:
            row.order = value.order
            moved.append(row)
    gone = [row.pk for row in rows if row.pk not in kept]
    if gone:
        model.objects.filter(pk__in=gone).delete()
    if moved:
        model.objects.bulk_update(moved, ["order"])
    if new:
        model.objects.bulk_create(new)


def _strings(locale_id: int, texts: set[str]) -> dict[str, int]:
    """Ids of the strings of a language, made where they are missing."""
    hashes = {String._get_data_hash(text): text for text in texts}
    found = _existing(String.objects.filter(locale_id=locale_id), "data_hash", hashes)
    missing = [key for key in hashes if key not in found]
    if missing:
        String.objects.bulk_create(
            [String(locale_id=locale_id, data_hash=key, data=hashes[key]) for key in missing],
            ignore_conflicts=True,  # somebody else may submit the same text
        )
        found |= _existing(String.objects.filter(locale_id=locale_id), "data_hash", missing)
    return {text: found[key] for key, text in hashes.items()}


def _existing(rows: Any, name: str, keys: Iterable[UUID]) -> dict[UUID, int]:
    return dict(rows.filter(**{f"{name}__in": list(keys)}).values_list(name, "pk"))


def _contexts(source: TranslationSource, instance: Any, paths: set[str]) -> dict[str, int]:
    """Ids of the places in the page, made where they are missing."""
    ids = {TranslationContext._get_path_id(path): path for path in paths}
    rows = TranslationContext.objects.filter(object_id=source.object_id)
    known = {context.path_id: context for context in rows.filter(path_id__in=list(ids))}
    found = {key: context.pk for key, context in known.items()}
    for context in known.values():
        context.get_field_path(instance)  # saved where wagtail-localize has none yet
    missing = [key for key in ids if key not in found]
    if missing:
        made = [
            TranslationContext(object_id=source.object_id, path_id=key, path=ids[key])
            for key in missing
        ]
        for context in made:
            context.field_path = _field_path(context, instance)
        TranslationContext.objects.bulk_create(made, ignore_conflicts=True)
        found |= _existing(rows, "path_id", missing)
    return {path: found[key] for key, path in ids.items()}


def _field_path(context: TranslationContext, instance: Any) -> str:
    """wagtail-localize works it out and saves it at once, one query each; here it is only read."""
    context.save = lambda **_kwargs: None
    try:
        return str(context.get_field_path(instance))
    finally:
        del context.save


def _template_id(value: TemplateSegmentValue) -> UUID:
    return uuid5(uuid5(Template.BASE_UUID_NAMESPACE, value.format), value.template)


def _templates(values: list[TemplateSegmentValue]) -> dict[UUID, int]:
    wanted = {_template_id(value): value for value in values}
    found = _existing(Template.objects.all(), "uuid", wanted)
    missing = [key for key in wanted if key not in found]
    if missing:
        Template.objects.bulk_create(
            [
                Template(
                    uuid=key, template=value.template, template_format=value.format,
                    string_count=value.string_count,
                )
                for key, value in wanted.items() if key in missing
            ],
            ignore_conflicts=True,
        )  # fmt: skip
        found |= _existing(Template.objects.all(), "uuid", missing)
    return found


def _related(value: RelatedObjectSegmentValue) -> UUID:
    thing, _made = TranslatableObject.objects.get_or_create(
        content_type=value.content_type, translation_key=value.translation_key
    )
    key: UUID = thing.translation_key
    return key
