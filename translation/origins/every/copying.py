"""Copying a page as a new origin, with its translations as drafts where that is wanted."""

from typing import Any
from uuid import UUID, uuid4, uuid5

from django.db import transaction
from modelcluster.models import get_all_child_relations
from wagtail.actions.copy_page import CopyPageAction
from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from translation.origins.changing import change_origin, source_of_key
from translation.origins.composing import newest
from translation.origins.memory import Kept, carry
from translation.origins.texts import Links, of_source


class Copying:
    """One act of copying: the same new ids in every language, so that texts still pair."""

    def __init__(self, user: Any, *, below: bool, translations: bool) -> None:
        self.user = user
        self.below = below
        self.translations = translations
        self.child_keys: dict[Any, Any] = {}

    def copy(self, page: Page, parent: Page, key: UUID, **values: Any) -> Page:
        """Copy ``page`` below ``parent``, in the language of ``page``, as a draft with ``key``."""
        action = CopyPageAction(
            page.specific, to=parent, copy_revisions=False, keep_live=False, user=self.user,
            update_attrs={"translation_key": key, **values},
        )  # fmt: skip
        action._uuid_mapping = self.child_keys
        copied: Page = action.execute(skip_permission_checks=True).specific
        if page.has_unpublished_changes:
            copied = _with_draft_of(page, copied, values)
        _renew_blocks(copied, key)
        copied.save(clean=False)
        copied.save_revision(user=self.user, changed=True, clean=False)
        return copied

    def family(
        self, page: Page, parents: dict[int, Page], slug: str, title: str | None = None
    ) -> Page:  # fmt: skip
        """Copy a page, its languages and what is below; ``parents``: locale id → new parent."""
        key = uuid4()
        values = {"slug": slug, **({"title": title, "draft_title": title} if title else {})}
        copies = {page.locale_id: self.copy(page, parents[page.locale_id], key, **values)}
        others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
        for other in others if self.translations else ():
            if other.locale_id in parents:
                parent = parents[other.locale_id]
                copies[other.locale_id] = self.copy(other, parent, key, slug=slug)
        if len(copies) > 1:
            _copy_records(page, copies, self.user)
        for child in page.get_children() if self.below else ():
            below = {locale: Page.objects.get(pk=each.pk) for locale, each in copies.items()}
            self.family(child, below, child.slug)
        return copies[page.locale_id]


@transaction.atomic
def copy_page(
    page: Page, parent: Page, *, title: str, slug: str, user: Any, below: bool = False,
    translations: bool = False,
) -> Page:  # fmt: skip
    """Copy a page below ``parent`` as an origin with a key of its own; return the copy.

    All copies are drafts: what was approved at one place was not for another. With
    ``translations``, each language is copied below the same parent in that language, where there
    is one, and keeps its texts.
    """
    parents = {parent.locale_id: parent}
    if translations:
        others = Page.objects.filter(translation_key=parent.translation_key)
        parents = {each.locale_id: each for each in others}
    copying = Copying(user, below=below, translations=translations)
    return copying.family(page, parents, slug, title)


def _with_draft_of(page: Page, copied: Page, values: dict[str, Any]) -> Page:
    """Wagtail copies the row: give the copy the text that the page's editors see."""
    content = newest(page).serializable_data()
    for relation in get_all_child_relations(type(copied)):
        for child in content.get(relation.get_accessor_name(), []):
            child["pk"] = None
    drafted: Page = copied.with_content_json({**content, **values})
    drafted.draft_title = drafted.title
    return drafted


def _renew_blocks(page: Page, key: UUID) -> None:
    """Give every block of a copy an id of its own, the same in all languages of the copy."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            value = getattr(page, field.name)
            raw = _renewed(list(value.raw_data), key)
            stream = StreamValue(value.stream_block, raw, is_lazy=True)
            setattr(page, field.name, stream)


def _renewed(value: Any, key: UUID) -> Any:
    if isinstance(value, ListValue):
        value = value.get_prep_value()
    if isinstance(value, list):
        return [_renewed(each, key) for each in value]
    if not isinstance(value, dict):
        return value
    out = {name: _renewed(each, key) for name, each in value.items()}
    if isinstance(out.get("id"), str) and "value" in out:
        out["id"] = renewed_id(out["id"], key)
    return out


def renewed_id(old: str, key: UUID) -> str:
    """The id that a block has in the copy with ``key``."""
    return str(uuid5(key, old))


def _copy_records(page: Page, copies: dict[int, Page], user: Any) -> None:
    """Give the copy a source, translations and their texts, as the original has them."""
    source = source_of_key(page.translation_key)
    origin = source.locale_id if source is not None else None
    first = copies.get(origin or 0, copies[page.locale_id])
    new, _created = TranslationSource.get_or_create_from_instance(first)
    targets = [locale for locale in copies if locale != first.locale_id]
    for locale in targets:
        Translation.objects.get_or_create(source=new, target_locale_id=locale)
    if source is not None:
        _copy_texts(source, new, first, targets)
    if first.pk != copies[page.locale_id].pk:
        change_origin(copies[page.locale_id], user)


def _copy_texts(
    source: TranslationSource, new: TranslationSource, first: Page, targets: list[int]
) -> None:  # fmt: skip
    key = first.translation_key
    named = {
        (_renewed_path(path, key), number): text
        for (path, number), text in of_source(source).items()
    }
    kept = Kept()
    carry(kept, named, of_source(new), targets, Links())
    kept.write()


def _renewed_path(path: str, key: UUID) -> str:
    parts = path.split(".")
    return ".".join(
        [parts[0], *(renewed_id(each, key) if _is_id(each) else each for each in parts[1:])]
    )


def _is_id(part: str) -> bool:
    try:
        UUID(part)
    except ValueError:
        return False
    return True
