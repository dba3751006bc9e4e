"""A translation page with its newest texts in the origin's structure: what becomes the source."""

import json
from typing import Any

from wagtail.models import Page
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import SourceDeletedError, String, TranslationSource
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from translation.origins.memory import translations_of
from translation.origins.texts import Place, Text, of_page, of_source, shared


def newest(page: Page) -> Page:
    """Return the page as its editors see it: the specific type, drafts included.

    Always an instance of its own, as Wagtail may return the very page that it was asked for.
    """
    found: Page = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    return found


def _own_texts(
    source: TranslationSource, texts: dict[Place, Text], page: Page
) -> dict[Place, Text]:  # fmt: skip
    """What stands on the page where the records have no translation, and is not the origin's."""
    known = translations_of(texts, [page.locale_id])
    own = of_page(page)
    missing = {
        place: own[place]
        for place in shared(texts, own)
        if (page.locale_id, texts[place].string, texts[place].context) not in known
    }
    fallbacks = set(
        String.objects.filter(
            locale=source.locale_id, data__in=[text.data for text in missing.values()]
        ).values_list("data", flat=True)
    )
    return {place: text for place, text in missing.items() if text.data not in fallbacks}


def _with(value: Any, text: Text | None) -> Any:
    if text is None:
        return value
    return StringSegmentValue(
        value.path, StringValue(text.data), attrs=text.attrs, order=value.order
    )


def compose(source: TranslationSource, page: Page) -> tuple[Page, dict[str, str]]:
    """Return ``page`` in the structure of its origin, unsaved, and the addresses that it links to
    instead of the origin's (old → new).

    Each text is its translation; where there is none, what the page has; else the origin's.
    Nothing else of the page changes. Without the origin's page, the page as it is.
    """
    target = newest(page)
    texts = of_source(source)
    try:
        base = source.as_instance()
    except SourceDeletedError:
        return target, {}
    own = _own_texts(source, texts, target)
    order = {(place[0], text.order): own.get(place) for place, text in texts.items()}
    values, moved = [], {}
    for value in source._get_segments_for_translation(target.locale, fallback=True):
        if isinstance(value, StringSegmentValue):
            value = _with(value, order.get((value.path, value.order)))
        elif isinstance(value, OverridableSegmentValue) and value.path.endswith("'"):
            moved[_address(value.path)] = str(value.data)
        values.append(value)
    copy_synchronised_fields(base, target)
    ingest_segments(base, target, source.locale, target.locale, values)
    return target, moved


def _address(path: str) -> str:
    """``body.<id>.'https://…'`` → the address."""
    return path.split("'", 1)[1][:-1].replace("\\'", "'").replace("\\\\", "\\")


def _without_keys(value: Any) -> Any:
    """Row numbers of child objects say nothing of the text."""
    if isinstance(value, dict):
        return {name: _without_keys(each) for name, each in value.items() if name != "pk"}
    return [_without_keys(each) for each in value] if isinstance(value, list) else value


def differs(page: Page, other: Page) -> bool:
    """Whether two instances of a page have different content."""
    one, two = json.loads(page.to_json()), json.loads(other.to_json())
    return bool(_without_keys(one) != _without_keys(two))
