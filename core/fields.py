"""A model field for several values of one closed vocabulary."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

SEPARATOR = "|"


class MultiChoiceField(models.TextField):  # type: ignore[type-arg]
    """A list of values of a TextChoices, kept in one text column as ``|kz|uz|``.

    Reads as a list in the order given (the first country leads). Filter with
    ``countries__contains=token("uz")``,
    the same on every database. A many-to-many would be ignored by translation.
    """

    def __init__(self, *args: Any, choices: Any = None, **kwargs: Any) -> None:
        self.vocabulary = list(getattr(choices, "choices", choices) or [])
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> list[str]:
        if value is None or value == "":
            return []
        if isinstance(value, str):
            value = [part for part in value.split(SEPARATOR) if part]
        return list(dict.fromkeys(value))

    def from_db_value(self, value: Any, *_args: Any) -> list[str]:
        return self.to_python(value)

    def get_prep_value(self, value: Any) -> str:
        values = self.to_python(value)
        return f"{SEPARATOR}{SEPARATOR.join(values)}{SEPARATOR}" if values else ""

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        known = {choice for choice, _label in self.vocabulary}
        unknown = [v for v in value if v not in known]
        if unknown:
            raise ValidationError(
                _("“%(value)s” is not one of the choices."), params={"value": unknown[0]}
            )
        if not value and not self.blank:
            raise ValidationError(_("Choose at least one."), code="blank")

    def formfield(self, **kwargs: Any) -> forms.Field:
        kwargs.pop("widget", None)
        return forms.MultipleChoiceField(
            choices=self.vocabulary,
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=kwargs.get("help_text", self.help_text),
            widget=forms.CheckboxSelectMultiple,
        )


def token(value: str) -> str:
    """Return what to look for with ``__contains`` so that a whole value is meant."""
    return f"{SEPARATOR}{value}{SEPARATOR}"


def labels(vocabulary: type[models.TextChoices], values: Iterable[str]) -> list[str]:
    """Return the labels of ``values`` in the active language, leaving out unknown ones."""
    return [str(vocabulary(value).label) for value in values if value in vocabulary.values]
