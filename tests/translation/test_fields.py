"""Every page type translates: texts are given to translators, facts are shared and fixed."""

import pytest
from django.apps import apps
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from core.models import BasePage
from translation.fields import build, collect

MODELS = [m for m in apps.get_models() if issubclass(m, BasePage)]


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_texts_and_facts_are_parted(model: type[Page]) -> None:
    fields = build(model)
    translated = {f.field_name for f in fields if f.is_translated(None)}
    assert translated == collect(model, "translated")
    for field in fields:
        if field.field_name not in translated:
            assert not field.is_overridable(None), field.field_name
    names = {f.field_name for f in fields}
    assert ("slug" in names) == (model.__name__ != "HomePage")
    assert not {"owner", "path", "locale", "first_published_at"} & names


def test_a_name_that_is_no_field_is_an_error() -> None:
    class Wrong(MODELS[0]):  # type: ignore[misc, valid-type]
        translated = ("nonsense",)

        class Meta:
            abstract = True

    with pytest.raises(AttributeError, match="nonsense"):
        build(Wrong)


@pytest.mark.django_db
@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_every_page_type_really_translates(model: type[Page]) -> None:
    """The title is translated by hand into Turkmen and lands there, with the facts of the origin."""
    source = (
        TranslationSource.objects.filter(specific_content_type__model=model._meta.model_name)
        .exclude(locale__language_code="tk")
        .first()
    )
    if source is None:  # the four listing pages: built by setup_site in all languages at once
        page = model.objects.get(locale__language_code="en")
        source, _made = TranslationSource.get_or_create_from_instance(page)
    origin = source.get_source_instance()
    locale = Locale.objects.get(language_code="tk")
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=locale)
    po = translation.export_po()
    for entry in po:
        if entry.msgctxt == "title":
            entry.msgstr = "Synag sözbaşysy"
    translation.import_po(po)
    translation.save_target(publish=False)
    target = translation.get_target_instance().get_latest_revision_as_object()
    assert target.title == "Synag sözbaşysy"
    for field in build(model):
        if not field.is_translated(origin) and field.get_field(model).concrete:
            name = field.get_field(model).attname
            assert getattr(target, name) == getattr(origin, name), name


@pytest.mark.django_db
def test_the_tree_is_sound() -> None:
    assert not any(Page.find_problems())


@pytest.mark.django_db
def test_submitting_a_subtree_publishes_nothing_and_keeps_the_tree_sound(
    django_capture_on_commit_callbacks,
) -> None:
    from wagtail_localize.operations import translate_object, translate_page_subtree

    page = Page.objects.get(slug="programmes", locale__language_code="en").specific
    live = set(Page.objects.live().values_list("pk", flat=True))
    locales = list(Locale.objects.exclude(language_code="en"))
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(page, locales)
        translate_page_subtree(page.pk, locales, None, None)
    assert set(Page.objects.live().values_list("pk", flat=True)) == live
    assert not any(Page.find_problems())


@pytest.mark.django_db
def test_block_ids_are_never_shared_within_a_page() -> None:
    for model in MODELS:
        if not hasattr(model, "body"):
            continue
        for page in model.objects.all():
            ids = [block["id"] for block in page.body.raw_data]
            assert len(ids) == len(set(ids)), page
