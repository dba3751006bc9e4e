"""Which fields of a page are translated, and which are facts shared by all its languages.

A page model lists its texts in ``translated``; everything else that an editor can change is a
fact: synchronised from the origin and not overridable. Lists of base classes and mixins add up.
"""

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from treebeard.mp_tree import MP_Node
from wagtail.models import COMMENTS_RELATION_NAME, Page, TranslatableMixin
from wagtail_localize.fields import BaseTranslatableField, SynchronizedField, TranslatableField

_NEVER = {
    "path", "depth", "numchild", "content_type", "owner", "locale", "translation_key",
    "go_live_at", "expire_at", "first_published_at", COMMENTS_RELATION_NAME,
}  # fmt: skip


def collect(model: type, attribute: str) -> set[str]:
    """Union of a tuple attribute over the classes that ``model`` inherits from."""
    return {name for base in model.__mro__ for name in base.__dict__.get(attribute, ())}


def _is_fact(field: models.Field) -> bool:  # type: ignore[type-arg]
    if field.name in _NEVER or not field.editable:
        return False
    if isinstance(field, (models.AutoField, models.ManyToManyField, ParentalKey)):
        return False
    return not (isinstance(field, models.OneToOneField) and field.remote_field.parent_link)


def build(model: type[models.Model]) -> list[BaseTranslatableField]:
    """Return wagtail-localize's description of the fields of ``model``.

    Raises AttributeError where ``translated`` names a field that the model does not have.
    """
    translated = collect(model, "translated")
    local = collect(model, "not_synchronised")
    fields: list[BaseTranslatableField] = []
    for field in model._meta.fields:
        if field.name in translated:
            fields.append(TranslatableField(field.name))
        elif _is_fact(field) and field.name not in local:
            fields.append(SynchronizedField(field.name, overridable=False))
    if issubclass(model, (Page, MP_Node)):
        for relation in get_all_child_relations(model):
            if relation.name in _NEVER:
                continue
            if issubclass(relation.related_model, TranslatableMixin):
                fields.append(TranslatableField(relation.name))
            else:
                fields.append(SynchronizedField(relation.name, overridable=False))
    unknown = translated - {field.field_name for field in fields}
    if unknown:
        raise AttributeError(f"{model.__name__}.translated names {sorted(unknown)}")
    return fields


class TranslatableFields:
    """Class attribute ``translatable_fields``, worked out from ``translated``."""

    def __get__(self, instance: object, owner: type[models.Model]) -> list[BaseTranslatableField]:
        return build(owner)
