"""An origin of the demo, and what becomes of it."""

from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

FELT = "Felt is made of the wool of sheep in late summer."
FELT_NOW = "Felt is made of the wool of sheep and goats in late summer."
DYE = "The dyer boils madder and the rind of pomegranates."
SONG = "Women sing while they roll the mat back and forth."


def page(slug: str, code: str) -> Any:
    return Page.objects.get(slug=slug, locale__language_code=code).specific


def locale(code: str) -> Locale:
    found: Locale = Locale.objects.get(language_code=code)
    return found


def source(origin: Page) -> TranslationSource:
    return TranslationSource.objects.get(
        object_id=origin.translation_key, locale_id=origin.locale_id
    )


def translation(origin: Page, code: str) -> Translation:
    return source(origin).translations.get(target_locale__language_code=code)


def superuser(name: str = "anyone") -> Any:
    return get_user_model().objects.create_superuser(name, f"{name}@example.org", "x")


def new_story(*paragraphs: str, code: str = "en", title: str = "Felt") -> Any:
    """A published story with one rich text block."""
    from stories.models import StoryPage

    parent = page("stories", code)
    story = StoryPage(title=title, summary="A story of felt.", locale=locale(code))
    story.body = [("paragraph", _rich(*paragraphs))]
    parent.add_child(instance=story)
    story.save_revision().publish()
    return page(story.slug, code)


def _rich(*paragraphs: str) -> Any:
    from wagtail.rich_text import RichText

    return RichText("".join(f"<p>{text}</p>" for text in paragraphs))


def write(origin: Any, *paragraphs: str, publish: bool = True, **fields: Any) -> Any:
    """Write the first block anew, in its place, and publish; returns the revision."""
    draft = origin.get_latest_revision_as_object()
    if paragraphs:
        raw = list(draft.body.raw_data)
        raw[0] = {**raw[0], "value": _rich(*paragraphs).source}
        draft.body = type(draft.body)(draft.body.stream_block, raw, is_lazy=True)
    for name, value in fields.items():
        setattr(draft, name, value)
    revision = draft.save_revision()
    if publish:
        revision.publish()
    return revision


def translate(origin: Page, code: str, **texts: str) -> Translation:
    """Translate every text into «code: text», or what ``texts`` says by its beginning."""
    found = translation(origin, code)
    for segment in StringSegment.objects.filter(source=found.source).select_related("string"):
        text = f"{code}: {segment.string.data}"
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=found.target_locale,
            defaults={"data": text, "translation_type": "manual"},
        )
    return found


def texts(origin: Page, code: str) -> dict[str, str | None]:
    """Source text → translation, as translators see it."""
    found = translation(origin, code)
    rows = (
        StringSegment.objects.filter(source=found.source)
        .order_by("order")
        .annotate_translation(found.target_locale)
    )
    return dict(rows.values_list("string__data", "translation"))
